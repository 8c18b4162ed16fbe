package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of evidence: the envelope that all types share.
 *
 * @param outcome what came of the work; absent of an observation, which has a state
 * @param state what an observation saw; absent of all else
 * @param items those of the one population
 */
public record Evidence(
        Place at,
        Located<Id> id,
        Located<String> type,
        List<Located<RequirementId>> satisfies,
        Optional<Located<Id>> subject,
        Optional<Days> covers,
        Located<Performed> performed,
        Optional<LocalDate> dataAsOf,
        @Default("production") String environment,
        List<Source> sources,
        Optional<Completeness> completeness,
        Optional<Act> prepared,
        Optional<Act> reviewed,
        List<Artifact> artifacts,
        Optional<Located<Outcome>> outcome,
        Optional<Located<State>> state,
        List<Interval> intervals,
        @OneOrMany List<Population> population,
        Optional<Population.Items> items,
        Optional<Located<Id>> follows,
        Optional<Amendment> amends,
        Details details) {
    public Evidence {
        if (state.isPresent()) {
            LogLine.requireInstant(performed.value().to());
        } else if (!intervals.isEmpty()) {
            throw new IllegalArgumentException("intervals are of an observation, which has a state and no outcome");
        }
        if (items.isPresent() && population.size() != 1) {
            throw new IllegalArgumentException(
                    population.isEmpty()
                            ? "items need their population: {from, to, count}"
                            : "of several populations each has its own items");
        }
        if (items.isPresent() && population.get(0).items().isPresent()) {
            throw new IllegalArgumentException("items stand beside their population or in it, not both");
        }
    }

    /** The same without the name of a reviewer: what a reviewer looks at. */
    public Evidence withoutReview() {
        return new Evidence(
                at,
                id,
                type,
                satisfies,
                subject,
                covers,
                performed,
                dataAsOf,
                environment,
                sources,
                completeness,
                prepared,
                Optional.empty(),
                artifacts,
                outcome,
                state,
                intervals,
                population,
                items,
                follows,
                amends,
                details);
    }

    /** Its populations, each with its items wherever they are written. */
    public List<Population> populations() {
        return items.isPresent() ? List.of(population.get(0).with(items.get())) : population;
    }

    /** The artifacts from which it takes items or rows. */
    public List<Population.Mapped> exports() {
        List<Population.Mapped> own = details.exports();
        if (population.isEmpty()) {
            return own;
        }
        List<Population.Mapped> exports = new ArrayList<>(own);
        for (Population any : populations()) {
            if (any.items().orElse(null) instanceof Population.Mapped mapped) {
                exports.add(mapped);
            }
        }
        return exports;
    }

    /**
     * The list of the second source, by the field by which the two are matched: as the record says, else the key of its
     * population. Absent where the record names no artifact of it, or no such field.
     */
    public Optional<Population.Mapped> secondList() {
        return completeness.flatMap(second -> second.source()
                .artifact()
                .flatMap(artifact -> second.key()
                        .or(() -> population.stream()
                                .flatMap(any -> any.key().stream())
                                .map(Located::value)
                                .findFirst())
                        .map(key -> Population.Mapped.of(second.source().at(), artifact, Map.of(key, key)))));
    }

    /** Whether the outcome is this one. */
    public boolean has(Outcome any) {
        return outcome.filter(own -> own.value() == any).isPresent();
    }

    /** What came of it or was seen, as the file says it. */
    public String result() {
        return outcome.map(Located::toString)
                .orElseGet(() -> state.map(Located::toString).orElse(""));
    }

    /** The path below the evidence root of something that is named relative to a record's folder. */
    public static String beside(String recordPath, String name) {
        return recordPath.substring(0, recordPath.lastIndexOf('/') + 1) + name;
    }

    /** The artifacts that lie beside it, by the names it gives them. */
    public List<String> attachments() {
        if (artifacts.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(artifacts.size());
        artifacts.forEach(artifact -> artifact.path().ifPresent(path -> names.add(path.value())));
        return List.copyOf(names);
    }

    /** Where the evidence was taken from, and how. */
    public record Source(
            Place at,
            Optional<Located<Id>> system,
            Optional<String> method,
            Optional<String> query,
            Optional<Moment> extracted,
            Optional<String> extractedBy,
            Optional<Long> rows,
            Optional<Located<String>> artifact) {}

    /** A second source against which the first is held, and the differences that have an explanation. */
    public record Completeness(Source source, Optional<String> key, List<Explained> explained) {}

    /** One difference between two sources, and why it is none. */
    public record Explained(String id, String reason) {}

    /**
     * A file that belongs to the record, pinned by hash: in the repository, or kept elsewhere and never fetched.
     *
     * @param path relative to the record's folder; present where {@code uri} is not
     * @param sha256 lower-case hexadecimal
     * @param size in bytes
     * @param restricted whether bundles carry only the hash
     */
    public record Artifact(
            Place at,
            Optional<Located<String>> path,
            Optional<String> uri,
            Located<String> sha256,
            Optional<Located<Long>> size,
            @Default("false") boolean restricted) {}

    /** The wrong record that this one takes the place of, and why. */
    public record Amendment(Place at, Located<Id> record, String reason) {}
}
