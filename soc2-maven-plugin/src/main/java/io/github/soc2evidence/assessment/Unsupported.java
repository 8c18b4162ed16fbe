package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.source.CannotAssess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the format knows and this version does not judge yet. It ends the run: what cannot be judged is refused, never
 * skipped (time.md, "What is not evaluated").
 */
final class Unsupported {
    private final List<String> refused = new ArrayList<>();

    private Unsupported() {}

    static void refuse(Set<String> paths) {
        Unsupported unsupported = new Unsupported();
        paths.stream()
                .filter(path -> FileKind.of(path)
                        .filter(kind -> !DocumentReader.supports(kind))
                        .isPresent())
                .forEach(path -> unsupported.refused.add(path + ": a file of this kind"));
        unsupported.end();
    }

    private void end() {
        if (!refused.isEmpty()) {
            String others = refused.size() == 1 ? "" : " (and " + Phrase.count(refused.size() - 1, "more place") + ")";
            throw CannotAssess.error(
                    refused.get(0) + " is not supported by this version" + others,
                    "judge the record with a version of the plugin that supports it; nothing was judged");
        }
    }
}
