package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A slice, or a whole period, in which nothing occurred as records say: what was never needed was never tested. */
public final class NoOccurrence extends SliceRule {
    public NoOccurrence() {
        super("no-occurrence", "In which slices did nothing occur, as a record and a second source say?");
    }

    @Override
    Stream<Fact> facts(Asked slice) {
        List<Zero> zeros = Zero.in(slice);
        boolean agreed = zeros.stream()
                .allMatch(zero ->
                        zero.second().isPresent() && zero.contradiction().isEmpty());
        boolean told = slice.window().verdict() != Verdict.NO_OCCURRENCE || isOfNothing(slice.series());
        return told || zeros.isEmpty() || !agreed
                ? Stream.empty()
                : Stream.of(new Fact(
                        zeros.stream()
                                .map(zero -> zero.said() + "; a second source agrees ("
                                        + Zero.told(zero.second().orElseThrow()) + ")")
                                .collect(Collectors.joining("; ")),
                        "nothing; the auditor may ask how both sources were queried",
                        Optional.of(zeros.get(0).tile().delivery())));
    }

    @Override
    Stream<Finding> overall(Dossier dossier) {
        RecordIndex records = new RecordIndex(dossier);
        return dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .filter(NoOccurrence::isOfNothing)
                .filter(series -> series.windows().stream()
                        .flatMap(window -> Zero.in(new Asked(dossier, series, window, records)).stream())
                        .allMatch(zero -> zero.contradiction().isEmpty()))
                .map(series -> Finding.of(
                                id(),
                                Subject.series(series.id(), series.period()),
                                "nothing occurred in "
                                        + (series.windows().size() == 1
                                                ? "the period"
                                                : "any of its "
                                                        + series.windows().size() + " slices")
                                        + ", as the records say: the control did not operate in the period",
                                "nothing; the system's description should say so too")
                        .at(series.declared())
                        .in(series.period())
                        .about(series.id().control()));
    }

    private static boolean isOfNothing(Series series) {
        return !series.windows().isEmpty()
                && series.windows().stream()
                        .allMatch(window -> window.tiling().isPresent() && window.verdict() == Verdict.NO_OCCURRENCE);
    }
}
