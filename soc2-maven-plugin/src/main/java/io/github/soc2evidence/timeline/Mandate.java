package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one series of windows is judged by, in one period (time.md, "The definition in force").
 *
 * @param definitions in the order in which they came into force, at least one; the first holds for all time before
 * @param lived when control and requirement are in force, which decides how much of a window they could have seen
 * @param begins when the subject came into scope; absent where there is none, or it always was
 * @param period the whole period, both days inclusive
 * @param effective the part of the period in which control, requirement and subject are effective: time.md's E
 * @param recordedWithin how long a record may take to reach the chain
 */
public record Mandate(
        List<Definition> definitions,
        DaySet lived,
        Optional<LocalDate> begins,
        Days period,
        DaySet effective,
        Allowance recordedWithin,
        AnnualPolicy annualPolicy) {
    public Mandate {
        definitions = List.copyOf(definitions);
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("no definition to judge by");
        }
    }

    /** The same for one manner alone: of the effective days those on which a definition of that manner is in force. */
    public Optional<Mandate> in(Manner manner) {
        List<Definition> own = definitions.stream()
                .filter(any -> any.terms().manner() == manner)
                .toList();
        if (own.size() == definitions.size()) {
            return Optional.of(this);
        }
        DaySet days = DaySet.NONE;
        for (int i = 0; i < definitions.size(); i++) {
            LocalDate from = i == 0 ? Days.EVER.from() : definitions.get(i).since();
            LocalDate next = i + 1 < definitions.size()
                    ? definitions.get(i + 1).since()
                    : Days.EVER.to().plusDays(1);
            if (definitions.get(i).terms().manner() == manner && from.isBefore(next)) {
                days = days.or(DaySet.of(new Days(from, next.minusDays(1))));
            }
        }
        DaySet rest = effective.and(days);
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mandate(own, lived.and(days), begins, period, rest, recordedWithin, annualPolicy));
    }

    /** What is in force on a day. */
    public Terms at(LocalDate day) {
        return definitions.get(indexAt(day)).terms();
    }

    int indexAt(LocalDate day) {
        int low = 0;
        int high = definitions.size();
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (definitions.get(middle).since().isAfter(day)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The last day on which a record of an occurrence in a window reaches the chain in time. */
    public LocalDate timely(Terms terms, Occurrence occurrence) {
        return recordedWithin.after(terms.day(occurrence));
    }

    /** What came into force last. */
    public Terms last() {
        return definitions.get(definitions.size() - 1).terms();
    }
}
