package io.github.soc2evidence.report.paper.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AuditorReferences;
import io.github.soc2evidence.fixture.Drawn;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestListTest {
    @Test
    void asksForTheRecordsOfEachRequirement() {
        Assessment assessment = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam", "robin")
                .assess("2026-05-10");
        assertThat(request(assessment, "AC-03/review 2026"))
                .containsEntry("kind", "records")
                .containsEntry("control", "AC-03 Quarterly user access review")
                .containsEntry("criteria", "CC6.2, CC6.3")
                .containsEntry("owner", "sam")
                .containsEntry("period", "2026, 2026-01-01 to 2026-12-31")
                .containsEntry("where it lies in the bundle", "data/evidence/q1.yaml")
                .containsEntry("status", "1 of 1 window due performed, 3 open")
                .containsEntry("auditor's reference", "");
    }

    @Test
    void asksForPopulationsWithTheirExports() {
        Assessment assessment = Samples.listing()
                .put(
                        "evidence/jan.yaml",
                        Samples.list(
                                "JAN",
                                "2026-02-02",
                                "{from: 2026-01-01, to: 2026-01-31, count: 2, key: change}",
                                "items: {artifact: jan.csv, columns: {change: number}}",
                                Samples.artifacts("jan.csv", "number\n1\n2\n")))
                .put("evidence/jan.csv", "number\n1\n2\n")
                .commit("2026-02-03T09:00:00Z", "sam", "robin")
                .assess("2026-02-10");
        assertThat(request(assessment, "CM-02/changes 2026"))
                .containsEntry("kind", "population")
                .containsEntry("items", "2")
                .containsEntry("where it lies in the bundle", "data/evidence/jan.csv\ndata/evidence/jan.yaml")
                .hasEntrySatisfying("frozen by commit", ids -> assertThat(ids).matches("[0-9a-f]{10}"));
    }

    @Test
    void asksForDocuments() {
        Assessment assessment = Samples.reviewing()
                .put(
                        "policies/access.md",
                        "---",
                        "id: access",
                        "title: Access",
                        "version: \"3\"",
                        "owner: sam",
                        "approved: {by: dana, on: 2026-01-02}",
                        "---",
                        "Access follows need.")
                .put("vendors.yaml", "vendors: [{id: aws, subservice: carve-out}]")
                .commit("2026-01-04T09:00:00Z", "sam")
                .assess("2026-05-10");
        assertThat(request(assessment, "policy access 2026"))
                .containsEntry("where it lies in the bundle", "data/policies/access.md")
                .containsEntry("status", "version 3, approved by dana on 2026-01-02 (claimed)");
        assertThat(request(assessment, "people.yaml 2026"))
                .containsEntry("where it lies in the bundle", "data/people.yaml");
        assertThat(request(assessment, "assets.yaml 2026"))
                .containsEntry("where it lies in the bundle", "not in the record");
        assertThat(request(assessment, "vendor aws 2026")).containsEntry("status", "no review of it in the period");
    }

    @Test
    void asksForWhatLiesBehindSamples() {
        Assessment assessment = Drawn.committed(Drawn.changes(12)).assess("2026-02-20");
        assertThat(request(assessment, "sample CM-02-changes-2026-1"))
                .containsEntry("kind", "sample")
                .containsEntry("control", "CM-02")
                .containsEntry("items", "5")
                .containsEntry(
                        "where it lies in the bundle", "data/evidence/jan.yaml\ndata/samples/CM-02-changes-2026-1.yaml")
                .containsEntry("status", "audit, drawn by a seed that Firm LLP gave on 2026-02-10")
                .hasEntrySatisfying(
                        "what is usually asked to be seen",
                        what -> assertThat(what)
                                .startsWith(
                                        "what lies behind each of the 5 items that were drawn of CM-02/changes 2026 (12): the list"));
    }

    @Test
    void hasEachRequestOnceUnderTheSameName() {
        Assessment early = Samples.reviewing().assess("2026-02-10");
        List<String> ids = ids(early);
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids(Samples.reviewing().assess("2026-12-10"))).isEqualTo(ids);
    }

    @Test
    void keepsReferencesAndListsThoseOfNoRequest() {
        AuditorReferences references = new AuditorReferences(
                new TreeMap<>(Map.of("AC-03/review 2026", "PBC-12", "AC-99/gone 2025", "PBC-13")));
        byte[] csv = Papered.all(Samples.reviewing().assess("2026-05-10"), references)
                .get("requests.csv");
        assertThat(csv).isNotNull();
        List<Map<String, String>> rows = Papered.rows(new String(csv, StandardCharsets.UTF_8));
        assertThat(rows)
                .filteredOn(row -> !"".equals(row.get("auditor's reference")))
                .extracting(row -> row.get("request") + " = " + row.get("auditor's reference"))
                .containsExactly("AC-03/review 2026 = PBC-12", "AC-99/gone 2025 = PBC-13");
        assertThat(rows.get(rows.size() - 1)).containsEntry("kind", "not in this list");
    }

    @Test
    void foldsManyPlacesIntoTheirFolders() {
        SmallRecord record = Samples.listing("population: period");
        for (int i = 1; i <= 9; i++) {
            record.put(
                    "evidence/lists/" + i + ".yaml",
                    Samples.list(
                            "L" + i, "2026-02-02", "{from: 2026-01-0" + i + ", to: 2026-01-0" + i + ", count: 1}"));
        }
        assertThat(request(record.commit("2026-02-03T09:00:00Z", "sam").assess("2026-02-10"), "CM-02/changes 2026"))
                .containsEntry("where it lies in the bundle", "data/evidence/lists/ (9 files)")
                .containsEntry("items", "9");
    }

    private static List<String> ids(Assessment assessment) {
        return Papered.rows(assessment, "requests.csv").stream()
                .map(row -> row.get("request"))
                .toList();
    }

    private static Map<String, String> request(Assessment assessment, String id) {
        return Papered.rows(assessment, "requests.csv").stream()
                .filter(row -> id.equals(row.get("request")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no request " + id));
    }
}
