package io.github.soc2evidence.authoring.example;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is driven by events: each export lists all that happened in a term.
 *
 * @param key the field that tells items apart
 * @param columns which column of the export is which field
 */
record Listed(String key, String columns) {
    private static final Map<String, Listed> BY_REQUIREMENT = Map.of(
            "CM-02/changes",
            new Listed("change", "{change: change, author: author, approvals: approved by, merged: merged}"),
            "HR-02/leavers",
            new Listed("person", "{person: account, left: last day, disabled: closed on}"),
            "IR-02/incidents",
            new Listed(
                    "incident",
                    "{incident: incident, title: title, severity: severity, detected: detected, contained: contained,"
                            + " resolved: resolved, customer-impact: customers, reviewed: reviewed}"));

    /** The terms in which nothing happened. */
    private static final Set<String> QUIET = Set.of("IR-02-2025-Q2", "IR-02-2025-Q4");

    static Optional<Listed> of(Duty duty) {
        return Optional.ofNullable(BY_REQUIREMENT.get(duty.requirement()));
    }

    static boolean isQuiet(String record) {
        return QUIET.contains(record);
    }

    /** The population of a term, and its items in the export. */
    String population(Term term, String export, int count) {
        return "population: {from: " + term.from() + ", to: " + term.to() + ", count: " + count + ", key: " + key
                + "}\n" + "items: {artifact: " + export + ", columns: " + columns + "}\n";
    }
}
