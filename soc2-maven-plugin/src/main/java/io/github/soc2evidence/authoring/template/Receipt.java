package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.authoring.Bytes;
import io.github.soc2evidence.source.CannotAssess;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What init wrote last, so that it can tell what people changed since. Its file is one that {@code sha256sum -c} reads.
 *
 * @param plugin the version that wrote it
 * @param hashes SHA-256 in hexadecimal, by path
 */
record Receipt(String plugin, SortedMap<String, String> hashes) {
    static final String PATH = ".soc2/template.sha256";

    private static final String HEAD = "# What soc2:init wrote, by version ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    static Receipt of(String plugin, SortedMap<String, byte[]> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((path, bytes) -> hashes.put(path, Bytes.sha256(bytes)));
        return new Receipt(plugin, hashes);
    }

    static Receipt parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            throw garbled(1);
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw garbled(i + 1);
            }
            hashes.put(line.group(2), line.group(1));
        }
        return new Receipt(lines.get(0).substring(HEAD.length()), hashes);
    }

    private static CannotAssess garbled(int line) {
        return CannotAssess.error(
                PATH + ":" + line + " is not as soc2:init wrote it",
                "take the file from git as it was, or delete it and begin a record in another folder");
    }

    String text() {
        return HEAD + plugin + "\n"
                + hashes.entrySet().stream()
                        .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    Optional<String> hash(String path) {
        return Optional.ofNullable(hashes.get(path));
    }
}
