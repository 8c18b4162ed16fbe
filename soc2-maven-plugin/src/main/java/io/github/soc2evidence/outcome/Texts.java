package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a text says as a value of another kind; empty where it is none. */
final class Texts {
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "enabled", "on");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "disabled", "off");

    private Texts() {}

    static Optional<Moment> moment(String written) {
        try {
            return Optional.of(Moment.of(written.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Id> id(String written) {
        try {
            return Optional.of(new Id(written.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> number(String text) {
        String plain = text.strip();
        try {
            return Optional.of(new BigDecimal(
                    plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : plain));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> flag(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static Optional<Span> span(String text) {
        try {
            return Optional.of(Span.of(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
