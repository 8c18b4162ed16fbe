@NullMarked
package io.github.soc2evidence.report.paper;

import org.jspecify.annotations.NullMarked;
