package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters reach the goal, and it writes when it should; what is written is tested where it is made. */
@MojoTest
class InitMojoTest {
    private static final Path WORK = Path.of("target/init-mojo");
    private static final Path WORKFLOW = WORK.resolve("record/.github/workflows/soc2.yml");
    private static final Path SCHEMA = WORK.resolve("record/.soc2/schemas/v1/control.schema.json");
    private static final Path RECEIPT = WORK.resolve("record/.soc2/template.sha256");

    private final List<String> printed = new ArrayList<>();

    @BeforeEach
    void clear() throws IOException {
        if (Files.exists(WORK)) {
            try (Stream<Path> files = Files.walk(WORK)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private InitMojo listening(InitMojo mojo) {
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                printed.add(line.toString());
            }
        });
        return mojo;
    }

    @Test
    @InjectMojo(goal = "init")
    @MojoParameter(name = "output", value = "target/init-mojo/record")
    @MojoParameter(name = "organization", value = "Acme, Inc.")
    @MojoParameter(name = "system", value = "Acme Cloud")
    @MojoParameter(name = "zone", value = "Europe/Berlin")
    @MojoParameter(name = "from", value = "2027-04-01")
    @MojoParameter(name = "lead", value = "jane")
    @MojoParameter(name = "leadName", value = "Jane Doe")
    @MojoParameter(name = "leadEmail", value = "jane@acme.example")
    @MojoParameter(name = "approver", value = "erin")
    @MojoParameter(name = "approverEmail", value = "erin@acme.example")
    void writesARecordAndLaterOffersWhatIsNewer(InitMojo mojo) throws Exception {
        listening(mojo).execute();
        assertThat(WORK.resolve("record/soc2.yaml"))
                .content()
                .contains("\"Acme, Inc.\"", "Europe/Berlin", "\"2027-04..2028-03\", from: 2027-04-01, to: 2028-03-31");
        assertThat(WORK.resolve("record/people.yaml"))
                .content()
                .contains("Jane Doe")
                .doesNotContain("alex", "Alex");
        assertThat(printed.get(0)).startsWith("Wrote ").contains("48 controls, 12 policies");
        assertThat(printed).anyMatch(line -> line.contains("./mvnw soc2:verify"));

        mojo.execute();
        assertThat(printed).last().isEqualTo("There is nothing to update.");

        // As if another version had written another schema, and somebody had changed the workflow.
        String schema = Files.readString(SCHEMA);
        Files.writeString(SCHEMA, "older");
        Files.writeString(RECEIPT, Files.readString(RECEIPT).replaceAll("[0-9a-f]{64}(?=  \\S*control.schema)", OLDER));
        Files.writeString(WORKFLOW, "name: mine\n");
        printed.clear();
        mojo.execute();
        assertThat(printed)
                .containsSubsequence(
                        "  .soc2/schemas/v1/control.schema.json",
                        "  .github/workflows/soc2.yml",
                        "Nothing was written. To update them: mvn soc2:init -Dsoc2.update=true");
        assertThat(SCHEMA).hasContent("older");

        set(mojo, "dryRun");
        mojo.execute();
        assertThat(printed).contains("  -name: mine", "  +name: soc2");
        assertThat(SCHEMA).hasContent("older");
        unset(mojo, "dryRun");

        set(mojo, "update");
        mojo.execute();
        assertThat(SCHEMA).hasContent(schema);
        assertThat(WORKFLOW).hasContent("name: mine");
    }

