package io.github.soc2evidence.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front matter of a policy. The text below it is for people: it is part of what is recorded, but says nothing to
 * rules.
 *
 * @param approved who approved this version, and when
 * @param effective when it is in force; absent: since it was first recorded
 * @param reviewWithin how long an approval holds before the policy must be reviewed again
 */
public record Policy(
        Place at,
        Located<Id> id,
        String title,
        Optional<Located<String>> version,
        Optional<Located<String>> owner,
        Optional<Located<Act>> approved,
        Optional<Located<Life>> effective,
        Optional<Located<Span>> reviewWithin,
        List<Located<String>> criteria,
        Map<String, Object> parameters) {}
