package io.github.soc2evidence.rule.population;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Frame;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sample that comes out differently when it is drawn again, or whose seed somebody could have known too early. */
public final class SampleNotReproducible implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("sample-not-reproducible");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every sample come out the same when it is drawn again, with a seed younger than its population?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Committed<Sample>> samples = dossier.samples().stream()
                .filter(any -> !isOfAnother(dossier, any.value()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        if (!samples.isEmpty()) {
            Map<String, Frame> frames = new HashMap<>();
            Frame.of(dossier).forEach(frame -> frames.put(key(frame.population(), frame.of()), frame));
            for (Committed<Sample> sample : samples) {
                Optional<Frame> frame = Optional.ofNullable(frames.get(key(
                        sample.value().drawnFrom(), sample.value().population().of())));
                new Redraw(dossier, sample.value(), frame)
                        .fault()
                        .ifPresent(fault -> findings.add(finding(dossier, sample, fault)));
            }
        }
        return Answer.of(ID, samples.size(), "there is no sample of a judged period", findings);
    }

    private static String key(String population, Sample.Of of) {
        return of + " " + population;
    }

    /** Of a period that this run does not judge there is nothing to draw from. */
    private static boolean isOfAnother(Dossier dossier, Sample sample) {
        Id period = sample.population().period().value();
        return dossier.periods().stream()
                .filter(any -> !any.isJudged())
                .map(Period::id)
                .anyMatch(period::equals);
    }

    private static Finding finding(Dossier dossier, Committed<Sample> sample, Redraw.Fault fault) {
        Id period = sample.value().population().period().value();
        return Finding.of(
                        ID,
                        Subject.of(sample.value().id().value()),
                        fault.what(),
                        "draw it again with soc2:sample, by a seed that somebody gives now, and keep this file to show"
                                + " what was drawn before")
                .at(sample.filed().at(fault.at()))
                .in(dossier.judgedPeriods()
                        .map(Period::id)
                        .filter(period::equals)
                        .findFirst())
                .about(sample.value().requirement().value().control());
    }
}
