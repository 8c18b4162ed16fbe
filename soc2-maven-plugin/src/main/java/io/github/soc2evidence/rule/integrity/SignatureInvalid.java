package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.TagSeen;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import io.github.soc2evidence.trust.signature.Standing;
import java.util.ArrayList;
import java.util.List;

/** A signature that counts for nothing: bad, expired or revoked; of a commit, a tag or an anchor (trust.md, "Who"). */
public final class SignatureInvalid implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("signature-invalid");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every signature hold that the record carries?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        // What the forge's own key should have signed is asked by forge-impersonation.
        List<Signed> commits =
                Signed.of(dossier).filter(any -> !any.signature().byForge()).toList();
        commits.stream()
                .filter(any -> any.signature().isRefused())
                .forEach(any -> findings.add(any.finding(
                        ID,
                        dossier,
                        "the commit's signature counts for nothing: " + any.reason(),
                        "find out who made the commit and with which key; history cannot be mended: disclose it")));
        List<AnchorSeen> anchors = dossier.testimony().anchors().stream()
                .filter(any -> any.stands() && any.token().isPresent())
                .toList();
        anchors.forEach(anchor -> token(anchor, findings));
        List<TagSeen> tags = dossier.testimony().tags().stream()
                .filter(any -> any.signature()
                        .filter(verdict -> verdict.standing() != Standing.UNSIGNED)
                        .isPresent())
                .toList();
        tags.forEach(tag -> tag(tag, findings));
        return Answer.of(
                ID,
                commits.size() + anchors.size() + tags.size(),
                "nobody asks for a signature, and there is no token",
                findings);
    }

    private static void token(AnchorSeen anchor, List<Finding> findings) {
        if (anchor.token().orElseThrow() instanceof AnchorSeen.Refused refused) {
            findings.add(Finding.of(
                            ID,
                            Subject.place(anchor.filed().path(), "/time-stamp"),
                            "the anchor's time stamp counts for nothing: " + refused.reason(),
                            "have the anchored commit stamped again with soc2:anchor, or name the authority's root as"
                                    + " time-stamp-roots in soc2.yaml")
                    .at(anchor.filed()
                            .at(anchor.filed().value().timeStamp().orElseThrow().at())));
        }
    }

    private static void tag(TagSeen tag, List<Finding> findings) {
        SignatureVerdict verdict = tag.signature().orElseThrow();
        boolean isRefused = verdict.standing() == Standing.BAD
                || verdict.standing() == Standing.EXPIRED
                || verdict.standing() == Standing.REVOKED;
        if (isRefused && tag.auditors().filter(SignatureVerdict::isGood).isEmpty()) {
            findings.add(Finding.of(
                            ID,
                            Subject.of(tag.tag().orElseThrow().object()),
                            "the signature of the tag " + tag.name() + " counts for nothing: " + verdict.reason(),
                            "sign the tag again with a key that soc2.yaml names")
                    .at(tag.place()
                            .map(TagSeen.NamedAt::at)
                            .orElseGet(() -> Location.of(tag.tag().orElseThrow().object()))));
        }
    }
}
