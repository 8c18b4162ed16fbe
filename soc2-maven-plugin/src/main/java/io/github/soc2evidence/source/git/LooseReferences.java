package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/**
 * The files of references that a name may stand for. Where such a file is garbled, JGit goes on to what was packed
 * earlier, and an old commit would be judged as the newest.
 */
final class LooseReferences {
    private static final List<String> PREFIXES =
            List.of("", Constants.R_REFS, Constants.R_TAGS, Constants.R_HEADS, Constants.R_REMOTES);
    private static final Pattern SOUND = Pattern.compile("(?:[0-9a-f]{40}|ref:\\s*(\\S+))\\s*");

    /** What git follows from name to name. */
    private static final int DEPTH = 5;

    private final Place place;

    LooseReferences(Place place) {
        this.place = place;
    }

    void requireSound(String name) {
        PREFIXES.forEach(prefix -> requireSound(prefix + name, DEPTH));
    }

    private void requireSound(String reference, int depth) {
        if (depth == 0) {
            throw CannotAssess.incomplete(
                    "the reference " + reference + " is one of more than " + DEPTH + " that only name each other",
                    "`git symbolic-ref` shows and sets what each names; or clone again");
        }
        if (reference.equals(Constants.HEAD) || Repository.isValidRefName(reference)) {
            requireSound(place.gitFolder().resolve(reference), depth);
            if (!reference.equals(Constants.HEAD)) {
                requireSound(place.commonFolder().resolve(reference), depth);
            }
        }
    }

    private void requireSound(Path file, int depth) {
        if (Files.isRegularFile(file)) {
            Matcher content = SOUND.matcher(new String(SmallFile.read(file), StandardCharsets.ISO_8859_1));
            if (!content.matches()) {
                throw CannotAssess.incomplete(
                        file + " names neither an object nor another reference",
                        "`git switch` to a branch (HEAD), fetch the branch again, or clone again");
            }
            if (content.group(1) != null) {
                requireSound(content.group(1), depth - 1);
            }
        }
    }
}
