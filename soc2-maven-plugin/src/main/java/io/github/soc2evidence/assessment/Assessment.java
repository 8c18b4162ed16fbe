package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.outcome.Figure;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.source.CannotAssess;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result of a run, from which every report is written. Verdicts are derived, never stored.
 *
 * @param plugin the version of the plugin
 * @param asOf the instant the verdict speaks for; absent where that could not be told
 * @param root the evidence root below the repository's root, {@code .} for the root itself
 * @param problem why there is no verdict; where it is present, what is not known is absent or empty
 * @param dossier what was examined
 * @param answers of every rule, by id
 * @param findings weighed and matched with disclosures, heaviest first
 * @param figures what the records add up to, by requirement and period
 * @param proposal what this one does to its base, where it is a pull request; then only what it brings makes it undisclosed
 */
public record Assessment(
        String plugin,
        Optional<Instant> asOf,
        String root,
        Optional<Problem> problem,
        Optional<Dossier> dossier,
        List<Answer> answers,
        List<Judged> findings,
        List<Figure> figures,
        Optional<Proposal> proposal) {

    /** Why there is no verdict, and what to do. */
    public record Problem(Status status, String message, String remedy) {}

    public Assessment {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        figures = List.copyOf(figures);
        if (problem.isPresent() == dossier.isPresent()) {
            throw new IllegalArgumentException("either there is a verdict, or a reason why there is none");
        }
    }

    /** A run that ends without a verdict. */
    public static Assessment without(AssessmentRequest request, CannotAssess reason) {
        Status status = reason.kind() == CannotAssess.Kind.INCOMPLETE ? Status.INCOMPLETE : Status.ERROR;
        Optional<Instant> asOf =
                request.asOf().filter(Moment.Point.class::isInstance).map(point -> ((Moment.Point) point).instant());
        return new Assessment(
                request.plugin(),
                asOf,
                written(request.root()),
                Optional.of(new Problem(status, String.valueOf(reason.getMessage()), reason.remedy())),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The same, as a pull request. Where there is no verdict, there is nothing to compare. */
    Assessment proposedOn(Proposal of) {
        return new Assessment(plugin, asOf, root, problem, dossier, answers, findings, figures, dossier.map(any -> of));
    }

    /** A root as it is written: never the empty string. */
    static String written(String root) {
        return root.isEmpty() ? "." : root;
    }

    public Status status() {
        return problem.map(Problem::status).orElseGet(() -> status(findings.stream()));
    }

    /** A judged period's status: facts about files, commits and disclosures belong to every period. */
    public Optional<Status> status(Period period) {
        return period.isJudged()
                ? Optional.of(status(findings.stream()
                        .filter(any ->
                                any.finding().period().map(period.id()::equals).orElse(true))))
                : Optional.empty();
    }

    private Status status(Stream<Judged> all) {
        List<Judged> deviations =
                all.filter(any -> any.severity() == Severity.ERROR).toList();
        if (deviations.stream().anyMatch(this::isHeldAgainst)) {
            return Status.UNDISCLOSED;
        }
        return deviations.stream().allMatch(any -> any.disclosure().isEmpty()) ? Status.CLEAN : Status.DISCLOSED;
    }

    private boolean isHeldAgainst(Judged judged) {
        return judged.isUndisclosedDeviation()
                && proposal.filter(any -> !any.isHeldAgainst(judged)).isEmpty();
    }

    /** The undisclosed deviations that are not this pull request's: its base has them, or they only wait to be merged. */
    public List<Judged> tolerated() {
        return findings.stream()
                .filter(any -> any.isUndisclosedDeviation() && !isHeldAgainst(any))
                .toList();
    }

    /** The commit that was assessed: the last one that as-of leaves. */
    public Optional<Commit> commit() {
        return dossier.map(any -> any.chain().get(any.chain().size() - 1).commit());
    }

    /** The findings that stand between the record and green. */
    public List<Judged> undisclosed() {
        return findings.stream().filter(this::isHeldAgainst).toList();
    }

    /** The deviations that are disclosed. */
    public List<Judged> disclosed() {
        return findings.stream()
                .filter(any ->
                        any.severity() == Severity.ERROR && any.disclosure().isPresent())
                .toList();
    }

    /** The next open window of every series of judged periods, the one that ends first before the others. */
    public List<Dossier.Placed> upcoming() {
        Set<SeriesId> told = new HashSet<>();
        return dossier.stream()
                .flatMap(Dossier::windows)
                .filter(placed -> placed.window().verdict() == Verdict.OPEN)
                .sorted(Comparator.comparing((Dossier.Placed placed) ->
                                placed.window().nominal().deadline())
                        .thenComparing(placed -> placed.series().id()))
                .filter(placed -> told.add(placed.series().id()))
                .toList();
    }
}
