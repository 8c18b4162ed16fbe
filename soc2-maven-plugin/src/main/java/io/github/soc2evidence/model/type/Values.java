package io.github.soc2evidence.model.type;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Set;

/** How the values of a field are written in an export, where the schema of a written record does not look. */
final class Values {
    private static final Set<String> FLAGS =
            Set.of("true", "yes", "y", "1", "enabled", "on", "false", "no", "n", "0", "disabled", "off");

    private Values() {}

    static boolean fits(Field field, String text) {
        return switch (field.kind()) {
            case ID, IDS -> isRead(() -> new Id(text));
            case DAY, MOMENT, MOMENTS, MOMENT_PER_SYSTEM -> isRead(() -> Moment.of(text));
            case NUMBER, COUNT, PERCENT -> isRead(() -> new BigDecimal(number(text)));
            case FLAG -> FLAGS.contains(text.toLowerCase(Locale.ROOT));
            case SPAN -> isRead(() -> Span.of(text));
            case WORD, WORDS -> field.words().contains(text.toLowerCase(Locale.ROOT));
            default -> true;
        };
    }

    private static String number(String text) {
        return text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    static String wanted(Field field) {
        return switch (field.kind()) {
            case ID, IDS -> "id";
            case DAY -> "day (2026-01-31)";
            case MOMENT, MOMENTS, MOMENT_PER_SYSTEM -> "day and no instant with its offset (2026-01-31T09:00:00Z)";
            case NUMBER, COUNT, PERCENT -> "number";
            case FLAG -> "yes or no";
            case SPAN -> "length of time (PT4H)";
            case WORD, WORDS -> "word of " + String.join(", ", field.words());
            default -> "text";
        };
    }
}
