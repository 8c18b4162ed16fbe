package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Evidence.Completeness;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.Population.Inline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a record says but for ids and days: two records of different occurrences that say the same of this were hardly
 * both written from work that was done.
 *
 * @param artifacts of a text what its letters say, else the SHA-256
 */
record Substance(
        List<String> satisfies,
        Optional<String> subject,
        String type,
        String environment,
        String result,
        List<Taken> sources,
        Optional<Held> completeness,
        Map<String, Object> details,
        List<Counted> populations,
        List<String> artifacts) {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

    /** A population without its days, which carry the day. */
    record Counted(Optional<String> id, Optional<String> partition, long count, List<Object> items) {
        static Counted of(Population population) {
            return new Counted(
                    population.id().map(Object::toString),
                    population.partition().map(Object::toString),
                    population.count().value(),
                    population
                            .items()
                            .filter(Inline.class::isInstance)
                            .map(items -> ((Inline) items)
                                    .rows().stream().<Object>map(Located::value).toList())
                            .orElse(List.of()));
        }
    }

    /** A source without the moment of its extraction and the name of its file, which carry the day. */
    record Taken(
            Optional<String> system,
            Optional<String> method,
            Optional<String> query,
            Optional<String> by,
            Optional<Long> rows) {
        static Taken of(Source source) {
            return new Taken(
                    source.system().map(Object::toString),
                    source.method(),
                    source.query().map(Substance::letters),
                    source.extractedBy(),
                    source.rows());
        }
    }

    /** What the sources are held against. */
    record Held(Taken source, Optional<String> key, List<String> explained) {
        static Held of(Completeness completeness) {
            return new Held(
                    Taken.of(completeness.source()),
                    completeness.key(),
                    completeness.explained().stream().map(Object::toString).toList());
        }
    }

    /**
     * Whether there is anything to compare: a record may have neither an artifact in the repository nor details nor rows.
     * Where nothing occurred it says the same each time.
     */
    static boolean isIn(Dossier dossier, Committed<Evidence> record) {
        Evidence value = record.value();
        Stream<Source> sources =
                Stream.concat(value.sources().stream(), value.completeness().map(Completeness::source).stream());
        boolean nothing = !value.populations().isEmpty()
                && value.populations().stream()
                        .allMatch(population -> population.count().value() == 0);
        boolean any = !value.details().isEmpty()
                || !value.populations().isEmpty()
                || sources.anyMatch(source -> source.rows().isPresent())
                || value.attachments().stream()
                        .anyMatch(name -> stored(dossier, record, name).isPresent());
        return any && !nothing;
    }

    /** What is the same of two that are equal, and quickly told apart where their artifacts differ. */
    static int mark(Dossier dossier, Committed<Evidence> record) {
        int mark = record.value().type().value().hashCode();
        for (Artifact artifact : record.value().artifacts()) {
            mark += digest(dossier, record, artifact).hashCode();
        }
        return mark;
    }

    static Substance of(Dossier dossier, Committed<Evidence> record) {
        Evidence value = record.value();
        return new Substance(
                value.satisfies().stream().map(Object::toString).sorted().toList(),
                value.subject().map(Object::toString),
                value.type().value(),
                value.environment(),
                value.result(),
                value.sources().stream().map(Taken::of).toList(),
                value.completeness().map(Held::of),
                value.details().plain(),
                value.populations().stream().map(Counted::of).toList(),
                value.artifacts().stream()
                        .map(artifact -> digest(dossier, record, artifact))
                        .sorted()
                        .toList());
    }

    private static String digest(Dossier dossier, Committed<Evidence> record, Artifact artifact) {
        return artifact.path()
                .flatMap(name -> stored(dossier, record, name.value()))
                .flatMap(StoredFile::letters)
                .orElse(artifact.sha256().value());
    }

    private static Optional<StoredFile> stored(Dossier dossier, Committed<Evidence> record, String name) {
        return Optional.ofNullable(dossier.artifacts().get(Evidence.beside(record.path(), name)));
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("");
    }
}
