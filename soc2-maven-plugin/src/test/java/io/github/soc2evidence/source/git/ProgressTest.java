package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.golden.Script;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.source.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    private record Told(Progress.Work work, int done, int all) {}

    @Test
    void allThatIsDoneIsToldAndNothingOfItIsInTheReport(@TempDir Path folder) throws IOException {
        Script.replay(Path.of("src/test/cases/a-review-after-its-due-day-is-late"), folder, Map.of());
        List<Told> told = new CopyOnWriteArrayList<>();
        String watched = assessment(folder, (work, done, all) -> told.add(new Told(work, done, all)));
        assertThat(told).allMatch(any -> any.done() <= any.all());
        assertThat(told.stream().filter(any -> any.work() == Progress.Work.HISTORY))
                .last()
                .matches(any -> any.done() == any.all());
        assertThat(told.stream().filter(any -> any.work() == Progress.Work.FILES))
                .anyMatch(any -> any.done() == any.all() && any.all() > 1);
        assertThat(watched).isEqualTo(assessment(folder, Progress.UNTOLD));
    }

    private static String assessment(Path folder, Progress progress) throws IOException {
        try (var revision = GitRepository.open(folder, "HEAD", progress)) {
            Assessment assessment = Assessor.assess(
                    revision,
                    new AssessmentRequest(
                            "", Optional.empty(), Instant.parse("2026-04-20T00:00:00Z"), Optional.empty(), "test"));
            StringBuilder text = new StringBuilder();
            new JsonReport().write(assessment, text);
            return text.toString();
        }
    }
}
