package io.github.soc2evidence.rule.disclosure;

import io.github.soc2evidence.model.Disposition;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A control with a second deviation in one period: neither is isolated. */
public final class DeviationRepeated implements Rule<Docket> {
    private static final RuleId ID = new RuleId("deviation-repeated");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did every control deviate at most once in a period?";
    }

    @Override
    public Answer examine(Docket docket) {
        Map<String, List<Judged>> byControl = new TreeMap<>();
        for (Judged judged : docket.judged()) {
            Finding finding = judged.finding();
            if (isDeviation(judged)
                    && finding.control().isPresent()
                    && finding.period().isPresent()) {
                byControl
                        .computeIfAbsent(
                                finding.control().get() + " " + finding.period().get(), any -> new ArrayList<>())
                        .add(judged);
            }
        }
        List<Finding> findings = byControl.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> finding(new Subject(entry.getKey()), entry.getValue()))
                .toList();
        return Answer.of(ID, byControl.size(), "no control has a deviation", findings);
    }

    /** What management says is a wrong finding is shown, and is no deviation. */
    private static boolean isDeviation(Judged judged) {
        return judged.severity() == Severity.ERROR
                && judged.disclosure()
                        .filter(any -> any.value().disposition() == Disposition.NOT_A_DEVIATION)
                        .isEmpty();
    }

    private static Finding finding(Subject subject, List<Judged> deviations) {
        Finding first = deviations.get(0).finding();
        Finding finding = Finding.of(
                        ID,
                        subject,
                        Phrase.count(deviations.size(), "deviation") + " of one control: "
                                + deviations.stream()
                                        .map(any -> any.finding().subject().value())
                                        .collect(Collectors.joining(", ")),
                        "none of them is isolated: look for the common cause")
                .in(first.period())
                .about(first.control().orElseThrow());
        return first.at().map(finding::at).orElse(finding);
    }
}
