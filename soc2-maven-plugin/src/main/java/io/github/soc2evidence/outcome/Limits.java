package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Setting;
import io.github.soc2evidence.dossier.Settings;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The limits that a requirement set when the work began: its {@code parameters}, and nothing else (evidence-types.md). What is
 * not set limits nothing.
 *
 * @param holidays for business days
 * @param zone whose days count
 */
public record Limits(Settings settings, Set<LocalDate> holidays, ZoneId zone) {
    public Limits {
        holidays = Set.copyOf(holidays);
    }

    public boolean has(String name) {
        return settings.all().stream()
                .anyMatch(any -> any.key().equals(name) || any.key().startsWith(name + "."));
    }

    public Optional<Span> span(String name) {
        return settings.get(name)
                .map(Setting::value)
                .filter(Span.class::isInstance)
                .map(Span.class::cast);
    }

    /** Of a limit that differs by severity, that of one. */
    public Optional<Span> span(String name, String severity) {
        return span(name + "." + severity);
    }

    /** The same where the severity may not be known: then the strictest of them. */
    public Optional<Span> span(String name, Optional<String> severity) {
        return severity.map(known -> span(name, known))
                .orElseGet(() -> settings.all().stream()
                        .filter(any -> any.key().startsWith(name + "."))
                        .map(Setting::value)
                        .filter(Span.class::isInstance)
                        .map(Span.class::cast)
                        .min(Comparator.comparing(Span::longest)))
                .or(() -> span(name));
    }

    public Optional<BigDecimal> number(String name) {
        return text(name).flatMap(Texts::number);
    }

    public boolean is(String name) {
        return text(name).flatMap(Texts::flag).orElse(false);
    }

    public Optional<String> text(String name) {
        return settings.get(name).map(Setting::value).map(Object::toString);
    }

    public List<String> texts(String name) {
        return settings.get(name)
                .map(Setting::value)
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : List.of(value.toString()))
                .orElse(List.of());
    }

    /** When what began at a moment has to be done, under a limit. */
    public Deadline after(Moment begun, Span limit) {
        return new Deadline(begun, limit, holidays, zone);
    }

    /** {@code 10 business days}. */
    public static String said(Span limit) {
        return Phrase.length(limit);
    }
}
