/** Definition, scope and ownership through history (rules.md). */
@NullMarked
package io.github.soc2evidence.rule.definition;

import org.jspecify.annotations.NullMarked;
