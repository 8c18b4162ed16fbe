package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a control says it does. {@code {review.due-within}} in it stands for what its requirement says, so that wording
 * and check agree (format.md, "A control"); other braces are text.
 */
public final class Statement {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+)}");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final String text;
    private final Map<String, Setting> known = new TreeMap<>();

    private Statement(Control control) {
        text = control.statement().value();
        for (Requirement requirement : control.requires()) {
            Id name = requirement.id().value();
            Settings.of(requirement).all().forEach(setting -> known.putIfAbsent(name + "." + setting.key(), setting));
        }
    }

    public static Statement of(Control control) {
        return new Statement(control);
    }

    /** As people read it: every placeholder as the value that it stands for, one that stands for none as it is. */
    public String rendered() {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(known.get(found.group(1)))
                        .map(Setting::said)
                        .orElse(found.group())));
    }

    /** What its placeholders name, in order. */
    public List<String> named() {
        List<String> named = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            named.add(found.group(1));
        }
        return named;
    }

    /** The names that a placeholder can have here. */
    public Set<String> known() {
        return new TreeSet<>(known.keySet());
    }

    /** The limits that a reader of the statement must know of, by name: grace, tolerance and parameters with a size. */
    public Map<String, Setting> limits() {
        Map<String, Setting> limits = new TreeMap<>();
        known.forEach((name, setting) -> {
            boolean allowance = !setting.isZero()
                    && (setting.pointer().endsWith("/grace")
                            || setting.pointer().endsWith("/tolerance"));
            boolean parameter = setting.pointer().contains("/parameters/") && setting.isLimit();
            if (allowance || parameter) {
                limits.put(name, setting);
            }
        });
        return limits;
    }

    /** Whether it says a limit, by placeholder or in words. */
    public boolean says(String name, Setting limit) {
        String plain = BLANK.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        return named().contains(name)
                || limit.wordings().stream()
                        .anyMatch(wording -> Pattern.compile(
                                        "(?<![\\p{Alnum}.,-])" + Pattern.quote(wording) + "(?![\\p{Alnum}-]|[.,][0-9])")
                                .matcher(plain)
                                .find());
    }
}
