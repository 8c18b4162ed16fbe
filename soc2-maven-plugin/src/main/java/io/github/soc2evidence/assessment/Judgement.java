package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Figures;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.rule.registry.Entry;
import io.github.soc2evidence.rule.registry.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks every rule, weighs the findings, matches the disclosures, and asks about these. */
final class Judgement {
    private static final Comparator<Judged> HEAVIEST_FIRST = Comparator.comparing(Judged::severity)
            .thenComparing(any -> any.finding().rule())
            .thenComparing(any -> any.finding().subject())
            .thenComparing(any -> any.finding().period().map(Id::value).orElse(""));

    private Judgement() {}

    /** What the rules about files and references find in the files as they are. */
    static List<Judged> ofFiles(Dossier dossier) {
        Severities severities = Severities.of(dossier.examination().filed());
        List<Judged> found = new ArrayList<>();
        Rules.ofFiles()
                .forEach(entry -> entry.rule()
                        .examine(dossier)
                        .findings()
                        .forEach(finding -> found.add(weighed(finding, entry, severities))));
        found.sort(HEAVIEST_FIRST);
        return found;
    }

    private record Asked(Entry<?> entry, Answer answer) {}

    static Assessment of(Dossier dossier, AssessmentRequest request) {
        Severities severities = Severities.of(dossier.examination().filed());
        List<Answer> answers = new ArrayList<>();
        List<Judged> found = new ArrayList<>();
        // Of each other they know nothing; their answers come in their order, whoever is first.
        List<Asked> asked = new ArrayList<>(Rules.OF_THE_RECORD.parallelStream()
                .map(entry -> new Asked(entry, entry.rule().examine(dossier)))
                .toList());
        Exhibits exhibits = new Exhibits(dossier);
        List<Asked> ofOutcomes = Rules.OF_OUTCOMES.parallelStream()
                .map(entry -> new Asked(entry, entry.rule().examine(exhibits)))
                .toList();
        List<Finding> errors = ofOutcomes.stream()
                .filter(rule -> severities.of(rule.entry()) == Severity.ERROR)
                .flatMap(rule -> rule.answer().findings().stream())
                .toList();
        asked.replaceAll(rule -> new Asked(rule.entry(), OnceTold.of(rule.answer(), errors)));
        asked.addAll(ofOutcomes);
        for (Asked rule : asked) {
            answers.add(rule.answer());
            rule.answer().findings().forEach(finding -> found.add(weighed(finding, rule.entry(), severities)));
        }
        Docket docket = Disclosing.match(dossier, found);
        List<Judged> judged = new ArrayList<>(docket.judged());
        for (Entry<Docket> entry : Rules.OF_DISCLOSURES) {
            Answer answer = entry.rule().examine(docket);
            answers.add(answer);
            answer.findings().forEach(finding -> judged.add(weighed(finding, entry, severities)));
        }
        answers.sort(Comparator.comparing(Answer::rule));
        judged.sort(HEAVIEST_FIRST);
        return new Assessment(
                request.plugin(),
                Optional.of(dossier.asOf().instant()),
                Assessment.written(request.root()),
                Optional.empty(),
                Optional.of(dossier),
                answers,
                judged,
                Figures.of(exhibits),
                Optional.empty());
    }

    private static Judged weighed(Finding finding, Entry<?> entry, Severities severities) {
        // What a past revision says can never be mended, only disclosed.
        boolean past = entry.bearing() == Bearing.MENDED
                && finding.at().flatMap(Location::commit).isPresent();
        return new Judged(finding, severities.of(entry), past ? Bearing.PAST : entry.bearing(), Optional.empty());
    }
}
