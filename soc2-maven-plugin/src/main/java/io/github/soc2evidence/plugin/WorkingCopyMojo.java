package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Checked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that look at files which are not committed yet. */
abstract class WorkingCopyMojo extends Goal {
    /**
     * The folder of soc2.yaml. By default the project's folder, or the current one; where that holds none, the nearest
     * below the repository's root.
     */
    @Parameter(property = "soc2.root")
    private @Nullable String root;

    /** The day (2027-01-20) or the instant (2027-01-21T05:00:00Z) that counts as today. By default the clock. */
    @Parameter(property = "soc2.asOf")
    private @Nullable String asOf;

    private final Instant clock = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    final Workplace workplace() {
        return Workplace.of(folder().resolve(Optional.ofNullable(root).orElse("")), root != null);
    }

    final Checked check(Workplace workplace) {
        return workplace.check(clock, Optional.ofNullable(asOf).map(Question::moment), version());
    }

    final void print(Checked checked, Workplace workplace) {
        say(Console.check(session()).lines(checked, workplace.alone()));
    }
}
