/** Every rule, once, with its severity and nature (rules.md). */
@NullMarked
package io.github.soc2evidence.rule.registry;

import org.jspecify.annotations.NullMarked;
