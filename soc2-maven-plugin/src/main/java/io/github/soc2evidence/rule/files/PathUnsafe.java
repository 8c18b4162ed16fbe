package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Irregular;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.stream.Stream;

/** A path that must not be used, a symbolic link or a submodule: never read, never followed (trust.md, "Preflight"). */
public final class PathUnsafe implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("path-unsafe");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everything below the evidence root a plain file, with a path that is safe on every system?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        int examined =
                dossier.files().size() + Math.toIntExact(dossier.irregularNow().count());
        return Answer.of(
                ID,
                examined,
                "there is no file below the evidence root",
                dossier.irregular().stream()
                        .flatMap(entry -> finding(entry, dossier))
                        .toList());
    }

    private static Stream<Finding> finding(Irregular entry, Dossier dossier) {
        if (entry.past().isEmpty()) {
            return Stream.of(Finding.of(
                            ID,
                            Subject.place(entry.path(), ""),
                            described(entry) + (entry.entries() == 1 ? "; it is not read" : "; none of them is read"),
                            remedy(entry))
                    .at(entry.location()));
        }
        // What was there outside of every period that is judged has no bearing on one.
        Recorded past = entry.past().get();
        return dossier.periodOf(past.at()).stream()
                .map(period -> Finding.of(
                                ID,
                                Subject.pastRevision(entry.path(), past.commit().id()),
                                "this commit brought what has gone since: " + described(entry),
                                "history cannot be mended: disclose what it was and how it came there")
                        .at(entry.location())
                        .in(period.id()));
    }

    private static String described(Irregular entry) {
        String below = entry.entries() == 1 ? "" : " (" + Phrase.count(entry.entries(), "file") + " below it)";
        return "\"" + entry.path() + "\"" + below + " " + entry.why();
    }

    private static String remedy(Irregular entry) {
        return switch (entry.kind()) {
            case SYMLINK -> "commit the file itself in place of the link: `git rm`, then `git add`";
            case SUBMODULE -> "commit the files themselves in place of the submodule: `git rm`, then `git add`";
            case FILE, UNSAFE ->
                "rename it with `git mv` or remove it with `git rm`, and commit; `git ls-files` shows its name quoted";
        };
    }
}
