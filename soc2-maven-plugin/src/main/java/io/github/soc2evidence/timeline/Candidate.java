package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Verdict;
import java.util.Comparator;

/** An occurrence that a window could rest on, and what its verdict would be. */
public record Candidate(Occurrence occurrence, Verdict verdict) {
    /** By verdict in the table's order, then earlier performed, recorded, id (time.md, "Matching"). */
    static Comparator<Candidate> bestFirst(Terms terms) {
        return Comparator.comparing(Candidate::verdict)
                .thenComparing((Candidate any) -> terms.day(any.occurrence))
                .thenComparing(Candidate::occurrence, Occurrence.AS_RECORDED);
    }
}
