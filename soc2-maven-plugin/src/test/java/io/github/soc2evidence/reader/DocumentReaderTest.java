package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.ContentId;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.People.Engagement;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.model.Vendors.SubserviceMethod;
import io.github.soc2evidence.model.Vendors.Vendor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final Path VALID = Path.of("..", "schemas", "examples", "valid");
    private static final DocumentReader READER = new DocumentReader();

    private static String example(String name) throws IOException {
        return Files.readString(VALID.resolve(name));
    }

    private static <T> T value(Class<T> type, FileKind kind, String text) {
        Reading<T> reading = read(kind, text).as(type);
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<T>) reading).value();
    }

    private static Reading<?> read(FileKind kind, String text) {
        return READER.read(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ContentId digest(String text) {
        return ((Reading.Valid<?>) read(FileKind.EVIDENCE, text)).content();
    }

    private static ContentId digestOf(String control) {
        return ((Reading.Valid<?>) read(FileKind.CONTROL, control)).content();
    }

    private static List<String> problems(FileKind kind, String text) {
        return ((Reading.Invalid<?>) read(kind, text))
                .problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aControl() throws IOException {
        Control control = value(Control.class, FileKind.CONTROL, example("control/full.yaml"));
        assertThat(control.at()).isEqualTo(Place.START);
        assertThat(control.id()).isEqualTo(new Located<>(new Id("AC-03"), new Place("/id", 1, 5)));
        assertThat(control.criteria().get(1)).isEqualTo(new Located<>("CC6.3", new Place("/criteria/1", 6, 19)));
        assertThat(control.life().from()).contains(LocalDate.of(2025, 6, 1));
        var review = control.requires().get(0);
        assertThat(review.at()).isEqualTo(new Place("/requires/0", 17, 5));
        assertThat(review.cadence().orElseThrow().value()).isEqualTo(Cadence.QUARTERLY);
        assertThat(review.dueWithin().orElseThrow().value()).isEqualTo(new Span.Calendar(Period.ofDays(15)));
        assertThat(review.completeWhen().value()).isEqualTo(CompleteWhen.REVIEWED);
        assertThat(review.forEach().orElseThrow().systems().orElseThrow().inScope())
                .contains(true);
        assertThat(review.parameters()).isEqualTo(Map.of("revoke-within", Map.of("business-days", 10L)));
    }

    @Test
    void whatIsAbsentHasItsDefault() throws IOException {
        var scan = value(Control.class, FileKind.CONTROL, example("control/minimal.yaml"))
                .requires()
                .get(0);
        assertThat(scan.completeWhen()).isEqualTo(new Located<>(CompleteWhen.PERFORMED, scan.at()));
        assertThat(scan.grace()).isEmpty();
        Examination examination = value(Examination.class, FileKind.EXAMINATION, example("soc2/minimal.yaml"));
        assertThat(examination.type()).isEqualTo(2);
        assertThat(examination.recordedWithin().value()).isEqualTo(new Span.Calendar(Period.ofDays(14)));
        assertThat(examination.holidays()).isEmpty();
        Examination full = value(Examination.class, FileKind.EXAMINATION, example("soc2/full.yaml"));
        assertThat(full.recordedWithin().value()).isEqualTo(new Span.Business(10));
    }

    @Test
    void aRecordOfEvidence() throws IOException {
        Evidence full = value(Evidence.class, FileKind.EVIDENCE, example("evidence/full.yaml"));
        assertThat(full.outcome().orElseThrow().value()).isEqualTo(Outcome.EXCEPTIONS);
        assertThat(full.follows()).isEmpty();
        assertThat(full.sources().get(0).rows()).contains(184L);
        assertThat(full.sources().get(0).extracted()).contains(new Moment.Point(Instant.parse("2026-04-07T13:12:00Z")));
        assertThat(full.artifacts().get(3).restricted()).isTrue();
        Population.Inline accounts =
                (Population.Inline) full.details().table("accounts").orElseThrow();
        assertThat(accounts.rows().get(1).value())
                .containsEntry("account", "svc-ci")
                .containsEntry("privileged", true);
        assertThat(accounts.rows().get(1).at()).isEqualTo(new Place("/details/accounts/1", 34, 7));
        Evidence range = value(Evidence.class, FileKind.EVIDENCE, example("evidence/range-and-typed-hash.yaml"));
        assertThat(range.performed().value()).hasToString("2026-05-04T06:00:00Z..2026-05-05T15:30:00Z");
        assertThat(range.artifacts().get(0).sha256().value()).endsWith("1e34").hasSize(64);
    }

    @Test
    void vendors() throws IOException {
        Vendor aws = value(Vendors.class, FileKind.VENDORS, example("vendors/full.yaml"))
                .vendors()
                .get(0);
        assertThat(aws.subservice())
                .contains(new Located<>(SubserviceMethod.CARVE_OUT, new Place("/vendors/0/subservice", 6, 17)));
        assertThat(aws.expects().get(0).criterion())
                .isEqualTo(new Located<>("CC6.4", new Place("/vendors/0/expects/0/criterion", 9, 21)));
        assertThat(aws.monitoredBy().orElseThrow().value()).isEqualTo(RequirementId.of("TP-01/review"));
        assertThat(aws.userEntityControls().get(0).metBy().orElseThrow().value())
                .isEqualTo(new Id("AC-03"));
        assertThat(aws.userEntityControls().get(1).metBy()).isEmpty();
    }

    @Test
    void assets() throws IOException {
        Assets full = value(Assets.class, FileKind.ASSETS, example("assets/full.yaml"));
        var orders = full.assets().get(0);
        assertThat(orders.classification()).contains("confidential");
        assertThat(orders.system()).contains(new Located<>(new Id("aws-prod"), new Place("/assets/0/system", 2, 80)));
        assertThat(orders.critical()).isTrue();
        assertThat(full.assets().get(1).critical()).isFalse();
        assertThat(full.commitments().get(1).criteria()).isEmpty();
        assertThat(full.ourUserEntityControls().get(0).criteria()).hasSize(2);
        assertThat(value(Assets.class, FileKind.ASSETS, "{}")).isEqualTo(Assets.NONE);
        assertThat(value(Vendors.class, FileKind.VENDORS, "{}")).isEqualTo(Vendors.NONE);
    }

    @Test
    void filtersBySubject() throws IOException {
        List<ForEach> subjects =
                value(Control.class, FileKind.CONTROL, example("control/for-each.yaml")).requires().stream()
                        .map(requirement -> requirement.forEach().orElseThrow())
                        .toList();
        assertThat(subjects.get(0).systems().orElseThrow().environment()).contains("staging");
        assertThat(subjects.get(1).vendors().orElseThrow().subservice()).contains(SubserviceMethod.CARVE_OUT);
        assertThat(subjects.get(2).policies().orElseThrow().at().pointer()).isEqualTo("/requires/2/for-each/policies");
        assertThat(subjects.get(3).assets().orElseThrow().critical()).contains(false);
        assertThat(subjects.get(3).assets().orElseThrow().classification()).contains("confidential");
        assertThat(subjects.get(4).people().orElseThrow().kind()).contains(Engagement.CONTRACTOR);
    }

    /** Of a control with these parameters, where any mapping may stand. */
    private static String control(String parameters) throws IOException {
        return example("control/minimal.yaml").replace("cadence: weekly", "cadence: weekly, parameters: " + parameters);
    }

    private static Map<String, Object> parameters(String written) throws IOException {
        return value(Control.class, FileKind.CONTROL, control(written))
                .requires()
                .get(0)
                .parameters();
    }

    @Test
    void freeValues() throws IOException {
        String free = "{a: 1.50, b: [x, null, 2], c: null, d: {e: no}, f: true, g: 010}";
        assertThat(parameters(free))
                .isEqualTo(Map.of(
                        "a",
                        new BigDecimal("1.50"),
                        "b",
                        List.of("x", 2L),
                        "d",
                        Map.of("e", "no"),
                        "f",
                        true,
                        "g",
                        "010"));
    }

    @Test
    void allProblemsAreReportedInTheirOrder() throws IOException {
        String text = example("control/minimal.yaml")
                .replace("[CC7.1]", "[CC7.1, cc]")
                .replace("owner: team:platform", "owner: sam\neffective: {from: 2026-02-01, to: 2026-01-01}\nxyz: 1")
                .replace("cadence: weekly", "cadence: weekly, time-zone: Mars/Base, from: 2026-02-30");
        assertThat(problems(FileKind.CONTROL, text))
                .containsExactly(
                        "4:19 expected a criterion such as CC6.2, found \"cc\"",
                        "6:12 it ends (2026-01-01) before it begins (2026-02-01)",
                        "7:1 unknown key \"xyz\"; known here: id, title, statement, criteria, owner, deputy, nature, "
                                + "effective, supersedes, change and requires",
                        "9:74 expected an IANA time zone such as America/New_York, found \"Mars/Base\"",
                        "9:91 \"2026-02-30\" is a day that does not exist");
    }

    @Test
    void everyKindCanBeRead() {
        assertThat(FileKind.values())
                .filteredOn(kind -> kind != FileKind.LOG)
                .allSatisfy(
                        kind -> assertThat(READER.read(kind, new byte[] {'['})).isInstanceOf(Reading.Invalid.class));
        assertThat(READER.read(FileKind.LOG, new byte[] {'['})).isNotNull();
    }

    @Test
    void reformattingLeavesTheDigest() throws IOException {
        String text = example("evidence/minimal.yaml");
        String turned = """
                # the same
                outcome: "met"
                "artifacts":
                - sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
                  path: minutes.pdf
                performed: "2026-02-03"
                satisfies: ["X-1/a"]
                type: document   # of course
                id: >-
                  R-1
                follows: null
                """;
        assertThat(digest(turned)).isEqualTo(digest(text));
        assertThat(digest(turned.replace("\n", "\r\n"))).isEqualTo(digest(text));
        assertThat(digest("\uFEFF" + text)).isEqualTo(digest(text));
    }

    @Test
    void everyValueIsInTheDigest() throws IOException {
        String text = example("evidence/minimal.yaml");
        List<ContentId> digests = List.of(
                digest(text),
                digest(text.replace("R-1", "R-2")),
                digest(text.replace("2026-02-03", "2026-02-04")),
                digest(text.replace("met", "not-met")),
                digest(text.replace("minutes", "minute")),
                digest(text.replace("9f86", "9f87")),
                digestOf(control("{a: 1}")),
                digestOf(control("{a: '1'}")),
                digestOf(control("{a: [1]}")),
                digestOf(control("{a: true}")),
                digestOf(control("{a: 'true'}")),
                digestOf(control("{ab: [c, d]}")),
                digestOf(control("{ab: [cd]}")),
                digestOf(control("{ab: [d, c]}")));
        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    @Timeout(60)
    void hostileValuesAreRefusedQuickly() throws IOException {
        String control = example("control/minimal.yaml");
        String disclosure = example("disclosure/proposed.yaml");
        String evidence = example("evidence/minimal.yaml");
        String many = "a-".repeat(400_000);
        assertThat(problems(FileKind.DISCLOSURE, disclosure.replace("{subject", "{rule: " + many + "a, subject")))
                .hasSize(1);
        assertThat(problems(FileKind.EVIDENCE, evidence.replace("minutes.pdf", "a/".repeat(400_000))))
                .hasSize(1);
        assertThat(problems(FileKind.EVIDENCE, evidence.replace("2026-02-03", "+999999999-01-01")))
                .hasSize(1);
        assertThat(problems(FileKind.CONTROL, control.replace("weekly", "weekly, max-age: P99999999999D")))
                .hasSize(1);
        assertThat(problems(FileKind.CONTROL, control.replace("id: CC-1", "id: |\n  CC-1")))
                .hasSize(1);
        StringBuilder keys = new StringBuilder(control);
        for (int i = 0; i < 50_000; i++) {
            keys.append("k").append(i).append(": 1\n");
        }
        assertThat(problems(FileKind.CONTROL, keys.toString()))
                .hasSize(101)
                .last()
                .asString()
                .endsWith("and 49900 more problems from here on");
    }

    /** What a hostile or hurried hand puts in the place of a part of a record, and the one line that comes of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: document | type: !!javax.script.ScriptEngineManager [] | 2:7 tags (!!javax.script.ScriptEngineManager) are not allowed: write the value alone",
                "outcome: met | <<: {outcome: met} | 5:1 merge keys (<<) are not allowed: write the values out",
                "outcome: met | id: R-2 | 5:1 duplicate key \"id\": on line 1 and again on line 5",
                "outcome: met | outcom: met | 5:1 unknown key \"outcom\"; did you mean \"outcome\"?",
                "outcome: met | 12: met | 5:1 expected text as a key, found 12; put it in quotes",
                "outcome: met | outcome: Met | 5:10 unknown word \"Met\"; did you mean \"met\"?",
                "outcome: met | outcome: | 5:9 expected met, exceptions, not-met or no-occurrence, found nothing",
                "[X-1/a] | X-1/a | 3:12 expected a list, found \"X-1/a\"; put it in brackets",
                "[X-1/a] | [X-1] | 3:13 expected a requirement written as CONTROL/REQUIREMENT, found \"X-1\"",
                "2026-02-03 | 03.02.2026 | 4:12 expected a day (YYYY-MM-DD), an instant with its offset (YYYY-MM-DDThh:mm:ss+hh:mm) or {from, to}, found \"03.02.2026\"",
                "2026-02-03 | 2026-02-30 | 4:12 expected a day or an instant that exists, found \"2026-02-30\"",
                "outcome: met | reviewed: sam | 5:11 expected who and when, {by: PERSON, on: YYYY-MM-DD}, found \"sam\"",
                "sha256: 9f86 | size: 20 KB, sha256: 9f86 | 7:31 expected a whole number, found \"20 KB\"",
                "sha256: 9f86 | size: -1, sha256: 9f86 | 7:31 expected at least 0, found -1",
                "sha256: 9f86 | size: 99999999999999999999, sha256: 9f86 | 7:31 expected a whole number, found \"99999999999999999999\"",
                "sha256: 9f86 | sha256: 9F86 | 7:33 expected a SHA-256 hash (64 hexadecimal digits, lower-case), found \"9F86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f0…\"",
                "sha256: 9f86 | sha256: 9f8 | 7:33 expected a SHA-256 hash (64 hexadecimal digits, lower-case), found \"9f8d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00…\""
            })
    void oneSlipIsOneLine(String good, String bad, String problem) throws IOException {
        assertThat(problems(FileKind.EVIDENCE, example("evidence/minimal.yaml").replace(good, bad)))
                .filteredOn(line -> !line.endsWith("expected either \"outcome\" or \"state\", found neither"))
                .containsExactly(problem);
    }

    /** What could lead out of the record's folder. Nothing is decoded: `%2e%2e` is a name like others, and not there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "..",
                ".",
                "./x",
                "x/",
                "/x",
                "/etc/passwd",
                "x/../y",
                "x/./y",
                "x//y",
                "C:\\x",
                "C:/x",
                "C:x",
                "\\\\host\\x",
                "x\\y",
                "file:///x",
                "file:x",
                "http://host/x",
                "x\u0001y",
                "x\ny",
                ""
            })
    void aPathThatLeadsElsewhereIsRefused(String path) throws IOException {
        String text =
                example("evidence/minimal.yaml").replace("minutes.pdf", new ObjectMapper().writeValueAsString(path));
        assertThat(problems(FileKind.EVIDENCE, text))
                .singleElement()
                .asString()
                .startsWith(
                        path.indexOf('\u0001') < 0
                                ? "7:12 expected a path below the record's folder, with '/' and without '..', drive, scheme or '\\', found \""
                                : "7:12 the character U+0001 is not allowed");
    }

    @Test
    void aReferenceInADocumentIsAKeyLikeOthers() throws IOException {
        String text = example("evidence/minimal.yaml");
        for (String key : List.of("$ref", "$schema", "$id")) {
            assertThat(problems(FileKind.EVIDENCE, text + key + ": \"http://127.0.0.1:1/x\"\n"))
                    .singleElement()
                    .asString()
                    .startsWith("8:1 unknown key \"" + key + "\"; ");
        }
        assertThat(parameters("{$ref: \"file:///etc/passwd\"}")).isEqualTo(Map.of("$ref", "file:///etc/passwd"));
    }

    @Test
    @Timeout(60)
    void whatIsHugeIsReadOrRefusedQuickly() throws IOException {
        String text = example("evidence/minimal.yaml");
        String digits = "9".repeat(900_000);
        assertThat(parameters("{n: " + digits + "}")).isEqualTo(Map.of("n", digits));
        assertThat(parameters("{n: 1.0e999}")).isEqualTo(Map.of("n", new BigDecimal("1.0e999")));
        String key = problems(FileKind.EVIDENCE, text + "? " + "k".repeat(900_000) + "\n: 1\n")
                .get(0);
        assertThat(key)
                .startsWith("8:3 unknown key \"" + "k".repeat(60) + "…\"; ")
                .hasSizeLessThan(400);
        Reading.Invalid<?> refused =
                (Reading.Invalid<?>) read(FileKind.EVIDENCE, text + "? " + "k".repeat(900_000) + "\n: 1\n");
        assertThat(refused.problems().get(0).at().pointer()).hasSizeLessThan(100);
        for (String nested : List.of("{a: ", "[", "[{a: ")) {
            assertThat(problems(FileKind.EVIDENCE, text + "details: " + nested.repeat(100_000)))
                    .singleElement()
                    .asString()
                    .endsWith("values are nested deeper than 64 levels");
        }
    }

    @Test
    void placeholdersAreFoundWhereverTheyStand() throws IOException {
        String text = control("{TBD: [a, '...'], n: 1}").replace("CC-1", "TODO");
        assertThat(((Reading.Valid<?>) read(FileKind.CONTROL, text)).placeholders())
                .containsExactly(
                        new Located<>("TODO", new Place("/id", 1, 5)),
                        new Located<>("...", new Place("/requires/0/parameters/TBD/1", 7, 85)));
        assertThat(((Reading.Valid<?>) read(FileKind.EVIDENCE, example("evidence/minimal.yaml"))).placeholders())
                .isEmpty();
    }

    /** Whatever stands in a file: a value or problems, never an exception, and no word of the validator's. */
    @Test
    void tenThousandMutations() throws IOException {
        Random random = new Random(2026);
        String alphabet = "\t\n :-[]{},\"'&*!|>%@`#?~0123456789eExXabTZP/.\\\0\u00e4";
        FileKind[] kinds = {
            FileKind.CONTROL,
            FileKind.EVIDENCE,
            FileKind.EXAMINATION,
            FileKind.PEOPLE,
            FileKind.VENDORS,
            FileKind.ASSETS,
            FileKind.POLICY
        };
        String[] texts = {
            example("control/full.yaml"),
            example("evidence/full.yaml"),
            example("soc2/full.yaml"),
            example("people/full.yaml"),
            example("vendors/full.yaml"),
            example("assets/full.yaml"),
            example("policy/full.md")
        };
        int valid = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(texts[i % texts.length]);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(4));
                String with = random.nextBoolean() ? "" : "" + alphabet.charAt(random.nextInt(alphabet.length()));
                text.replace(at, end, with);
            }
            Reading<?> reading = read(kinds[i % kinds.length], text.toString());
            if (reading instanceof Reading.Invalid<?> invalid) {
                assertThat(invalid.problems()).isNotEmpty().isSorted();
                assertThat(invalid.problems().toString()).doesNotContain("$", "must ", "schema ", "regex", "<block");
            } else {
                valid++;
            }
        }
        assertThat(valid).isBetween(1_000, 9_000);
    }
}
