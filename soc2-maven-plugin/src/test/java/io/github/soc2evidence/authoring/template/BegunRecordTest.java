package io.github.soc2evidence.authoring.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.authoring.Bytes;
import io.github.soc2evidence.authoring.Git;
import io.github.soc2evidence.authoring.Scalar;
import io.github.soc2evidence.authoring.Verdict;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.TemplateValue;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The template with somebody's own words in it: nothing else changes, and whatever the words are, they arrive. */
class BegunRecordTest {
    private static final DocumentReader READER = new DocumentReader();

    static Map<Particular, String> given() {
        Map<Particular, String> given = new EnumMap<>(Particular.class);
        given.put(Particular.ORGANIZATION, "Acme \"X\": #1 \\ {Söhne}, [pat]");
        given.put(Particular.SYSTEM, "Acme Cloud");
        given.put(Particular.ZONE, "Europe/Berlin");
        given.put(Particular.FROM, "2028-04-01");
        given.put(Particular.TO, "2029-03-31");
        given.put(Particular.LEAD, "jane");
        given.put(Particular.LEAD_NAME, "alex");
        given.put(Particular.LEAD_EMAIL, "jane@acme.example");
        given.put(Particular.APPROVER, "007");
        given.put(Particular.APPROVER_EMAIL, "bond+soc2@acme.example");
        return given;
    }

    private static SortedMap<String, byte[]> files(Map<Particular, String> given) {
        return Template.files(new Particulars(given), "9.8.7");
    }

