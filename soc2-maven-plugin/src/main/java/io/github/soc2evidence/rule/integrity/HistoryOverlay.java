package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;

/** What makes git show something else than what is judged: replaced objects, grafts, filters (trust.md, "Preflight"). */
public final class HistoryOverlay implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("history-overlay");

    private static final String LFS = "lfs";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does git show the history and the files as they are stored?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        return Answer.of(
                ID,
                dossier.chain().size(),
                "there is no commit",
                dossier.overlays().stream()
                        .map(overlay -> finding(overlay, dossier))
                        .toList());
    }

    private static Finding finding(Overlay overlay, Dossier dossier) {
        Location assessed = Location.of(
                dossier.chain().get(dossier.chain().size() - 1).commit().id());
        Finding finding = switch (overlay.kind()) {
            case REPLACEMENT ->
                Finding.of(
                        ID,
                        Subject.place(overlay.place(), ""),
                        overlay.place() + " replaces " + concerned(overlay, "object")
                                + ", in the eyes of git: judged are the objects themselves",
                        "`git --no-replace-objects log` shows what is judged, `git replace -d` takes a"
                                + " replacement away");
            case GRAFT ->
                Finding.of(
                        ID,
                        Subject.place(overlay.place(), ""),
                        overlay.place() + " gives other parents to " + concerned(overlay, "commit")
                                + ", in the eyes of git: judged are the parents that each commit names",
                        "remove " + overlay.place() + " from the git folder to see what is judged");
            case FILTER ->
                Finding.of(
                        ID,
                        Subject.place(overlay.place(), "/filter/" + overlay.name()),
                        overlay.place() + " passes " + Phrase.count(overlay.count(), "file")
                                + " through the filter \"" + overlay.name()
                                + "\" on the way into a work tree: judged is what is committed"
                                + (overlay.name().equals(LFS) ? ", the pointers, and not what they point at" : ""),
                        overlay.name().equals(LFS)
                                ? "commit the artifacts themselves, or pin what is kept elsewhere by uri and sha256"
                                : "take evidence out of the filter: a later line with `-filter` for its folder");
        };
        return finding.at(overlay.at().orElse(assessed));
    }

    private static String concerned(Overlay overlay, String noun) {
        return Phrase.count(overlay.count(), noun) + " (" + (overlay.count() == 1 ? "" : "the first ") + overlay.name()
                + ")";
    }
}
