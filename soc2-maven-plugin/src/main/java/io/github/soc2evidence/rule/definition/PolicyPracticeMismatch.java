package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Setting;
import io.github.soc2evidence.dossier.Settings;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value that a policy sets, and that a control which serves the same criteria does otherwise. */
public final class PolicyPracticeMismatch implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("policy-practice-mismatch");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do controls do what policies say?";
    }

    /** A value of a control that goes by the name that a policy uses. */
    private record Practice(RequirementId requirement, Setting setting, Filed<Control> control) {
        @Override
        public String toString() {
            return requirement + " has " + setting.said() + " (" + control.at(setting.at()) + ")";
        }
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Committed<Policy> policy : dossier.register().policies()) {
            if (inForce(policy.value(), dossier.asOf().day())) {
                for (Setting said : Settings.of(policy.value()).all()) {
                    List<Practice> practice = practice(dossier, policy.value(), said.key());
                    examined += practice.size();
                    finding(policy.filed(), said, practice).ifPresent(findings::add);
                }
            }
        }
        return Answer.of(ID, examined, "no control in force has a value that a policy names", findings);
    }

    private static boolean inForce(Policy policy, LocalDate today) {
        return policy.effective().map(Located::value).orElse(Life.ALWAYS).contains(today);
    }

    private static List<Practice> practice(Dossier dossier, Policy policy, String key) {
        List<Practice> practice = new ArrayList<>();
        for (Filed<Control> control : dossier.inForce()) {
            for (Requirement requirement : control.value().requires()) {
                if (inForce(requirement, dossier.asOf().day())) {
                    RequirementId id = new RequirementId(
                            control.value().id().value(), requirement.id().value());
                    named(id, key, concerns(policy, control.value()))
                            .flatMap(name -> Settings.of(requirement).get(name).stream())
                            .findFirst()
                            .ifPresent(setting -> practice.add(new Practice(id, setting, control)));
                }
            }
        }
        return practice;
    }

    private static boolean inForce(Requirement requirement, LocalDate today) {
        return new Life(requirement.from().map(Located::value), requirement.to().map(Located::value)).contains(today);
    }

    private static boolean concerns(Policy policy, Control control) {
        List<String> criteria = policy.criteria().stream().map(Located::value).toList();
        return criteria.isEmpty()
                || control.criteria().stream().map(Located::value).anyMatch(criteria::contains);
    }

    /** What a policy's key can mean for a requirement: KEY, REQUIREMENT.KEY or CONTROL/REQUIREMENT.KEY. */
    private static Stream<String> named(RequirementId id, String key, boolean shares) {
        Optional<String> exactly = after(key, id + ".");
        return shares
                ? Stream.concat(
                        Stream.of(key), Stream.concat(after(key, id.requirement() + ".").stream(), exactly.stream()))
                : exactly.stream();
    }

    private static Optional<String> after(String key, String prefix) {
        return key.startsWith(prefix) ? Optional.of(key.substring(prefix.length())) : Optional.empty();
    }

    private static Optional<Finding> finding(Filed<Policy> policy, Setting said, List<Practice> practice) {
        List<Practice> other = practice.stream()
                .filter(any -> !any.setting().says(said.value()))
                .toList();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = Finding.of(
                        ID,
                        Subject.place(policy.path(), said.pointer()),
                        said.key() + " is " + said.said() + " in the policy, and "
                                + other.stream().map(Practice::toString).collect(Collectors.joining(", ")),
                        "change the one that is wrong: the policy, or the control with its `change` block")
                .at(policy.at(said.at()));
        return Optional.of(
                other.size() == 1 ? finding.about(other.get(0).requirement().control()) : finding);
    }
}
