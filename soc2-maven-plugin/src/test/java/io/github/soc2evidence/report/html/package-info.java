@NullMarked
package io.github.soc2evidence.report.html;

import org.jspecify.annotations.NullMarked;
