package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.source.CannotAssess;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditorReferencesTest {
    @Test
    void areThoseOfTheAssessedCommit() {
        assertThat(of("request,reference", "AC-03/review 2026,PBC-12", "people.yaml 2026,", "\"a, b\", PBC-13 ")
                        .byRequest())
                .containsExactly(Map.entry("AC-03/review 2026", "PBC-12"), Map.entry("a, b", "PBC-13"));
    }

    @Test
    void areNoneWithoutTheFile() {
        var record = Samples.reviewing();
        assertThat(AuditorReferences.of(record.revision(), record.assess("2026-05-10")))
                .isEqualTo(AuditorReferences.NONE);
    }

    @Test
    void areRefusedInOneLineWhereTheFileIsNoSuchTable() {
        refused("docs/auditor-references.csv:1: it has no column \"reference\"", "request,ref", "a,b");
        refused(
                "docs/auditor-references.csv:3: the request \"a\" has two references",
                "request,reference",
                "a,1",
                "a,2");
        refused("docs/auditor-references.csv:2: the reference \"1\" has no request", "request,reference", ",1");
        refused("docs/auditor-references.csv:2: the row has 3 fields, the header has 2", "request,reference", "a,b,c");
        refused("docs/auditor-references.csv:1: it has no header");
    }

    private static void refused(String message, String... lines) {
        assertThatThrownBy(() -> of(lines)).isInstanceOf(CannotAssess.class).hasMessageStartingWith(message);
    }

    private static AuditorReferences of(String... lines) {
        var record =
                Samples.reviewing().put("docs/auditor-references.csv", lines).commit("2026-05-01T09:00:00Z", "sam");
        return AuditorReferences.of(record.revision(), record.assess("2026-05-10"));
    }
}
