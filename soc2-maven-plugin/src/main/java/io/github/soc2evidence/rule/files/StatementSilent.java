package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Setting;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A limit that a control is judged by, and that a reader of its statement does not learn. */
public final class StatementSilent implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("statement-silent");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every control's statement say the grace, tolerance and limits that it is judged by?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Filed<Control> control : dossier.inForce()) {
            Statement statement = Statement.of(control.value());
            Map<String, Setting> limits = statement.limits();
            examined += limits.size();
            limits.forEach((name, limit) -> {
                if (!statement.says(name, limit)) {
                    findings.add(finding(control, name, limit));
                }
            });
        }
        return Answer.of(ID, examined, "no control in force has a grace, a tolerance or a limit", findings);
    }

    private static Finding finding(Filed<Control> control, String name, Setting limit) {
        return Finding.of(
                        ID,
                        Subject.place(control.path(), limit.pointer()),
                        name + " is " + limit.said() + ", and the statement does not say so",
                        "write `{" + name + "}` into the statement where it belongs")
                .at(control.at(limit.at()))
                .about(control.value().id().value());
    }
}
