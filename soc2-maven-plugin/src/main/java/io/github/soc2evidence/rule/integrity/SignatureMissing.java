package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.model.TrustPolicy.Signatures;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.TagSeen;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import io.github.soc2evidence.trust.signature.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tag or commit without the signature that soc2.yaml asks for, or with one of a key that it does not name. */
public final class SignatureMissing implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("signature-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everything signed that soc2.yaml wants signed?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Signatures asked =
                dossier.testimony().policy().map(TrustPolicy::signatures).orElse(Signatures.NONE);
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        if (asked.ofCommits()) {
            List<Signed> commits = Signed.of(dossier)
                    .filter(any ->
                            dossier.periodOf(any.recorded().at()).isPresent() && !dossier.isImported(any.recorded()))
                    .toList();
            examined += commits.size();
            commits.stream()
                    .filter(any -> !any.signature().byForge()
                            && lacks(Optional.of(any.signature().verdict())))
                    .forEach(
                            any -> findings.add(
                                    any.finding(
                                            ID,
                                            dossier,
                                            "soc2.yaml wants every commit signed: " + any.reason(),
                                            "sign from now on (git config commit.gpgSign true), and name the key in soc2.yaml's trust")));
        }
        if (asked.ofTags()) {
            List<TagSeen> tags = dossier.testimony().tags().stream()
                    .filter(any -> any.place().filter(TagSeen.NamedAt::isReport).isPresent()
                            && any.tag().isPresent())
                    .toList();
            examined += tags.size();
            tags.stream()
                    .filter(any -> lacks(any.signature())
                            && any.auditors().filter(SignatureVerdict::isGood).isEmpty())
                    .forEach(any -> findings.add(tag(any)));
        }
        return Answer.of(ID, examined, "soc2.yaml wants nothing signed of what there is", findings);
    }

    private static boolean lacks(Optional<SignatureVerdict> verdict) {
        return verdict.filter(any -> any.standing() != Standing.UNSIGNED && any.standing() != Standing.UNKNOWN)
                .isEmpty();
    }

    private static Finding tag(TagSeen tag) {
        String reason = tag.signature()
                .map(SignatureVerdict::reason)
                .orElse("It is a lightweight tag, which cannot be signed.");
        return Finding.of(
                        ID,
                        Subject.of(tag.tag().orElseThrow().object()),
                        "soc2.yaml wants the tag " + tag.name() + " signed. " + reason,
                        "tag the same commit again with `git tag -s`, and name the key in soc2.yaml's trust")
                .at(tag.place().map(TagSeen.NamedAt::at).orElseGet(() -> Location.of("soc2.yaml")));
    }
}
