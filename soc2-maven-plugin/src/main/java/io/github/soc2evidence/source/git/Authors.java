package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/** Whose bytes a commit of the chain brought to a path (trust.md, "Who"). */
final class Authors {
    private static final Pattern CO_AUTHOR = Pattern.compile(
            "^co-authored-by:[ \\t]*([^<\\r\\n]*?)[ \\t]*<([^>\\r\\n]*)>",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final VerifiedObjects objects;
    private final Sides sides;

    Authors(VerifiedObjects objects, Sides sides) {
        this.objects = objects;
        this.sides = sides;
    }

    Set<Ident> of(Oid id, String path) {
        var treePath = new TreePath(path);
        Set<Ident> authors = new LinkedHashSet<>();
        for (ObjectId side : sides.of(id)) {
            CommitBytes commit = read(side);
            if (changed(commit, treePath)) {
                authors.addAll(named(commit));
            }
        }
        return authors.isEmpty() ? named(read(Ids.of(id))) : authors;
    }

    /** Whether the path differs from all of the commit's own parents; a merge that only passes it on did not change it. */
    private boolean changed(CommitBytes commit, TreePath path) {
        Optional<TreePath.Content> own = path.content(commit, objects);
        if (commit.parents().isEmpty()) {
            return own.isPresent();
        }
        return commit.parents().stream()
                .noneMatch(parent -> path.content(read(parent), objects).equals(own));
    }

    /** The author and whoever the message names beside. */
    static Set<Ident> named(CommitBytes commit) {
        List<Ident> named = new ArrayList<>();
        named.add(commit.author());
        Matcher trailer = CO_AUTHOR.matcher(commit.messageText());
        while (trailer.find()) {
            named.add(new Ident(trailer.group(1), trailer.group(2), OptionalLong.empty()));
        }
        return new LinkedHashSet<>(named);
    }

    private CommitBytes read(ObjectId id) {
        return CommitBytes.read(id, objects);
    }
}
