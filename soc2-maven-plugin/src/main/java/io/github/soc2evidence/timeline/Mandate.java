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
