package io.github.soc2evidence.report;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Witnessed;
import io.github.soc2evidence.model.Level;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.Bracket;
import java.time.Instant;
import java.util.Optional;

/** The third date of a record: what others than its people and git say of when it was there (trust.md, "Anchors"). */
public final class WitnessLines {
    private final Dossier dossier;
    private final Witnessed witnessed;
    private final String third;
    private final boolean speaks;

    public WitnessLines(Dossier dossier) {
        this.dossier = dossier;
        this.witnessed = new Witnessed(dossier);
        this.speaks = !dossier.testimony().isSilent();
        this.third = dossier.testimony().anchors().stream()
                        .anyMatch(anchor -> anchor.token()
                                .filter(AnchorSeen.Counts.class::isInstance)
                                .isPresent())
                ? "RFC 3161"
                : "the auditor's tag";
    }

    /** {@code witnessed between 2026-03-16 and 2026-03-23 (RFC 3161)}; empty where nobody speaks of any record. */
    public String of(Oid commit) {
        Bracket bracket = witnessed.of(commit);
        if (!speaks) {
            return "";
        }
        Optional<String> from = bracket.notBefore().map(this::day);
        Optional<String> to = bracket.notAfter().map(this::day);
        if (to.isEmpty()) {
            return "witnessed by nobody since"
                    + from.map(day -> ", not before " + day).orElse("") + " (T0)";
        }
        String span = from.isEmpty()
                ? "no later than " + to.get()
                : from.equals(to) ? "on " + to.get() : "between " + from.get() + " and " + to.get();
        return "witnessed " + span + " (" + (bracket.level() == Level.T2 ? third : "the forge's signature") + ")";
    }

    private String day(Instant instant) {
        return dossier.day(instant).toString();
    }
}
