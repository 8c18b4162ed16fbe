package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Coverage;
import io.github.soc2evidence.dossier.Coverage.Answering;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days on which no control answered to a criterion, though one did on others (time.md, "The definition in force"). */
public final class CriterionUncovered implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("criterion-uncovered");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every criterion in scope answered to on every day of the period?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Period period : dossier.judgedPeriods().toList()) {
            Coverage coverage = new Coverage(dossier, period);
            for (Criterion criterion : dossier.criteria()) {
                DaySet uncovered = coverage.uncovered(criterion.id());
                // On no day at all: that is criterion-uncontrolled, or carve-out-unmonitored.
                if (!uncovered.equals(DaySet.of(period.days()))) {
                    examined++;
                    uncovered.stretches().stream()
                            .filter(gap -> !gap.from().isAfter(dossier.asOf().day()))
                            .forEach(gap -> findings.add(finding(dossier, coverage, criterion, gap)));
                }
            }
        }
        return Answer.of(ID, examined, "no criterion is answered to in a judged period", findings);
    }

    private static Finding finding(Dossier dossier, Coverage coverage, Criterion criterion, Days gap) {
        List<Answering> all = coverage.answering(criterion.id());
        List<Answering> ended =
                at(all, stretch -> stretch.to().equals(gap.from().minusDays(1)));
        List<Answering> began =
                at(all, stretch -> stretch.from().equals(gap.to().plusDays(1)));
        Location at = Stream.concat(ended.stream(), began.stream())
                .findFirst()
                .map(any -> any.series().declared())
                .orElseGet(() -> dossier.examination().filed().at(Place.START));
        String around = Stream.of(
                        named(ended, "ended on " + gap.from().minusDays(1)),
                        named(
                                began,
                                (gap.to().isBefore(dossier.asOf().day()) ? "began" : "begins") + " on "
                                        + gap.to().plusDays(1)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Finding.of(
                        ID,
                        Subject.interval(criterion.id(), gap.from()),
                        "no control answered to " + criterion.id() + " (" + criterion.title() + ") from "
                                + Stretches.said(gap, dossier.asOf().day())
                                + (around.isEmpty() ? "" : ": " + around),
                        "name the criterion in a control that was in force then (`effective`), or disclose the days without")
                .at(at)
                .in(coverage.period().id());
    }

    private static List<Answering> at(List<Answering> all, Predicate<Days> here) {
        return all.stream()
                .filter(any -> any.days().stretches().stream().anyMatch(here))
                .toList();
    }

    private static Optional<String> named(List<Answering> controls, String what) {
        String names = controls.stream()
                .map(any -> any.series().id().control().value())
                .distinct()
                .collect(Collectors.joining(" and "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names + " " + what);
    }
}
