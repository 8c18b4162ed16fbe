package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.Skeleton;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.source.CannotAssess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which deviations share a disclosure: only people know which have one cause. */
final class DiscloseQuestions {
    private static final String ALL = "all";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Answers answers;
    private final Assessment assessment;
    private final List<Judged> missing;

    DiscloseQuestions(Answers answers, Assessment assessment) {
        this.answers = answers;
        this.assessment = assessment;
        this.missing = Skeleton.missing(assessment);
    }

    List<Skeleton> skeletons(Optional<String> subject) {
        List<String> options =
                Stream.concat(Stream.of(ALL), subjects().stream()).toList();
        Optional<String> chosen = answers.chosenOrTyped(
                "soc2.subject", subject, "Deviations with one cause, or all for a disclosure of each control", options);
        answers.requireComplete();
        String text = chosen.orElseThrow();
        return text.equals(ALL)
                ? Skeleton.byControl(assessment)
                : List.of(Skeleton.of(assessment, List.copyOf(named(text))));
    }

    /** What is to be disclosed, each once. */
    private List<String> subjects() {
        return missing.stream()
                .map(any -> any.finding().subject().value())
                .distinct()
                .toList();
    }

    private Set<Judged> named(String text) {
        Set<Judged> named = new LinkedHashSet<>();
        for (String name : Arrays.asList(COMMA.split(text.strip(), -1))) {
            List<Judged> meant = missing.stream()
                    .filter(any -> any.finding().subject().value().equals(name)
                            || any.finding()
                                    .control()
                                    .filter(control -> control.value().equals(name))
                                    .isPresent())
                    .toList();
            if (meant.isEmpty()) {
                throw unknown(name);
            }
            named.addAll(meant);
        }
        return named;
    }

    private CannotAssess unknown(String name) {
        List<String> known = new ArrayList<>(subjects());
        missing.stream().flatMap(any -> any.finding().control().stream()).forEach(id -> known.add(id.value()));
        return CannotAssess.error(
                "nothing that is to be disclosed is called \"" + name + "\"" + Phrase.didYouMean(name, known),
                "give some of these as -Dsoc2.subject, with commas between: "
                        + subjects().stream().limit(20).collect(Collectors.joining(", ")));
    }
}
