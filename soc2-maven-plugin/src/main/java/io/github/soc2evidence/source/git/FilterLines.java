package io.github.soc2evidence.source.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of an attributes file that say something of the attribute {@code filter} (gitattributes(5)). */
final class FilterLines {
    private static final Pattern FIELDS =
            Pattern.compile("[ \\t]*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^ \\t\"#][^ \\t]*+))[ \\t]+(.*)");
    private static final Pattern FIELD = Pattern.compile("[^ \\t]+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3}|.)");
    private static final String MACRO = "[attr]";

    private FilterLines() {}

    /**
     * One of them.
     *
     * @param number from 1
     * @param filter its name; empty where the line takes filters away
     */
    record Line(int number, Glob pattern, String filter) {}

    /**
     * In their order.
     *
     * @param macros the filters of macros, by their names
     */
    static List<Line> of(byte[] file, Map<String, String> macros) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text(file).lines().toList()) {
            number++;
            Matcher fields = FIELDS.matcher(line);
            if (fields.matches()) {
                String pattern = pattern(fields);
                // A pattern for folders matches no file.
                if (!pattern.startsWith(MACRO) && !pattern.endsWith("/")) {
                    int at = number;
                    filter(fields.group(3), macros)
                            .ifPresent(filter -> lines.add(new Line(at, Glob.of(pattern), filter)));
                }
            }
        }
        return lines;
    }

    /** Adds the macros that a file defines; later ones hold. */
    static void macros(byte[] file, Map<String, String> macros) {
        for (String line : text(file).lines().toList()) {
            Matcher fields = FIELDS.matcher(line);
            if (fields.matches() && pattern(fields).startsWith(MACRO)) {
                String name = pattern(fields).substring(MACRO.length());
                filter(fields.group(3), macros).ifPresent(filter -> macros.put(name, filter));
            }
        }
    }

    /** What the attributes of a line say of filters, if anything; the last one holds. */
    private static Optional<String> filter(String attributes, Map<String, String> macros) {
        Optional<String> filter = Optional.empty();
        Matcher field = FIELD.matcher(attributes);
        while (field.find()) {
            String attribute = field.group();
            if (attribute.startsWith("filter=")) {
                filter = Optional.of(attribute.substring("filter=".length()));
            } else if (attribute.equals("-filter") || attribute.equals("!filter") || attribute.equals("filter")) {
                filter = Optional.of("");
            } else if (macros.containsKey(attribute)) {
                filter = Optional.of(macros.getOrDefault(attribute, ""));
            }
        }
        return filter;
    }

    private static String pattern(Matcher fields) {
        String quoted = fields.group(1);
        return quoted == null
                ? fields.group(2)
                : ESCAPE.matcher(quoted).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }

    private static String character(String escape) {
        return switch (escape) {
            case "t" -> "\t";
            case "n" -> "\n";
            default -> escape.length() == 3 ? String.valueOf((char) Integer.parseInt(escape, 8)) : escape;
        };
    }

    /** Bytes as characters: patterns are matched byte by byte. */
    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).replace('\r', ' ');
    }
}
