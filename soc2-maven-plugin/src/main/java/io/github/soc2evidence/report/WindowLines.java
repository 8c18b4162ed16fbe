package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Unplaced;
import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.timeline.Candidate;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One window: its days, what it rests on, and how its verdict follows. */
public final class WindowLines {
    private final FindingIndex findings;
    private final Dossier dossier;
    private final Marks marks;
    private final Sheet page;
    private final RecordLines records;
    private final SliceLines slices;
    private final DisclosureLines disclosures;

    public WindowLines(Assessment assessment, Dossier dossier, Marks marks, Sheet page) {
        this.findings = new FindingIndex(assessment);
        this.dossier = dossier;
        this.marks = marks;
        this.page = page;
        this.records = new RecordLines(dossier, page);
        this.slices = new SliceLines(dossier, records, page);
        this.disclosures = new DisclosureLines(dossier, page);
    }

    /** Whether there is nothing to tell of it beyond its verdict. */
    public boolean isPlain(Series series, Window window) {
        if (window.tiling().isPresent()) {
            return slices.isPlain(window) && isAhead(series, window);
        }
        boolean alone = window.further().isEmpty()
                && about(series, window).isEmpty()
                && disclosures.naming(series, window).isEmpty()
                && window.taken()
                        .map(Occurrence::record)
                        .map(records::followers)
                        .map(List::isEmpty)
                        .orElse(true);
        return alone && (window.verdict() == Verdict.ON_TIME || isAhead(series, window));
    }

    private boolean isAhead(Series series, Window window) {
        return window.verdict() == Verdict.OPEN
                && window.nominal().days().from().isAfter(today(series));
    }

    /** @param left records that count for no window, those near it among them */
    void write(Series series, Window window, List<Unplaced> left) {
        page.blank();
        title(series, window, "");
        facts(series, window, left);
    }

    /** The same below a title of another's making. */
    public void facts(Series series, Window window, List<Unplaced> left) {
        Nominal nominal = window.nominal();
        Reckoning reckoning = Reckoning.of(series, window, today(series));
        String days = nominal.days().toString();
        page.entry(
                "days",
                window.tiling().isPresent()
                        ? days + ", " + Phrase.count(nominal.days().count(), "day")
                        : nominal.earliest().equals(nominal.days().from())
                                ? days
                                : days + ", earliest " + nominal.earliest());
        page.entry("due", reckoning.due());
        if (window.tiling().isPresent()) {
            slices.write(series, window, today(series));
            told(series, window);
            return;
        }
        reckoning.cut().ifPresent(text -> page.entry("cut", text));
        window.taken().ifPresent(records::taken);
        reckoning
                .verdict()
                .ifPresentOrElse(
                        text -> page.entry("so", text),
                        () -> timing(series, window)
                                .forEach(any -> page.entry("so", any.finding().message())));
        window.further().forEach(any -> further(window, any));
        if (window.verdict() == Verdict.MISSED) {
            near(series, window, left);
        }
        told(series, window);
    }

    private void told(Series series, Window window) {
        about(series, window)
                .forEach(any -> page.entry(
                        "found",
                        any.finding().rule() + "  " + any.finding().subject() + ": "
                                + any.finding().message()));
        disclosures.write(series, window);
    }

    /** In two lines, for a window that was simply on time. */
    void brief(Series series, Window window) {
        Nominal nominal = window.nominal();
        title(
                series,
                window,
                "from " + nominal.earliest() + ", due " + nominal.due()
                        + (nominal.deadline().equals(nominal.due()) ? "" : ", deadline " + nominal.deadline()));
        window.taken().ifPresent(records::brief);
    }

    private void title(Series series, Window window, String more) {
        Strip.Sign sign = Strip.sign(marks, series, window);
        page.parts(
                2,
                page.ink(Ink.of(sign), sign.text(page.ascii())) + " " + page.ink(Ink.BOLD, window.id()),
                page.ink(Ink.of(sign), window.verdict() + (sign == Strip.Sign.DISCLOSED ? ", disclosed" : "")),
                page.ink(Ink.FAINT, more));
    }

