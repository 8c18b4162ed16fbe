package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.PathFault;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a path of a folder would be called, were it committed. */
public final class SafePaths {
    private static final Pattern SLASH = Pattern.compile("/");

    private SafePaths() {}

    /** What makes a path unsafe, with a printable stand-in; empty where it is safe. */
    public static Optional<PathFault> fault(String path) {
        StringBuilder before = new StringBuilder();
        for (String name : SLASH.split(path, -1)) {
            if (name.isEmpty()) {
                return Optional.of(new PathFault(path, "has an empty name in it"));
            }
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            Optional<String> why = NameFault.of(bytes, 0, bytes.length);
            if (why.isPresent()) {
                return Optional.of(new PathFault(before + StandIn.of(bytes, 0, bytes.length), why.get()));
            }
            before.append(name).append('/');
        }
        return TreePaths.isTooDeep(path)
                ? Optional.of(new PathFault(path, "is a path that is too long"))
                : Optional.empty();
    }
}
