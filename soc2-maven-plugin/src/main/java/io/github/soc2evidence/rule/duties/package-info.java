/** Separation of duties (rules.md): who prepared what is relied on, and who else looked at it. */
@NullMarked
package io.github.soc2evidence.rule.duties;

import org.jspecify.annotations.NullMarked;
