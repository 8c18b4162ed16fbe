package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code soc2.yaml}: the examination and the policy of the record. */
public record Examination(
        Place at,
        int format,
        String organization,
        String system,
        @Default("2") int type,
        Located<ZoneId> timeZone,
        @Default("1") int fiscalYearStart,
        List<Category> categories,
        List<ReportingPeriod> periods,
        List<NotApplicable> notApplicable,
        @Default("main") String branch,
        Optional<LocalDate> adopted,
        @Default("P14D") Located<Span> recordedWithin,
        @Default("trailing") AnnualPolicy annualPolicy,
        @Default("50MiB") ByteSize artifactLimit,
        List<LocalDate> holidays,
        Optional<TrustPolicy> trust,
        List<Raise> severities) {
    public Examination {
        periods.forEach(period -> period.check(type));
        Span.refuseOverTenYears("recorded-within", Optional.of(recordedWithin.value()));
    }

    /**
     * A period under examination, both days inclusive; for a report on a point in time (type 1) the point.
     *
     * @param report present once the auditor's report is issued: the period is closed and no longer judged
     */
    public record ReportingPeriod(
            Place at,
            Located<Id> id,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<LocalDate> asOf,
            Optional<Issued> report,
            Optional<Agreed> agreed) {
        /** What windows reach beyond it can still be written with a year of four digits. */
        private static final Days IMAGINABLE = new Days(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31));

        public ReportingPeriod {
            Life.check(from, to);
            // Every day of it may be a window of every series.
            if (from.isPresent()
                    && to.filter(any -> !any.isBefore(from.get().plusYears(10))).isPresent()) {
                throw new IllegalArgumentException(
                        "the period " + id + " is longer than ten years (" + from.get() + ".." + to.get() + ")");
            }
            Stream.of(from, to, asOf)
                    .flatMap(Optional::stream)
                    .filter(day -> !IMAGINABLE.contains(day))
                    .findFirst()
                    .ifPresent(day -> {
                        throw new IllegalArgumentException(
                                "the period " + id + " has the day " + day + ", outside of the years 1900 to 2999");
                    });
        }

        private void check(int type) {
            if (type == 1 && (asOf.isEmpty() || from.isPresent() || to.isPresent())) {
                throw new IllegalArgumentException(
                        "type: 1 is a report on a point in time: the period " + id + " needs as-of, not from and to");
            }
            if (type == 2 && (asOf.isPresent() || from.isEmpty() || to.isEmpty())) {
                throw new IllegalArgumentException(
                        "type: 2 is a report on a period: the period " + id + " needs from and to, not as-of");
            }
        }
    }

    /** When the auditor's report on a period was issued, and the tag of the record it rests on. */
    public record Issued(LocalDate issued, String tag) {}

    /** With whom a period was agreed, and when. */
    public record Agreed(String with, LocalDate on) {}

    /** A criterion in scope that does not apply, and why. */
    public record NotApplicable(Place at, Located<String> criterion, Located<String> reason) {}

    /** A rule whose severity the record raises. */
    public record Raise(Located<RuleId> rule, Severity severity, String reason) {}
}
