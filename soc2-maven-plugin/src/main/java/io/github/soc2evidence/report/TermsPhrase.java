package io.github.soc2evidence.report;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Slice;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.timeline.Terms;
import io.github.soc2evidence.timeline.Watch;
import java.time.LocalDate;

/** What a requirement asks for, as a sentence. */
public final class TermsPhrase {
    private TermsPhrase() {}

    /** {@code access-review quarterly, on the calendar, in arrears: due within 15 days of the window's end, ...}. */
    public static String of(Terms terms) {
        if (terms.watch().isPresent()) {
            return watched(terms, terms.watch().get());
        }
        if (terms.slice().isPresent()) {
            return terms.evidence() + " of all that occurs, "
                    + (terms.slice().get() == Slice.PERIOD
                            ? "for the period as a whole"
                            : terms.slice().get())
                    + ": extracted once the slice is over, due within " + terms.dueWithin() + " of its end";
        }
        String frequency =
                terms.cadence().map(Object::toString).orElseGet(() -> "every " + Phrase.length(terms.unit()));
        return terms.evidence() + " " + frequency + ", " + anchor(terms) + due(terms) + ", grace " + terms.grace()
                + "; the day " + verb(terms) + " decides";
    }

    private static String watched(Terms terms, Watch watch) {
        return terms.evidence() + " continuous: an observation holds until the next one"
                + watch.maxAge().map(any -> ", at most " + length(any)).orElse("")
                + watch.tolerance()
                        .map(any -> "; a gap is accepted up to " + length(any))
                        .orElse("; no gap is accepted");
    }

    private static String length(Span span) {
        return span instanceof Span.Clock clock ? Phrase.time(clock.duration()) : Phrase.length(span);
    }

    /** The same for a report on a point in time. */
    public static String at(LocalDate point, Terms terms) {
        if (terms.watch().isPresent()) {
            return watched(terms, terms.watch().get()) + "; it is to be seen operating at the end of " + point;
        }
        return terms.evidence() + ", one instance on or before " + point + " and at most " + Phrase.length(terms.unit())
                + " old; the day " + verb(terms) + " decides";
    }

    /** {@code performed}, or {@code reviewed}. */
    static String verb(Terms terms) {
        return terms.completeWhen() == CompleteWhen.REVIEWED ? "reviewed" : "performed";
    }

    private static String anchor(Terms terms) {
        return switch (terms.anchor()) {
            case CALENDAR -> "on the calendar";
            case PERIOD -> "counted from the period's first day";
            case ROLLING -> "rolling";
        };
    }

    private static String due(Terms terms) {
        if (terms.anchor() == Anchor.ROLLING) {
            return ": due " + Phrase.length(terms.unit()) + " after the performance before it";
        }
        return terms.basis() == Basis.ARREARS
                ? ", in arrears: due within " + terms.dueWithin() + " of the window's end"
                : ": due by the window's last day";
    }
}
