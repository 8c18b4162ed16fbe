package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.authoring.filing.Draft;
import io.github.soc2evidence.authoring.filing.NewFiles;
import io.github.soc2evidence.authoring.filing.Piece;
import io.github.soc2evidence.golden.Script;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.report.CheckLines;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One piece of evidence, from what is asked to the window it counts for. */
class RecordTest {
    private Path folder;
    private Path users;

    @BeforeEach
    void replay(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("record");
        Script.replay(Path.of("src/test/cases/a-quarter-without-a-review-is-missed"), folder, Map.of());
        users = Files.writeString(temporary.resolve("users.csv"), "user,role\nsam,admin\nkim,dev\n");
        Files.setLastModifiedTime(users, FileTime.from(Instant.parse("2026-05-08T09:30:00Z")));
    }

    @Test
    void fillsInWhatTheRecordKnows() {
        Draft draft =
                draft(Map.of("requirement", "AC-03", "artifact", users.toString(), "outcome", "met", "system", "okta"));
        assertThat(draft.path()).isEqualTo("evidence/AC-03/2026-Q2/AC-03-2026-Q2.yaml");
        assertThat(draft.text())
                .startsWith("""
                id: AC-03-2026-Q2
                type: access-review
                satisfies: [AC-03/review]
                covers: {from: 2026-04-01, to: 2026-06-30}
                performed: 2026-05-10
                prepared: {by: sam, on: 2026-05-10}
                sources:
                  - {system: okta, method: export, extracted: 2026-05-08T09:30:00Z, extracted-by: sam, rows: 2, artifact: users.csv}
                artifacts:
                  - {path: users.csv, sha256: 6a92badd6c679d43f7c89354a60be5126adcf8f9455c96ac1c9e44a407d59e11, size: 28}
                outcome: met
                # What an access-review can say; take the marks away from what it does (access-review.schema.json):
                # details:
                """)
                .contains("#     artifact: users.csv\n#     columns: {account: COLUMN, system: COLUMN, ");
    }

