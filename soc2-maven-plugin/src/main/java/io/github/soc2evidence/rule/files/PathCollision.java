package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Irregular;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Printable;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names in one folder that are one and the same to Windows or macOS: there, what is judged cannot be checked out. */
public final class PathCollision implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("path-collision");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do the names in every folder differ by more than case or Unicode normalisation?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        // An unsafe path is found as such, and stands here under another name.
        Stream<String> links = dossier.irregularNow()
                .filter(entry -> entry.kind() != TreeEntry.Kind.UNSAFE)
                .map(Irregular::path);
        List<String> paths = Stream.concat(dossier.files().stream(), links).toList();
        return Answer.of(
                ID,
                paths.size(),
                "there is no file below the evidence root",
                collisions(paths).stream().map(PathCollision::finding).toList());
    }

    /** The files and folders that collide, those of one name together, in the order of their paths. */
    static Collection<Set<String>> collisions(List<String> paths) {
        Map<String, String> first = new HashMap<>();
        Map<String, Set<String>> together = new TreeMap<>();
        String before = "";
        for (String path : paths) {
            String entry = path;
            boolean isNew = true;
            while (isNew && !entry.isEmpty()) {
                String folded = folded(entry);
                String other = first.putIfAbsent(folded, entry);
                // What is there already has its folders there, too.
                isNew = !entry.equals(other);
                if (other != null && isNew) {
                    together.computeIfAbsent(folded, any -> new TreeSet<>(Set.of(other)))
                            .add(entry);
                }
                entry = folder(entry);
                // Mostly the folder of the path before this one, which is there.
                isNew &= !entry.equals(before);
            }
            before = folder(path);
        }
        return together.values();
    }

    private static String folder(String entry) {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
    }

    /** The name folded, its folder as it is. */
    private static String folded(String entry) {
        int start = entry.lastIndexOf('/') + 1;
        String name = entry.substring(start);
        String folded = Folded.of(name);
        return folded.equals(name) ? entry : entry.substring(0, start) + folded;
    }

    private static Finding finding(Set<String> colliding) {
        String what = count(colliding, Folded::caseless) == 1
                ? "case"
                : count(colliding, name -> Normalizer.normalize(name, Normalizer.Form.NFC)) == 1
                        ? "Unicode normalisation"
                        : "case and Unicode normalisation";
        // Escaped, because such names often look the same.
        String names = colliding.stream()
                .map(name -> "\"" + Printable.escaped(name) + "\"")
                .collect(Collectors.joining(", "));
        String path = colliding.iterator().next();
        return Finding.of(
                        ID,
                        Subject.place(path, ""),
                        names + " differ only by " + what + ": Windows and macOS can hold just one of them",
                        "keep one, or rename the others by more than that (`git mv`), and commit")
                .at(Location.of(path));
    }

    private static long count(Set<String> names, UnaryOperator<String> form) {
        return names.stream().map(form).distinct().count();
    }
}
