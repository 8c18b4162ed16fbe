package io.github.soc2evidence.authoring.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.authoring.Git;
import io.github.soc2evidence.authoring.Verdict;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Setting;
import io.github.soc2evidence.dossier.Settings;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** evidence-template/ as it stands is a record: it is committed a month before its period, and judged on several days. */
class TemplateTest {
    private static final Path TEMPLATE = Path.of("../evidence-template");

    private static Path record;

    @BeforeAll
    static void commit(@TempDir Path temporary) throws IOException {
        record = temporary.resolve("record");
        copy(TEMPLATE, record);
        Git.run(record, "init", "-q", "-b", "main");
        commit("Begin the record", "2026-12-01T15:00:00Z", "pat");
        // On a branch of its own, with what the README says must be done first.
        Git.run(record, "switch", "-q", "-c", "approved");
        for (Path policy : files(record.resolve("policies"))) {
            String text = Files.readString(policy);
            Files.writeString(
                    policy, text.replace("# approved: {by: PERSON, on: DAY}", "approved: {by: alex, on: 2026-12-10}"));
        }
        for (String file : List.of("soc2.yaml", "people.yaml")) {
            Path path = record.resolve(file);
            Files.writeString(
                    path,
                    Files.readString(path)
                            .replace("Example, Inc.", "Acme, Inc.")
                            .replace("Example Cloud", "Acme Cloud")
                            .replaceAll("(Pat|Alex) Example", "$1")
                            .replace("example.com", "acme.example"));
        }
        Git.run(record, "add", ".");
        Git.commit(record, "Say who we are, and approve the policies", "2026-12-10T15:00:00Z", "alex@acme.example");
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path place = to.resolve(from.relativize(file).toString());
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        }
    }

    /** As git lists them: what a build leaves behind is none of them. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .sorted()
                    .toList();
        }
    }

    private static void commit(String message, String at, String person) {
        Git.run(record, "add", ".");
        Git.commit(record, message, at, person + "@example.com");
    }

    private static Assessment judged(String branch, String asOf) {
        return Verdict.of(record, branch, asOf).assessment();
    }

    @Test
    void isCleanAndSilentBeforeItsPeriodBegins() {
        Assessment assessment = judged("main", "2026-12-31");
        assertThat(assessment.problem()).isEmpty();
        assertThat(assessment.status()).isEqualTo(Status.CLEAN);
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void isCleanAndSilentOnTheFirstDayOnceThePoliciesAreApproved() {
        Assessment assessment = judged("approved", "2027-01-01");
        assertThat(assessment.status()).isEqualTo(Status.CLEAN);
        assertThat(serious(assessment)).isEmpty();
        // Work in arrears of the last window is due, and judged, in the next period; what comes before this one never
        // is.
        assertThat(assessment.findings())
                .extracting(any -> any.finding().rule().value())
                .containsOnly("not-due-in-period", "not-required");
        assertThat(assessment.upcoming()).isNotEmpty();
    }

    @Test
    void asksForTheApprovalOfEveryPolicyAndForOwnWordsFromTheFirstDay() throws IOException {
        List<String> rules = serious(judged("main", "2027-01-01")).stream()
                .map(any -> any.finding().rule().value())
                .toList();
        assertThat(rules).containsOnly("policy-lapsed", "placeholder-content");
        assertThat(rules).filteredOn("policy-lapsed"::equals).hasSameSizeAs(files(TEMPLATE.resolve("policies")));
        // The organization, the system, and a name and an address of two people.
        assertThat(rules).filteredOn("placeholder-content"::equals).hasSize(6);
    }

    private static List<Judged> serious(Assessment assessment) {
        return assessment.findings().stream()
                .filter(any -> any.severity() != Severity.NOTE)
                .toList();
    }

    /** Nothing but what was due, and was not done, goes wrong with it in a whole year. */
    @Test
    void everyControlComesDueInTheYearAndIsMissed() {
        Assessment assessment = judged("approved", "2028-02-15");
        Dossier dossier = assessment.dossier().orElseThrow();
        Set<String> missed = assessment.findings().stream()
                .filter(any -> any.severity() == Severity.ERROR)
                .filter(any -> Set.of("window-missed", "coverage-gap", "population-missing")
                        .contains(any.finding().rule().value()))
                .map(any -> any.finding().control().orElseThrow().value())
                .collect(Collectors.toSet());
        assertThat(missed)
                .isEqualTo(
                        controls(dossier).map(any -> any.id().value().value()).collect(Collectors.toSet()));
        assertThat(serious(assessment))
                .extracting(any -> any.finding().rule().value())
                .containsOnly(
                        "window-missed", "coverage-gap", "population-missing", "policy-lapsed", "deviation-repeated");
    }

    @Test
    void nothingIsDueOfWhatWasBeforeThePeriod() {
        assertThat(serious(judged("approved", "2027-01-07"))).isEmpty();
        assertThat(serious(judged("approved", "2028-02-15")))
                .isNotEmpty()
                .noneMatch(any -> any.finding().subject().value().contains(" 2026"));
    }

    @Test
    void everyCriterionInScopeIsAnsweredByAControl() {
        Dossier dossier = dossier();
        Set<String> criteria = new HashSet<>();
        controls(dossier).forEach(control -> control.criteria().forEach(any -> criteria.add(any.value())));
        assertThat(criteria)
                .isEqualTo(Criterion.all().stream()
                        .map(Criterion::id)
                        .filter(id -> id.startsWith("CC") || id.startsWith("A") || id.startsWith("C1"))
                        .collect(Collectors.toSet()));
        assertThat(criteria).hasSize(33 + 3 + 2);
        assertThat(controls(dossier).count()).isBetween(42L, 50L);
    }

    @Test
    void everyStatementSaysWhatItsPlaceholdersStandFor() {
        assertThat(controls(dossier())).allSatisfy(control -> {
            Statement statement = Statement.of(control);
            assertThat(statement.rendered()).doesNotContain("{", "}", "  ");
            assertThat(statement.known()).containsAll(statement.named());
            assertThat(statement.limits().keySet()).allMatch(statement.named()::contains);
        });
    }

    /** The rules that look at references, owners and limits had something to look at, and nothing to say. */
    @Test
    void theRulesOnFilesExaminedItAndFoundNothing() {
        Assessment assessment = judged("approved", "2027-01-01");
        for (String rule : List.of(
                "file-invalid",
                "file-unclaimed",
                "placeholder-content",
                "secret-present",
                "owner-left",
                "control-without-requirement",
                "scope-contradiction",
                "reference-unknown",
                "id-duplicate",
                "criterion-unknown",
                "criterion-uncontrolled",
                "control-without-owner",
                "carve-out-unmonitored",
                "statement-silent",
                "policy-practice-mismatch",
                "policy-lapsed")) {
            Answer answer = assessment.answers().stream()
                    .filter(any -> any.rule().value().equals(rule))
                    .findFirst()
                    .orElseThrow();
            assertThat(answer.examined()).as(rule).isPositive();
        }
    }

    @Test
    void everyPolicyIsReviewedUnderAControl() {
        Dossier dossier = dossier();
        List<String> reviewed = dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .filter(series -> series.id().requirement().toString().equals("GOV-04/review"))
                .map(series -> series.id().subject().orElseThrow().value())
                .toList();
        assertThat(reviewed)
                .containsExactlyInAnyOrderElementsOf(policies(dossier)
                        .map(policy -> policy.id().value().value())
                        .toList());
        assertThat(reviewed).hasSize(12);
    }

    /** The text of a policy cannot refer to its parameters; it must say the same. */
    @Test
    void everyPolicySaysTheValuesThatItSets() throws IOException {
        Dossier dossier = dossier();
        assertThat(policies(dossier)).allSatisfy(policy -> {
            String text =
                    Files.readString(TEMPLATE.resolve("policies/" + policy.id().value() + ".md"));
            String body = text.substring(text.indexOf("\n---\n") + 5).replaceAll("\\s+", " ");
            for (Setting setting : Settings.of(policy).all()) {
                assertThat(body).as(setting.key()).contains(setting.said());
            }
            assertThat(Settings.of(policy).all()).isNotEmpty();
        });
    }

    @Test
    void aValueThatAPolicySetsIsThatOfAControl() {
        Dossier dossier = dossier();
        Set<String> values = new HashSet<>();
        controls(dossier)
                .forEach(control -> control.requires()
                        .forEach(requirement -> Settings.of(requirement)
                                .all()
                                .forEach(setting -> values.add(control.id().value() + "/"
                                        + requirement.id().value() + "." + setting.key()))));
        assertThat(policies(dossier)
                        .flatMap(policy -> Settings.of(policy).all().stream().map(Setting::key)))
                .isNotEmpty()
                .allMatch(values::contains);
    }

    private static Dossier dossier() {
        return judged("approved", "2027-01-01").dossier().orElseThrow();
    }

    private static Stream<Control> controls(Dossier dossier) {
        return dossier.filedControls().map(Filed::value);
    }

    private static Stream<Policy> policies(Dossier dossier) {
        return dossier.register().policies().stream().map(any -> any.value());
    }
}
