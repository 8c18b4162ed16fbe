package io.github.soc2evidence.plugin;

import io.github.soc2evidence.bundle.Inspection;
import io.github.soc2evidence.bundle.Vouching;
import io.github.soc2evidence.source.git.SafePaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bundle as somebody received it.
 *
 * @param shown what its seals show, and which of those that were asked for are missing
 * @param faults why it is not to be taken for what it says, each a line; none where it is
 */
record Received(Inspection bundle, List<Vouching.Shown> shown, List<String> faults) {
    private static final int SHORTEST_ID = 7;

    Received {
        shown = List.copyOf(shown);
        faults = List.copyOf(faults);
    }

    /**
     * Reads one.
     *
     * @param vouching whom its reader believes
     * @param commit that its reader expects, or how it begins
     */
    static Received of(Path file, Vouching vouching, Optional<String> commit) {
        Inspection bundle = Inspection.of(file, SafePaths::fault);
        List<Vouching.Shown> shown = vouching.of(bundle);
        List<String> faults = new ArrayList<>(bundle.faults());
        String of = bundle.about().commit();
        commit.filter(any -> any.length() < SHORTEST_ID || !of.startsWith(any))
                .ifPresent(any -> faults.add("the bundle is of commit " + of + ", and you expect " + any
                        + (any.length() < SHORTEST_ID ? ", which is too short to name one" : "")));
        shown.stream().filter(any -> !any.holds()).forEach(any -> faults.add(any.line()));
        return new Received(bundle, shown, faults);
    }

    /** Why it is refused, and what to do. */
    String refusal() {
        return bundle.name()
                + (bundle.faults().isEmpty()
                        ? " is whole, but does not show what you ask for: "
                        : " is not what was made: ")
                + faults.get(0)
                + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "")
                + (bundle.faults().isEmpty()
                        ? ". Ask whoever sent it who signs, over another way."
                        : ". Ask for it again, over another way, and tell whoever made it.");
    }

    /** What it is, where nothing is wrong with it. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(bundle.name() + " is whole: every file is the one that it was made with");
        lines.addAll(BundleLines.about(bundle));
        shown.forEach(any -> lines.add("  " + any.line()));
        if (shown.isEmpty()) {
            lines.add(
                    "  Nobody signed it: whoever made it, and whoever changed it since, could have made all of it. Compare"
                            + " the commit with one that you have from elsewhere.");
        }
        return lines;
    }
}
