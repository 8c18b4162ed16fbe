/** Occurrence and gaps (rules.md). */
@NullMarked
package io.github.soc2evidence.rule.occurrence;

import org.jspecify.annotations.NullMarked;
