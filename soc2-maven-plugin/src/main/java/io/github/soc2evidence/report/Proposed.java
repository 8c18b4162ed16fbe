package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Proposal;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.timeline.Occurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reviewer of a pull request reads, heading by heading (rules.md, "Pull requests"). The texts are as the record
 * has them: whoever writes them makes them inert.
 */
public record Proposed(String title, List<Line> lines) {
    /** How far ahead a reviewer looks. */
    private static final int SOON = 14;

    /**
     * One line.
     *
     * @param name what it is about: a path, a window, a control
     * @param text what there is to say of it; may be empty
     */
    public record Line(String name, String text) {}

    public Proposed {
        lines = List.copyOf(lines);
    }

    /** Nothing where it is no pull request. */
    public static List<Proposed> of(Assessment assessment) {
        Optional<Proposal> proposal = assessment.proposal();
        if (proposal.isEmpty()) {
            return List.of();
        }
        List<Proposed> parts = new ArrayList<>();
        Proposal it = proposal.get();
        part(
                parts,
                "It changes how the record is kept or judged: read this first",
                it.policy().stream().map(path -> new Line(path, "")).toList());
        it.problem()
                .ifPresent(problem -> part(
                        parts,
                        "Its base could not be judged, so all that is found counts as new",
                        List.of(new Line("", problem.message()))));
        part(parts, "Windows it closes", windows(it.closed(), Proposed::closed));
        part(parts, "Windows it opens or breaks", windows(it.opened(), Proposed::stands));
        part(parts, "Windows that are asked for no longer", windows(it.dropped(), Proposed::stands));
        part(parts, "Waits for somebody else to merge it: merging is the approval", awaiting(assessment, it));
        part(parts, "Controls it touches", names(it.controls()));
        part(parts, "Criteria it touches", names(it.criteria()));
        part(parts, "Falls due within " + SOON + " days", soon(assessment));
        return parts;
    }

    /** {@code nothing that is judged} where a pull request touches none of it. */
    public static String summary(Assessment assessment, Proposal proposal) {
        List<String> parts = new ArrayList<>();
        count(parts, proposal.closed().size(), "window", "closed");
        count(parts, proposal.opened().size(), "window", "opened or broken");
        count(parts, proposal.dropped().size(), "window", "no longer asked for");
        String touched = parts.isEmpty() ? "no window is touched" : String.join(", ", parts);
        int known = Math.toIntExact(
                assessment.tolerated().stream().filter(proposal::isKnown).count());
        return "a pull request on " + proposal.base().id().abbreviated() + ": " + touched
                + (known == 0
                        ? ""
                        : "; " + Phrase.count(known, "finding") + " of its base, which stays " + proposal.status()
                                + ", not held against it");
    }

    private static void count(List<String> parts, int count, String what, String how) {
        if (count > 0) {
            parts.add(Phrase.count(count, what) + " " + how);
        }
    }

    private static void part(List<Proposed> parts, String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Proposed(title, lines));
        }
    }

    private static List<Line> names(List<?> names) {
        return names.isEmpty()
                ? List.of()
                : List.of(new Line("", names.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }

    private interface Standing {
        String of(Placed placed);
    }

    private static List<Line> windows(List<Placed> windows, Standing standing) {
        return windows.stream()
                .map(placed -> new Line(placed.series().subject(placed.window()).value(), standing.of(placed)))
                .toList();
    }

    private static String closed(Placed placed) {
        return placed.window().verdict() + " by "
                + placed.window()
                        .taken()
                        .map(Occurrence::record)
                        .map(Object::toString)
                        .orElse("nothing");
    }

    private static String stands(Placed placed) {
        return placed.window().verdict() + ", last day "
                + placed.window().nominal().deadline();
    }

    private static List<Line> awaiting(Assessment assessment, Proposal proposal) {
        return assessment.tolerated().stream()
                .filter(proposal::isAwaiting)
                .map(any ->
                        new Line(any.finding().subject().value(), any.finding().message()))
                .toList();
    }

    private static List<Line> soon(Assessment assessment) {
        LocalDate last = assessment.dossier().orElseThrow().asOf().day().plusDays(SOON);
        return assessment.upcoming().stream()
                .filter(placed -> !placed.window().nominal().deadline().isAfter(last))
                .map(placed -> new Line(
                        placed.series().subject(placed.window()).value(),
                        placed.window().nominal().deadline() + ", "
                                + placed.series().control().last().value().owner()))
                .toList();
    }
}
