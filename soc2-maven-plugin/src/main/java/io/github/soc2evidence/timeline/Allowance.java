package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/** Time that a control grants, counted in days of its own calendar. */
public record Allowance(Span span, Set<LocalDate> holidays) {
    public static final Allowance NONE = new Allowance(new Span.Calendar(Period.ZERO), Set.of());

    public Allowance {
        holidays = Set.copyOf(holidays);
    }

    public LocalDate after(LocalDate day) {
        return span.after(day, holidays);
    }

    public boolean isNone() {
        return span.isZero();
    }

    /** A length in days that it never exceeds. */
    long longest() {
        return span instanceof Span.Business business
                ? new Span.Business(business.businessDays() + holidays.size()).longest()
                : span.longest();
    }

    @Override
    public String toString() {
        return Phrase.length(span);
    }
}
