package io.github.soc2evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Before anything is due the terminal says what is not finished. */
class FirstStepsTest {
    private static SmallRecord record(String organization, String system, String person) {
        return SmallRecord.empty()
                .put(
                        "soc2.yaml",
                        "format: 1",
                        "organization: " + organization,
                        "system: " + system,
                        "time-zone: UTC",
                        "periods:",
                        "  - {id: \"2027\", from: 2027-01-01, to: 2027-12-31}",
                        "  - {id: \"2028\", from: 2028-01-01, to: 2028-12-31}")
                .put("people.yaml", "people:", "  - " + person, "  - {id: erin, emails: [erin@acme.example]}")
                .put(
                        "controls/GOV-01.yaml",
                        SmallRecord.common("controls/GOV-01.yaml").replace("owner: sam", "owner: erin"));
    }

    private static SmallRecord policy(SmallRecord record, String id, String... more) {
        return record.put(
                "policies/" + id + ".md", "---", "id: " + id, "title: T", String.join("\n", more), "---", "T");
    }

    private static List<String> lines(SmallRecord record, String asOf) {
        return new Summary(true, false)
                .lines(record.commit("2026-12-01T09:00:00Z", "erin").assess(asOf));
    }

    @Test
    void saysNothingMoreOfAFinishedRecordThanWhenItBegins() {
        SmallRecord record = record("Acme", "Acme Cloud", "{id: pat, name: Pat, emails: [pat@acme.example]}");
        policy(record, "POL-1", "approved: {by: erin, on: 2026-11-30}");
        List<String> lines = lines(record, "2026-12-22");
        assertThat(lines)
                .contains("Before the first period begins on 2027-01-01, 10 days from now; nothing is due until then")
                .noneMatch(line -> line.contains("still") || line.contains("not approved"));
    }

    @Test
    void namesWhatIsStillTheTemplatesAndWhatNobodyHasApproved() {
        SmallRecord record = record("Example, Inc.", "TODO", "{id: pat, emails: [pat@example.com]}");
        for (int i = 1; i < 7; i++) {
            policy(record, "POL-" + i, i == 3 ? "approved: {by: erin, on: 2026-11-30}" : "version: \"1\"");
        }
        assertThat(lines(record, "2026-12-31"))
                .containsSubsequence(
                        "Before the first period begins on 2027-01-01, 1 day from now; nothing is due until then",
                        "  soc2.yaml       the organization is still \"Example, Inc.\"",
                        "  soc2.yaml       the system is still \"TODO\"",
                        "  people.yaml     still of the template: pat",
                        "  policies/       not approved yet: POL-1, POL-2, POL-4, POL-5 and 1 more");
    }

    @Test
    void isSilentOnceAPeriodHasBegun() {
        SmallRecord record = record("Example, Inc.", "TODO", "{id: pat, emails: [pat@example.com]}");
        assertThat(lines(record, "2027-01-01")).noneMatch(line -> line.contains("Before the first period"));
    }
}
