@NullMarked
package io.github.soc2evidence.report.paper.register;

import org.jspecify.annotations.NullMarked;
