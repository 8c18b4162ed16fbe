package io.github.soc2evidence.source.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git command line in one folder, told nothing by this machine: no configuration, a home of its own, fixed dates. */
record Git(Path folder, Path home) {
    static Git init(Path folder, String... options) {
        try {
            Path home = Files.createDirectories(folder.resolveSibling("home"));
            Files.createDirectories(folder);
            var git = new Git(folder, home);
            List<String> init = new ArrayList<>(List.of("init", "-q", "-b", "main"));
            init.addAll(List.of(options));
            git.run(init.toArray(String[]::new));
            return git;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Git in(Path other) {
        return new Git(other, home);
    }

    String run(String... arguments) {
        return feed(new byte[0], arguments);
    }

    String feed(String input, String... arguments) {
        return feed(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    String feed(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        try {
            Path in = Files.write(home.resolve("stdin"), input);
            Path out = home.resolve("stdout");
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectErrorStream(true);
            var environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("GIT_"));
            environment.put("GIT_CONFIG_NOSYSTEM", "1");
            environment.put("HOME", home.toString());
            environment.put("XDG_CONFIG_HOME", home.toString());
            environment.put("LC_ALL", "C");
            for (String role : List.of("AUTHOR", "COMMITTER")) {
                environment.put("GIT_" + role + "_NAME", "Pat Example");
                environment.put("GIT_" + role + "_EMAIL", "pat@example.org");
                environment.put("GIT_" + role + "_DATE", "1767225600 +0000");
            }
            int status = builder.start().waitFor();
            String text = Files.readString(out, StandardCharsets.ISO_8859_1);
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status + ": " + text);
            }
            return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Commits the file and answers the commit's id. */
    String commit(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run("add", "-A");
        run("commit", "-q", "-m", "Record " + path);
        return run("rev-parse", "HEAD");
    }

    Path object(String id) {
        return folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }
}
