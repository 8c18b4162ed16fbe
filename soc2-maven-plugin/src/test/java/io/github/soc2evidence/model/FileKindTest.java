package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        "vendors.yaml, VENDORS",
        "assets.yaml, ASSETS",
        "policies/access.md, POLICY",
        "policies/security/access.md, POLICY",
        "policies/README-first.md, POLICY"
    })
    void claimsItsPaths(String path, FileKind kind) {
        assertThat(FileKind.of(path)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policies/README.md",
                "policies/security/README.md",
                "policies/.md",
                "policies/access.yaml",
                "access.md",
                "old/vendors.yaml"
            })
    void leavesOthersAlone(String path) {
        assertThat(FileKind.of(path)).isEmpty();
    }

    @Test
    void saysWhereItsFilesLie() {
        assertThat(FileKind.paths())
                .containsExactly("assets.yaml", "people.yaml", "soc2.yaml", "systems.yaml", "vendors.yaml");
        assertThat(FileKind.folders())
                .hasSize(9)
                .contains("controls/", "evidence/")
                .allMatch(any -> any.endsWith("/"));
    }
}
