package io.github.soc2evidence.benchmark;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.source.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A whole verdict: opens a repository, judges it and writes assessment.json. */
public final class AssessmentPass {
    private AssessmentPass() {}

    public static void main(String[] arguments) throws IOException {
        try (var revision = GitRepository.open(Path.of(arguments[0]), "HEAD");
                var out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            Assessment assessment = Assessor.assess(
                    revision,
                    new AssessmentRequest(
                            "",
                            Optional.of(Moment.of("2027-02-28")),
                            Instant.parse("2027-03-01T00:00:00Z"),
                            Optional.empty(),
                            "benchmark"));
            assessment.problem().ifPresent(problem -> {
                throw new IllegalStateException(problem.message());
            });
            new JsonReport().write(assessment, out);
        }
    }
}
