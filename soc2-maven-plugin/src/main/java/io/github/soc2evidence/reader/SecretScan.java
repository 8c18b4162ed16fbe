package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for secrets in a text as it passes by (trust.md, "Output"). Holds a few lines at a time, whatever the length of
 * text and lines; only lines in which a secret can begin are looked at closely. A file is binary, and not looked at, if a
 * NUL is among its first 8000 bytes, as git has it; of UTF-16 the NULs are left out.
 */
public final class SecretScan {
    /** So that a dump of keys cannot fill a report. */
    public static final int MOST = 20;

    private static final int BINARY_WITHIN = 8000;
    private static final int PIECE = 1 << 13;

    /** Longer than any secret, a private key's first line included. */
    private static final int OVERLAP = 1 << 9;

    /** Four letters of every form, of which the rest is looked at: by their hash, some others among them. */
    private static final boolean[] BEGINNINGS = new boolean[1 << 16];

    /** Of the one form that has but two. */
    private static final int SHORT_BEGINNING = 'Q' << 8 | '~';

    static {
        for (String four : List.of(
                "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "_pat", "lpat", "gldt", "glrt", "lptt", "soat", "xoxa", "xoxb",
                "xoxp", "xoxr", "xoxs", "xapp", ".sla", "_liv", "ntKe", "BEGI", "AKIA", "ASIA")) {
            int last = four.chars().reduce(0, (before, c) -> before << 8 | c);
            BEGINNINGS[hash(last)] = true;
        }
    }

    private final byte[] piece;
    private final Set<Secret> found = new LinkedHashSet<>();
    private final KeyMaterial keys = new KeyMaterial();
    private int filled;
    private int line = 1;
    private long seen;
    /** The last four bytes that are no NUL. */
    private int last;

    private int lastBeginning = -1;

    /** The first two bytes. */
    private int mark;

    private boolean binary;

    /** Of a text of any length. */
    public SecretScan() {
        this(PIECE);
    }

    private SecretScan(int piece) {
        this.piece = new byte[piece];
    }

    /** All that a text in memory gives away. */
    public static List<Secret> in(byte[] bytes) {
        // A shorter one never fills its piece.
        SecretScan scan = new SecretScan(Math.min(bytes.length + 1, PIECE));
        scan.update(bytes, bytes.length);
        return scan.found();
    }

    /** Whether a text gives one away: then it is not shown. */
    static boolean isIn(String text) {
        return !in(text.getBytes(StandardCharsets.UTF_8)).isEmpty();
    }

    /** Whether a secret can begin in a part of a text that is no more than a line. */
    static boolean canBegin(byte[] text, int from, int to) {
        int four = 0;
        for (int i = from; i < to; i++) {
            four = four << 8 | (text[i] & 0xFF);
            if (BEGINNINGS[hash(four)] || (four & 0xFFFF) == SHORT_BEGINNING) {
                return true;
            }
        }
        return false;
    }

    /** The next bytes. */
    public void update(byte[] block, int count) {
        for (int i = 0; i < count && seen + i < 2; i++) {
            mark = mark << 8 | (block[i] & 0xFF);
        }
        int i = 0;
        while (i < count && !binary && found.size() < MOST) {
            i = plain(block, i, count);
            if (i < count) {
                special(block[i], seen + i);
                i++;
            }
        }
        seen += count;
    }

    /** Up to what is special; every byte of every artifact passes here. */
    private int plain(byte[] block, int from, int count) {
        int four = last;
        int end = filled;
        int i = from;
        while (i < count) {
            int b = block[i] & 0xFF;
            if (b <= '\r' && (b == 0 || b == '\n' || b == '\r')) {
                break;
            }
            four = four << 8 | b;
            piece[end] = (byte) b;
            end++;
            i++;
            if (BEGINNINGS[hash(four)] || (four & 0xFFFF) == SHORT_BEGINNING) {
                lastBeginning = end;
            }
            if (end == piece.length) {
                filled = end;
                pieceEnds();
                end = filled;
            }
        }
        last = four;
        filled = end;
        return i;
    }

    private void special(int b, long position) {
        if (b == 0) {
            boolean wide = mark == 0xFEFF || mark == 0xFFFE;
            binary = !wide && position < BINARY_WITHIN;
            return;
        }
        boolean afterReturn = (last & 0xFF) == '\r';
        last = last << 8 | b;
        if (b == '\r' || !afterReturn) {
            lineEnds();
        }
    }

    private void lineEnds() {
        look();
        keys.lineEnds();
        filled = 0;
        lastBeginning = -1;
        line++;
    }

    private void pieceEnds() {
        look();
        keys.lineEnds();
        System.arraycopy(piece, PIECE - OVERLAP, piece, 0, OVERLAP);
        filled = OVERLAP;
        lastBeginning -= PIECE - OVERLAP;
    }

    private void look() {
        if (lastBeginning < 0 && !keys.isAwaited()) {
            return;
        }
        String text = new String(piece, 0, filled, StandardCharsets.ISO_8859_1);
        for (SecretKind kind : SecretKind.ALL) {
            if (kind.isIn(text)) {
                found.add(new Secret(line, kind.words()));
            }
        }
        found.addAll(keys.in(text, line));
    }

    /** What was found so far, and in what has not yet ended with a line; none in a binary. */
    public List<Secret> found() {
        if (!binary && found.size() < MOST) {
            look();
        }
        return binary ? List.of() : found.stream().limit(MOST).toList();
    }

    private static int hash(int four) {
        return (four * 0x9E3779B1) >>> 16;
    }
}
