package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Vendors.UserEntityControl;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affair.Telling;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something that a vendor's report expects of us, and that no control of ours in force meets, as the last review has it. */
public final class UserEntityControlUnmapped implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("user-entity-control-unmapped");
    private static final String REMEDY =
            "name the control of ours that meets it as met-by, in vendors.yaml or in a review that follows";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everything that a vendor's report expects of us met by a control of ours?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Reviews reviews = new Reviews(exhibits);
        Controls controls = new Controls(exhibits.dossier());
        Set<String> listed = new HashSet<>();
        for (Affair expected :
                Affairs.named(exhibits, any -> any.rows("user-entity-controls"), "id", "vendor-review")) {
            facts.examined();
            Telling last = expected.told().get(expected.told().size() - 1);
            listed.add(last.exhibit().series() + "\n" + expected.key());
            Optional<String> metBy = last.row()
                    .text("met-by")
                    .or(() -> reviews.vendor(last.exhibit()).stream()
                            .flatMap(vendor -> vendor.userEntityControls().stream())
                            .filter(any -> any.id().value().value().equals(expected.key()))
                            .findFirst()
                            .flatMap(UserEntityControl::metBy)
                            .map(Located::value)
                            .map(Id::value));
            fault(controls, metBy, last.exhibit())
                    .ifPresent(fault -> facts.found(
                            expected.exhibit(), expected.row(), List.of(expected.key() + ": " + fault), REMEDY));
        }
        for (Exhibit review : exhibits.of("vendor-review")) {
            if (reviews.isLast(review)) {
                declared(reviews, review).stream()
                        .filter(any ->
                                listed.add(review.series() + "\n" + any.id().value()))
                        .forEach(any -> {
                            facts.examined();
                            fault(controls, any.metBy().map(Located::value).map(Id::value), review)
                                    .ifPresent(fault -> facts.found(finding(review, any, fault)));
                        });
            }
        }
        return facts.answer(
                "no review of a vendor, and no vendor that was reviewed, names a control that is expected of us");
    }

    private static List<UserEntityControl> declared(Reviews reviews, Exhibit review) {
        return reviews.vendor(review).map(any -> any.userEntityControls()).orElse(List.of());
    }

    private static Finding finding(Exhibit review, UserEntityControl expected, String fault) {
        String id = expected.id().value().value();
        return Finding.of(ID, Subject.item(review.id(), id), id + " (vendors.yaml): " + fault, REMEDY)
                .at(review.record().at(review.said().at()))
                .in(review.period())
                .about(review.requirement().control());
    }

    private static Optional<String> fault(Controls controls, Optional<String> metBy, Exhibit review) {
        return metBy.isEmpty()
                ? Optional.of("no control of ours is named that meets it (met-by)")
                : controls.fault(metBy.get(), review.performed());
    }
}
