package io.github.soc2evidence.report.paper.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.authoring.filing.SampleDraft;
import io.github.soc2evidence.fixture.Drawn;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkpaperTest {
    private static final String AC_03 = "workpapers/AC-03.xlsx";

    @Test
    void tellsHowTheControlReadAndWhoOwnedItWhen() {
        Assessment assessment = Samples.reviewing()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview("grace: P5D").replace("owner: sam", "owner: kim")
                                + "change: {kind: weakening, note: Too little time., approved: {by: dana, on: 2026-04-19}}\n")
                .commit("2026-04-20T09:00:00Z", "sam")
                .assess("2026-05-10");
        assertThat(Papered.sheet(assessment, AC_03, "Control"))
                .extracting(row -> row.getOrDefault("A", "") + "|" + row.getOrDefault("B", "") + "|"
                        + row.getOrDefault("C", "") + "|" + row.getOrDefault("D", ""))
                .contains(
                        "title|||Quarterly user access review",
                        "criterion CC6.3|||Access follows role, least privilege and separation of duties",
                        "requirement|||review: access-review, quarterly",
                        "owner||2026-04-19|sam",
                        "owner|2026-04-20||kim",
                        "what changed|2026-04-20||review grace none -> 5 days",
                        "why|2026-04-20||weakening: Too little time. (approved by dana on 2026-04-19, claimed)");
    }

    @Test
    void hasEveryWindowWithTheThreeDatesOfItsRecords() {
        Assessment assessment = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", Samples.artifacts("users.csv", "id\n1\n")))
                .put("evidence/users.csv", "id\n1\n")
                .merge("2026-03-21T09:00:00Z", "sam", "robin")
                .assess("2026-08-10");
        List<Map<String, String>> rows = Papered.sheet(assessment, AC_03, "Population");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1))
                .containsEntry("A", "AC-03/review")
                .containsEntry("C", "2026-Q1")
                .containsEntry("G", "2026-03-31")
                .containsEntry("H", "on-time")
                .containsEntry("J", "Q1")
                .containsEntry("K", "2026-03-20")
                .containsEntry("L", "2026-03-21")
                .containsEntry("M", "T0")
                .containsEntry("U", "data/evidence/q1.yaml")
                .hasEntrySatisfying("R", by -> assertThat(by).startsWith("sam (author of "))
                .hasEntrySatisfying("S", by -> assertThat(by).startsWith("robin merged "))
                .hasEntrySatisfying("V", blob -> assertThat(blob).matches("[0-9a-f]{40}"))
                .hasEntrySatisfying("W", hash -> assertThat(hash).matches("users.csv [0-9a-f]{64}"));
        assertThat(rows.get(2))
                .containsEntry("H", "missed")
                .containsEntry("I", "nothing recorded")
                .doesNotContainKey("J");
    }

    @Test
    void countsTheItemsOfPopulations() {
        Assessment assessment = Samples.listing()
                .put(
                        "evidence/jan.yaml",
                        Samples.list("JAN", "2026-02-02", "{from: 2026-01-03, to: 2026-01-31, count: 60}"))
                .commit("2026-02-03T09:00:00Z", "sam", "robin")
                .assess("2026-02-10");
        assertThat(Papered.sheet(assessment, "workpapers/CM-02.xlsx", "Population")
                        .get(1))
                .containsEntry("C", "2026-01 population 2026-01-03..2026-01-31")
                .containsEntry("I", "population")
                .containsEntry("P", "60");
        List<Map<String, String>> sample = Papered.sheet(assessment, "workpapers/CM-02.xlsx", "Sample");
        assertThat(sample.get(2))
                .containsEntry("A", "CM-02/changes 2026, items of its lists")
                .containsEntry("D", "60")
                .containsEntry("E", "10")
                .containsEntry("F", "per event, up to 250: 10 %, 10 to 25");
        assertThat(sample).hasSize(2 + 10);
    }

    @Test
    void showsSamplesThatAreCommitted() {
        SmallRecord record = Drawn.changes(60);
        SampleDraft draft = Drawn.draft(record, "2026-02-11", Drawn.request("CM-02/changes"));
        Assessment assessment = Drawn.committed(record).assess("2026-02-20");
        List<Map<String, String>> sample = Papered.sheet(assessment, "workpapers/CM-02.xlsx", "Sample");
        assertThat(sample.subList(2, sample.size()))
                .extracting(row -> row.get("G") + " " + row.get("H") + " " + row.get("J"))
                .isEqualTo(IntStream.range(0, 10)
                        .mapToObj(i -> i + 1 + " " + draft.picks().get(i).item() + " "
                                + draft.picks().get(i).hex())
                        .toList());
        assertThat(sample.get(2))
                .containsEntry(
                        "K",
                        "audit, sample CM-02-changes-2026-1 (data/samples/CM-02-changes-2026-1.yaml), seed "
                                + "27182818284590452353 by Firm LLP on 2026-02-10");
        assertThat(Papered.sheet(assessment, "workpapers/CM-02.xlsx", "Attributes")
                        .get(2))
                .containsEntry("D", draft.picks().get(0).item())
                .doesNotContainKey("E");
    }

    @Test
    void leavesItToTheAuditorToFill() {
        Assessment assessment = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam", "robin")
                .assess("2026-12-31");
        List<Map<String, String>> rows = Papered.sheet(assessment, AC_03, "Attributes");
        assertThat(rows.get(0)).containsEntry("A", "For the auditor to fill.");
        assertThat(rows.get(1))
                .containsEntry("E", "A: performed in its window")
                .containsEntry("I", "E: exceptions followed up");
        assertThat(rows.subList(2, rows.size()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsOnlyKeys("A", "B", "C"));
    }

    @Test
    void tellsSpansAndSumsUpWhatJobsSaw() {
        SmallRecord record = SmallRecord.begun()
                .put(
                        "controls/LOG-02.yaml",
                        "id: LOG-02",
                        "title: Central logging",
                        "statement: Logs are kept.",
                        "criteria: [CC7.2]",
                        "owner: sam",
                        "nature: automated",
                        "requires: [{id: on, evidence: logging-configuration, cadence: continuous, max-age: P2D, recording: log}]")
                .commit("2026-01-03T09:00:00Z", "sam");
        StringBuilder log = new StringBuilder();
        for (String at : List.of("2026-01-04T05", "2026-01-04T17", "2026-01-05T05", "2026-01-12T05", "2026-01-13T05")) {
            log.append("{\"satisfies\":[\"LOG-02/on\"],\"performed\":\"")
                    .append(at)
                    .append(":00:00Z\",\"state\":\"operating\"}\n");
        }
        Assessment assessment = record.put("evidence/log.jsonl", log.toString())
                .commit("2026-01-13T09:00:00Z", "sam")
                .assess("2026-01-13");
        assertThat(Papered.sheet(assessment, "workpapers/LOG-02.xlsx", "Spans"))
                .extracting(row -> row.get("F"))
                .contains("operating", "gap: unobserved");
        assertThat(Papered.sheet(assessment, "workpapers/LOG-02.xlsx", "Observations"))
                .extracting(row -> row.get("C") + " " + row.get("D") + " " + row.get("E"))
                .contains("2026-01-04 2 2", "2026-01-05 1 1", "2026-01-13 1 1");
    }
}
