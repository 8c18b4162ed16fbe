package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.Slice;

/** A requirement in a few words. */
public final class Requirements {
    private Requirements() {}

    /** {@code review: access-review, quarterly, for each system}. */
    public static String said(Requirement requirement) {
        return requirement.id() + ": " + requirement.evidence() + ", " + frequency(requirement)
                + requirement.forEach().map(each -> ", for each " + kind(each)).orElse("");
    }

    /** {@code quarterly}, {@code every P45D}, {@code event, listed monthly}. */
    public static String frequency(Requirement requirement) {
        return (requirement.every().isPresent() ? "every " : "")
                + requirement.frequency()
                + requirement
                        .slice()
                        .map(slice -> ", listed " + (slice == Slice.PERIOD ? "for the period" : slice))
                        .orElse("");
    }

    /** The same as it was last declared for a series. */
    public static String frequency(Series series) {
        return frequency(series.requirement());
    }

    private static String kind(ForEach each) {
        return each.systems().isPresent()
                ? "system"
                : each.vendors().isPresent()
                        ? "vendor"
                        : each.policies().isPresent() ? "policy" : each.assets().isPresent() ? "asset" : "person";
    }
}
