@NullMarked
package io.github.soc2evidence.report.paper.work;

import org.jspecify.annotations.NullMarked;
