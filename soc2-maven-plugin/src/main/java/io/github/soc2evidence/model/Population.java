package io.github.soc2evidence.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that happened in a slice of time, as one record delivers it (format.md, "Population records").
 *
 * @param id its name, where a record or requirement has several
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 * @param count how many items there are, as the record says
 * @param key the field that tells items apart
 * @param partition the part of the whole that it is about, a region or a repository, where one record is not about all
 */
public record Population(
        Place at,
        Optional<Located<Id>> id,
        LocalDate from,
        LocalDate to,
        Located<Long> count,
        Optional<Located<String>> key,
        Optional<Located<String>> partition,
        Optional<Items> items) {
    public Population {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the population ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** The days of its slice. */
    public Days days() {
        return new Days(from, to);
    }

    Population with(Items own) {
        return new Population(at, id, from, to, count, key, partition, Optional.of(own));
    }

    /** What a population consists of. */
    public sealed interface Items {}

    /** Items that are written into the record. */
    public record Inline(List<Located<Map<String, Object>>> rows) implements Items {
        // As for Details.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Inline that && rows.equals(that.rows);
        }

        @Override
        public int hashCode() {
            return rows.hashCode();
        }
    }

    /**
     * Items that are read from an export as it came.
     *
     * @param artifact one of the record's artifacts, a CSV or JSON file
     * @param rows the path of their list in a JSON file, where it lies within other lists: {@code Results.Vulnerabilities}
     * @param columns by the name of an item's field, where the export has it: a column, or a path such as
     *     {@code user.login} or {@code reviews[state=APPROVED]}; a field with a value for each system is written as
     *     {@code disabled.okta}
     * @param values by the name of a field, what words of the export mean; an empty meaning is no value
     * @param formats by the name of a field, how the export writes its days and instants
     * @param timeZone of instants that the export writes without an offset
     */
    public record Mapped(
            Place at,
            Located<String> artifact,
            Optional<Located<String>> rows,
            Map<String, String> columns,
            Map<String, Map<String, String>> values,
            Map<String, WrittenFormat> formats,
            Optional<ZoneId> timeZone)
            implements Items {
        public Mapped {
            requireColumns("values", values.keySet(), columns.keySet());
            requireColumns("formats", formats.keySet(), columns.keySet());
        }

        /** An export with one list, whose words are ours. */
        static Mapped of(Place at, Located<String> artifact, Map<String, String> columns) {
            return new Mapped(at, artifact, Optional.empty(), columns, Map.of(), Map.of(), Optional.empty());
        }

        private static void requireColumns(String key, Set<String> fields, Set<String> columns) {
            for (String field : fields) {
                if (columns.stream()
                        .noneMatch(any -> any.equals(field) || family(any).equals(field))) {
                    throw new IllegalArgumentException(key + " of " + Phrase.quoted(field)
                            + ", which is no field of the columns" + Phrase.didYouMean(field, new TreeSet<>(columns)));
                }
            }
        }

        /** Of {@code disabled.okta}, the field that has a value for each system. */
        private static String family(String field) {
            int dot = field.indexOf('.');
            return dot < 0 ? field : field.substring(0, dot);
        }

        /** The path of the rows, empty where the export has one list. */
        public String rowsPath() {
            return rows.map(Located::value).orElse("");
        }

        /**
         * A value of a field as we write it: the word that it means, an ISO day or an ISO instant. What nothing is said of, and
         * what its format does not fit, stays as it is in the export.
         */
        public String canonical(String field, String text) {
            String meaning = of(values, field).map(words -> words.get(text)).orElse(null);
            if (meaning != null) {
                return meaning;
            }
            Optional<WrittenFormat> format = of(formats, field);
            if (format.isEmpty() && (timeZone.isEmpty() || !WrittenMoment.lacksOffset(text))) {
                return text;
            }
            try {
                return format.isPresent()
                        ? format.get().read(text, timeZone).toString()
                        : WrittenMoment.of(text, timeZone).toString();
            } catch (DateTimeException e) {
                return text;
            }
        }

        /** What is said of a field, or of all of its family. */
        private static <T> Optional<T> of(Map<String, T> said, String field) {
            return Optional.ofNullable(said.getOrDefault(field, said.get(family(field))));
        }
    }
}
