package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Remainder;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Unplaced;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Definition;
import io.github.soc2evidence.timeline.Operation.Spacing;
import io.github.soc2evidence.timeline.Terms;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One series of windows in one period: what is asked, what became of each window, and what is left over. */
public final class SeriesLines {
    private final Marks marks;
    private final Remainder remainder;
    private final WindowLines windows;
    private final Sheet page;

    public SeriesLines(Marks marks, Remainder remainder, WindowLines windows, Sheet page) {
        this.marks = marks;
        this.remainder = remainder;
        this.windows = windows;
        this.page = page;
    }

    /** {@code AC-03/review[okta]  ■■✗■  3 of 4}. */
    void strip(Series series, int widest) {
        String name = series.id().toString();
        page.parts(
                0,
                page.ink(Ink.BOLD, name) + " ".repeat(Math.max(0, widest - name.length())),
                Strip.of(marks, series).stream()
                        .map(sign -> page.ink(Ink.of(sign), sign.text(page.ascii())))
                        .collect(Collectors.joining()),
                Headline.performed(series));
    }

    /**
     * @param told the requirement whose terms stand above it already
     * @param many whether windows of which there is nothing to tell are counted only
     */
    void write(Series series, Topic.OfControl topic, Optional<Series> told, boolean many) {
        page.blank();
        strip(series, 0);
        if (told.filter(any -> isAlike(any, series)).isEmpty()) {
            terms(series);
        }
        effective(series);
        series.operation().continuity().ifPresent(any -> new GapLines(marks, page).write(series, any));
        List<Window> shown = series.windows().stream().filter(topic::shows).toList();
        List<Unplaced> left = remainder.of(series);
        if (many) {
            counted(series, shown, Verdict.ON_TIME);
        }
        boolean apart = true;
        for (Window window : shown) {
            if (!windows.isPlain(series, window) || topic.window().isPresent()) {
                windows.write(series, window, left);
                apart = true;
            } else if (!many) {
                if (apart) {
                    page.blank();
                }
                windows.brief(series, window);
                apart = false;
            }
        }
        if (many) {
            counted(series, shown, Verdict.OPEN);
        }
        if (topic.window().isEmpty()) {
            frequency(series);
            left("Records that count for no window", others(shown, left));
        }
    }

    private static boolean isAlike(Series one, Series other) {
        return one.id().requirement().equals(other.id().requirement())
                && one.mandate().definitions().equals(other.mandate().definitions());
    }

    /** Those that are not shown beside a window that was missed. */
    private static List<Unplaced> others(List<Window> shown, List<Unplaced> left) {
        List<Window> missed = shown.stream()
                .filter(window -> window.verdict() == Verdict.MISSED)
                .toList();
        return left.stream()
                .filter(any -> missed.stream().noneMatch(window -> WindowLines.isNear(window, any)))
                .toList();
    }

    /** What is asked, definition by definition. */
    public void terms(Series series) {
        List<Definition> definitions = series.mandate().definitions();
        Days period = series.mandate().period();
        for (int i = 0; i < definitions.size(); i++) {
            LocalDate since = definitions.get(i).since();
            boolean over = i + 1 < definitions.size()
                    && !definitions.get(i + 1).since().isAfter(period.from());
            if (!over && (i == 0 || !since.isAfter(period.to()))) {
                page.text(
                        2,
                        (i == 0 ? "" : "from " + since + ": ")
                                + said(series, definitions.get(i).terms()));
            }
        }
    }

    /** On which days, where these are not the whole period. */
    public void effective(Series series) {
        DaySet effective = series.mandate().effective();
        if (!effective.equals(DaySet.of(series.mandate().period()))) {
            page.faint(
                    2,
                    "in effect "
                            + effective.stretches().stream().map(Days::toString).collect(Collectors.joining(", ")));
        }
    }

    private void counted(Series series, List<Window> shown, Verdict verdict) {
        List<Window> plain = shown.stream()
                .filter(any -> any.verdict() == verdict && windows.isPlain(series, any))
                .toList();
        if (!plain.isEmpty()) {
            page.blank();
            page.text(
                    2,
                    Phrase.count(plain.size(), "window") + " " + verdict + ", "
                            + plain.get(0).nominal().days().from() + " to "
                            + plain.get(plain.size() - 1).nominal().days().to());
        }
    }

    /** What only shows over all of its windows. */
    public void frequency(Series series) {
        List<String> facts = new ArrayList<>();
        series.operation()
                .shortfall()
                .ifPresent(any -> facts.add("performed " + any.performed() + " times in the days in effect, and "
                        + Phrase.count(any.units(), "full unit") + " of them fell due: "
                        + (any.units() - any.performed())
                        + " fewer"));
        for (Spacing any : series.operation().spacings()) {
            facts.add(any.from() + " to " + any.to() + ": " + ChronoUnit.DAYS.between(any.from(), any.to())
                    + " days apart, more than one and a half units, " + Phrase.count(any.most(), "day"));
        }
        if (!facts.isEmpty()) {
            page.blank();
            page.bold(2, "Over the whole series");
            facts.forEach(fact -> page.text(4, fact));
        }
    }

    /** Those of another time are many where a record is old: they are counted. */
    public void left(String title, List<Unplaced> left) {
        List<Unplaced> here = left.stream().filter(any -> !any.elsewhere()).toList();
        if (!left.isEmpty()) {
            page.blank();
            page.bold(2, title);
        }
        here.forEach(any -> {
            page.text(4, any.id() + "  performed " + any.performed() + " (claimed)");
            page.text(6, any.why());
            page.faint(6, any.record().path());
        });
        if (here.size() < left.size()) {
            page.faint(4, Phrase.count(left.size() - here.size(), "record") + " of another time than the period's");
        }
    }

    private static String said(Series series, Terms terms) {
        return series.pointInTime() ? TermsPhrase.at(series.mandate().period().to(), terms) : TermsPhrase.of(terms);
    }
}
