package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.report.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a case shows, everything that it names can be explained. */
class ExplainedCasesTest {
    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void explainsEveryControlRequirementWindowAndCriterion(GoldenCase golden, @TempDir Path temporary)
            throws IOException {
        Assessment assessment = golden.assess(temporary.resolve("repository"), Map.of());
        for (String subject :
                assessment.dossier().map(ExplainedCasesTest::subjects).orElse(Set.of())) {
            assertThat(Explanation.refusal(assessment, subject)).as(subject).isEmpty();
            assertThat(new Explanation(true, false).lines(assessment, subject))
                    .as(subject)
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("Optional") || line.contains("null"));
        }
    }

    private static Set<String> subjects(Dossier dossier) {
        Set<String> subjects = new TreeSet<>();
        dossier.judgedPeriods().flatMap(period -> period.series().stream()).forEach(series -> add(series, subjects));
        if (!subjects.isEmpty()) {
            dossier.criteria().stream().map(Criterion::id).forEach(subjects::add);
        }
        return subjects;
    }

    private static void add(Series series, Set<String> subjects) {
        subjects.add(series.id().control().value());
        subjects.add(series.id().requirement().toString());
        subjects.add(series.id().toString());
        series.windows().forEach(window -> subjects.add(series.subject(window).value()));
    }
}
