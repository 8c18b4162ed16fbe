package io.github.soc2evidence.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of files of an evidence repository, and which paths are theirs (format.md). */
public enum FileKind {
    EXAMINATION("soc2", "soc2.yaml"),
    PEOPLE("people", "people.yaml"),
    SYSTEMS("systems", "systems.yaml"),
    CONTROL("control", "controls/", ".yaml"),
    EVIDENCE("evidence", "evidence/", ".yaml"),
    LOG("observation", "evidence/", ".jsonl"),
    DISCLOSURE("disclosure", "disclosures/", ".yaml"),
    VENDORS("vendors", "vendors.yaml"),
    ASSETS("assets", "assets.yaml"),
    ACCEPTANCE("acceptance", "acceptances/", ".yaml"),
    REDACTION("redaction", "redactions/", ".yaml"),
    POLICY("policy", "policies/", ".md"),
    ANCHOR("anchor", "anchors/", ".yaml"),
    SAMPLE("sample", "samples/", ".yaml"),
    REVIEW("review", "reviews/", ".json");

    /** Every path of a long history is asked, for every kind. */
    private static final List<Optional<FileKind>> EACH =
            Stream.of(values()).map(Optional::of).toList();

    private final String schema;
    private final String prefix;
    private final Optional<String> suffix;

    FileKind(String schema, String path) {
        this.schema = schema;
        this.prefix = path;
        this.suffix = Optional.empty();
    }

    FileKind(String schema, String folder, String suffix) {
        this.schema = schema;
        this.prefix = folder;
        this.suffix = Optional.of(suffix);
    }

    /** The name of its schema, {@code control} for {@code control.schema.json}. */
    public String schema() {
        return schema;
    }

    /** A folder's README tells people about the folder; it is none of its files. */
    private boolean claims(String path) {
        return suffix.isEmpty()
                ? path.equals(prefix)
                : path.startsWith(prefix)
                        && path.endsWith(suffix.get())
                        && !path.endsWith("/README.md")
                        && path.length() > prefix.length() + suffix.get().length();
    }

    /** The paths of the files that there is one of. */
    public static Set<String> paths() {
        return of(kind -> kind.suffix.isEmpty());
    }

    /** The folders that hold files of the record, each with its slash. */
    public static Set<String> folders() {
        return of(kind -> kind.suffix.isPresent());
    }

    private static Set<String> of(Predicate<FileKind> which) {
        return Stream.of(values())
                .filter(which)
                .map(kind -> kind.prefix)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kind that claims a path (relative to the evidence root), if one does. */
    public static Optional<FileKind> of(String path) {
        for (Optional<FileKind> kind : EACH) {
            if (kind.get().claims(path)) {
                return kind;
            }
        }
        return Optional.empty();
    }
}
