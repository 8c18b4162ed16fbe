package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affair.Telling;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A setting that is another than in the look before, without the change that altered it. */
public final class SettingDrifted implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("setting-drifted");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every setting stay as it was, but for the changes that are named?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Affair setting : Affairs.named(
                exhibits, any -> any.rows("settings"), "setting", "access-configuration", "configuration")) {
            for (int i = 1; i < setting.told().size(); i++) {
                facts.examined();
                Telling before = setting.told().get(i - 1);
                Telling now = setting.told().get(i);
                List<String> drifts = Stream.of("expected", "actual")
                        .flatMap(field -> drift(before, now, field).stream())
                        .toList();
                if (!now.row().has("change")) {
                    facts.found(
                            now.exhibit(),
                            now.row(),
                            drifts,
                            "name the change that altered it in a record that follows, or find out why it is another");
                }
            }
        }
        return facts.answer("no setting was looked at twice in the judged periods");
    }

    private static Optional<String> drift(Telling before, Telling now, String field) {
        Optional<String> former = before.row().text(field);
        Optional<String> later = now.row().text(field);
        if (former.isEmpty() || later.isEmpty() || Faults.folded(former.get()).equals(Faults.folded(later.get()))) {
            return Optional.empty();
        }
        return Optional.of(now.row().key() + ", " + field + ": " + Phrase.quoted(former.get()) + " on "
                + before.exhibit().dataAsOf() + " (" + before.exhibit().id() + "), " + Phrase.quoted(later.get())
                + " on " + now.exhibit().dataAsOf() + ", and no change is named");
    }
}
