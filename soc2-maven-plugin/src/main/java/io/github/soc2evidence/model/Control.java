package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One control, as management declares it. */
public record Control(
        Place at,
        Located<Id> id,
        String title,
        Located<String> statement,
        List<Located<String>> criteria,
        Located<String> owner,
        Optional<Located<Id>> deputy,
        @Default("manual") Nature nature,
        Optional<Life> effective,
        List<Located<Id>> supersedes,
        Optional<Change> change,
        List<Requirement> requires) {

    /** The life of the control as management declares it; always, where it says nothing. */
    public Life life() {
        return effective.orElse(Life.ALWAYS);
    }

    /** Why the control was changed, and who agreed. */
    public record Change(Place at, Kind kind, String note, Optional<Act> approved) {
        /** What management says a change is. */
        public enum Kind {
            STRENGTHENING,
            WEAKENING,
            CORRECTION,
            REWORDING;

            /** The word that files and reports use. */
            @Override
            public String toString() {
                return Words.of(this);
            }
        }
    }

    /** What must be shown for the control to have operated, and how often. */
    public record Requirement(
            Place at,
            Located<Id> id,
            Located<String> evidence,
            Optional<Located<Cadence>> cadence,
            Optional<Located<Span>> every,
            Optional<Located<Anchor>> anchor,
            @Default("during") Basis basis,
            Optional<Located<Span>> dueWithin,
            Optional<Located<Span>> grace,
            @Default("performed") Located<CompleteWhen> completeWhen,
            Optional<ForEach> forEach,
            Optional<Located<LocalDate>> from,
            Optional<Located<LocalDate>> to,
            Optional<Located<ZoneId>> timeZone,
            Optional<Located<Span>> maxAge,
            Optional<Located<Span>> tolerance,
            Optional<Located<Slice>> population,
            Optional<Located<Recording>> recording,
            Map<String, Object> parameters) {
        public Requirement {
            Life.check(from.map(Located::value), to.map(Located::value));
            Span.refuseOverTenYears("every", every.map(Located::value));
            Span.refuseOverTenYears("due-within", dueWithin.map(Located::value));
            Span.refuseOverTenYears("grace", grace.map(Located::value));
            boolean event = cadence.filter(any -> any.value() == Cadence.EVENT).isPresent();
            if (basis == Basis.ARREARS && dueWithin.isEmpty()) {
                throw new IllegalArgumentException("basis: arrears needs due-within, the days after a window's end");
            }
            if (basis == Basis.DURING && dueWithin.isPresent() && !event) {
                throw new IllegalArgumentException("due-within is for basis: arrears, where work follows its window");
            }
            String word = cadence.map(Located::toString).orElse("every");
            boolean continuous =
                    cadence.filter(any -> any.value() == Cadence.CONTINUOUS).isPresent();
            refuse(!continuous && maxAge.isPresent(), "max-age is for cadence: continuous");
            refuse(!continuous && tolerance.isPresent(), "tolerance is for cadence: continuous");
            refuse(!event && population.isPresent(), "population is for cadence: event");
            refuse((event || continuous) && anchor.isPresent(), "anchor is for windows, which " + word + " has not");
            refuse((event || continuous) && grace.isPresent(), "grace is for windows, which " + word + " has not");
            refuse(continuous && basis == Basis.ARREARS, "basis: arrears is for windows, which continuous has not");
            refuse(
                    continuous && completeWhen.value() == CompleteWhen.REVIEWED,
                    "complete-when: reviewed is for windows, which continuous has not");
            refuse(
                    !continuous
                            && recording
                                    .filter(any -> any.value() == Recording.LOG)
                                    .isPresent(),
                    "recording: log is for cadence: continuous");
            if (every.isPresent()
                    && anchor.filter(any -> any.value() == Anchor.CALENDAR).isPresent()) {
                throw new IllegalArgumentException(
                        "anchor: calendar needs a cadence; every " + every.get() + " rolls, or hangs on the period");
            }
        }

        private static void refuse(boolean wrong, String why) {
            if (wrong) {
                throw new IllegalArgumentException(why);
            }
        }

        /** How its evidence reaches the record: its own word, or what is usual. */
        public Recording recorded() {
            return recording
                    .map(Located::value)
                    .orElse(is(Cadence.CONTINUOUS) ? Recording.IN_PLACE : Recording.PER_OCCURRENCE);
        }

        public boolean is(Cadence any) {
            return cadence.filter(own -> own.value() == any).isPresent();
        }

        /** In what slices the population of its events is delivered; absent where it is not driven by events. */
        public Optional<Slice> slice() {
            return is(Cadence.EVENT)
                    ? Optional.of(population.map(Located::value).orElse(Slice.PERIOD))
                    : Optional.empty();
        }

        /** What its windows hang on: its own word, or what is usual. */
        public Anchor hangsOn() {
            return anchor.map(Located::value)
                    .orElseGet(
                            () -> cadence.map(any -> any.value().usualAnchor()).orElse(Anchor.ROLLING));
        }

        /** The days of its own life; always, where it says nothing. */
        public Life life() {
            return new Life(from.map(Located::value), to.map(Located::value));
        }

        /** How often it is due, as the file says it: a cadence, or a duration. */
        public String frequency() {
            return cadence.map(Located::toString)
                    .orElseGet(() -> every.map(Located::toString).orElse(""));
        }
    }
}
