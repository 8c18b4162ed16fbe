package io.github.soc2evidence.golden;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.assessment.EvidenceRoot;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.MarkdownReport;
import io.github.soc2evidence.report.Report;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.GitRevision;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One folder of {@code src/test/cases}: its name is a sentence, and it holds no more than what it needs. */
record GoldenCase(Path folder) {
    /** Rules about what no script can write down, and the test that judges such a record as a whole. */
    static final Map<String, Path> ELSEWHERE =
            Map.of("path-unsafe", Path.of("src/test/java/io/github/soc2evidence/source/git/UnsafePathsTest.java"));

    private static final Path ALL = Path.of("src/test/cases");

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("common"))
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        }
    }

    /** What came of a run, file by file. */
    Map<String, String> run(Path repository, Map<String, byte[]> unrelated) throws IOException {
        Assessment assessment = assess(repository, unrelated);
        Map<String, String> files = new TreeMap<>();
        for (Report report : List.of(new JsonReport(), new MarkdownReport())) {
            StringBuilder text = new StringBuilder();
            report.write(assessment, text);
            files.put(report.fileName(), text.toString());
        }
        return files;
    }

    Assessment assess(Path repository, Map<String, byte[]> unrelated) throws IOException {
        List<Oid> commits = Script.replay(folder, repository, unrelated);
        Properties request = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("request.txt"))) {
            request.load(reader);
        }
        AssessmentRequest asked = new AssessmentRequest(
                "",
                Optional.ofNullable(request.getProperty("as-of")).map(Moment::of),
                Instant.parse(request.getProperty("clock", "2030-01-01T00:00:00Z")),
                Optional.ofNullable(request.getProperty("period")).map(Id::new),
                "1.0.0");
        String named = commit(commits, request.getProperty("revision")).orElse("HEAD");
        try (GitRevision revision = GitRepository.open(repository, named)) {
            AssessmentRequest there = asked.at(EvidenceRoot.of(revision, "", false));
            Optional<String> base = commit(commits, request.getProperty("base"));
            if (base.isEmpty()) {
                return Assessor.assess(revision, there);
            }
            try (Revision pullRequest = revision.on(base.get())) {
                return Assessor.assess(pullRequest, there);
            }
        }
    }

    /** The commit that a line of the history made, by its number. */
    private static Optional<String> commit(List<Oid> commits, @Nullable String number) {
        return Optional.ofNullable(number)
                .map(text -> commits.get(Integer.parseInt(text) - 1).hex());
    }

    String expected(String file) throws IOException {
        return Files.readString(folder.resolve("expected").resolve(file));
    }

    void expect(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("expected"));
        Files.writeString(folder.resolve("expected").resolve(file), text);
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
