/**
 * Rule, its answer, and the registry. A rule asks one question of the whole dossier; it knows nothing of severities,
 * disclosures or reports.
 */
@NullMarked
package io.github.soc2evidence.rule;

import org.jspecify.annotations.NullMarked;
