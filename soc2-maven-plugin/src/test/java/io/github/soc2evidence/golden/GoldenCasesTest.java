package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case gives exactly what it says it gives. After a change that is meant, {@code -Dsoc2.golden=write} writes the
 * new expectations for the diff to be read.
 */
class GoldenCasesTest {
    private static final Map<String, byte[]> NOTHING = Map.of();

    /** How many things they examined, where they examined any; in either report. */
    private static final Pattern OF_EVERY_FILE =
            Pattern.compile("(path-(?:collision|unsafe)(?:\",\\s+\"examined\": |` \\| ))([1-9][0-9]*)");

    /** What each case gives when it is replayed by itself, which three tests hold something against. */
    private static final Map<GoldenCase, Map<String, String>> ALONE = new HashMap<>();

    private static Map<String, String> alone(GoldenCase golden, Path temporary) throws IOException {
        Map<String, String> files = ALONE.get(golden);
        if (files == null) {
            files = golden.run(temporary.resolve("repository"), NOTHING);
            ALONE.put(golden, files);
        }
        return files;
    }

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatIsExpected(GoldenCase golden, @TempDir Path temporary) throws IOException {
        Map<String, String> files = alone(golden, temporary);
        if ("write".equals(System.getProperty("soc2.golden"))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                golden.expect(file.getKey(), file.getValue());
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(golden.expected(file.getKey()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheSameBytesInAnotherFolderZoneAndLocale(GoldenCase golden, @TempDir Path temporary) throws IOException {
        Map<String, String> here = alone(golden, temporary);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(golden.run(temporary.resolve("there").resolve("\u00fc b#"), NOTHING))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheSameBesideAnUnrelatedFile(GoldenCase golden, @TempDir Path temporary) throws IOException {
        Map<String, String> alone = alone(golden, temporary);
        Map<String, String> beside = golden.run(
                temporary.resolve("beside"),
                Map.of("docs/unrelated.md", "Nothing of the record.".getBytes(StandardCharsets.UTF_8)));
        assertThat(beside(withoutIds(beside), 1)).isEqualTo(beside(withoutIds(alone), 0));
    }

    /**
     * The file more is examined by those rules that are about every file, and by them alone. Findings about commits
     * stand in the order of their ids, which are others: which line comes before which is not compared.
     */
    private static Map<String, String> beside(Map<String, String> files, int more) {
        Map<String, String> counted = new TreeMap<>();
        files.forEach((name, text) -> counted.put(
                name,
                OF_EVERY_FILE
                        .matcher(text)
                        .replaceAll(rule -> rule.group(1) + (Integer.parseInt(rule.group(2)) - more))
                        .lines()
                        .sorted()
                        .collect(Collectors.joining("\n"))));
        return counted;
    }

    /** Another first commit gives every commit another id, and findings about commits another fingerprint. */
    private static Map<String, String> withoutIds(Map<String, String> files) {
        Map<String, String> without = new TreeMap<>();
        files.forEach((name, text) -> without.put(
                name,
                text.replaceAll("\\b[0-9a-f]{64}\\b", "HASH")
                        .replaceAll("\\b[0-9a-f]{40}\\b", "COMMIT")
                        .replaceAll("\\b[0-9a-f]{10}\\b", "COMMIT")));
        return without;
    }
}