    private static <T> T read(SortedMap<String, byte[]> files, FileKind kind, String path, Class<T> type) {
        Reading<T> reading =
                READER.read(kind, Objects.requireNonNull(files.get(path))).as(type);
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<T>) reading).value();
    }

    @Test
    void whatIsGivenStandsInItsPlace() {
        SortedMap<String, byte[]> files = files(given());
        Examination examination = read(files, FileKind.EXAMINATION, "soc2.yaml", Examination.class);
        assertThat(examination.organization()).isEqualTo(given().get(Particular.ORGANIZATION));
        assertThat(examination.system()).isEqualTo("Acme Cloud");
        assertThat(examination.timeZone().value()).hasToString("Europe/Berlin");
        assertThat(examination.periods()).singleElement().satisfies(period -> {
            assertThat(period.id()).hasToString("2028-04..2029-03");
            assertThat(period.from()).contains(LocalDate.parse("2028-04-01"));
            assertThat(period.to()).contains(LocalDate.parse("2029-03-31"));
        });
        People people = read(files, FileKind.PEOPLE, "people.yaml", People.class);
        assertThat(people.people())
                .extracting(any -> any.id() + " " + any.name().orElse("-") + " " + any.emails())
                .containsExactly("jane alex [jane@acme.example]", "007 - [bond+soc2@acme.example]");
        assertThat(people.teams()).allSatisfy(team -> assertThat(team.members()).isNotEmpty());
        assertThat(Bytes.read(Objects.requireNonNull(files.get("pom.xml")))).contains("<soc2.version>9.8.7<");
    }

    @Test
    void everyFileIsValidAndNothingOfTheTemplateIsLeft() {
        Pattern left = Pattern.compile("(?<![\\w-])(?:pat|Example Cloud|Alex Example|2027-01-01|2027-12-31)(?![\\w-])");
        Map<Particular, String> given = given();
        given.put(Particular.ORGANIZATION, "Acme");
        files(given).forEach((path, bytes) -> {
            FileKind.of(path).ifPresent(kind -> {
                assertThat(READER.read(kind, bytes)).as(path).isInstanceOf(Reading.Valid.class);
                assertThat(Bytes.read(bytes))
                        .as(path)
                        .doesNotContainPattern(left)
                        .doesNotContain("example.com");
            });
        });
    }

    /** Line by line: what is not a marked value is as it was. */
    @Test
    void nothingElseChanges() {
        SortedMap<String, byte[]> before = TemplateFiles.all();
        Map<Particular, String> given = given();
        given.put(Particular.APPROVER_NAME, "Bond");
        SortedMap<String, byte[]> after = files(given);
        assertThat(after.keySet()).containsAll(before.keySet()).hasSize(before.size() + 1);
        before.forEach((path, bytes) -> {
            List<String> was = Bytes.read(bytes).lines().toList();
            List<String> is =
                    Bytes.read(Objects.requireNonNull(after.get(path))).lines().toList();
            assertThat(is).as(path).hasSameSizeAs(was);
            for (int i = 0; i < was.size(); i++) {
                if (!is.get(i).equals(was.get(i))) {
                    String line = was.get(i);
                    assertThat(Arrays.stream(TemplateValue.values()).map(TemplateValue::text))
                            .as(path + ": " + line)
                            .anyMatch(text -> line.contains(text) || line.contains("soc2.version"));
                }
            }
        });
    }

    /** Whatever can be typed in a line arrives as it was typed. */
    @Test
    void anyNameArrives() {
        Random random = new Random(20270101);
        String letters = "aZ0 \t:#-{}[],&*!|>'\"%@`\\?.~éß日\uD83D\uDE00";
        int[] points = letters.codePoints().toArray();
        int tried = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder name = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                name.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String text = name.toString().strip();
            if (Particular.SYSTEM.objection(text, Map.of()).isEmpty()) {
                tried++;
                String yaml = "people: [{id: a, name: " + Scalar.of(text) + "}]\n";
                assertThat(((Reading.Valid<People>) READER.read(FileKind.PEOPLE, Bytes.utf8(yaml))
                                        .as(People.class))
                                .value()
                                .people())
                        .as(yaml)
                        .singleElement()
                        .satisfies(any -> assertThat(any.name()).contains(text));
            }
        }
        assertThat(tried).isGreaterThan(1500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "No", "null", "~", "1e3", "0x1F", ".5", "12", "a: b", "a #b", "- a", "2027-01-01"})
    void whatAParserMightReadOtherwiseIsQuoted(String text) {
        assertThat(Scalar.of(text)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-12-31, 2027",
        "2026-10-01, 2027-09-30, 2026-10..2027-09",
        "2027-01-01, 2027-06-30, 2027-01..2027-06",
        "2027-01-15, 2028-01-14, 2027-01-15..2028-01-14",
        "2027-01-01, 2028-12-31, 2027-01..2028-12"
    })
    void thePeriodIsCalledByItsDays(String from, String to, String id) {
        Map<Particular, String> given = given();
        given.put(Particular.FROM, from);
        given.put(Particular.TO, to);
        assertThat(new Particulars(given).period()).isEqualTo(id);
    }

    /** Whatever quarter it begins in, only what was due and not done goes wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"})
    void isCleanUntilSomethingIsDue(String from, @TempDir Path temporary) {
        Map<Particular, String> given = given();
        given.put(Particular.ZONE, "UTC");
        given.put(Particular.FROM, from);
        given.put(Particular.TO, LocalDate.parse(from).plusYears(1).minusDays(1).toString());
        Path folder = temporary.resolve("record");
        Placing.write(folder, files(given));
        Git.run(folder, "init", "-q", "-b", "main");
        Git.run(folder, "add", ".");
        Git.commit(folder, "Begin the record", "2026-12-01T12:00:00Z", "jane@acme.example");
        for (int day = 0; day < 380; day += 19) {
            Assessment assessment = Verdict.of(
                            folder, "HEAD", LocalDate.parse(from).plusDays(day).toString())
                    .assessment();
            Dossier dossier = assessment.dossier().orElseThrow();
            assertThat(dossier.judgedPeriods()).hasSize(1);
            assertThat(assessment.findings())
                    .filteredOn(any -> any.severity() == Severity.ERROR)
                    .extracting(any -> any.finding().rule().value())
                    .isSubsetOf("window-missed", "population-missing", "coverage-gap", "policy-lapsed");
        }
    }

    @Test
    void isNotMadeOfPartsThatAreMissingOrWrong() {
        Map<Particular, String> given = given();
        given.remove(Particular.ZONE);
        given.put(Particular.APPROVER, "JANE");
        assertThat(Particulars.objections(given))
                .containsOnlyKeys(Particular.ZONE, Particular.APPROVER)
                .containsEntry(Particular.ZONE, "it is missing");
        assertThatThrownBy(() -> new Particulars(given)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORGANIZATION | 'Acme\nInc.'       | cannot be seen",
                "ORGANIZATION | 'Acme\u202Ecnl'    | cannot be seen",
                "ORGANIZATION | 'Acme\u001B[31m'   | cannot be seen",
                "ORGANIZATION | ' '                | characters are needed",
                "ZONE         | Mars/Olympus       | no IANA time zone",
                "ZONE         | EST5EDT            | no IANA time zone",
                "ZONE         | Europe/Berlin\\x   | no IANA time zone",
                "FROM         | 2027-02-29         | no day",
                "FROM         | +12027-01-01       | no day",
                "FROM         | 27-01-01           | no day",
                "TO           | 2028-03-31         | before the first day",
                "TO           | 2038-04-01         | longer than ten years",
                "LEAD         | jane doe           | no id",
                "LEAD         | -jane              | no id",
                "APPROVER     | Jane               | a second person",
                "LEAD_EMAIL   | jane               | no e-mail address",
                "APPROVER_EMAIL | JANE@acme.example | a second person"
            })
    void refusesWhatARecordCannotHave(Particular particular, String text, String why) {
        Map<Particular, String> given = given();
        given.put(particular, text);
        assertThat(Particulars.objections(given).get(particular)).contains(why);
        assertThat(Particulars.objections(given()).get(particular)).isNull();
    }
}
