@NullMarked
package io.github.soc2evidence.report.paper.data;

import org.jspecify.annotations.NullMarked;
