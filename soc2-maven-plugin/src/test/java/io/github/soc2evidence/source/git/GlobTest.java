package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Patterns mean what git says they mean: {@code git check-attr} is asked about each pair. */
class GlobTest {
    private static final List<String> WRITTEN = List.of(
            "*",
            "*.csv",
            "a/*",
            "/a",
            "a/b",
            "a/**",
            "**/b",
            "a/**/b",
            "**",
            "**/",
            "a**b",
            "a/**b",
            "**b/a",
            "?",
            "a?b",
            "[ab]",
            "[!a]",
            "[^a]",
            "[a-c]*",
            "[]a]",
            "[a",
            "[[:alpha:]]",
            "[[:digit:]_]*",
            "[\\]]",
            "\\*",
            "\\a",
            "a\\?b",
            "*/b",
            "*/*",
            "/*",
            "/**/a",
            "***",
            "a*b*a",
            "[a-]",
            "[!]]",
            "\u00fc*",
            "??",
            "a/?/b");

    @Test
    void matchesWhatGitMatches(@TempDir Path folder) throws IOException {
        Random random = new Random(20260102);
        List<String> patterns = new ArrayList<>(WRITTEN);
        for (int i = 0; i < 400; i++) {
            patterns.add(pattern(random));
        }
        Set<String> paths =
                new LinkedHashSet<>(List.of("a", "b", "a/b", "a/c/b", "x.csv", "a/x.csv", "\u00fc.md", "*"));
        for (int i = 0; i < 120; i++) {
            paths.add(path(random));
        }
        Git git = Git.init(folder.resolve("repository"));
        var attributes = new StringBuilder();
        for (int i = 0; i < patterns.size(); i++) {
            attributes.append(patterns.get(i)).append(" p").append(i).append('\n');
        }
        Files.writeString(git.folder().resolve(".git/info/attributes"), attributes);
        Set<String> expected = new TreeSet<>();
        String input = String.join("\0", paths) + "\0";
        List<String> answer =
                List.of(git.feed(input, "check-attr", "-a", "-z", "--stdin").split("\0", -1));
        for (int i = 0; i + 2 < answer.size(); i += 3) {
            expected.add(answer.get(i) + " matches "
                    + patterns.get(Integer.parseInt(answer.get(i + 1).substring(1))));
        }
        Set<String> ours = new TreeSet<>();
        for (String path : paths) {
            for (String pattern : patterns) {
                // What ends in a slash is about folders, and left out before.
                if (!pattern.endsWith("/") && Glob.of(bytes(pattern)).matches(bytes(path))) {
                    ours.add(path + " matches " + pattern);
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(1000);
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(ours);
        ours.removeAll(expected);
        assertThat(missing).as("what git matches and we do not").isEmpty();
        assertThat(ours).as("what we match and git does not").isEmpty();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String pattern(Random random) {
        List<String> parts =
                List.of("a", "b", "c", "*", "**", "/", "**/", "/**", "?", "[ab]", "[!b]", ".", "-", "[a-c]", "\\b");
        var pattern = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            pattern.append(parts.get(random.nextInt(parts.size())));
        }
        return pattern.toString();
    }

    private static String path(Random random) {
        var path = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                path.append("abc.-".charAt(random.nextInt(i == 0 ? 5 : 3)));
            }
            path.append(i == 0 ? "" : "/");
        }
        String text = path.toString();
        return text.endsWith(".") ? text + "x" : text;
    }

    @Test
    @Timeout(5)
    void takesNoLongerForManyStars() {
        assertThat(Glob.of("*a".repeat(100) + "b").matches("a".repeat(250))).isFalse();
        assertThat(Glob.of("**/a/".repeat(100) + "b").matches("a/".repeat(120) + "c"))
                .isFalse();
    }
}
