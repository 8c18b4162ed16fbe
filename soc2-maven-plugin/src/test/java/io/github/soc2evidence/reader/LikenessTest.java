package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of one likeness are all right or all wrong, as the validator sees it. */
class LikenessTest {
    private static final Path EXAMPLES = Path.of("..", "schemas", "examples", "valid");

    /** More by hand: {@code -Dsoc2.documents=5000000}. */
    private static final int DOCUMENTS = Integer.getInteger("soc2.documents", 25_000);

    /** What differs in revisions: digits, hashes, days, counts. */
    private static final Pattern CHANGING = Pattern.compile("[0-9]+|[0-9a-f]{40,64}|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern SCALAR = Pattern.compile("(?<=[:,\\[-] )[^\\s,\\]}{\\[]+");
    private static final List<String> SCALARS = List.of(
            "0",
            "1",
            "2",
            "3",
            "12",
            "13",
            "9998",
            "9999",
            "10000",
            "99999999999",
            "-1",
            "1.0",
            "1.5",
            "2026",
            "'2026'",
            "2026-02-28",
            "2026-02-29",
            "2024-02-29",
            "0000-01-01",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-1-01",
            "2026-04-08T09:12:00Z",
            "2026-44-99T99:99:99Z",
            "2026-04-08T09:12:00+99:99",
            "P14D",
            "P0D",
            "P00D",
            "P10D",
            "PT24H",
            "PT0S",
            "10MiB",
            "01MiB",
            "00KiB",
            "20KiB",
            "30GiB",
            "1B",
            "CC6.1",
            "CC6.99",
            "A1.1",
            "AC-03/review",
            "AC-04/review",
            "team:a1",
            "a1@b2.example",
            "true",
            "~",
            "{}",
            "[]",
            "{a: 1}",
            "''",
            "Q1/2",
            "Etc/GMT+1",
            "x.csv",
            "../1",
            "a//1",
            "/1",
            "a".repeat(64),
            "0".repeat(64),
            "0a".repeat(32),
            "0A".repeat(32),
            "1".repeat(40),
            "1".repeat(200),
            "1".repeat(201),
            "operating",
            "access-review");

    private final Schemas schemas = new Schemas();
    private final Map<String, Likeness> likenesses = new HashMap<>();

    private record Example(String kind, String text) {}

    private static List<Example> examples() {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(LikenessTest::example)
                    .toList();
        } catch (IOException e) {
            return fail(e);
        }
    }

    private static Example example(Path file) {
        try {
            String kind = EXAMPLES.relativize(file).getName(0).toString();
            return new Example(kind, Files.readString(file));
        } catch (IOException e) {
            return fail(e);
        }
    }

    private static Optional<Tree> tree(String text) {
        return StrictYaml.parse(text.getBytes(StandardCharsets.UTF_8)).tree();
    }

    private Likeness likeness(String kind) {
        return likenesses.computeIfAbsent(kind, schemas::likeness);
    }

    @ParameterizedTest
    @ValueSource(longs = {20260105, 20261231})
    void theValidatorTellsNoneOfOneLikenessApart(long seed) {
        Random random = new Random(seed);
        List<Example> examples = examples();
        Map<String, Boolean> verdicts = new HashMap<>();
        int repeated = 0;
        int wrong = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Example example = examples.get(random.nextInt(examples.size()));
            String text = changed(example.text(), random);
            Optional<Tree> tree = tree(text);
            if (tree.isEmpty()) {
                continue;
            }
            boolean right = schemas.validate(example.kind(), tree.get()).isEmpty();
            Boolean other = verdicts.putIfAbsent(
                    example.kind() + likeness(example.kind()).of(tree.get()), right);
            if (other != null) {
                assertThat(right).as(text).isEqualTo(other);
                repeated++;
                wrong += right ? 0 : 1;
            }
            assertThat(schemas.check(example.kind(), tree.get()).isEmpty())
                    .as(text)
                    .isEqualTo(right);
        }
        assertThat(repeated).isGreaterThan(DOCUMENTS / 10);
        assertThat(wrong).isGreaterThan(DOCUMENTS / 200);
    }

