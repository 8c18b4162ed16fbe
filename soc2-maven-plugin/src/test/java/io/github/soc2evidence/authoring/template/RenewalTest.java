package io.github.soc2evidence.authoring.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.soc2evidence.authoring.Bytes;
import io.github.soc2evidence.authoring.template.Renewal.State;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that an earlier version began meets the files of this one. */
class RenewalTest {
    private static final String SCHEMA = ".soc2/schemas/v1/control.schema.json";
    private static final String WORKFLOW = ".github/workflows/soc2.yml";

    private Path folder;
    private SortedMap<String, byte[]> template;

    @BeforeEach
    void begin(@TempDir Path temporary) {
        folder = temporary.resolve("record");
        template = Template.files(new Particulars(BegunRecordTest.given()), "1.0.0");
        Placing.write(folder, template);
    }

    /** As if an earlier version had written other bytes, or nothing where they are null. */
    private void writtenBefore(String path, String text) {
        SortedMap<String, String> hashes = new TreeMap<>(receipt().hashes());
        hashes.put(path, Bytes.sha256(Bytes.utf8(text)));
        put(path, text);
        put(Receipt.PATH, new Receipt("1.0.0", hashes).text());
    }

    private void neverWritten(String path) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>(receipt().hashes());
        hashes.remove(path);
        put(Receipt.PATH, new Receipt("1.0.0", hashes).text());
        Files.delete(folder.resolve(path));
    }

    private Receipt receipt() {
        return Receipt.parse(text(Receipt.PATH));
    }

    private void put(String path, String text) {
        try {
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ours(String path) {
        return Bytes.read(Objects.requireNonNull(template.get(path)));
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> all.put(
                            folder.relativize(file).toString(),
                            text(folder.relativize(file).toString())));
        }
        return all;
    }

    @Test
    void thereIsNothingToDoRightAfterwards() throws IOException {
        Map<String, String> before = everything();
        assertThat(Renewal.isOf(folder)).isTrue();
        Renewal renewal = Renewal.of(folder, "1.0.0");
        assertThat(renewal.isNeeded()).isFalse();
        assertThat(renewal.states().values()).containsOnly(State.SAME);
        assertThat(renewal.states()).containsKeys(SCHEMA, WORKFLOW, "mvnw", ".gitlab-ci.yml", ".vscode/settings.json");
        assertThat(renewal.starters()).isEmpty();
        renewal.apply();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void updatesWhatIsAsItWasWritten() {
        writtenBefore(SCHEMA, "{}");
        writtenBefore("mvnw", "#!/bin/sh\n");
        Renewal renewal = Renewal.of(folder, "1.1.0");
        assertThat(renewal.in(State.UPDATED)).containsExactly(SCHEMA, "mvnw");
        renewal.apply();
        assertThat(text(SCHEMA)).isEqualTo(ours(SCHEMA));
        assertThat(folder.resolve("mvnw")).isExecutable();
        assertThat(text(Receipt.PATH)).startsWith("# What soc2:init wrote, by version 1.1.0\n");
        assertThat(Renewal.of(folder, "1.1.0").isNeeded()).isFalse();
    }

    @Test
    void addsWhatTheEarlierVersionDidNotHave() throws IOException {
        neverWritten(SCHEMA);
        assertThat(Renewal.of(folder, "1.1.0").in(State.ADDED)).containsExactly(SCHEMA);
        Renewal.of(folder, "1.1.0").apply();
        assertThat(text(SCHEMA)).isEqualTo(ours(SCHEMA));
    }

    @Test
    void leavesAloneWhatSomebodyChangedOrDeleted() throws IOException {
        writtenBefore(WORKFLOW, "name: older\n");
        put(WORKFLOW, "name: mine\n");
        Files.delete(folder.resolve(".gitlab-ci.yml"));
        put("controls/access/AC-01.yaml", "mine");
        put("README.md", "mine");
        Files.delete(folder.resolve("controls/access/AC-02.yaml"));
        Map<String, String> before = everything();
        Renewal renewal = Renewal.of(folder, "1.1.0");
        assertThat(renewal.in(State.CHANGED)).containsExactly(WORKFLOW);
        assertThat(renewal.in(State.DELETED)).containsExactly(".gitlab-ci.yml");
        assertThat(renewal.isNeeded()).isFalse();
        renewal.apply();
        before.remove(Receipt.PATH);
        Map<String, String> after = everything();
        after.remove(Receipt.PATH);
        assertThat(after).isEqualTo(before);
        // It is remembered as it was written, so that whoever takes that back gets updates again.
        put(WORKFLOW, "name: older\n");
        assertThat(Renewal.of(folder, "1.1.0").in(State.UPDATED)).containsExactly(WORKFLOW);
    }

    @Test
    void showsHowWhatSomebodyChangedDiffers() {
        put(WORKFLOW, ours(WORKFLOW).replace("fetch-depth: 0", "fetch-depth: 1"));
        assertThat(Renewal.of(folder, "1.1.0").difference(WORKFLOW))
                .anyMatch(line -> line.startsWith("-") && line.contains("fetch-depth: 1"))
                .anyMatch(line -> line.startsWith("+") && line.contains("fetch-depth: 0"))
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("@@ ");
    }

    @Test
    void namesStartersThatAreNew() throws IOException {
        neverWritten("controls/access/AC-07.yaml");
        neverWritten("policies/people.md");
        Renewal renewal = Renewal.of(folder, "1.1.0");
        assertThat(renewal.starters()).containsExactly("controls/access/AC-07.yaml", "policies/people.md");
        renewal.apply();
        assertThat(folder.resolve("controls/access/AC-07.yaml")).doesNotExist();
    }

    @Test
    void writesThroughNoLink(@TempDir Path elsewhere) throws IOException {
        neverWritten(SCHEMA);
        Path victim = Files.writeString(elsewhere.resolve("victim"), "theirs");
        Files.createSymbolicLink(folder.resolve(SCHEMA), victim);
        Path outside = Files.createDirectory(elsewhere.resolve("vscode"));
        neverWritten(".vscode/settings.json");
        neverWritten(".vscode/extensions.json");
        Files.delete(folder.resolve(".vscode"));
        Files.createSymbolicLink(folder.resolve(".vscode"), outside);
        Renewal renewal = Renewal.of(folder, "1.1.0");
        assertThat(renewal.in(State.CHANGED))
                .containsExactly(SCHEMA, ".vscode/extensions.json", ".vscode/settings.json");
        assertThat(renewal.difference(SCHEMA)).isEmpty();
        renewal.apply();
        assertThat(victim).hasContent("theirs");
        assertThat(outside).isEmptyDirectory();
        assertThat(folder.resolve(SCHEMA)).isSymbolicLink();
    }

    @Test
    void aReceiptBehindALinkIsNone(@TempDir Path elsewhere) throws IOException {
        Path outside = elsewhere.resolve("soc2");
        Files.move(folder.resolve(".soc2"), outside);
        Files.createSymbolicLink(folder.resolve(".soc2"), outside);
        assertThat(Renewal.isOf(folder)).isFalse();
    }

    @Test
    void saysWhereTheReceiptIsGarbled() {
        put(Receipt.PATH, text(Receipt.PATH) + "<<<<<<< HEAD\n");
        int line = template.size() + 1;
        assertThatThrownBy(() -> Renewal.of(folder, "1.1.0"))
                .isInstanceOf(CannotAssess.class)
                .hasMessage(".soc2/template.sha256:" + line + " is not as soc2:init wrote it");
        put(Receipt.PATH, "");
        assertThatThrownBy(() -> Renewal.of(folder, "1.1.0"))
                .hasMessage(".soc2/template.sha256:1 is not as soc2:init wrote it");
    }

    /** Nobody needs the plugin to see what differs from the template. */
    @Test
    void theReceiptIsReadBySha256sum() throws Exception {
        assumeThat(Path.of("/usr/bin/sha256sum")).exists();
        put("controls/access/AC-01.yaml", "mine");
        Process check = new ProcessBuilder("sha256sum", "-c", "--quiet", Receipt.PATH)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = Bytes.read(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).isEqualTo(1);
        assertThat(said.lines().findFirst()).contains("controls/access/AC-01.yaml: FAILED");
        assertThat(said).contains("1 computed checksum").doesNotContain("improperly");
    }
}
