package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.outcome.Whois;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Access that was granted before it was approved, that nobody approved, or that the one approved who asked for it or has it. */
public final class AccessBeforeApproval implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("access-before-approval");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was all access approved by somebody else before it was granted?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Matters list : Matters.of(exhibits, exhibit -> exhibit.items(), "access-provisioning")) {
            // A list without any such day is one of grants, and not of requests.
            boolean dated = list.all().stream().anyMatch(matter -> matter.has("granted"));
            for (Matter matter : list.all()) {
                if (!dated || matter.has("granted") || matter.has("expires") || matter.has("revoked")) {
                    facts.examined();
                    List<String> faults = faults(exhibits.whois(), matter);
                    if (!faults.isEmpty()) {
                        facts.found(matter.finding(
                                ID,
                                String.join("; ", faults),
                                "have somebody else look at this access now, and disclose how it came about"));
                    }
                }
            }
        }
        return facts.answer("no record of a judged period lists access that was granted");
    }

    private static List<String> faults(Whois whois, Matter matter) {
        List<String> faults = new ArrayList<>();
        Optional<Moment> granted = matter.moment("granted");
        Optional<Moment> approved = matter.moment("approved");
        Optional<String> approver = matter.text("approver");
        String grant = granted.map(moment -> "granted " + moment).orElse("granted on a day that it does not say");
        if (approver.isEmpty() && approved.isEmpty()) {
            return List.of(grant + ", and nothing says that anybody approved it");
        }
        if (approver.isEmpty()) {
            faults.add("approved " + approved.orElseThrow() + ", and nothing says by whom");
        } else {
            for (String role : List.of("requester", "person")) {
                matter.text(role)
                        .filter(other -> whois.isSame(other, approver.get()))
                        .ifPresent(other -> faults.add("approved by " + approver.get()
                                + (role.equals("person") ? ", whose access it is" : ", who asked for it")));
            }
        }
        if (approved.isEmpty() || granted.isEmpty()) {
            faults.add(grant + ", approved "
                    + approved.map(Moment::toString).orElse("on a day that it does not say")
                    + ": which came first is not known");
        } else if (isBefore(matter, granted.get(), approved.get())) {
            faults.add(grant + ", approved only " + approved.get());
        }
        return faults;
    }

    /** Where one of the two is only a day, days are compared. */
    private static boolean isBefore(Matter matter, Moment granted, Moment approved) {
        if (granted instanceof Moment.Point first && approved instanceof Moment.Point second) {
            return first.instant().isBefore(second.instant());
        }
        return granted.day(matter.limits().zone())
                .isBefore(approved.day(matter.limits().zone()));
    }
}