    /** Records that one would expect here, and why they are not. */
    private void near(Series series, Window window, List<Unplaced> left) {
        left.stream()
                .filter(any -> isNear(window, any))
                .forEach(any ->
                        page.entry("near", any.id() + "  performed " + any.performed() + " (claimed): " + any.why()));
        if (window.terms().anchor() == Anchor.ROLLING || window.terms().unitDays() <= 1) {
            return;
        }
        series.windows().stream()
                .skip(series.windows().indexOf(window) + 1L)
                .limit(1)
                .forEach(next -> next.candidates()
                        .filter(any -> any.covers().isEmpty())
                        .findFirst()
                        .ifPresent(any -> page.entry(
                                "near",
                                any.record() + "  " + TermsPhrase.verb(next.terms()) + " "
                                        + next.terms().day(any) + " (claimed): without covers it is of " + next.id())));
    }

    /** Whether one would expect a record here: by what it covers, else by its day. */
    static boolean isNear(Window window, Unplaced left) {
        Evidence record = left.record().value();
        Days reach = new Days(window.nominal().days().from(), window.nominal().deadline());
        return record.follows().isEmpty()
                && record.covers()
                        .map(covered -> covered.common(window.nominal().days()) > 0)
                        .orElseGet(() -> reach.contains(left.performed()));
    }

    private void further(Window window, Candidate other) {
        Occurrence occurrence = other.occurrence();
        page.entry("further", occurrence.record() + "  " + records.dates(occurrence));
        page.aside(window.taken()
                .map(taken -> "would be " + other.verdict() + "; " + worse(window, taken, other))
                .orElse("would be " + other.verdict() + ", which meets nothing that was required"));
    }

    /** By verdict, then performed, recorded, id (time.md, "Matching"). */
    private static String worse(Window window, Occurrence taken, Candidate other) {
        LocalDate one = window.terms().day(taken);
        LocalDate two = window.terms().day(other.occurrence());
        boolean judged = window.verdict().isPerformed() || window.verdict().isDeviation();
        if (judged && window.verdict() != other.verdict()) {
            return "the one taken is " + window.verdict() + ", which is the better verdict";
        }
        if (one.isBefore(two)) {
            return "the one taken was " + TermsPhrase.verb(window.terms()) + " " + Phrase.days(one, two) + " earlier";
        }
        return taken.recorded().isBefore(other.occurrence().recorded())
                ? "the one taken was recorded earlier"
                : "the one taken is the better one";
    }

    private List<Judged> timing(Series series, Window window) {
        return named(series, window)
                .filter(any -> any.bearing() == Bearing.TIMING && isOf(any, series, window))
                .toList();
    }

    /** What else was found of the window or of the record that it rests on. */
    private List<Judged> about(Series series, Window window) {
        return named(series, window)
                .filter(any -> any.severity() != Severity.NOTE)
                .filter(any -> isOf(any, series, window)
                        ? any.bearing() != Bearing.TIMING
                                || !window.verdict().isDeviation()
                                || window.tiling().isPresent()
                        : window.tiling().isPresent()
                                ? isOfRecords(any, window)
                                : window.taken()
                                        .filter(taken -> any.finding()
                                                .subject()
                                                .value()
                                                .equals(taken.record().value()))
                                        .isPresent())
                .toList();
    }

    /** That name the window or a record that it can rest on. */
    private Stream<Judged> named(Series series, Window window) {
        return findings.about(Stream.concat(
                Stream.of(series.subject(window).value()),
                window.candidates().map(any -> any.record().value())));
    }

    /** Of a record that a slice can rest on, or of an item of one. */
    private static boolean isOfRecords(Judged judged, Window window) {
        String subject = judged.finding().subject().value();
        return window.candidates()
                .map(any -> any.record().value())
                .anyMatch(id -> subject.equals(id) || subject.startsWith(id + Subject.itemised("")));
    }

    private static boolean isOf(Judged judged, Series series, Window window) {
        return judged.finding().subject().equals(series.subject(window))
                && judged.finding().period().map(series.period()::equals).orElse(true);
    }

    private LocalDate today(Series series) {
        return dossier.asOf().dayIn(series.zone(dossier.zone()));
    }
}
