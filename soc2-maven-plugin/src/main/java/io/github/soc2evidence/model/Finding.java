package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * One fact that a rule reports. It has no opinion on its severity.
 *
 * @param message the fact with its arithmetic, one line
 * @param remedy what to do next, one line
 */
public record Finding(
        RuleId rule,
        Subject subject,
        Optional<Id> period,
        Optional<Id> control,
        String message,
        String remedy,
        Optional<Location> at) {

    public Fingerprint fingerprint() {
        return Fingerprint.of(rule, subject);
    }
}
