package io.github.soc2evidence.report;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Redacted;
import io.github.soc2evidence.dossier.Witnessed;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.Level;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.Bracket;
import io.github.soc2evidence.trust.Testimony;
import io.github.soc2evidence.trust.signature.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "What this record can and cannot prove" (trust.md), told from what was found; each a sentence or two. */
public final class Proof {
    private final Dossier dossier;
    private final Testimony testimony;

    private Proof(Dossier dossier) {
        this.dossier = dossier;
        this.testimony = dossier.testimony();
    }

    /** One after the other; texts of the record are not yet inert. */
    public static List<String> of(Dossier dossier) {
        Proof proof = new Proof(dossier);
        List<String> told = new ArrayList<>();
        told.add(
                "Performed is what people say. Recorded is what git says: the dates of commits, which whoever commits can"
                        + " set; that they run forward over "
                        + Phrase.count(dossier.chain().size(), "commit")
                        + " was looked at.");
        told.add(proof.levels());
        proof.history(told);
        proof.signatures().ifPresent(told::add);
        proof.reviews().ifPresent(told::add);
        proof.redactions().ifPresent(told::add);
        told.add(
                "No tool sees whether a review was thoughtful, an artifact was changed before it was captured, a query was"
                        + " the right one, a control is well designed, or people acted together. This is management's record, not"
                        + " an auditor's opinion.");
        return told;
    }

    private String levels() {
        Witnessed witnessed = new Witnessed(dossier);
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        Optional<Duration> widest = Optional.empty();
        int records = 0;
        for (Committed<Evidence> record : dossier.everyRecord().toList()) {
            Bracket bracket = witnessed.of(record.recorded().commit().id());
            counts.merge(bracket.level(), 1, Integer::sum);
            records++;
            if (bracket.notBefore().isPresent() && bracket.notAfter().isPresent()) {
                widest = Optional.of(
                        longer(widest, bracket.width(record.recorded().at()).orElseThrow()));
            }
        }
        if (records == 0) {
            return "There is no record whose time anybody could vouch for.";
        }
        int nobody = counts.getOrDefault(Level.T0, 0);
        List<String> parts = new ArrayList<>();
        add(parts, counts.getOrDefault(Level.T2, 0), "witnessed by a third party (T2)");
        add(parts, counts.getOrDefault(Level.T1, 0), "witnessed by the forge that merged it (T1)");
        add(parts, nobody, "witnessed by nobody outside the company (T0)");
        return "Of " + Phrase.count(records, "record") + ", " + String.join(", ", parts) + "."
                + widest.map(any -> " The widest bracket between two witnesses is " + Phrase.length(any) + ".")
                        .orElse("")
                + (nobody == 0
                        ? ""
                        : " What nobody witnessed may have been written at any time before this commit was seen by"
                                + " somebody else.");
    }

    private static Duration longer(Optional<Duration> one, Duration other) {
        return one.filter(any -> any.compareTo(other) >= 0).orElse(other);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private void history(List<String> told) {
        List<AnchorSeen> standing =
                testimony.anchors().stream().filter(AnchorSeen::stands).toList();
        long stamped = standing.stream()
                .filter(any ->
                        any.token().filter(AnchorSeen.Counts.class::isInstance).isPresent())
                .count();
        long broken = testimony.anchors().stream()
                .filter(any -> any.covers().isEmpty())
                .count();
        if (standing.isEmpty()) {
            told.add(
                    "A clone alone cannot show that a history was consistently rewritten: there is no anchor. Compare the"
                            + " commit's id with one that was kept elsewhere.");
            return;
        }
        AnchorSeen last =
                standing.stream().max(Comparator.comparing(AnchorSeen::name)).orElseThrow();
        told.add(Phrase.count(standing.size(), "anchor") + ", the last one " + last.name() + "; " + stamped
                + (stamped == 1 ? " carries a time stamp" : " carry a time stamp") + " that holds. "
                + (broken > 0
                        ? Phrase.count(broken, "commit") + " that were anchored did not lead to this one."
                        : "Every anchored commit led to this one."
                                + (stamped == 0
                                        ? " Without a time stamp, anchors may be rewritten together with the history."
                                        : " What led to a stamped one was there, as it is, when it was stamped.")));
        testimony.anchors().stream()
                .flatMap(any -> any.token().stream())
                .flatMap(
                        any -> any instanceof AnchorSeen.Counts counts ? Stream.of(counts.authority()) : Stream.empty())
                .distinct()
                .sorted()
                .reduce((one, other) -> one + "; " + other)
                .ifPresent(names -> told.add("Time stamps are as good as the word of " + names
                        + " and as the algorithms they use; whether its certificate was revoked is not looked up."));
    }

    private Optional<String> signatures() {
        if (testimony.signatures().isEmpty()) {
            return Optional.empty();
        }
        Map<Standing, Long> counts = testimony.signatures().values().stream()
                .collect(Collectors.groupingBy(
                        any -> any.verdict().standing(), () -> new EnumMap<>(Standing.class), Collectors.counting()));
        long forge = testimony.signatures().values().stream()
                .filter(any -> any.witnessed().isPresent())
                .count();
        String by = counts.entrySet().stream()
                .map(any -> any.getValue() + " " + word(any.getKey()))
                .collect(Collectors.joining(", "));
        return Optional.of(
                "The signatures of " + Phrase.count(testimony.signatures().size(), "commit")
                        + " were looked at: " + by
                        + (forge > 0 ? "; " + forge + " by the forge, whose word for the time is T1" : "")
                        + ". A signature shows a key, and who held it is a matter of soc2.yaml's trust.");
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case UNSIGNED -> "unsigned";
            case GOOD -> "good";
            case UNKNOWN -> "by a key that is not named";
            case EXPIRED -> "expired";
            case REVOKED -> "revoked";
            case BAD -> "bad";
        };
    }

    private Optional<String> reviews() {
        String exports = dossier.reviews().stream()
                .map(Committed::value)
                .map(this::export)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
        return Optional.of(
                        "Who reviewed on the forge is known from an export, which is as good as the word of whoever made"
                                + " it: " + exports + ".")
                .filter(any -> !exports.isEmpty());
    }

    private String export(ForgeReviews reviews) {
        return Phrase.count(reviews.pullRequests().size(), "pull request") + " of " + reviews.repository()
                + ", exported by " + reviews.exportedBy() + " on "
                + reviews.exported().day(dossier.zone());
    }

    private Optional<String> redactions() {
        String gone = dossier.redactions().stream().map(this::redaction).collect(Collectors.joining("; "));
        return Optional.of("Removed from the history on purpose: " + gone + ".")
                .filter(any -> !dossier.redactions().isEmpty());
    }

    private String redaction(Redacted redacted) {
        return redacted.file().value().path() + " (blob "
                + redacted.file().value().blob().value().abbreviated() + ", "
                + RecordLines.folded(redacted.file().value().reason()) + ", "
                + (redacted.isApproved() ? "approved" : "not approved by anybody else than its author") + ")";
    }
}
