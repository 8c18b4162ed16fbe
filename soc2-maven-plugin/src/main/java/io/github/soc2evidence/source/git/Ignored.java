package io.github.soc2evidence.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.ignore.IgnoreNode.MatchResult;

/** What the {@code .gitignore} files of a work tree leave out. What a person ignores on their own machine is not asked. */
public final class Ignored {
    private final Path top;
    private final String below;
    private final Map<String, Optional<IgnoreNode>> nodes = new HashMap<>();

    /**
     * @param top of the work tree
     * @param below the folder that paths are asked of, relative to the top, {@code ""} for that itself
     */
    public Ignored(Path top, String below) {
        this.top = top;
        this.below = below;
    }

    /** Whether a path below the folder is left out; the folders above it are not asked. */
    public boolean excludes(String path, boolean isFolder) {
        String full = below.isEmpty() ? path : below + "/" + path;
        for (String folder = parent(full); ; folder = parent(folder)) {
            Optional<IgnoreNode> node = nodes.computeIfAbsent(folder, this::read);
            if (node.isPresent()) {
                String relative = folder.isEmpty() ? full : full.substring(folder.length() + 1);
                MatchResult result = node.get().isIgnored(relative, isFolder);
                if (result == MatchResult.IGNORED || result == MatchResult.NOT_IGNORED) {
                    return result == MatchResult.IGNORED;
                }
            }
            if (folder.isEmpty()) {
                return false;
            }
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private Optional<IgnoreNode> read(String folder) {
        Path file = top.resolve(folder).resolve(".gitignore");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        IgnoreNode node = new IgnoreNode();
        try (InputStream lines = Files.newInputStream(file)) {
            node.parse(lines);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(node);
    }
}
