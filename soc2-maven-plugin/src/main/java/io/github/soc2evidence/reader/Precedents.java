package io.github.soc2evidence.reader;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Documents by which later ones are read. A file that is revised again and again differs least from its own revisions, and
 * is known by its first line that is no comment; any other is read by the last document that has as many lines. Remembers
 * a fixed amount. Safe for use by several threads, which at worst read a document whole that they need not.
 */
final class Precedents {
    /** In bytes of text; what is made of it takes some twenty times as much. */
    private static final int MOST = 1 << 20;

    private static final int LINES = 1 << 6;
    private static final int BITS = 16;

    private final Map<Integer, Precedent> own = new ConcurrentHashMap<>();
    private final AtomicInteger bytes = new AtomicInteger();
    private final int[] seen = new int[1 << BITS];
    private final @Nullable Precedent[] others = new Precedent[LINES];

    /** The one to read a document by; null where it is to be read whole, and remembered. */
    @Nullable
    Precedent of(byte[] text) {
        int name = name(text);
        Precedent revision = own.get(name);
        if (revision != null) {
            return revision;
        }
        int slot = name & (seen.length - 1);
        if (seen[slot] == name && bytes.get() < MOST) {
            seen[slot] = revised(name);
            return null;
        }
        seen[slot] = name;
        return others[lines(text)];
    }

    void remember(Precedent precedent) {
        byte[] text = precedent.text();
        int name = name(text);
        // Most files are never revised: only of one that is its own precedent is kept.
        boolean isRevised = seen[name & (seen.length - 1)] == revised(name) && bytes.get() < MOST;
        if (isRevised || own.containsKey(name)) {
            Precedent before = own.put(name, precedent);
            bytes.addAndGet(text.length - (before == null ? 0 : before.text().length));
        }
        others[lines(text)] = precedent;
    }

    /** The mark of a document that was seen twice. */
    private static int revised(int name) {
        return ~name;
    }

    /** Of the first line that says something. */
    private static int name(byte[] text) {
        int at = 0;
        while (at < text.length && text[at] == '#') {
            while (at < text.length && text[at] != '\n') {
                at++;
            }
            at++;
        }
        int hash = 17;
        while (at < text.length && text[at] != '\n') {
            hash = 31 * hash + text[at];
            at++;
        }
        return hash;
    }

    private static int lines(byte[] text) {
        int lines = 0;
        for (byte b : text) {
            if (b == '\n') {
                lines++;
            }
        }
        return lines & (LINES - 1);
    }
}
