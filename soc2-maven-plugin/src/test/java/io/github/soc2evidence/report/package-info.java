@NullMarked
package io.github.soc2evidence.report;

import org.jspecify.annotations.NullMarked;
