package io.github.soc2evidence.model;

import java.util.List;
import java.util.Optional;

/**
 * What was drawn from a frozen population, so that anybody can draw it again (evidence-types.md, "Sampling").
 *
 * @param size how many items were drawn
 * @param row the row of the table of usual sizes that gave the size; where it is absent, there is a reason
 * @param reason why another size was chosen
 * @param extending written {@code extends}: the smaller sample whose picks are the first of these
 * @param picks the smallest ticket first
 * @param replacements in the order of their tickets, which come after those of all picks
 */
public record Sample(
        Place at,
        Located<Id> id,
        Located<RequirementId> requirement,
        FrozenPopulation population,
        Seed seed,
        int size,
        Optional<Located<String>> row,
        Optional<String> reason,
        @Key("extends") Optional<Located<Id>> extending,
        Purpose purpose,
        List<Pick> picks,
        List<Replacement> replacements) {
    public Sample {
        if (row.isEmpty() && reason.isEmpty()) {
            throw new IllegalArgumentException("a size needs the row of the table that gave it, or a reason");
        }
        if (picks.size() != size) {
            throw new IllegalArgumentException("the size is " + size + ", and there are " + picks.size() + " picks");
        }
    }

    /** What the population is called in tickets, {@code CM-02/changes 2026}. */
    public String drawnFrom() {
        return name(
                requirement.value(),
                population.period().value(),
                population.name().orElse(""));
    }

    /** The same of any population; one without a name of its own has an empty one. */
    public static String name(RequirementId requirement, Id period, String own) {
        return requirement + " " + period + (own.isEmpty() ? "" : " " + own);
    }

    /** What a population consists of. */
    public enum Of {
        /** What records list, by key. */
        ITEMS,
        /** The windows that were due, by subject. */
        WINDOWS;

        /** The word that files and reports use. */
        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /** Who draws. */
    public enum Purpose {
        /** Management. */
        SELF_TEST,
        AUDIT;

        /** The word that files and reports use. */
        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /**
     * What it was drawn from.
     *
     * @param name its own and its partition's, where the requirement has several
     * @param records that deliver it; of windows none
     * @param commit the one of the chain that froze it
     * @param sha256 of its items, see {@link Draw#fingerprint}
     */
    public record FrozenPopulation(
            Place at,
            Of of,
            Located<Id> period,
            Optional<String> name,
            List<Located<Id>> records,
            Located<Oid> commit,
            Located<String> sha256,
            int size) {}

    /** What the draw hangs on, who gave it, and when. */
    public record Seed(Place at, String value, String by, Moment on) {}

    /** An item that was drawn. */
    public record Pick(Place at, String item, String ticket) {}

    /** An item that was looked at in place of another. */
    public record Replacement(Place at, String of, String item, String ticket, String reason) {}
}
