package io.github.soc2evidence.assessment;

import static io.github.soc2evidence.fixture.Samples.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The verdict as of a day is the one that a clone cut at that day gives, each day of a year (time.md, "As-of"). */
class EveryDayOfEventsTest {
    private record Commit(String day, Consumer<SmallRecord> change) {}

    private static final List<Commit> YEAR = new ArrayList<>();

    static {
        on("2026-01-03", record -> record.put("controls/CM-02.yaml", Samples.listed()));
        file(
                "2026-02-03",
                "A",
                "{from: 2026-01-01, to: 2026-01-31, count: 2, key: who}",
                "items: [{who: ada, due: 2026-03-01}, {who: ben, due: 2026-02-10}]");
        file("2026-02-20", "B", "{from: 2026-02-01, to: 2026-02-28, count: 0}", "outcome: no-occurrence");
        file(
                "2026-03-02",
                "C",
                "{from: 2026-02-01, to: 2026-02-28, count: 0}",
                "amends: {record: B, reason: Extracted too early.}",
                "completeness: {source: {system: aws, rows: 0}}");
        file(
                "2026-03-05",
                "D",
                "{from: 2026-01-01, to: 2026-01-31, count: 1, key: who}",
                "follows: A",
                "items: [{who: ada, done: 2026-02-28}]");
        file("2026-04-20", "E", "{from: 2026-03-01, to: 2026-03-20, count: 4}");
        file("2026-05-06", "F", "{from: 2026-03-21, to: 2026-04-30, count: 4}");
        file("2026-06-02", "G", "{partition: eu, from: 2026-05-01, to: 2026-05-31, count: 4}");
        file(
                "2026-07-10",
                "H",
                "[{partition: eu, from: 2026-06-01, to: 2026-06-30, count: 4},"
                        + " {partition: us, from: 2026-05-01, to: 2026-06-30, count: 1}]");
        on(
                "2026-08-01",
                record -> record.put(
                        "controls/CM-02.yaml",
                        Samples.listed("population: quarterly, due-within: P30D")
                                + "change: {kind: weakening, note: Fewer changes., approved: {by: dana, on: 2026-07-30}}"));
        on("2026-08-20", record -> record.remove("evidence/E.yaml"));
        file("2026-10-05", "I", "{from: 2026-07-01, to: 2026-09-30, count: 9}");
        on(
                "2026-11-02",
                record -> record.put(
                        "disclosures/d.yaml",
                        Samples.disclosure(
                                "DIS-1", "subject: A, items: [ben]", "approved: {by: dana, on: 2026-11-02}")));
    }

    private static void on(String day, Consumer<SmallRecord> change) {
        YEAR.add(new Commit(day, change));
    }

    private static void file(String day, String id, String population, String... keys) {
        on(day, record -> record.put("evidence/" + id + ".yaml", list(id, day, population, keys)));
    }

    private static SmallRecord upTo(LocalDate day) {
        SmallRecord record = SmallRecord.begun();
        for (Commit commit : YEAR) {
            if (!LocalDate.parse(commit.day).isAfter(day)) {
                commit.change.accept(record);
                record.commit(commit.day + "T12:00:00Z", "sam");
            }
        }
        return record;
    }

    /** All that is said, but for how many commits were left out. */
    private static List<String> said(Assessment assessment) {
        List<String> said = new ArrayList<>();
        said.add(assessment.problem().toString());
        assessment
                .dossier()
                .orElseThrow()
                .windows()
                .forEach(any -> said.add(any.window().toString()));
        assessment.findings().stream()
                .filter(any -> !any.finding().rule().value().equals("commits-after-as-of"))
                .forEach(any -> said.add(any.finding() + " " + any.severity() + " "
                        + any.disclosure().map(disclosure -> disclosure.value().id())));
        assessment.answers().stream()
                .filter(any -> !any.rule().value().equals("commits-after-as-of"))
                .forEach(any -> said.add(any.rule() + " " + any.examined()));
        return said;
    }

    @Test
    void asOfIsACutOfEveryDay() {
        SmallRecord whole = upTo(LocalDate.parse("2027-01-01"));
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        for (LocalDate day = LocalDate.parse("2026-01-03"); day.getYear() < 2027; day = day.plusDays(1)) {
            Assessment cut = whole.assess(day.toString());
            assertThat(said(cut)).as(day.toString()).isEqualTo(said(upTo(day).assess(day.toString())));
            cut.dossier()
                    .orElseThrow()
                    .windows()
                    .filter(any -> any.window().tiling().isPresent())
                    .forEach(any -> met.add(any.window().verdict()));
        }
        assertThat(met).containsExactly(Verdict.ON_TIME, Verdict.MISSED, Verdict.OPEN, Verdict.NO_OCCURRENCE);
    }
}