    static String changed(String text, Random random) {
        String changed = text;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            changed = random.nextInt(4) > 0
                    ? replaced(changed, CHANGING, random, LikenessTest::alike)
                    : replaced(changed, SCALAR, random, (any, dice) -> SCALARS.get(dice.nextInt(SCALARS.size())));
        }
        return changed;
    }

    private interface Change {
        String of(String found, Random random);
    }

    private static String replaced(String text, Pattern pattern, Random random, Change change) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return text;
        }
        int[] place = places.get(random.nextInt(places.size()));
        String found = text.substring(place[0], place[1]);
        return text.substring(0, place[0]) + change.of(found, random) + text.substring(place[1]);
    }

    /** Other digits, and of a long hash other letters. */
    private static String alike(String found, Random random) {
        StringBuilder out = new StringBuilder();
        String digits = found.length() == 64 ? "0123456789abcdef" : "0123456789";
        for (int i = 0; i < found.length(); i++) {
            char c = found.charAt(i);
            out.append(c == '-' ? c : digits.charAt(random.nextInt(digits.length())));
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-08|2026-12-31",
                "2026-04-08T09:12:00Z|2025-01-01T23:59:59Z",
                "AC-03|AC-17",
                "300|9000",
                "10000|99999",
                "000000000000000000000000000000000000000000000000000000000000000a|"
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            })
    void whatDiffersInRevisionsIsAlike(String one, String other) {
        assertThat(of("id: " + one)).isNotEmpty().isEqualTo(of("id: " + other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: 2026-02-28|id: 2026-02-29",
                "id: P1D|id: P0D",
                "id: 10MiB|id: 01MiB",
                "id: 0|id: -1",
                "id: 9999|id: 10000",
                "id: 1|id: '1'",
                "id: 1|id: 1.0",
                "id: 1.0|id: 2.0",
                "id: '12'|id: '123'",
                "id: a1|id: b1",
                "satisfies: [A-1, A-2]|satisfies: [A-1, A-1]",
                "satisfies: [1]|satisfies: [1.]",
                "id: {a: 1}|id: {b: 1}",
                "id: {a: 1}|id: [1]",
                "details: {a: 1}|details: [1]",
                "details: {a: 1}|detail: {a: 1}",
                "state: {details: {a: x}}|state: {details: {a: y}}",
                "id: a|{id: a, type: a}",
            })
    void allElseIsTold(String one, String other) {
        assertThat(of(one)).isNotEmpty().isNotEqualTo(of(other));
    }

    @Test
    void freeValuesAreNotLookedAt() {
        assertThat(of("details: {a: 1, b: [x]}")).isNotEmpty().isEqualTo(of("details: {c: {d: ~}}"));
    }

    @Test
    void aLongDocumentHasNone() {
        assertThat(of("id: " + "a".repeat(10_000))).isEmpty();
        assertThat(of("? " + "a".repeat(10_000) + "\n: b\n")).isEmpty();
    }

    private String of(String text) {
        return likeness("evidence").of(tree(text).orElseThrow());
    }

    /** What a likeness takes for granted of our schemas. */
    @Test
    void noSchemaAsksForMoreThanALikenessKeeps() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String name : SchemaLintTest.names()) {
            if (!name.equals("assessment")) {
                lint(schemas.document(name), name, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private void lint(JsonNode schema, String at, List<String> faults) {
        String pattern = schema.path("pattern").asText();
        // Ranges of all digits, and how often something is repeated, apart; the size and the durations say where they
        // begin or end.
        boolean tellsDigitsApart = pattern.replaceAll("0-9|\\{[0-9]+(,[0-9]*)?}|\\\\u00[01][0-9a-f]", "")
                .matches("(?s).*([0-9]|\\\\[dwDW]).*");
        boolean keptAnyway = pattern.matches("\\^(\\(\\?=\\.\\*\\[1-9]\\))?P[^|]*\\$")
                || pattern.matches("\\^[^|]*\\(\\?:KiB\\|MiB\\|GiB\\)\\$");
        if (tellsDigitsApart && !keptAnyway) {
            faults.add(at + ": tells digits apart: " + pattern);
        }
        if (!pattern.isEmpty()) {
            hashes(Pattern.compile(pattern), at, faults);
        }
        if (schema.path("format").isTextual()
                && !(schema.path("format").asText().equals("date") && pattern.equals("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))) {
            faults.add(at + ": a format but that of a day: " + pattern);
        }
        Stream.of("minimum", "maximum", "const", "maxLength")
                .map(schema::path)
                .filter(any -> any.isNumber() && !any.isIntegralNumber())
                .forEach(any -> faults.add(at + ": no whole number: " + any));
        if (schema.path("uniqueItems").asBoolean() && !isText(schema.path("items"))) {
            faults.add(at + ": compares items that are no text");
        }
        schema.properties().forEach(member -> lint(member.getValue(), at + "." + member.getKey(), faults));
        elements(schema).forEach(item -> lint(item, at + "[]", faults));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(elements::add);
        }
        return elements.stream();
    }

    private boolean isText(JsonNode items) {
        String ref = items.path("$ref").asText();
        String shared = "common.schema.json#/$defs/";
        JsonNode meant = ref.startsWith(shared)
                ? schemas.document("common").path("$defs").path(ref.substring(shared.length()))
                : items;
        return meant.has("enum") || meant.path("type").asText().equals("string");
    }

    private static void hashes(Pattern pattern, String at, List<String> faults) {
        Random random = new Random(at.hashCode());
        boolean matches = pattern.matcher("0a".repeat(32)).find();
        for (int i = 0; i < 200; i++) {
            String hash = alike("0".repeat(64), random);
            if (hash.matches(".*[0-9].*") && pattern.matcher(hash).find() != matches) {
                faults.add(at + ": tells hashes apart");
            }
        }
    }
}
