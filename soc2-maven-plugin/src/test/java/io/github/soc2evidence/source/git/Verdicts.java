package io.github.soc2evidence.source.git;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.assessment.EvidenceRoot;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whole runs, from a folder to a verdict. */
final class Verdicts {
    private Verdicts() {}

    /** A repository with a record in it that is clean as of {@link #assess}. */
    static Git record(Path folder) {
        Git git = Git.init(folder);
        write(git, "");
        git.run("add", "-A");
        git.run("commit", "-q", "-m", "Begin the record");
        git.commit("docs/note.md", "1");
        git.commit("docs/note.md", "2");
        return git;
    }

    /** The files of that record, not committed. */
    static void write(Git git, String root) {
        try {
            for (String file : List.of("soc2.yaml", "people.yaml", "systems.yaml", "controls/GOV-01.yaml")) {
                Path path = git.folder().resolve(root).resolve(file);
                Files.createDirectories(path.getParent());
                Files.writeString(path, SmallRecord.common(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Assessment assess(Path folder, String revision) {
        return assess(folder, revision, Optional.of(Moment.of("2026-01-31")), "2030-01-01T00:00:00Z");
    }

    /** By the clock, and not as of a day. */
    static Assessment assessAt(Path folder, String revision, String clock) {
        return assess(folder, revision, Optional.empty(), clock);
    }

    private static Assessment assess(Path folder, String revision, Optional<Moment> asOf, String clock) {
        var request = new AssessmentRequest("", asOf, Instant.parse(clock), Optional.empty(), "test");
        try (var opened = GitRepository.open(folder, revision)) {
            String root = EvidenceRoot.of(opened, opened.place().below(), false);
            return Assessor.assess(opened, request.at(root));
        } catch (CannotAssess cannot) {
            return Assessment.without(request, cannot);
        }
    }

    /** The bytes of {@code assessment.json}. */
    static String json(Path folder, String revision) {
        var text = new StringBuilder();
        try {
            new JsonReport().write(assess(folder, revision), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }

    /** What a process of its own says, for what a process is born with. */
    public static void main(String[] arguments) {
        System.out.print(json(Path.of(arguments[0]), arguments[1]));
    }

    /** The status, and the reason for it or what is undisclosed, each {@code rule: message}. */
    static String line(Path folder, String revision) {
        return line(assess(folder, revision));
    }

    static String line(Assessment assessment) {
        String why = assessment
                .problem()
                .map(problem -> problem.message() + ". " + problem.remedy())
                .orElseGet(() -> String.join(
                        "; ",
                        assessment.undisclosed().stream()
                                .map(judged -> told(judged.finding()))
                                .toList()));
        return (assessment.status() + " " + why).strip();
    }

    private static String told(Finding finding) {
        return finding.rule() + ": " + finding.message();
    }
}
