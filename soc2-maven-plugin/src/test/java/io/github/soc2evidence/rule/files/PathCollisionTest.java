package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.TreeEntry.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PathCollisionTest {
    private static final PathCollision RULE = new PathCollision();

    private static SmallRecord holding(String... paths) {
        SmallRecord record = Samples.reviewing();
        for (String path : paths) {
            record.put(path, "a");
        }
        return record.commit("2026-03-21T09:00:00Z", "sam");
    }

    private static List<String> found(String... paths) {
        return Findings.of(holding(paths).answer(RULE, "2026-04-20"));
    }

    @Test
    void isSilentWhereNamesDiffer() {
        var answer = holding("docs/a.md", "docs/b.md", "docs/c/a.md", "a.md").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(9);
    }

    @Test
    void firesForNamesThatDifferByCase() {
        assertThat(found("docs/Minutes.md", "docs/minutes.md"))
                .containsExactly("docs/Minutes.md# | \"docs/Minutes.md\", \"docs/minutes.md\" differ only by case: "
                        + "Windows and macOS can hold just one of them | docs/Minutes.md");
    }

    @Test
    void namesEveryCollidingPathInOneFinding() {
        assertThat(found("docs/a.md", "docs/A.md", "docs/a.MD"))
                .singleElement()
                .asString()
                .contains("\"docs/A.md\", \"docs/a.MD\", \"docs/a.md\"");
    }

    @Test
    void firesForFoldersOnceWhateverTheyHold() {
        assertThat(found("docs/2026/a.md", "docs/2026/b.md", "Docs/2026/a.md", "Docs/c.md"))
                .containsExactly("Docs# | \"Docs\", \"docs\" differ only by case: "
                        + "Windows and macOS can hold just one of them | Docs");
    }

    @Test
    void firesForAFileAndAFolder() {
        assertThat(found("docs/Plan", "docs/plan/a.md")).hasSize(1);
    }

    @Test
    void firesForALinkBesideAFolder() {
        var answer = holding("docs/plan/a.md")
                .put("docs/Plan", Kind.SYMLINK)
                .commit("2026-03-22T09:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).hasSize(1);
    }

    @Test
    void firesForNamesThatDifferByNormalisation() {
        assertThat(found("docs/caf\u00e9.md", "docs/cafe\u0301.md"))
                .singleElement()
                .asString()
                .contains("\"docs/cafe\\u0301.md\", \"docs/caf\\u00e9.md\" differ only by Unicode normalisation");
        assertThat(found("docs/CAF\u00c9.md", "docs/cafe\u0301.md"))
                .singleElement()
                .asString()
                .contains("differ only by case and Unicode normalisation");
    }

    @Test
    void foldsAsUnicodeDoesInEveryLocale() {
        Locale locale = Locale.getDefault();
        try {
            for (String language : List.of("en", "tr", "lt", "az")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(found("docs/INDEX.md", "docs/index.md")).as(language).hasSize(1);
                assertThat(found("docs/Stra\u00dfe", "docs/STRASSE"))
                        .as(language)
                        .hasSize(1);
                assertThat(found("docs/\u0130.md", "docs/i\u0307.md"))
                        .as(language)
                        .hasSize(1);
                assertThat(found("docs/\u039f\u0394\u039f\u03a3", "docs/\u03bf\u03b4\u03bf\u03c2"))
                        .as(language)
                        .hasSize(1);
                // The kelvin sign.
                assertThat(found("docs/\u212a", "docs/k")).as(language).hasSize(1);
                // Letters of their own.
                assertThat(found("docs/\u0131.md", "docs/i.md", "docs/\u0130.md"))
                        .as(language)
                        .isEmpty();
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void isSilentAboutTheSameNameInTwoFolders() {
        assertThat(found("docs/a/x.md", "docs/b/X.md")).isEmpty();
    }

    @Test
    void isSilentAboutThePast() {
        var record = holding("docs/a.md", "docs/A.md").remove("docs/A.md").commit("2026-03-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
