package io.github.soc2evidence.bundle;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody made over the tag manifest, and so over the whole bag: a signature or a time stamp. */
public final class Seal {
    /** The kinds, in the order of their files. */
    public enum Kind {
        /** Detached and armoured, as {@code gpg --armor --detach-sign} writes it. */
        OPENPGP(".asc"),
        /** As {@code ssh-keygen -Y sign -n soc2-bundle} writes it. */
        SSH(".sig"),
        /** An authority's answer (RFC 3161). */
        TIME_STAMP(".tsr");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** Its path in a bag. */
        public String path() {
            return Manifest.TAGS + suffix;
        }

        public String suffix() {
            return suffix;
        }
    }

    /** The file of a bundle that is signed. */
    public static final String SIGNED = Manifest.TAGS;

    /** What an SSH signature of a bundle is made for. */
    public static final String NAMESPACE = "soc2-bundle";

    private final Kind kind;
    private final byte[] bytes;

    public Seal(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes.clone();
    }

    public Kind kind() {
        return kind;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    String path() {
        return kind.path();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seal that && kind == that.kind && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, Arrays.hashCode(bytes));
    }
}
