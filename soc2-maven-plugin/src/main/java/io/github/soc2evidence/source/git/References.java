package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/** What the repository's references say beside naming revisions. */
final class References {
    private static final String REPLACE = "refs/replace/";

    private References() {}

    /** The objects that git would show in the place of others; JGit does not. */
    static Optional<Overlay> replacements(Repository repository) {
        List<Ref> refs = below(repository, REPLACE);
        return refs.stream()
                .map(ref -> ref.getName().substring(REPLACE.length()))
                .sorted()
                .findFirst()
                .map(first ->
                        new Overlay(Overlay.Kind.REPLACEMENT, "refs/replace", first, refs.size(), Optional.empty()));
    }

    static List<Ref> below(Repository repository, String prefix) {
        try {
            return repository.getRefDatabase().getRefsByPrefix(prefix);
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable();
        }
    }

    static CannotAssess unreadable() {
        return CannotAssess.incomplete(
                "the repository's references cannot be read",
                "`git for-each-ref` says which: mend or remove it below .git/refs or in .git/packed-refs, or clone again");
    }
}
