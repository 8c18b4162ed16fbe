package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.template.Particular;
import io.github.soc2evidence.authoring.template.Particulars;
import io.github.soc2evidence.source.CannotAssess;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** How what a new record has to be told is got together: from properties, and at a terminal by asking for the rest. */
final class Interview {
    private final Map<Particular, String> given = new EnumMap<>(Particular.class);

    /** @param properties what was given, blank where nothing was */
    Interview(Map<Particular, Optional<String>> properties) {
        properties.forEach((any, text) ->
                text.map(String::strip).filter(words -> !words.isEmpty()).ifPresent(words -> given.put(any, words)));
    }

    /**
     * Everything, or one message that says all that is missing and all that is wrong.
     *
     * @param now the clock and zone of this machine, shown where a person is asked
     */
    Particulars complete(Optional<Dialogue> dialogue, ZonedDateTime now) {
        dialogue.ifPresent(person -> everyOpen((any, shown) -> given.put(
                any,
                person.ask(
                        any.question(),
                        any.property(),
                        shown.or(() -> shown(any, now)),
                        text -> any.objection(text, given)))));
        everyOpen((any, usual) -> usual.ifPresent(text -> given.put(any, text)));
        Map<Particular, String> objections = Particulars.objections(given);
        if (!objections.isEmpty()) {
            throw CannotAssess.error(
                    "a record cannot be begun without " + told(objections), "give each as -Dproperty=value");
        }
        return new Particulars(given);
    }

    private void everyOpen(BiConsumer<Particular, Optional<String>> then) {
        for (Particular any : Particular.values()) {
            if (!given.containsKey(any) && !any.isOptional()) {
                then.accept(any, any.usual(given));
            }
        }
    }

    /** What a person can agree to; where nobody is asked the machine decides nothing. */
    private static Optional<String> shown(Particular any, ZonedDateTime now) {
        Optional<String> shown = switch (any) {
            case ZONE -> Optional.of(now.getZone().getId());
            case FROM -> Optional.of(nextQuarter(now.toLocalDate()).toString());
            default -> Optional.empty();
        };
        return shown.filter(text -> any.objection(text, Map.of()).isEmpty());
    }

    static LocalDate nextQuarter(LocalDate today) {
        return today.withDayOfMonth(1).plusMonths(3 - (today.getMonthValue() - 1) % 3);
    }

    private static String told(Map<Particular, String> objections) {
        return objections.entrySet().stream()
                .map(entry ->
                        entry.getKey().property() + " (" + entry.getKey().question() + ": " + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
