package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Nearest;
import io.github.soc2evidence.model.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file that nothing claims was probably meant to be, and what to do about it. */
record Intention(String message, String remedy) {
    private static final String EVIDENCE = "evidence/";

    /** The files beside soc2.yaml. */
    private static final Set<String> NAMES = FileKind.paths();

    private static final List<String> OTHERS =
            NAMES.stream().filter(name -> !name.equals("soc2.yaml")).toList();

    /** The folders that hold files of the record, with a slash. */
    private static final Set<String> FOLDERS = FileKind.folders();

    /** The folder whose files are told of together: of what is no folder of the record the top one. */
    static String folder(String path) {
        int slash = path.indexOf('/');
        String top = path.substring(0, slash + 1);
        return slash < 0 || !FOLDERS.contains(top) ? top : path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Whether nothing of the record lies in a folder, or in those below it. */
    static boolean isForeign(String folder) {
        return !folder.isEmpty() && FOLDERS.stream().noneMatch(folder::startsWith);
    }

    static Intention of(String path) {
        String folder = folder(path);
        Optional<String> renamed = renamed(path);
        if (renamed.isPresent()) {
            return new Intention(
                    renamed.get().indexOf('/') < 0
                            ? "not read; did you mean " + renamed.get() + " beside soc2.yaml?"
                            : "not read: files of " + folder + " end in " + ending(path),
                    "rename it to " + renamed.get());
        }
        if (path.startsWith(EVIDENCE)) {
            return new Intention(
                    "no record lists it as an artifact", "list it in the record that it belongs to, or remove it");
        }
        return new Intention(
                folder.isEmpty()
                        ? "not read: beside soc2.yaml only " + String.join(", ", OTHERS) + " are"
                        : "not read: files of " + folder + " end in " + ending(path),
                "move it into docs/ if it is for people, or remove it");
    }

    /** Of many files, or of a folder that is none of the record's. */
    static Intention ofAll(String folder, List<String> paths) {
        String files = Phrase.count(paths.size(), "file");
        if (isForeign(folder)) {
            String name = folder.substring(0, folder.length() - 1);
            return new Intention(
                    "not read (" + files + "): the record has no folder \"" + name + "\""
                            + Phrase.didYouMean(name, withoutSlash()),
                    "move what is for people into docs/, and the rest out of the record's root");
        }
        return folder.startsWith(EVIDENCE)
                ? new Intention(
                        files + " in this folder that no record lists as an artifact",
                        "list them in the records that they belong to, or remove them")
                : new Intention(
                        files + (folder.isEmpty() ? " beside soc2.yaml" : " in this folder") + " that are not read",
                        "move what is for people into docs/, and remove the rest");
    }

    /** What it would have to be called to be read: another ending, or a name that is nearly right. */
    private static Optional<String> renamed(String path) {
        int dot = path.lastIndexOf('.');
        String stem = dot <= path.lastIndexOf('/') ? path : path.substring(0, dot);
        String ending = path.substring(stem.length()).toLowerCase(Locale.ROOT);
        String yaml = stem + ".yaml";
        if ((ending.equals(".yml") || ending.equals(".yaml"))
                && FileKind.of(yaml).isPresent()) {
            return Optional.of(yaml);
        }
        String policy = stem + ".md";
        if ((ending.equals(".md") || ending.equals(".markdown"))
                && FileKind.of(policy).isPresent()) {
            return Optional.of(policy);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (ending.equals(".yml") || ending.equals(".yaml")) {
            return path.equals(name)
                    ? Nearest.to(yaml, NAMES)
                    : NAMES.stream().filter(name::equals).findFirst();
        }
        return Optional.empty();
    }

    private static String ending(String path) {
        return path.startsWith("policies/") ? ".md" : path.startsWith("reviews/") ? ".json" : ".yaml";
    }

    private static List<String> withoutSlash() {
        return FOLDERS.stream()
                .map(folder -> folder.substring(0, folder.length() - 1))
                .toList();
    }
}
