/** Disclosures (rules.md): asked after disclosures are matched, and never disclosed themselves. */
@NullMarked
package io.github.soc2evidence.rule.disclosure;

import org.jspecify.annotations.NullMarked;
