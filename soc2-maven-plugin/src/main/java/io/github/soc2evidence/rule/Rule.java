package io.github.soc2evidence.rule;

import io.github.soc2evidence.model.RuleId;

/**
 * One question, asked of the whole record.
 *
 * @param <S> what it is asked of: the {@link io.github.soc2evidence.dossier.Dossier}, or the {@link Docket} for rules
 *     about disclosures
 */
public interface Rule<S> {
    RuleId id();

    /** The question, one line ending with a question mark; the heading of its documentation. */
    String question();

    Answer examine(S subject);
}
