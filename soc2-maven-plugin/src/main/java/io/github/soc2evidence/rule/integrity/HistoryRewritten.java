package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Redacted;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.TagSeen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A history that is not the one that was anchored, tagged or merged by the forge (trust.md, "Anchors"). */
public final class HistoryRewritten implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("history-rewritten");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is this the history that was anchored, tagged and merged?";
    }

    private static final String REMEDY =
            "find a clone that has the commit (`git fsck --unreachable`, or the auditor's), and disclose what happened";

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        List<AnchorSeen> anchors = dossier.testimony().anchors();
        anchors(anchors, dossier).values().forEach(findings::add);
        List<TagSeen> tags = dossier.testimony().tags().stream()
                .filter(any -> any.tag().isPresent())
                .toList();
        tags.stream()
                .filter(any -> any.relation() == TagSeen.Relation.ELSEWHERE)
                .forEach(any -> findings.add(tag(any)));
        dossier.testimony()
                .earlier()
                .forEach(lost -> findings.add(Finding.of(
                                ID,
                                Subject.of(lost),
                                "commit " + lost.abbreviated()
                                        + ", which was given as an earlier state, did not lead to this one",
                                REMEDY)
                        .at(Location.of(lost))));
        List<Signed> byForge = ForgeRun.byForge(dossier);
        ForgeRun.in(byForge).stream()
                .filter(run -> run.commits().size() > 1)
                .forEach(run -> findings.add(run(run, dossier)));
        dossier.redactions().stream().filter(Redacted::isStillThere).forEach(any -> findings.add(still(any)));
        return Answer.of(
                ID,
                anchors.size()
                        + tags.size()
                        + byForge.size()
                        + dossier.redactions().size(),
                "there is no anchor, no tag that the record names, and no commit that the forge signed",
                findings);
    }

    /** One for each commit that is gone, however many anchors name it. */
    private static Map<Subject, Finding> anchors(List<AnchorSeen> anchors, Dossier dossier) {
        Map<Subject, Finding> findings = new LinkedHashMap<>();
        for (AnchorSeen anchor : anchors) {
            Subject commit = Subject.of(anchor.filed().value().commit().value());
            if (anchor.covers().isEmpty()
                    && dossier.redactions().stream().noneMatch(any -> any.explains(anchor.position()))) {
                findings.putIfAbsent(
                        commit,
                        Finding.of(
                                        ID,
                                        commit,
                                        "the anchor " + anchor.name()
                                                + (isPending(anchor, dossier)
                                                        ? " names a commit that the branch of record does not have"
                                                        : " names a commit that did not lead to this one"),
                                        isPending(anchor, dossier)
                                                ? "anchor a commit of that branch: a squash or rebase would leave any other"
                                                        + " behind"
                                                : REMEDY)
                                .at(location(anchor, dossier)));
            } else if (!anchor.sameTree()) {
                findings.putIfAbsent(
                        commit,
                        Finding.of(
                                        ID,
                                        commit,
                                        "the anchor " + anchor.name() + " says that the commit has the tree "
                                                + anchor.filed()
                                                        .value()
                                                        .tree()
                                                        .value()
                                                        .abbreviated() + ", and it has another",
                                        "have the commit anchored again with soc2:anchor")
                                .at(location(anchor, dossier)));
            }
        }
        return findings;
    }

    /** What a pull request brings nobody has committed to the branch yet. */
    private static boolean isPending(AnchorSeen anchor, Dossier dossier) {
        Ident committer = dossier.chain().get(anchor.position()).commit().committer();
        return anchor.position() == dossier.chain().size() - 1
                && committer.name().isEmpty()
                && committer.email().isEmpty();
    }

    private static Location location(AnchorSeen anchor, Dossier dossier) {
        Location here = anchor.filed().at(anchor.filed().value().commit().at());
        return anchor.stands()
                ? here
                : here.in(dossier.chain().get(anchor.position()).commit().id());
    }

    private static Finding tag(TagSeen tag) {
        return Finding.of(
                        ID,
                        Subject.of(tag.tag().orElseThrow().object()),
                        "the tag " + tag.name()
                                + (tag.tag().orElseThrow().commit().isPresent()
                                        ? " names a commit that did not lead to this one, nor comes from it"
                                        : " names something that is no commit"),
                        REMEDY)
                .at(tag.place()
                        .map(TagSeen.NamedAt::at)
                        .orElseGet(() -> Location.of(tag.tag().orElseThrow().object())));
    }

    private static Finding run(ForgeRun run, Dossier dossier) {
        Signed last = run.commits().get(run.commits().size() - 1);
        return run.first()
                .finding(
                        ID,
                        dossier,
                        Phrase.count(run.commits().size(), "commit") + " in a row, to "
                                + last.recorded().commit().id().abbreviated()
                                + ", say that the forge made them and carry no signature of it that holds: "
                                + "rewriting a history takes signatures away",
                        "compare with the forge or with an older clone; disclose what was rewritten, and why");
    }

    private static Finding still(Redacted redacted) {
        return Finding.of(
                        ID,
                        Subject.place(redacted.file().path(), "/blob"),
                        "the blob " + redacted.file().value().blob().value().abbreviated()
                                + " is said to be gone, and the history still holds it",
                        "finish the rewriting, or withdraw the redaction")
                .at(redacted.file().at(redacted.file().value().blob().at()));
    }
}
