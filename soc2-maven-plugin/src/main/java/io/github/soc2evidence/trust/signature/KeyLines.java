package io.github.soc2evidence.trust.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file of SSH keys that are neither empty nor comments. */
final class KeyLines {
    interface Line<T> {
        T read(String line) throws Malformed;
    }

    private KeyLines() {}

    static <T> List<T> read(byte[] file, String remedy, Line<T> each) {
        List<T> all = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text(file).lines()::iterator) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                try {
                    all.add(each.read(line));
                } catch (Malformed e) {
                    throw new UnreadableKeys(number, e.what() + "; " + remedy);
                }
            }
        }
        return List.copyOf(all);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableKeys(0, "that is not text in UTF-8; give the file of keys as text");
        }
    }
}
