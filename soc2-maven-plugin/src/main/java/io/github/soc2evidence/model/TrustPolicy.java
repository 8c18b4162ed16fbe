package io.github.soc2evidence.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The roots of trust that the record names, and what it asks of signatures (trust.md, "Who").
 *
 * @param auditorKeys whose signed tags witness from outside the company
 * @param bracket the widest span between two witnesses that the record accepts
 * @param mayPush folders in which automation may commit without a review
 */
public record TrustPolicy(
        Place at,
        Optional<Forge> forge,
        Optional<Located<String>> forgeKeys,
        Optional<Located<String>> allowedSigners,
        Optional<Located<String>> revokedKeys,
        Optional<Located<String>> pgpKeys,
        Optional<Located<String>> auditorKeys,
        Optional<Located<String>> timeStampRoots,
        @Default("none") Signatures signatures,
        Optional<Located<Span>> bracket,
        List<String> mayPush) {

    /** What must be signed. */
    public enum Signatures {
        NONE,
        TAGS,
        COMMITS,
        ALL;

        /** Whether tags of issued periods must be. */
        public boolean ofTags() {
            return this == TAGS || this == ALL;
        }

        /** Whether every commit of the chain in a judged period must be. */
        public boolean ofCommits() {
            return this == COMMITS || this == ALL;
        }
    }

    /** A file that decides whom the record believes. */
    public enum Root {
        FORGE_KEYS,
        ALLOWED_SIGNERS,
        REVOKED_KEYS,
        PGP_KEYS,
        AUDITOR_KEYS,
        TIME_STAMP_ROOTS;

        /** Its key in soc2.yaml. */
        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /** The file of a root, by its path below the evidence root, if the record names one. */
    public Optional<Located<String>> path(Root root) {
        return switch (root) {
            case FORGE_KEYS -> forgeKeys;
            case ALLOWED_SIGNERS -> allowedSigners;
            case REVOKED_KEYS -> revokedKeys;
            case PGP_KEYS -> pgpKeys;
            case AUDITOR_KEYS -> auditorKeys;
            case TIME_STAMP_ROOTS -> timeStampRoots;
        };
    }

    /** The files of all roots that the record names. */
    public SortedMap<Root, Located<String>> roots() {
        SortedMap<Root, Located<String>> roots = new TreeMap<>();
        Arrays.stream(Root.values()).forEach(root -> path(root).ifPresent(path -> roots.put(root, path)));
        return roots;
    }
}