    /** What a newcomer does, from the empty folder to the verdict. */
    @Test
    void whatIsWrittenAndCommittedIsJudgedClean(
            @InjectMojo(goal = "init")
                    @MojoParameter(name = "output", value = "target/init-mojo/judged")
                    @MojoParameter(name = "organization", value = "Acme, Inc.")
                    @MojoParameter(name = "system", value = "Acme Cloud")
                    @MojoParameter(name = "zone", value = "America/New_York")
                    @MojoParameter(name = "from", value = "2031-01-01")
                    @MojoParameter(name = "lead", value = "jane")
                    @MojoParameter(name = "leadEmail", value = "jane@acme.example")
                    @MojoParameter(name = "approver", value = "erin")
                    @MojoParameter(name = "approverEmail", value = "erin@acme.example")
                    InitMojo init,
            @InjectMojo(goal = "verify")
                    @MojoParameter(name = "root", value = "target/init-mojo/judged")
                    @MojoParameter(name = "output", value = "target/init-mojo/judged/target/soc2")
                    @MojoParameter(name = "asOf", value = "2030-12-01")
                    VerifyMojo verify)
            throws Exception {
        Path folder = WORK.resolve("judged");
        init.execute();
        git(folder, "init", "-q", "-b", "main");
        git(folder, "add", ".");
        git(folder, "commit", "-q", "-m", "Begin the record");
        verify.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                printed.add(line.toString());
            }
        });
        verify.execute();
        assertThat(folder.resolve("target/soc2/assessment.json"))
                .content()
                .contains("\"status\": \"clean\"", "\"findings\": []");
        assertThat(printed)
                .anyMatch(line -> line.startsWith("CLEAN  Acme, Inc., ") && line.endsWith(": no deviation was found"))
                .anyMatch(line -> line.startsWith("Before the first period begins on 2031-01-01"))
                .anyMatch(line -> line.contains("not approved yet: acceptable-use, "))
                .noneMatch(line -> line.contains("still"));
    }

    private static void git(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile());
        git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            git.environment().put("GIT_" + who + "_NAME", "Jane");
            git.environment().put("GIT_" + who + "_EMAIL", "jane@acme.example");
            git.environment().put("GIT_" + who + "_DATE", "2030-11-01T09:00:00Z");
        }
        git.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        git.environment().put("HOME", folder.toString());
        assertThat(git.start().waitFor()).isZero();
    }

    /** SHA-256 of {@code older}. */
    private static final String OLDER = "da925a30e31f7fdaa7044e3e5ba4ae17670de82d677b0e7adf5700428a137a36";

    private static void set(InitMojo mojo, String flag) throws ReflectiveOperationException {
        put(mojo, flag, true);
    }

    private static void unset(InitMojo mojo, String flag) throws ReflectiveOperationException {
        put(mojo, flag, false);
    }

    private static void put(InitMojo mojo, String flag, boolean value) throws ReflectiveOperationException {
        var field = InitMojo.class.getDeclaredField(flag);
        field.setAccessible(true);
        field.setBoolean(mojo, value);
    }

    @Test
    @InjectMojo(goal = "init")
    @MojoParameter(name = "output", value = "target/init-mojo/missing")
    @MojoParameter(name = "organization", value = "Acme\u202E")
    void endsWithAllThatIsMissingWhereNobodyCanBeAsked(InitMojo mojo) {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .message()
                .contains("soc2.organization", "cannot be seen", "soc2.zone", "soc2.approverEmail")
                .doesNotContain("\n", "\u202E");
        assertThat(WORK.resolve("missing")).doesNotExist();
    }

    @Test
    @InjectMojo(goal = "init")
    @MojoParameter(name = "output", value = "target/init-mojo/full")
    void refusesAFolderThatIsNotEmptyBeforeItAsks(InitMojo mojo) throws IOException {
        Files.createDirectories(WORK.resolve("full"));
        Files.writeString(WORK.resolve("full/notes\u001B.txt"), "mine");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .message()
                .contains("is not empty: it has notes\\u{1b}.txt", "-Dsoc2.output")
                .doesNotContain("\u001B");
    }

    @Test
    @InjectMojo(goal = "init")
    @MojoParameter(name = "output", value = "target/init-mojo/dry")
    @MojoParameter(name = "organization", value = "Acme, Inc.")
    @MojoParameter(name = "system", value = "Acme Cloud")
    @MojoParameter(name = "zone", value = "UTC")
    @MojoParameter(name = "from", value = "2027-01-01")
    @MojoParameter(name = "lead", value = "jane")
    @MojoParameter(name = "leadEmail", value = "jane@acme.example")
    @MojoParameter(name = "approver", value = "erin")
    @MojoParameter(name = "approverEmail", value = "erin@acme.example")
    @MojoParameter(name = "dryRun", value = "true")
    void aDryRunWritesNothing(InitMojo mojo) throws Exception {
        listening(mojo).execute();
        assertThat(printed.get(0)).startsWith("Would write ");
        assertThat(printed).contains("  soc2.yaml", "  .gitattributes");
        assertThat(WORK.resolve("dry")).doesNotExist();
    }
}
