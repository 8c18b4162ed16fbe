package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Endorsement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A record that was looked at only by people who were not employed then, or did not hold the role that is asked for. */
public final class ReviewerUnqualified implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("reviewer-unqualified");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every reviewer employed on that day, and in the role that the requirement asks for?";
    }

    /** The parameter of a requirement that names the role. */
    private static final String ROLE = "reviewer-role";

    @Override
    public Answer examine(Dossier dossier) {
        Map<Id, Person> people = dossier.roster().people().stream()
                .collect(Collectors.toMap(any -> any.id().value(), any -> any, (first, second) -> first));
        Map<RequirementId, Requirement> requirements = dossier.requirements();
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Prepared prepared : Prepared.in(dossier)) {
            List<Endorsement> reviews = reviews(prepared, people);
            if (!reviews.isEmpty()) {
                examined++;
                Map<String, RequirementId> roles = roles(prepared.record(), requirements);
                List<Optional<String>> faults = reviews.stream()
                        .map(any -> fault(any, person(any, people), roles))
                        .toList();
                if (faults.stream().allMatch(Optional::isPresent)) {
                    findings.add(finding(
                            prepared,
                            faults.stream().flatMap(Optional::stream).distinct().collect(Collectors.joining("; "))));
                }
            }
        }
        return Answer.of(
                ID, examined, "no record of a judged period was reviewed by somebody of people.yaml", findings);
    }

    /** By people who are known: whoever is not, is found elsewhere. */
    private static List<Endorsement> reviews(Prepared prepared, Map<Id, Person> people) {
        return prepared.handling().endorsements().stream()
                .filter(any -> !prepared.handling().isPreparer(any.by())
                        && any.by().person().filter(people::containsKey).isPresent())
                .toList();
    }

    private static Person person(Endorsement review, Map<Id, Person> people) {
        return Objects.requireNonNull(people.get(review.by().person().orElseThrow()));
    }

    /** The roles that are asked for, each with the requirement that asks. */
    private static Map<String, RequirementId> roles(
            Committed<Evidence> record, Map<RequirementId, Requirement> requirements) {
        Map<String, RequirementId> roles = new TreeMap<>();
        record.value()
                .satisfies()
                .forEach(id -> Optional.ofNullable(requirements.get(id.value()))
                        .flatMap(requirement ->
                                Optional.ofNullable(requirement.parameters().get(ROLE)))
                        .ifPresent(role -> roles.put(role.toString(), id.value())));
        return roles;
    }

    private static Optional<String> fault(Endorsement review, Person person, Map<String, RequirementId> roles) {
        LocalDate day = review.on();
        Optional<Life> employed = person.employed().filter(life -> !life.contains(day));
        if (employed.isPresent()) {
            return Optional.of(review.said() + " and was not employed then (employed " + days(employed.get()) + ")");
        }
        return roles.entrySet().stream()
                .filter(role -> person.roles().stream()
                        .noneMatch(held ->
                                held.role().equals(role.getKey()) && new Life(held.from(), held.to()).contains(day)))
                .findFirst()
                .map(role -> review.said() + " and did not hold the role " + role.getKey() + " then, which "
                        + role.getValue() + " asks for");
    }

    private static String days(Life life) {
        return life.from().map(day -> "from " + day).orElse("")
                + (life.from().isPresent() && life.to().isPresent() ? " " : "")
                + life.to().map(day -> "to " + day).orElse("");
    }

    private static Finding finding(Prepared prepared, String message) {
        return prepared.finding(
                ID,
                message,
                "have somebody who may look at it and commit the record with their own name as reviewed, correct"
                        + " people.yaml if it is wrong, or disclose it");
    }
}
