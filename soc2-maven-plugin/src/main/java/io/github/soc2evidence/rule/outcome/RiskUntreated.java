package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affair.Telling;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A grave risk of which nothing shows that it is dealt with, as the last register has it; and fraud that nobody considered. */
public final class RiskUntreated implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("risk-untreated");
    private static final String TYPE = "risk-assessment";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every risk from the rating that the control sets treated or accepted, and fraud considered?";
    }

    /** Whether a risk is so grave that it has to be treated or accepted. */
    static boolean isAsked(Exhibit exhibit, Row risk) {
        return exhibit.limits()
                .text("treated-from")
                .filter(from -> Severities.isFrom(risk.word("rating"), from))
                .isPresent();
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Controls controls = new Controls(exhibits.dossier());
        for (Affair risk : Affairs.named(exhibits, any -> any.rows("risks"), "risk", TYPE)) {
            Telling last = risk.told().get(risk.told().size() - 1);
            if (isAsked(last.exhibit(), last.row())) {
                facts.examined();
                List<String> faults = faults(risk, last, controls, exhibits.today(last.exhibit()));
                if (!faults.isEmpty()) {
                    facts.found(
                            risk.exhibit(),
                            risk.row(),
                            List.of(Severities.said(risk.key(), last.row().word("rating")) + ": "
                                    + String.join("; ", faults)),
                            "decide how it is treated, or have it accepted, and say so in a later register");
                }
            }
        }
        fraud(exhibits, facts);
        return facts.answer(
                "no register of a judged period has a risk from the rating that the control sets as treated-from,"
                        + " and no control asks for fraud to be considered");
    }

    private static List<String> faults(Affair risk, Telling last, Controls controls, LocalDate today) {
        List<String> faults = new ArrayList<>();
        Row row = last.row();
        switch (row.word("treatment").orElse("")) {
            case "" -> faults.add("no treatment");
            case "accept" -> {
                Stream.of("accepted-by", "accepted")
                        .filter(field -> !row.has(field) || isNobody(row, field))
                        .forEach(field -> faults.add("accepted without " + field));
            }
            case "reduce" ->
                row.text("control")
                        .map(control -> controls.fault(control, last.exhibit().performed()))
                        .orElse(Optional.of("no control that reduces it"))
                        .ifPresent(faults::add);
            default -> {}
        }
        Optional<Moment> due = risk.begun("due");
        due.flatMap(day -> Lateness.of(
                        day, "done", risk.ended("done"), today, last.exhibit().zone()))
                .ifPresent(faults::add);
        return faults;
    }

    private static boolean isNobody(Row row, String field) {
        return row.text(field)
                .filter(text ->
                        text.strip().equalsIgnoreCase("unknown") || text.strip().equalsIgnoreCase("unnamed"))
                .isPresent();
    }

    private static void fraud(Exhibits exhibits, Facts facts) {
        for (Exhibit register : exhibits.of(TYPE)) {
            if (!register.limits().is("fraud") || register.said().follows().isPresent()) {
                continue;
            }
            facts.examined();
            boolean considered = Stream.concat(Stream.of(register), exhibits.following(register).stream())
                    .anyMatch(any -> any.details().is("fraud-considered")
                            || any.rows("risks").stream().anyMatch(risk -> risk.is("fraud")));
            if (!considered) {
                facts.found(
                        register,
                        List.of(
                                "the control asks for fraud to be considered, and the register neither says so nor has a risk of fraud"),
                        "consider it, and file the register as a record that follows");
            }
        }
    }
}
