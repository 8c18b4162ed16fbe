/** Populations and outcomes (rules.md). */
@NullMarked
package io.github.soc2evidence.rule.population;

import org.jspecify.annotations.NullMarked;
