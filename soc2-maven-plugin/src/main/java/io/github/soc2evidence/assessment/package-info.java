/**
 * The story on one page: read the record, place it in time, ask the rules, weigh the answers, match the disclosures.
 * {@link io.github.soc2evidence.assessment.Assessor} tells it.
 */
@NullMarked
package io.github.soc2evidence.assessment;

import org.jspecify.annotations.NullMarked;
