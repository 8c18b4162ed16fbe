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

    public static Finding of(RuleId rule, Subject subject, String message, String remedy) {
        return new Finding(rule, subject, Optional.empty(), Optional.empty(), message, remedy, Optional.empty());
    }

    /** The same, pointing at a location. */
    public Finding at(Location location) {
        return new Finding(rule, subject, period, control, message, remedy, Optional.of(location));
    }

    /** The same, as a fact of a period. */
    public Finding in(Id itsPeriod) {
        return new Finding(rule, subject, Optional.of(itsPeriod), control, message, remedy, at);
    }

    /** The same, as a fact of a period if it falls into one. */
    public Finding in(Optional<Id> itsPeriod) {
        return new Finding(rule, subject, itsPeriod, control, message, remedy, at);
    }

    /** The same, as a fact about a control. */
    public Finding about(Id itsControl) {
        return new Finding(rule, subject, period, Optional.of(itsControl), message, remedy, at);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(rule, subject);
    }
}
