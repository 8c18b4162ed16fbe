package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown that begins with YAML between two lines of three dashes. Below the second everything is text. */
final class FrontMatter {
    private static final String EXPECTED = "expected front matter: a line `---`, YAML, and a line `---`";

    /** YAML itself ends at such a line, also within quotes and block scalars: the first one is the end. */
    private static final Pattern DASHES = Pattern.compile("^---[ \\t]*$", Pattern.MULTILINE);

    private FrontMatter() {}

    static StrictYaml.Parsed parse(byte[] bytes) {
        try {
            String file = StrictYaml.decode(bytes);
            Matcher dashes = DASHES.matcher(file);
            if (!dashes.lookingAt()) {
                throw new Unreadable(Place.START, EXPECTED);
            }
            int begin = dashes.end();
            if (!dashes.find()) {
                throw new Unreadable(Place.START, EXPECTED);
            }
            // The YAML keeps the break of the first line, so that its lines have the numbers they have in the file.
            String yaml = file.substring(begin, dashes.start());
            if (saysNothing(yaml)) {
                throw new Unreadable(Place.START, EXPECTED);
            }
            return StrictYaml.parse(yaml, file.substring(dashes.end()).stripTrailing());
        } catch (Unreadable e) {
            return StrictYaml.Parsed.refused(List.of(e.problem()));
        }
    }

    private static boolean saysNothing(String yaml) {
        return yaml.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }
}
