package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the environment says about git changes nothing, and starts nothing (trust.md, Reading 2). */
class HostileEnvironmentTest {
    @Test
    void isNotReadAtAll(@TempDir Path folder) throws IOException, InterruptedException {
        Git git = Verdicts.record(folder.resolve("repository"));
        Git other = Git.init(folder.resolve("other"));
        other.commit("soc2.yaml", "format: 7");
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : List.of("git", "sh", "bash", "ssh", "git-lfs", "uname", "hostname")) {
            Path program = programs.resolve(name);
            Files.writeString(program, "#!/bin/sh\n: > " + folder.resolve("marker") + "\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        Path config = Files.writeString(folder.resolve("config"), "[core]\n\trepositoryformatversion = 7\n");
        String objects = other.folder().resolve(".git/objects").toString();
        Map<String, String> hostile = Map.ofEntries(
                Map.entry("PATH", programs.toString()),
                Map.entry("GIT_DIR", other.folder().resolve(".git").toString()),
                Map.entry("GIT_COMMON_DIR", other.folder().resolve(".git").toString()),
                Map.entry("GIT_WORK_TREE", other.folder().toString()),
                Map.entry("GIT_INDEX_FILE", config.toString()),
                Map.entry("GIT_OBJECT_DIRECTORY", objects),
                Map.entry("GIT_ALTERNATE_OBJECT_DIRECTORIES", objects),
                Map.entry("GIT_CONFIG", config.toString()),
                Map.entry("GIT_CONFIG_GLOBAL", config.toString()),
                Map.entry("GIT_CONFIG_SYSTEM", config.toString()),
                Map.entry("GIT_CONFIG_COUNT", "1"),
                Map.entry("GIT_CONFIG_KEY_0", "core.repositoryformatversion"),
                Map.entry("GIT_CONFIG_VALUE_0", "7"),
                Map.entry("GIT_CONFIG_PARAMETERS", "'core.repositoryformatversion=7'"),
                Map.entry("GIT_CEILING_DIRECTORIES", folder.toString()),
                Map.entry("GIT_SHALLOW_FILE", config.toString()),
                Map.entry("GIT_GRAFT_FILE", config.toString()),
                Map.entry("GIT_NAMESPACE", "elsewhere"),
                Map.entry("GIT_DEFAULT_HASH", "sha256"),
                Map.entry("GIT_TRACE", folder.resolve("trace").toString()),
                Map.entry("XDG_CONFIG_HOME", folder.resolve("xdg").toString()));
        String plain = Verdicts.json(git.folder(), "HEAD");
        String output = Untouched.during(folder, () -> forked(git.folder().resolve("docs"), hostile));
        assertThat(output).isEqualTo(plain);
    }

    /** In a Java of its own, with no home and no more in its environment than this. */
    private static String forked(Path repository, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + repository.resolve("absent"),
                "-cp",
                System.getProperty("java.class.path"),
                Verdicts.class.getName(),
                repository.toString(),
                "HEAD"));
        try {
            Path out = Files.createTempFile("verdict", ".json");
            var builder = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(out.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            String text = Files.readString(out);
            Files.delete(out);
            assertThat(status).as(text).isZero();
            return text;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
