package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Acceptance;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Redaction;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Secret;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one strict reader of all files (trust.md, "YAML and schemas"): bytes to a value of the model, or all the reasons
 * why not. Safe for use by several threads.
 */
public final class DocumentReader {

    /** So that a hostile file cannot fill a report. */
    private static final int MOST_PROBLEMS = 100;

    private static final Map<FileKind, Class<?>> TYPES = Map.ofEntries(
            Map.entry(FileKind.EXAMINATION, Examination.class),
            Map.entry(FileKind.PEOPLE, People.class),
            Map.entry(FileKind.SYSTEMS, Systems.class),
            Map.entry(FileKind.CONTROL, Control.class),
            Map.entry(FileKind.EVIDENCE, Evidence.class),
            Map.entry(FileKind.LOG, ObservationLog.class),
            Map.entry(FileKind.DISCLOSURE, Disclosure.class),
            Map.entry(FileKind.VENDORS, Vendors.class),
            Map.entry(FileKind.ASSETS, Assets.class),
            Map.entry(FileKind.POLICY, Policy.class),
            Map.entry(FileKind.ANCHOR, Checkpoint.class),
            Map.entry(FileKind.REDACTION, Redaction.class),
            Map.entry(FileKind.ACCEPTANCE, Acceptance.class),
            Map.entry(FileKind.SAMPLE, Sample.class),
            Map.entry(FileKind.REVIEW, ForgeReviews.class));

    private final Schemas schemas = new Schemas();
    private final ByType byType = new ByType(schemas);
    private final Pool pool = new Pool();
    private final SipHash.Key key;
    private final Revisions revisions;
    private final LogReader logs;

    /** For files that are compared with none. */
    public DocumentReader() {
        this(new byte[2 * Long.BYTES]);
    }

    /**
     * For files that are compared with others.
     *
     * @param secret 16 bytes or more that nobody could know who wrote one of the files, the same for all of them: without
     *     it no two values can be made that pass for one
     */
    public DocumentReader(byte[] secret) {
        ByteBuffer bytes = ByteBuffer.wrap(secret);
        key = new SipHash.Key(bytes.getLong(), bytes.getLong());
        revisions = new Revisions(schemas, pool, key);
        logs = new LogReader(schemas, pool, key);
    }

    /** The most bytes a file of a kind may have; one more, and it is refused. */
    public static int limit(FileKind kind) {
        return kind == FileKind.LOG ? LogReader.MOST_BYTES : StrictYaml.MOST_BYTES;
    }

    /**
     * Reads something that is always readable. Most of a short run is the loading of classes; done beside the opening of
     * the repository, this part of it costs nobody's time.
     */
    public static void warmUp() {
        new DocumentReader().read(FileKind.PEOPLE, "people: [{id: nobody}]".getBytes(StandardCharsets.UTF_8));
    }

    /** What a file says, and what it gives away. */
    public record Examined(Reading<?> reading, List<Secret> secrets) {}

    /** Reads a file of a kind; its value is the record of the same name. */
    public Reading<?> read(FileKind kind, byte[] bytes) {
        return examine(kind, bytes).reading();
    }

    /** The same, and looks for secrets. */
    public Examined examine(FileKind kind, byte[] bytes) {
        Class<?> type = TYPES.get(kind);
        if (type == null) {
            throw new IllegalStateException("a kind of file without a type: " + kind);
        }
        if (kind == FileKind.LOG) {
            return new Examined(logs.read(bytes), SecretScan.in(bytes));
        }
        Optional<Examined> revision = kind == FileKind.EVIDENCE ? revisions.read(bytes) : Optional.empty();
        return revision.isPresent() ? revision.get() : new Examined(whole(kind, type, bytes), SecretScan.in(bytes));
    }

    /** Without the help of others like it. */
    Reading<?> whole(FileKind kind, Class<?> type, byte[] bytes) {
        StrictYaml.Parsed parsed = switch (kind) {
            case POLICY -> FrontMatter.parse(bytes);
            case REVIEW -> StrictJson.parse(bytes);
            default -> StrictYaml.parse(bytes);
        };
        if (parsed.tree().isEmpty()) {
            return new Reading.Invalid<>(pool.shared(first(parsed.problems())));
        }
        Meanings meanings = kind == FileKind.EVIDENCE ? Meanings.noting() : Meanings.NONE;
        Reading<?> reading = read(kind, type, parsed.tree().get(), parsed.text(), meanings);
        if (kind == FileKind.EVIDENCE) {
            revisions.remember(bytes, parsed, meanings, reading);
        }
        return reading;
    }

    private Reading<?> read(FileKind kind, Class<?> type, Tree tree, String text, Meanings meanings) {
        List<Problem> problems = new ArrayList<>(schemas.check(kind.schema(), tree));
        problems.addAll(byType.check(kind, tree));
        Set<String> refused =
                problems.stream().map(problem -> problem.at().pointer()).collect(Collectors.toSet());
        Binder binder = new Binder(refused, pool, meanings);
        @Nullable Object value = binder.document(type, tree);
        problems.addAll(binder.problems());
        return value == null || !problems.isEmpty()
                ? new Reading.Invalid<>(pool.shared(first(problems)))
                : new Reading.Valid<>(value, new ContentDigest(key, meanings).of(tree, text), Placeholders.in(tree));
    }

    private static List<Problem> first(List<Problem> problems) {
        List<Problem> sorted = problems.stream().sorted().distinct().toList();
        if (sorted.size() <= MOST_PROBLEMS) {
            return sorted;
        }
        Place at = sorted.get(MOST_PROBLEMS).at();
        List<Problem> first = new ArrayList<>(sorted.subList(0, MOST_PROBLEMS));
        first.add(new Problem(at, "and %d more problems from here on".formatted(sorted.size() - MOST_PROBLEMS)));
        return first;
    }
}
