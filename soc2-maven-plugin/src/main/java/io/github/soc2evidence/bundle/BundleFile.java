package io.github.soc2evidence.bundle;

import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts a bundle into a folder, whole or not at all (trust.md, "The bundle"): it is written under another name and under a
 * lock, brought to the disk, read again and verified, and only then given its name. Whenever a run is ended, what lies
 * under that name is the bundle from before, this one, or none.
 */
public final class BundleFile {
    private static final String LOCK = ".soc2-bundle.lock";
    private static final String UNFINISHED = ".soc2-bundle-";

    private final Path folder;
    private final Contents contents;
    private final Function<String, Optional<PathFault>> fault;
    private final boolean replaces;

    /**
     * A bundle to be.
     *
     * @param fault what makes a path unsafe
     * @param replaces whether another bundle of the same name may go
     */
    public BundleFile(Path folder, Contents contents, Function<String, Optional<PathFault>> fault, boolean replaces) {
        this.folder = folder;
        this.contents = contents;
        this.fault = fault;
        this.replaces = replaces;
    }

    /** Makes what is wanted over a tag manifest. */
    @FunctionalInterface
    public interface Sealer {
        /**
         * Makes them.
         *
         * @param present the kinds that the bundle has already
         */
        List<Seal> seal(byte[] tagManifest, Set<Seal.Kind> present);
    }

    /**
     * What became of it.
     *
     * @param isNew false where the same bundle was there already, with all that was asked for
     */
    public record Placed(Path file, boolean isNew, Inspection inspection) {}

    /** Writes the bundle, or leaves everything as it was. */
    public Placed write(Sealer sealer) {
        Path file = folder.resolve(contents.name() + ".zip");
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(
                    folder.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)) {
                // Held until the channel is closed, or the process ends in whatever way.
                lock(lock);
                clear();
                return write(file, sealer);
            }
        } catch (UncheckedIOException e) {
            throw unwritable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CannotAssess unwritable(IOException e) {
        return CannotAssess.error(
                "the bundle cannot be written to " + folder + ": " + why(e),
                "make room there, or name another folder as -Dsoc2.output; what was there before is untouched");
    }

    private static String why(IOException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private void lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // The same as another process.
        }
        throw CannotAssess.error(
                "another run is writing a bundle into " + folder,
                "wait until it has ended, or name another folder as -Dsoc2.output");
    }

    /** Takes away what runs left that were ended. */
    private void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path each : left) {
                Files.delete(each);
            }
        }
    }

    private Placed write(Path file, Sealer sealer) throws IOException {
        Optional<Inspection> standing = standing(file);
        Path unfinished = folder.resolve(UNFINISHED + contents.name() + ".zip");
        try {
            Sealing sealing = new Sealing(standing, sealer);
            try (FileChannel channel =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                contents.writeTo(channel, sealing);
                channel.force(true);
            }
            Inspection inspection = Inspection.of(unfinished, fault);
            if (!inspection.faults().isEmpty()) {
                throw CannotAssess.error(
                        "the bundle that was written is not sound, and was thrown away: "
                                + inspection.faults().get(0),
                        "check the disk and try again; if it stays so, the tree of the commit is one that git does not"
                                + " write (`git fsck --strict`)");
            }
            if (sealing.addsNothing()) {
                return new Placed(file, false, inspection);
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !sealing.isOfSameBag() && !replaces) {
                throw CannotAssess.error(
                        file + " is there already, and is another bundle"
                                + standing.map(any -> ": as of " + any.about().asOf() + ", "
                                                + any.about().status())
                                        .orElse(""),
                        "give its -Dsoc2.asOf for the same bytes, -Dsoc2.replace=true to write over it, or another folder"
                                + " as -Dsoc2.output");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            bringToDisk();
            return new Placed(file, true, inspection);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The bundle of that name; empty where there is none, or what is there is not sound. */
    private Optional<Inspection> standing(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Inspection.of(file, fault))
                    .filter(any -> any.faults().isEmpty());
        } catch (CannotAssess noBundle) {
            return Optional.empty();
        }
    }

    /** A new name is in the folder, which is a file of its own; where a folder cannot be opened, there is nothing to do. */
    private void bringToDisk() {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException notThere) {
            // The bundle itself is on the disk.
        }
    }

    /** The seals of a bundle: those of the one before where that is the same bag, and what is made now. */
    private final class Sealing implements Function<byte[], List<Seal>> {
        private final Optional<Inspection> standing;
        private final Sealer sealer;
        private boolean isOfSameBag;
        private boolean addsNothing;

        Sealing(Optional<Inspection> standing, Sealer sealer) {
            this.standing = standing;
            this.sealer = sealer;
        }

        boolean isOfSameBag() {
            return isOfSameBag;
        }

        boolean addsNothing() {
            return addsNothing;
        }

        @Override
        public List<Seal> apply(byte[] tagManifest) {
            isOfSameBag = standing.filter(any -> Arrays.equals(any.tagManifest(), tagManifest))
                    .isPresent();
            Map<Seal.Kind, Seal> seals = new EnumMap<>(Seal.Kind.class);
            if (isOfSameBag) {
                seals.putAll(standing.orElseThrow().seals());
            }
            Map<Seal.Kind, Seal> before = Map.copyOf(seals);
            sealer.seal(tagManifest, replaces ? Set.of() : Set.copyOf(seals.keySet()))
                    .forEach(seal -> seals.put(seal.kind(), seal));
            addsNothing = isOfSameBag && seals.equals(before);
            return new ArrayList<>(seals.values());
        }
    }
}
