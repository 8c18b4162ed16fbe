package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.InvalidFile;
import io.github.soc2evidence.dossier.Listed;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the files below the evidence root are there for (format.md): files of the record, what these name, what builds and
 * checks them, and what tells people about them.
 */
final class Claims {
    /** What a forge, or whoever opens a repository, looks for at its top; nobody takes these for evidence. */
    private static final List<String> OF_ANY_REPOSITORY = List.of(
            "LICENSE", "LICENCE", "NOTICE", "CODEOWNERS", "CONTRIBUTING", "SECURITY", "CHANGELOG", "CODE_OF_CONDUCT");

    private static final String README = "README";

    private final Set<String> named = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    Claims(Dossier dossier) {
        dossier.listed().forEach(listed -> {
            named.add(listed.path());
            // One file under another name is one fact, and told where the name is.
            if (!dossier.artifacts().containsKey(listed.path())) {
                nearest(listed, dossier).ifPresent(named::add);
            }
        });
        dossier.examination().value().trust().stream()
                .flatMap(trust -> trust.roots().values().stream())
                .map(Located::value)
                .forEach(named::add);
        dossier.testimony()
                .anchors()
                .forEach(anchor -> anchor.filed()
                        .value()
                        .timeStamp()
                        .ifPresent(
                                path -> named.add(Evidence.beside(anchor.filed().path(), path.value()))));
        // What a record that does not parse lists is not known.
        dossier.invalid().stream()
                .filter(file -> file.past().isEmpty())
                .map(InvalidFile::path)
                .filter(path ->
                        FileKind.of(path).filter(FileKind.EVIDENCE::equals).isPresent())
                .forEach(path -> unread.add(Evidence.beside(path, "")));
    }

    /** Another file beside the record that has nearly an artifact's name. */
    static Optional<String> nearest(Listed listed, Dossier dossier) {
        String folder = Evidence.beside(listed.record().path(), "");
        List<String> beside = dossier.files().stream()
                .filter(any ->
                        any.startsWith(folder) && !any.equals(listed.record().path()))
                .map(any -> any.substring(folder.length()))
                .toList();
        String written = listed.artifact().path().map(Located::value).orElse("");
        return Nearest.to(written, beside).map(near -> folder + near);
    }

    /** Whether a file is there for the record. */
    boolean claim(String path) {
        return FileKind.of(path).isPresent()
                || named.contains(path)
                || (unread.contains(Evidence.beside(path, "")) && !path.endsWith(".yml"));
    }

    /** Whether a file is there for people, or for what builds and checks the record. */
    boolean leaveAlone(String path) {
        return BuildChange.concerns(path)
                || path.startsWith("docs/")
                // What the build writes.
                || path.startsWith("target/")
                || isHidden(path)
                || isReadMe(path)
                || isOfAnyRepository(path);
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    private static boolean isReadMe(String path) {
        return path.regionMatches(true, path.lastIndexOf('/') + 1, README, 0, README.length());
    }

    private static boolean isOfAnyRepository(String path) {
        return path.indexOf('/') < 0
                && OF_ANY_REPOSITORY.stream()
                        .anyMatch(name -> path.equals(name) || path.equals(name + ".md") || path.equals(name + ".txt"));
    }
}
