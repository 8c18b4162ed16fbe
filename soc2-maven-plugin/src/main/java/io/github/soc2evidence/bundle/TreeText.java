package io.github.soc2evidence.bundle;

import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ends of a tree's paths as {@code git update-index --index-info} reads them: mode, id and path. */
final class TreeText {
    private static final Pattern LINE =
            Pattern.compile("(100644|100755|120000|160000) ([0-9a-f]{40})\t([^/\t\n]+(?:/[^/\t\n]+)*)");

    private TreeText() {}

    /** Empty where it is anything else, or lists a path twice. */
    static Optional<List<Leaf>> read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException garbled) {
            return Optional.empty();
        }
        List<Leaf> leaves = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (String each : (Iterable<String>) text.lines()::iterator) {
            Matcher line = LINE.matcher(each);
            if (!line.matches() || !paths.add(line.group(3))) {
                return Optional.empty();
            }
            leaves.add(new Leaf(
                    line.group(3), Integer.parseInt(line.group(1), 8), new Oid(line.group(2)), Optional.empty()));
        }
        return Optional.of(leaves);
    }
}
