package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.bundle.Vouching;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.source.Store;
import io.github.soc2evidence.trust.signature.AllowedSigners;
import io.github.soc2evidence.trust.signature.OpenPgpKeys;
import io.github.soc2evidence.trust.signature.UnreadableKeys;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Whom a record's own soc2.yaml believes, as the assessed commit has it: what is put into a bundle is held against that. */
record RecordKeys(Store store, Oid commit, String prefix) {
    static Vouching of(Store store, Assessment assessment, Instant at) {
        String root = assessment.root().equals(".") ? "" : assessment.root() + "/";
        RecordKeys keys =
                new RecordKeys(store, assessment.commit().orElseThrow().id(), root);
        Optional<TrustPolicy> trust =
                assessment.dossier().flatMap(any -> any.examination().value().trust());
        return new Vouching(
                keys.read(trust.flatMap(TrustPolicy::pgpKeys), OpenPgpKeys::read),
                // Without signers a signature can still be held against the bytes that it is about.
                keys.read(trust.flatMap(TrustPolicy::allowedSigners), RecordKeys::signers)
                        .or(() -> Optional.of(signers(new byte[0]))),
                keys.read(trust.flatMap(TrustPolicy::timeStampRoots), TimeStampRoots::read),
                at);
    }

    private static AllowedSigners signers(byte[] file) {
        return AllowedSigners.read(file, ZoneOffset.UTC);
    }

    /** What cannot be read is a finding of its own. */
    private <T> Optional<T> read(Optional<Located<String>> path, Function<byte[], T> reader) {
        return path.flatMap(any -> store.entry(commit, prefix + any.value())).flatMap(entry -> {
            AtomicReference<byte[]> bytes = new AtomicReference<>(new byte[0]);
            store.blob(entry.id(), (id, size, in) -> bytes.set(in.readNBytes(1 << 20)));
            try {
                return Optional.of(reader.apply(bytes.get()));
            } catch (UnreadableKeys unreadable) {
                return Optional.empty();
            }
        });
    }
}
