package io.github.soc2evidence.model;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that only keeps a place for what is still to be written. */
public final class Placeholder {
    /** The whole of a text: a sentence that speaks of a TODO list says something. */
    private static final Pattern FORM = Pattern.compile(
            "(?:TODO|TBD|TBC|TBA|FIXME|XXX+|CHANGE[ _-]?ME|REPLACE[ _-]?ME|FILL[ _-]?(?:ME|IN)|PLACEHOLDER|LOREM IPSUM\\b.*"
                    + "|\\?{2,}|\\.{2,}|\u2026|_{2,}|-{2,}|<[^<>]*>|\\[[^\\[\\]]*]|\\$?\\{\\{?[^{}]*}}?)[.:!]?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What such a text begins with, in upper case: every value of every file is asked. */
    private static final String BEGINNINGS = "TFXCRPL?.\u2026_-<[${";

    private static final Set<String> TELLING = Arrays.stream(TemplateValue.values())
            .filter(TemplateValue::isTelling)
            .map(TemplateValue::text)
            .collect(Collectors.toSet());

    private Placeholder() {}

    /** Whether a value is wholly a placeholder, or one that the template came with. */
    public static boolean is(String value) {
        String text = value.strip();
        return TELLING.contains(text)
                || (!text.isEmpty()
                        && BEGINNINGS.indexOf(Character.toUpperCase(text.charAt(0))) >= 0
                        && FORM.matcher(text).matches());
    }
}
