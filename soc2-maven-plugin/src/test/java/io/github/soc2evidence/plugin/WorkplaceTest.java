package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.golden.Script;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.report.CheckLines;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The working copy as soc2:check sees it, before anything is committed. */
class WorkplaceTest {
    private static final String SECOND = """
            id: AC-03-2026-Q2
            type: access-review
            satisfies: [AC-03/review]
            performed: 2026-05-08
            sources: [{system: okta, method: export}]
            outcome: met
            """;

    private Path folder;

    @BeforeEach
    void replay(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("record");
        Script.replay(Path.of("src/test/cases/a-quarter-without-a-review-is-missed"), folder, Map.of());
    }

    @Test
    void findsNothingInWhatIsCommitted() {
        Checked checked = check("2026-05-10");
        assertThat(checked.changed()).isEmpty();
        assertThat(checked.faults()).isEmpty();
        assertThat(lines(checked))
                .contains("Nothing differs from what is committed.", "Nothing has to be mended.")
                .last()
                .asString()
                .startsWith("No verdict was given");
    }

    @Test
    void tellsTheWindowThatANewRecordWouldSatisfy() throws IOException {
        write("evidence/q2.yaml", SECOND);
        assertThat(lines(check("2026-05-10")))
                .contains("1 file differs from what is committed.")
                .contains(
                        "AC-03-2026-Q2 would count for AC-03/review 2026-Q2: on-time, performed 2026-05-08, due 2026-06-30");
    }

    @Test
    void tellsThatARecordComesTooLate() throws IOException {
        write("evidence/q1.yaml", SECOND.replace("2026-Q2", "2026-Q1").replace("2026-05-08", "2026-03-20"));
        assertThat(lines(check("2026-05-10")))
                .contains(
                        "AC-03-2026-Q1 would count for AC-03/review 2026-Q1: backfilled, performed 2026-03-20, due 2026-03-31");
    }

    @Test
    void tellsWhyARecordCountsForNoWindow() throws IOException {
        write("evidence/q2.yaml", SECOND.replace("2026-05-08", "2026-05-11"));
        assertThat(lines(check("2026-05-10")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("AC-03-2026-Q2 counts for no window: performed 2026-05-11, after it was recorded"));
    }

    @Test
    void findsWhatHasToBeMendedWithItsPlace() throws IOException {
        write("evidence/q2.yaml", SECOND.replace("AC-03/review", "AC-03/revue"));
        write("evidence/q3.yaml", "id: [\n");
        List<Judged> faults = check("2026-05-10").faults();
        assertThat(faults)
                .extracting(any -> any.finding().rule() + " "
                        + any.finding().at().flatMap(Location::path).orElseThrow())
                .containsExactly("file-invalid evidence/q3.yaml", "reference-unknown evidence/q2.yaml");
    }

    @Test
    void asksNothingOfHistory() throws IOException {
        write("controls/AC-03.yaml", read("controls/AC-03.yaml").replace("quarterly", "annual"));
        assertThat(check("2026-05-10").findings()).isEmpty();
    }

    @Test
    void passesByWhatGitIgnoresUnlessItIsCommitted() throws IOException {
        write(".gitignore", "/evidence/drafts/\npeople.yaml\n");
        write("evidence/drafts/q3.yaml", "id: [\n");
        Checked checked = check("2026-05-10");
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.changed()).containsExactly(".gitignore");
        assertThat(checked.dossier().people()).isPresent();
    }

    @Test
    void followsNoLink() throws IOException {
        Path outside = Files.writeString(folder.resolveSibling("outside.yaml"), SECOND);
        Files.createDirectories(folder.resolve("evidence"));
        Files.createSymbolicLink(folder.resolve("evidence/q2.yaml"), outside);
        assertThat(check("2026-05-10").brought()).isEmpty();
    }

    @Test
    void readsAFolderThatIsNoRepository() throws IOException {
        delete(folder.resolve(".git"));
        write("evidence/q2.yaml", SECOND);
        try (Workplace workplace = Workplace.of(folder, false)) {
            Checked checked = workplace.check(Instant.now(), Optional.of(Moment.of("2026-05-10")), "test");
            assertThat(new CheckLines(true, false).lines(checked, workplace.alone()))
                    .anySatisfy(line -> assertThat(line).startsWith("All files count as new: "))
                    .anySatisfy(line -> assertThat(line).contains("AC-03/review 2026-Q2: on-time"));
        }
    }

    @Test
    void findsTheOneRecordBelowTheTop() throws IOException {
        Path top = folder.resolve("monorepo");
        write("monorepo/a/b/soc2.yaml", read("soc2.yaml"));
        try (Workplace workplace = Workplace.of(top.resolve("a"), false)) {
            assertThat(workplace.folder()).isEqualTo(folder);
        }
        assertThatThrownBy(() -> Workplace.of(top.resolve("a"), true))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("holds no soc2.yaml");
    }

    private Checked check(String asOf) {
        try (Workplace workplace = Workplace.of(folder, false)) {
            return workplace.check(Instant.now(), Optional.of(Moment.of(asOf)), "test");
        }
    }

    private static List<String> lines(Checked checked) {
        return new CheckLines(true, false).lines(checked, Optional.empty());
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
