package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.model.TemplateValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the owner's words in the places that the template keeps for them, all at once: no word is taken for a place. */
final class Filling {
    private static final String PLACES = Arrays.stream(TemplateValue.values())
            .map(TemplateValue::text)
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    /** A whole scalar, with the line where it is the only one on it. */
    private static final Pattern PLACE = Pattern.compile(
            "(?<line>^ *[a-z-]+: )?(?<=[\\s\\[{])\"?(?<place>" + PLACES + ")\"?(?=[\\s\\]},])(?<end>\\R)?",
            Pattern.MULTILINE);

    private static final Pattern VERSION = Pattern.compile("(?<=<soc2\\.version>)[^<]*(?=</soc2\\.version>)");

    private Filling() {}

    static String yaml(String text, Particulars theirs) {
        Map<TemplateValue, Optional<String>> scalars = theirs.scalars();
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(put(found, scalars)));
    }

    private static String put(MatchResult found, Map<TemplateValue, Optional<String>> scalars) {
        String line = Optional.ofNullable(found.group(1)).orElse("");
        String end = Optional.ofNullable(found.group(3)).orElse("");
        return scalars.getOrDefault(value(found.group(2)), Optional.empty())
                .map(scalar -> line + scalar + end)
                .orElse("");
    }

    private static TemplateValue value(String text) {
        return Arrays.stream(TemplateValue.values())
                .filter(any -> any.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    static String pom(String text, String pluginVersion) {
        return VERSION.matcher(text)
                .replaceFirst(Matcher.quoteReplacement(
                        pluginVersion.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
