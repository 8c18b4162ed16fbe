/** Whether what records say of the work is what the controls ask for (rules.md, "Populations and outcomes"). */
@NullMarked
package io.github.soc2evidence.rule.outcome;

import org.jspecify.annotations.NullMarked;
