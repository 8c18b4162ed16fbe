package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileUnclaimedTest {
    private static final FileUnclaimed RULE = new FileUnclaimed();

    private static SmallRecord with(String... paths) {
        SmallRecord record = Samples.withArtifact("users.csv", "a");
        for (String path : paths) {
            record.put(path, "x");
        }
        return record.commit("2026-03-22T09:00:00Z", "sam");
    }

    private static List<String> lines(String... paths) {
        return Findings.of(with(paths).answer(RULE, "2026-04-20"));
    }

    @Test
    void isSilentAboutRecordsAndTheirArtifacts() {
        Answer answer = with().answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(7);
    }

    @Test
    void leavesAloneWhatIsForPeopleAndForTheBuild() {
        Answer answer = with(
                        "README",
                        "readme.txt",
                        "evidence/AC-03/README.md",
                        "docs/a/b.pdf",
                        ".github/workflows/verify.yml",
                        "evidence/.gitkeep",
                        "pom.xml",
                        "mvnw",
                        "mvnw.cmd",
                        "Jenkinsfile",
                        "LICENSE",
                        "LICENSE.md",
                        "CODEOWNERS",
                        "target/soc2/report.md")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(7);
    }

    @Test
    void saysHowAFileWouldBeRead() {
        assertThat(lines(
                        "controls/AC-04.yml",
                        "evidence/q2.YAML",
                        "policies/access.markdown",
                        "peoples.yaml",
                        "people.yml"))
                .containsExactly(
                        "people.yml | not read; did you mean people.yaml beside soc2.yaml? | people.yml:1:1",
                        "peoples.yaml | not read; did you mean people.yaml beside soc2.yaml? | peoples.yaml:1:1",
                        "controls/AC-04.yml | not read: files of controls/ end in .yaml | controls/AC-04.yml:1:1",
                        "evidence/q2.YAML | not read: files of evidence/ end in .yaml | evidence/q2.YAML:1:1",
                        "policies/access.markdown | not read: files of policies/ end in .md | policies/access.markdown:1:1");
        assertThat(with("controls/AC-04.yml").answer(RULE, "2026-04-20").findings())
                .extracting(any -> any.remedy())
                .containsExactly("rename it to controls/AC-04.yaml");
    }

    @Test
    void saysThatNoRecordListsIt() {
        assertThat(lines("evidence/minutes.pdf", "evidence/log.json"))
                .containsExactly(
                        "evidence/log.json | no record lists it as an artifact | evidence/log.json:1:1",
                        "evidence/minutes.pdf | no record lists it as an artifact | evidence/minutes.pdf:1:1");
    }

    @Test
    void tellsOfAFolderThatIsNoneOfTheRecordsInOneLine() {
        assertThat(lines("control/AC-04.yaml", "src/a/A.java", "src/b/B.java", "notes.txt"))
                .containsExactly(
                        "notes.txt | not read: beside soc2.yaml only assets.yaml, people.yaml, systems.yaml, vendors.yaml are"
                                + " | notes.txt:1:1",
                        "control/ | not read (1 file): the record has no folder \"control\"; did you mean \"controls\"? |"
                                + " control/AC-04.yaml:1:1",
                        "src/ | not read (2 files): the record has no folder \"src\" | src/a/A.java:1:1");
    }

    @Test
    void tellsOfManyFilesOfAFolderInOneLine() {
        String[] ten = IntStream.range(0, 10)
                .mapToObj(i -> "evidence/t/" + i + ".json")
                .toArray(String[]::new);
        assertThat(lines(ten)).hasSize(10);
        String[] more = IntStream.range(0, 200)
                .mapToObj(i -> "evidence/t/" + i + ".json")
                .toArray(String[]::new);
        assertThat(lines(more))
                .containsExactly(
                        "evidence/t/ | 200 files in this folder that no record lists as an artifact | evidence/t/0.json:1:1");
    }

    @Test
    void leavesAFileUnderAnotherNameToTheMoreExactRule() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", Samples.artifacts("users.csv", "a")))
                .put("evidence/user.csv", "a")
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        assertThat(Findings.of(record.answer(new ArtifactMissing(), "2026-04-20")))
                .singleElement()
                .asString()
                .contains("did you mean \"evidence/user.csv\"?");
    }

    @Test
    void isSilentBesideARecordThatDoesNotParse() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/a/q1.yaml", "id: [")
                .put("evidence/a/users.csv", "a")
                .put("evidence/a/q2.yml", "a")
                .put("evidence/a/b/users.csv", "a")
                .put("evidence/b/users.csv", "b")
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings())
                .extracting(any -> any.subject().value())
                .containsExactly("evidence/a/q2.yml", "evidence/a/b/users.csv", "evidence/b/users.csv");
    }
}
