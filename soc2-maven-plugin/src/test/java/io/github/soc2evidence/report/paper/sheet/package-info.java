@NullMarked
package io.github.soc2evidence.report.paper.sheet;

import org.jspecify.annotations.NullMarked;
