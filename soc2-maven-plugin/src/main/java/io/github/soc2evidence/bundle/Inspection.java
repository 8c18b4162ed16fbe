package io.github.soc2evidence.bundle;

import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.source.bag.StoredZip;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a bundle is found to be, read once from its beginning to its end and trusted in nothing. It shows that nothing was
 * changed since the tag manifest was made; by whom that was made, only a {@link Seal} tells.
 */
public final class Inspection {
    private final Unpacked files;
    private final List<String> faults;

    private Inspection(Unpacked files, List<String> faults) {
        this.files = files;
        this.faults = faults;
    }

    /**
     * Reads a bundle.
     *
     * @param fault what makes a path unsafe
     * @throws io.github.soc2evidence.source.CannotAssess where the file is no zip as bundles are
     */
    public static Inspection of(Path file, Function<String, Optional<PathFault>> fault) {
        try (StoredZip zip = StoredZip.open(file, fault)) {
            String first = zip.files().get(0).name();
            Faults faults = new Faults();
            Unpacked files = new Unpacked(first.substring(0, first.indexOf('/')), faults);
            zip.files().forEach(each -> files.look(zip, each));
            Coherence.judge(files, faults);
            return new Inspection(files, faults.all());
        }
    }

    /** Of the bundle's one folder. */
    public String name() {
        return files.name();
    }

    /** What is wrong with it, each a line; none where it is whole. */
    public List<String> faults() {
        return faults;
    }

    /** What was made over the tag manifest, by kind. */
    public Map<Seal.Kind, Seal> seals() {
        return Map.copyOf(files.seals());
    }

    /** What a seal is made over. */
    public byte[] tagManifest() {
        return files.text(Manifest.TAGS).clone();
    }

    /** What the bundle says of itself; empty lines where it cannot be read. */
    public About about() {
        BagInfo info = files.info();
        return new About(
                info.get(BagInfo.ORGANIZATION),
                info.get(BagInfo.COMMIT),
                info.get(BagInfo.AS_OF),
                info.get(BagInfo.PERIODS),
                info.get(BagInfo.STATUS),
                info.get(BagInfo.OPEN),
                info.get(BagInfo.WITHHELD),
                files.payload().size(),
                files.tags().keySet().stream()
                        .filter(path -> path.startsWith(Contents.HISTORY))
                        .count());
    }

    /**
     * What a bundle says of itself.
     *
     * @param open how many windows had not ended
     * @param withheld how many files it only names
     * @param files of the record
     * @param revisions of them that were written over
     */
    public record About(
            String organization,
            String commit,
            String asOf,
            String periods,
            String status,
            String open,
            String withheld,
            int files,
            long revisions) {}
}
