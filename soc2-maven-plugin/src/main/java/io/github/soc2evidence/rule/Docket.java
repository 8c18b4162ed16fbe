package io.github.soc2evidence.rule;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disclosure.Deviation;
import io.github.soc2evidence.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The findings with the disclosures that name them: what rules about disclosures are asked of. */
public record Docket(Dossier dossier, List<Judged> judged, List<Unmatched> unmatched) {
    /**
     * A disclosed deviation that no finding bears out.
     *
     * @param why what was found instead
     */
    public record Unmatched(Committed<Disclosure> disclosure, Deviation deviation, String why) {}

    public Docket {
        judged = List.copyOf(judged);
        unmatched = List.copyOf(unmatched);
    }

    /** What a disclosure covers. */
    public List<Judged> coveredBy(Committed<Disclosure> disclosure) {
        return judged.stream()
                .filter(any -> any.disclosure().filter(disclosure::equals).isPresent())
                .toList();
    }

    /** The one period of all that a disclosure covers, if it is one. */
    public Optional<Id> periodOf(Committed<Disclosure> disclosure) {
        List<Optional<Id>> periods = coveredBy(disclosure).stream()
                .map(any -> any.finding().period())
                .distinct()
                .toList();
        return periods.size() == 1 ? periods.get(0) : Optional.empty();
    }

    /** The disclosures that cover something, in the order of their paths. */
    public Stream<Committed<Disclosure>> inForce() {
        return dossier.disclosures().stream()
                .filter(disclosure -> !coveredBy(disclosure).isEmpty());
    }
}
