package io.github.soc2evidence.reader;

import java.util.List;
import java.util.Random;

/** Documents from a grammar that is a little wider than what {@link BlockYaml} takes. */
final class InventedYaml {
    private static final List<String> KEYS = List.of(
            "a",
            "b",
            "key",
            "long-key",
            "with space",
            "x.y",
            "u/v",
            "2026",
            "true",
            "\"q\"",
            "'s'",
            "no",
            "~",
            "e_f",
            "-g");
    private static final List<String> SCALARS = List.of(
            "text",
            "two words",
            "1",
            "-1",
            "+1",
            "010",
            "1.50",
            "1e3",
            "1.0e3",
            ".5",
            "-.5",
            "0x1F",
            "0o17",
            "true",
            "False",
            "null",
            "~",
            "no",
            "2026-01-01",
            "2026-01-01T10:00:00Z",
            "10:30",
            "a:b",
            "a#b",
            "a #b",
            "http://x/y?z=1",
            "a, b",
            "a]b",
            "{x}",
            "'single'",
            "'it''s'",
            "\"double\"",
            "\"# : [\"",
            "\"\\n\"",
            "''",
            "\"\"",
            ".nan",
            ".inf",
            "-",
            "--",
            "---",
            "-x",
            "- x",
            "?x",
            "? x",
            "%x",
            "@x",
            "`x`",
            "!x",
            "&x",
            "*x",
            "|x",
            ">x",
            "=",
            "<x",
            "(x)",
            "$x",
            "^x",
            ";x",
            "/x",
            "\\x",
            "\u00e9t\u00e9",
            "\u4e2d\u6587",
            "x  y",
            "x\u00a0y",
            "\u00a0x",
            "99999999999999999999",
            "x: y",
            "x:",
            ":x",
            ",x");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    InventedYaml(Random random) {
        this.random = random;
    }

    String document() {
        if (random.nextInt(20) == 0) {
            text.append(random.nextBoolean() ? "---\n" : "# first\n");
        }
        mapping(0, 0);
        if (random.nextInt(20) == 0) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    private void mapping(int indent, int depth) {
        int members = 1 + random.nextInt(4);
        for (int i = 0; i < members; i++) {
            if (i > 0) {
                between(indent);
            }
            String key = random.nextInt(8) > 0 ? "k" + indent + i : one(KEYS);
            text.append(key).append(random.nextInt(60) == 0 ? " :" : ":");
            value(indent, depth, random.nextInt(6) == 0 ? 0 : 1);
        }
    }

    /** @param extra by how much a sequence is indented at least */
    private void value(int indent, int depth, int extra) {
        int kind = random.nextInt(depth > 3 ? 8 : 12);
        if (kind >= 10) {
            end();
            int deeper = indent + 1 + random.nextInt(3);
            between(deeper);
            mapping(deeper, depth + 1);
        } else if (kind >= 8) {
            end();
            sequence(indent + extra * (1 + random.nextInt(3)), depth + 1);
        } else if (kind == 7) {
            text(indent);
        } else {
            text.append(kind == 6 ? "" : " ".repeat(1 + (random.nextInt(5) == 0 ? 2 : 0)));
            text.append(kind == 6 ? "" : kind > 3 ? flow(0) : one(SCALARS));
            end();
        }
    }

    private void sequence(int indent, int depth) {
        int items = 1 + random.nextInt(3);
        for (int i = 0; i < items; i++) {
            between(indent);
            int spaces = random.nextInt(6) == 0 ? 3 : 1;
            text.append('-').append(" ".repeat(spaces));
            switch (random.nextInt(4)) {
                case 0 -> mapping(indent + 1 + spaces, depth + 1);
                case 1 -> {
                    text.append(flow(0));
                    end();
                }
                default -> {
                    text.append(one(SCALARS));
                    end();
                }
            }
        }
    }

    private void text(int indent) {
        text.append(' ').append(one(List.of(">", ">-", "|", "|-", ">+", "|2"))).append('\n');
        int deeper = indent + 1 + random.nextInt(3);
        for (int lines = random.nextInt(4); lines >= 0; lines--) {
            text.append(" ".repeat(deeper + (random.nextInt(15) == 0 ? 1 : 0)))
                    .append(random.nextInt(25) == 0 ? "" : one(SCALARS))
                    .append(random.nextInt(25) == 0 ? " \n" : "\n");
        }
    }

    private String flow(int depth) {
        StringBuilder flow = new StringBuilder();
        boolean mapping = random.nextBoolean();
        flow.append(mapping ? '{' : '[').append(random.nextInt(6) == 0 ? " " : "");
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            flow.append(i == 0 ? "" : random.nextInt(10) == 0 ? "," : random.nextInt(10) == 0 ? " , " : ", ");
            flow.append(
                    mapping
                            ? (random.nextInt(8) > 0 ? "k" + i : one(KEYS)) + (random.nextInt(20) == 0 ? ":" : ": ")
                            : "");
            flow.append(depth < 3 && random.nextInt(4) == 0 ? flow(depth + 1) : one(SCALARS));
        }
        return flow.append(random.nextInt(30) == 0 ? "," : "")
                .append(mapping ? '}' : ']')
                .toString();
    }

    private void end() {
        text.append(random.nextInt(12) == 0 ? " # comment" : random.nextInt(12) == 0 ? "  " : "")
                .append('\n');
    }

    /** To the column at which the next line begins, or nearly so. */
    private void between(int indent) {
        if (random.nextInt(15) == 0) {
            text.append(one(List.of("\n", "   \n", "# comment\n", "        # comment\n")));
        }
        text.append(" ".repeat(Math.max(0, indent + (random.nextInt(80) == 0 ? 1 - 2 * random.nextInt(2) : 0))));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
