package io.github.soc2evidence.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The git command line, told nothing by this machine. */
public final class Git {
    private Git() {}

    public static String run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    /** Commits what is staged. */
    public static void commit(Path folder, String message, String at, String email) {
        run(
                folder,
                Map.of(
                        "GIT_AUTHOR_NAME",
                        email,
                        "GIT_AUTHOR_EMAIL",
                        email,
                        "GIT_AUTHOR_DATE",
                        at,
                        "GIT_COMMITTER_NAME",
                        email,
                        "GIT_COMMITTER_EMAIL",
                        email,
                        "GIT_COMMITTER_DATE",
                        at),
                "commit",
                "-q",
                "-m",
                message);
    }

    private static String run(Path folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("HOME", folder.resolveSibling("home").toString());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        try {
            Process git = builder.start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (git.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
