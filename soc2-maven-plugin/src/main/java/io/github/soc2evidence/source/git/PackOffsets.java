package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.CannotAssess;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Where objects lie in the packs. A delta lies behind its base, so reading in this order finds bases in the cache. It
 * is only ever a hint: what it says changes how fast something is found, not what.
 */
final class PackOffsets {
    /** More than the bytes of any pack. */
    static final int OFFSET_BITS = 48;

    private final List<PackIndex> indexes;
    private final List<File> files;

    private PackOffsets(List<PackIndex> indexes, List<File> files) {
        this.indexes = indexes;
        this.files = files;
    }

    static PackOffsets of(Repository repository) {
        List<PackIndex> indexes = new ArrayList<>();
        List<File> files = new ArrayList<>();
        if (repository.getObjectDatabase() instanceof ObjectDirectory directory) {
            for (Pack pack : packs(directory)) {
                try {
                    indexes.add(pack.getIndex());
                    files.add(pack.getPackFile());
                } catch (IOException | RuntimeException unreadable) {
                    // Reading an object from it will say so.
                }
            }
        }
        return new PackOffsets(indexes, files);
    }

    private static Collection<Pack> packs(ObjectDirectory directory) {
        try {
            return directory.getPacks();
        } catch (RuntimeException garbled) {
            throw CannotAssess.incomplete(
                    "the packs of the repository cannot be read", "run `git fsck --full`, or clone again");
        }
    }

    /** A reader for each pack, to be closed by the caller. */
    List<PackedObjects> readers() {
        List<PackedObjects> readers = new ArrayList<>();
        DeltaBases bases = new DeltaBases();
        for (int pack = 0; pack < indexes.size(); pack++) {
            try {
                readers.add(new PackedObjects(files.get(pack), indexes.get(pack), bases, pack));
            } catch (IOException leftToJgit) {
                // It reads the object, or says what is wrong with it.
            }
        }
        return readers;
    }

    /** Whether both are in one pack, and the first one there before the second. */
    boolean isBefore(ObjectId first, ObjectId second) {
        Place a = place(first);
        Place b = place(second);
        return a.pack() == b.pack() && a.offset() < b.offset();
    }

    /** In the order in which they lie, each once. */
    List<Oid> sorted(Collection<Oid> ids) {
        List<Lying> lying = ids.parallelStream()
                .map(id -> new Lying(id, place(Ids.of(id)).order()))
                .sorted()
                .toList();
        List<Oid> sorted = new ArrayList<>(lying.size());
        for (int i = 0; i < lying.size(); i++) {
            if (i == 0 || lying.get(i).compareTo(lying.get(i - 1)) != 0) {
                sorted.add(lying.get(i).id());
            }
        }
        return sorted;
    }

    private record Lying(Oid id, long order) implements Comparable<Lying> {
        @Override
        public int compareTo(Lying other) {
            return order == other.order ? id.compareTo(other.id) : Long.compare(order, other.order);
        }
    }

    private Place place(ObjectId id) {
        for (int pack = 0; pack < indexes.size(); pack++) {
            long offset = offset(indexes.get(pack), id);
            if (offset >= 0) {
                return new Place(pack, offset);
            }
        }
        return new Place(indexes.size(), -1);
    }

    private static long offset(PackIndex index, ObjectId id) {
        try {
            return index.findOffset(id);
        } catch (RuntimeException damaged) {
            return -1;
        }
    }

    private record Place(int pack, long offset) {
        long order() {
            return ((long) pack << OFFSET_BITS) + offset;
        }
    }
}
