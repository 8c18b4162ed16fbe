package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.ContentId;
import io.github.soc2evidence.model.Located;
import java.util.List;

/** What came of reading a file: its value, or why there is none. Never both. */
public sealed interface Reading<T> {
    /**
     * The file says something.
     *
     * @param content of the parsed value and of the text below front matter: reformatting, comments and the order of keys
     *     leave it as it is
     * @param placeholders the values that only keep a place, in their order
     */
    record Valid<T>(T value, ContentId content, List<Located<String>> placeholders) implements Reading<T> {
        public Valid {
            placeholders = List.copyOf(placeholders);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param problems all of them, by position; at least one
     */
    record Invalid<T>(List<Problem> problems) implements Reading<T> {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The same reading, for a caller that knows what the file's kind holds. */
    @SuppressWarnings("unchecked") // what it holds is of the type that was asked for
    default <U> Reading<U> as(Class<U> type) {
        if (this instanceof Valid<T> valid && !type.isInstance(valid.value())) {
            throw new ClassCastException("a file was read as something else than " + type);
        }
        return (Reading<U>) this;
    }
}
