package io.github.soc2evidence.report.paper.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Oid;
import org.junit.jupiter.api.Test;

class DataFilesTest {
    @Test
    void beginAlike() throws JsonProcessingException {
        Assessment assessment = Samples.reviewing().assess("2026-05-10");
        for (String name : new String[] {"timeline.json", "removed.json", "anchors.json"}) {
            JsonNode json = json(assessment, name);
            assertThat(json.fieldNames()).toIterable().startsWith("format", "commit", "as-of", "plugin");
            assertThat(json.get("format").asInt()).isEqualTo(1);
            assertThat(json.get("commit").asText())
                    .isEqualTo(assessment.commit().orElseThrow().id().hex());
        }
    }

    @Test
    void theTimelineHasTheThreeDatesOfEachRecord() throws JsonProcessingException {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam", "robin");
        Oid commit = record.tip().id();
        JsonNode window = json(record.assess("2026-05-10"), "timeline.json").at("/requirements/0/windows/0");
        assertThat(window.path("id").asText()).isEqualTo("2026-Q1");
        assertThat(window.path("verdict").asText()).isEqualTo("on-time");
        JsonNode taken = window.at("/records/0");
        assertThat(taken.path("role").asText()).isEqualTo("taken");
        assertThat(taken.path("performed").asText()).isEqualTo("2026-03-20");
        assertThat(taken.path("recorded").asText()).isEqualTo("2026-03-21T09:00:00Z");
        assertThat(taken.path("commit").asText()).isEqualTo(commit.hex());
        assertThat(taken.path("level").asText()).isEqualTo("T0");
        assertThat(taken.get("not-after").isNull()).isTrue();
    }

    @Test
    void whatIsRemovedOrAlteredIsListedByHash() throws JsonProcessingException {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", Samples.artifacts("users.csv", "a")))
                .put("evidence/users.csv", "a")
                .put("evidence/other.yaml", Samples.review("OTHER", "2026-03-19"))
                .commit("2026-03-21T09:00:00Z", "sam")
                .put("evidence/other.yaml", Samples.review("OTHER", "2026-03-18"))
                .commit("2026-03-22T09:00:00Z", "sam");
        Oid altering = record.tip().id();
        record.remove("evidence/q1.yaml").remove("evidence/users.csv").commit("2026-03-23T09:00:00Z", "sam");
        Oid removing = record.tip().id();
        JsonNode json = json(record.assess("2026-05-10"), "removed.json");
        assertThat(json.at("/removed/0/record").asText()).isEqualTo("Q1");
        assertThat(json.at("/removed/0/commit").asText()).isEqualTo(removing.hex());
        assertThat(json.at("/removed/0/blob").asText()).matches("[0-9a-f]{40}");
        assertThat(json.at("/removed/0/artifacts/0/path").asText()).isEqualTo("users.csv");
        assertThat(json.at("/removed/0/artifacts/0/sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(json.at("/removed/0/artifacts/0/blob").asText()).matches("[0-9a-f]{40}");
        assertThat(json.at("/altered/0/record").asText()).isEqualTo("OTHER");
        assertThat(json.at("/altered/0/commit").asText()).isEqualTo(altering.hex());
        assertThat(json.at("/altered/0/what/0").asText()).startsWith("performed");
        assertThat(json.at("/altered/0/blob-before").asText())
                .isNotEqualTo(json.at("/altered/0/blob-after").asText());
    }

    @Test
    void whereNobodyVouchesOneBracketHoldsAll() throws JsonProcessingException {
        JsonNode json = json(Samples.reviewing().assess("2026-05-10"), "anchors.json");
        assertThat(json.get("anchors")).isEmpty();
        assertThat(json.get("brackets")).hasSize(1);
        assertThat(json.at("/brackets/0/commits").asInt()).isEqualTo(2);
        assertThat(json.at("/brackets/0/level").asText()).isEqualTo("T0");
    }

    private static JsonNode json(Assessment assessment, String name) throws JsonProcessingException {
        return new ObjectMapper().readTree(Papered.text(assessment, name));
    }
}
