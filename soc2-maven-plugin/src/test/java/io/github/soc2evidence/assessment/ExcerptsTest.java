package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.golden.Script;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.GitRevision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcerptsTest {
    @Test
    void givesNoMoreThanIsWantedAndNothingOfWhatIsNotThere(@TempDir Path folder) throws IOException {
        Script.replay(
                Path.of("src/test/cases/a-review-after-its-due-day-is-late"),
                folder,
                Map.of(
                        "docs/one.txt",
                        "12345".getBytes(StandardCharsets.UTF_8),
                        "docs/same.txt",
                        "12345".getBytes(StandardCharsets.UTF_8)));
        try (GitRevision revision = GitRepository.open(folder, "HEAD")) {
            Excerpts excerpts = new Excerpts(revision, ".", revision.tip().id());
            Map<String, byte[]> read = excerpts.of(
                    new TreeMap<>(Map.of("docs/one.txt", 3, "docs/same.txt", 9, "docs", 9, "docs/none.txt", 9)));
            assertThat(read).containsOnlyKeys("docs/one.txt", "docs/same.txt");
            assertThat(read.get("docs/one.txt"))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("123");
            assertThat(read.get("docs/same.txt"))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("12345");
        }
        try (GitRevision revision = GitRepository.open(folder, "HEAD")) {
            Excerpts below = new Excerpts(revision, "docs", revision.tip().id());
            assertThat(below.of(new TreeMap<>(Map.of("one.txt", 1)))).containsOnlyKeys("one.txt");
        }
    }
}
