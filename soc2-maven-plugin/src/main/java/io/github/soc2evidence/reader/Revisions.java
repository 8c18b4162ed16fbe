package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.reader.DocumentReader.Examined;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records read by an earlier one that they resemble: what they have of it is shared with it, and only of the values that
 * differ it is asked whether a schema, or whoever looks for placeholders, would say anything new. Long histories are
 * nearly nothing else. Safe for use by several threads.
 */
final class Revisions {
    private final Precedents precedents = new Precedents();
    private final Schemas schemas;
    private final Pool pool;
    private final SipHash.Key key;

    Revisions(Schemas schemas, Pool pool, SipHash.Key key) {
        this.schemas = schemas;
        this.pool = pool;
        this.key = key;
    }

    /** What a record says and gives away; nothing where all of it has to be looked at. */
    Optional<Examined> read(byte[] bytes) {
        Precedent precedent = bytes.length > Precedent.LONGEST ? null : precedents.of(bytes);
        return precedent == null ? Optional.empty() : read(precedent, bytes);
    }

    private Optional<Examined> read(Precedent precedent, byte[] bytes) {
        Optional<AmendedYaml.Amended> amended = AmendedYaml.parse(precedent, bytes);
        if (amended.isEmpty() || !areHarmless(precedent, amended.get().amendments())) {
            return Optional.empty();
        }
        Tree.Mapping tree = amended.get().tree();
        Meanings meanings = Meanings.after(precedent.meanings());
        Binder binder = new Binder(Set.of(), pool, meanings);
        @Nullable Object value = binder.document(Evidence.class, tree);
        if (value == null || !binder.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Examined(
                new Reading.Valid<>(value, new ContentDigest(key, meanings).of(tree, ""), List.of()),
                amended.get().isOpen() ? List.of() : SecretScan.in(bytes)));
    }

    private boolean areHarmless(Precedent precedent, List<AmendedLine.Amendment> amendments) {
        String schema = ByType.schema(precedent.tree());
        for (AmendedLine.Amendment any : amendments) {
            if (!schemas.areAlike(schema, any.before(), any.after(), any.isItem())
                    || !Placeholders.in(any.after()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * A record that was read whole, for later ones.
     *
     * @param meanings noted while it was read
     */
    void remember(byte[] bytes, StrictYaml.Parsed parsed, Meanings meanings, Reading<?> reading) {
        if (bytes.length <= Precedent.LONGEST
                && parsed.isPlain()
                && parsed.tree().orElse(null) instanceof Tree.Mapping tree
                && reading instanceof Reading.Valid<?> valid
                && valid.placeholders().isEmpty()) {
            precedents.remember(new Precedent(bytes, tree, meanings));
        }
    }
}
