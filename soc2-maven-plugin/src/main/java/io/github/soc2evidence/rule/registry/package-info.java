/** Every rule, once, with its severity and bearing (rules.md). */
@NullMarked
package io.github.soc2evidence.rule.registry;

import org.jspecify.annotations.NullMarked;