    @Test
    void whatItWritesCountsForItsWindow() {
        Draft draft = draft(Map.of(
                "requirement", "AC-03", "artifact", users.toString(), "outcome", "met", "query", "say \"#hi\": *all*"));
        NewFiles.write(folder, draft);
        Checked checked = check();
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.wouldSatisfy(draft.id()))
                .extracting(
                        placed -> placed.window().id() + " " + placed.window().verdict())
                .containsExactly("2026-Q2 on-time");
        assertThat(checked.brought().get(0).value().sources().get(0).query()).contains("say \"#hi\": *all*");
        assertThatThrownBy(() -> NewFiles.write(folder, draft)).hasMessageContaining("exists already");
    }

    @Test
    void takesTheMissedWindowThatIsAskedFor() {
        Draft draft = draft(Map.of(
                "requirement",
                "AC-03/review",
                "window",
                "2026-Q1",
                "performed",
                "2026-03-20",
                "outcome",
                "met",
                "method",
                "meeting"));
        assertThat(draft.id()).isEqualTo(new Id("AC-03-2026-Q1"));
        assertThat(draft.text()).contains("sources:\n  - {method: meeting}\noutcome: met\n");
    }

    @Test
    void listsAllThatIsMissing() {
        assertThatThrownBy(() -> draft(Map.of()))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("-Dsoc2.requirement  Requirement (AC-03/review, GOV-01/look)")
                .hasMessageContaining("-Dsoc2.outcome")
                .hasMessageContaining("-Dsoc2.method");
    }

    @Test
    void offersTheNearestName() {
        assertThatThrownBy(() -> draft(Map.of("requirement", "AC-3")))
                .hasMessageContaining("no control requires AC-3; did you mean \"AC-03\"?");
        assertThatThrownBy(() -> draft(Map.of("requirement", "AC-03", "window", "2026-Q5", "outcome", "met")))
                .hasMessageContaining("soc2.window is \"2026-Q5\"");
        assertThatThrownBy(() -> draft(Map.of("requirement", "AC-03", "outcome", "fine")))
                .hasMessageContaining("soc2.outcome is \"fine\": it is none of met, exceptions, not-met");
        assertThatThrownBy(() -> draft(Map.of("requirement", "AC-03", "performed", "today")))
                .hasMessageContaining("write a day as 2027-01-20");
        assertThatThrownBy(() -> draft(Map.of("requirement", "AC-03", "outcome", "met", "artifact", "absent.csv")))
                .hasMessageContaining("absent.csv is no file");
    }

    @Test
    void refusesIdsThatAreNone() {
        for (String name : List.of("by", "system", "id")) {
            assertThatThrownBy(() -> draft(Map.of(
                            "requirement", "AC-03", "outcome", "met", "method", "meeting", name, "no id: \u001b")))
                    .isInstanceOf(CannotAssess.class)
                    .hasMessageStartingWith("soc2." + name + ": ");
        }
    }

    @Test
    void refusesAnIdThatIsTaken() {
        Map<String, String> given = Map.of("requirement", "AC-03", "outcome", "met", "method", "meeting", "id", "mine");
        NewFiles.write(folder, draft(given));
        assertThatThrownBy(() ->
                        draft(Map.of("requirement", "GOV-01", "outcome", "met", "method", "meeting", "id", "mine")))
                .hasMessageContaining("there is a record mine already");
    }

    @Test
    void asksAtATerminalWithTheDefaultShown() {
        StringWriter shown = new StringWriter();
        Deque<String> typed = new ArrayDeque<>(List.of("1", "", "", "1", users.toString(), "", ""));
        Dialogue dialogue = new Dialogue(() -> Optional.ofNullable(typed.poll()), new PrintWriter(shown));
        Piece draft = new RecordQuestions(new Answers(Optional.of(dialogue)), Map.of(), check(), folder)
                .draft(Optional.of(new Id("sam")));
        assertThat(draft.path()).isEqualTo("evidence/AC-03/2026-Q2/AC-03-2026-Q2.yaml");
        assertThat(shown.toString())
                .contains("Day it was performed [2026-05-10]: ", "Window [2026-Q2]: ", "Outcome [met]: ");
    }

    @Test
    void aJobWritesOverWhatItSawBefore() throws IOException {
        watch("");
        Map<String, String> given = Map.of("requirement", "LOG-01", "state", "operating", "system", "aws");
        piece(given).write(folder);
        assertThat(Files.readString(folder.resolve("evidence/LOG-01/central.yaml")))
                .isEqualTo("""
                id: LOG-01-central
                type: logging-configuration
                satisfies: [LOG-01/central]
                performed: 2026-05-11T00:00:00Z
                state: operating
                sources:
                  - {system: aws, method: api, extracted: 2026-05-11T00:00:00Z}
                """);
        Files.createDirectories(folder.resolve("evidence/jobs"));
        Files.move(folder.resolve("evidence/LOG-01/central.yaml"), folder.resolve("evidence/jobs/logging.yaml"));
        piece(Map.of("requirement", "LOG-01", "state", "unknown", "performed", "2026-05-10T09:00:00+02:00"))
                .write(folder);
        assertThat(Files.readString(folder.resolve("evidence/jobs/logging.yaml")))
                .contains("performed: 2026-05-10T07:00:00Z\nstate: unknown\n");
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void aJobAddsALineToItsLog() throws IOException {
        watch(", recording: log");
        piece(Map.of("requirement", "LOG-01/central", "state", "operating")).write(folder);
        Path log = folder.resolve("evidence/LOG-01/central.jsonl");
        Files.writeString(log, Files.readString(log).strip());
        piece(Map.of("requirement", "LOG-01/central", "state", "not-operating", "performed", "2026-05-10T09:00:00Z"))
                .write(folder);
        assertThat(Files.readString(log)).isEqualTo("""
                {"satisfies": ["LOG-01/central"], "performed": "2026-05-11T00:00:00Z", "state": "operating"}
                {"satisfies": ["LOG-01/central"], "performed": "2026-05-10T09:00:00Z", "state": "not-operating"}
                """);
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void anObservationNeedsAStateAndAnInstant() throws IOException {
        watch("");
        assertThatThrownBy(() -> piece(Map.of("requirement", "LOG-01"))).hasMessageContaining("-Dsoc2.state");
        assertThatThrownBy(() -> piece(Map.of("requirement", "LOG-01", "state", "fine")))
                .hasMessageContaining("it is none of operating, not-operating, unknown");
        assertThatThrownBy(
                        () -> piece(Map.of("requirement", "LOG-01", "state", "operating", "performed", "2026-05-10")))
                .hasMessageContaining("it is no instant with its offset");
    }

    @Test
    void noLinkIsWrittenThrough(@TempDir Path elsewhere) throws IOException {
        watch("");
        Path outside = Files.writeString(elsewhere.resolve("outside.yaml"), "mine");
        Files.createDirectories(folder.resolve("evidence/LOG-01"));
        Files.createSymbolicLink(folder.resolve("evidence/LOG-01/central.yaml"), outside);
        Piece piece = piece(Map.of("requirement", "LOG-01", "state", "operating"));
        assertThatThrownBy(() -> piece.write(folder)).hasMessageContaining("is a symbolic link");
        assertThat(outside).hasContent("mine");
    }

    private void watch(String terms) throws IOException {
        Files.writeString(
                folder.resolve("controls/LOG-01.yaml"),
                Files.readString(Path.of("src/test/cases/common/controls/LOG-01.yaml"))
                        .replace("max-age: PT26H", "max-age: PT26H" + terms));
    }

    @Test
    void listsWhatHappenedInASlice(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("events");
        Script.replay(Path.of("src/test/cases/a-month-of-which-nothing-is-listed-is-not-known"), folder, Map.of());
        Draft draft = draft(Map.of("requirement", "CM-02", "artifact", users.toString(), "outcome", "met"));
        assertThat(draft.path()).isEqualTo("evidence/CM-02/2026-04/CM-02-2026-04.yaml");
        assertThat(draft.text())
                .doesNotContain("covers:")
                .contains("population: {from: 2026-04-01, to: 2026-04-30, count: 2}\n")
                .contains("# items:\n#   artifact: users.csv\n#   columns: {change: COLUMN, ");
        NewFiles.write(folder, draft);
        Checked checked = check();
        assertThat(checked.faults()).isEmpty();
        assertThat(new CheckLines(true, false).lines(checked, Optional.empty()))
                .contains("CM-02-2026-04 would cover 2026-04-01..2026-04-30 of CM-02/changes 2026-04: on-time, due"
                        + " 2026-05-14");
    }

    @Test
    void ofNothingThereIsNothingToCount(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("events");
        Script.replay(Path.of("src/test/cases/a-month-of-which-nothing-is-listed-is-not-known"), folder, Map.of());
        Map<String, String> given = Map.of("requirement", "CM-02", "window", "2026-01", "method", "query");
        Map<String, String> none = new java.util.HashMap<>(given);
        none.put("outcome", "no-occurrence");
        assertThat(draft(none).text())
                .contains("population: {from: 2026-01-01, to: 2026-01-31, count: 0}\noutcome: no-occurrence\n");
        Map<String, String> some = new java.util.HashMap<>(given);
        some.put("outcome", "met");
        assertThatThrownBy(() -> draft(some)).hasMessageContaining("-Dsoc2.count");
        some.put("count", "many");
        assertThatThrownBy(() -> draft(some)).hasMessage("soc2.count: write a whole number");
        some.put("count", "7");
        assertThat(draft(some).text()).contains("count: 7}\n");
    }

    private Piece piece(Map<String, String> properties) {
        return new RecordQuestions(new Answers(Optional.empty()), properties, check(), folder)
                .draft(Optional.of(new Id("sam")));
    }

    private Draft draft(Map<String, String> properties) {
        return (Draft) piece(properties);
    }

    private Checked check() {
        try (Workplace workplace = Workplace.of(folder, false)) {
            return workplace.check(Instant.now(), Optional.of(Moment.of("2026-05-10")), "test");
        }
    }
}
