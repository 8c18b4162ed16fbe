package io.github.soc2evidence.reader;

import java.util.List;
import java.util.Random;

/** One or a few small changes to a text, of the kinds that YAML readers disagree on. */
final class Damage {
    private static final List<String> INSERTED = List.of(
            ": ",
            ":",
            " #",
            "#",
            "- ",
            "-",
            "\n",
            "\n\n",
            "\n---\n",
            "---\n",
            "...\n",
            "\t",
            "\r\n",
            "\r",
            "  ",
            " ",
            "? ",
            "&a ",
            "*a",
            "!!str ",
            "|",
            ">",
            ">-\n",
            "\"",
            "'",
            "''",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ", ",
            "%",
            "@",
            "`",
            "~",
            "null",
            "<<: ",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\u0085",
            "\ud83d\ude00",
            "\u0000",
            "a: 1\n",
            "\nx:\n",
            "\n- y\n",
            "0x1F",
            ".inf",
            ".5",
            "=",
            "{a: }",
            "[,]",
            "{}",
            "[]");

    private Damage() {}

    static String of(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0 && !damaged.isEmpty(); times--) {
            once(damaged, random);
        }
        return damaged.toString();
    }

    private static void once(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(8)) {
            case 0 -> text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(7))));
            case 1, 2, 3 -> text.insert(at, INSERTED.get(random.nextInt(INSERTED.size())));
            case 4 -> text.deleteCharAt(at);
            case 5 -> indent(text, at, random);
            case 6 -> doubled(text, at);
            default -> text.setLength(at);
        }
    }

    private static void indent(StringBuilder text, int at, Random random) {
        int line = text.lastIndexOf("\n", at) + 1;
        if (random.nextBoolean()) {
            text.insert(line, " ".repeat(1 + random.nextInt(3)));
        } else if (line < text.length() && text.charAt(line) == ' ') {
            text.deleteCharAt(line);
        }
    }

    /** A line twice: often a duplicate key. */
    private static void doubled(StringBuilder text, int at) {
        int line = text.lastIndexOf("\n", at) + 1;
        int end = text.indexOf("\n", at);
        if (end > line) {
            text.insert(line, text.substring(line, end + 1));
        }
    }
}
