/** The lists that an auditor works along: the control matrix, the request list, the register of deviations. */
@NullMarked
package io.github.soc2evidence.report.paper.register;

import org.jspecify.annotations.NullMarked;
