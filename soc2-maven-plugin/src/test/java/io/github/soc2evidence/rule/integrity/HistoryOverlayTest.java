package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.Overlay.Kind;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryOverlayTest {
    private static final HistoryOverlay RULE = new HistoryOverlay();

    @Test
    void isSilentWhereGitShowsWhatIsStored() {
        var answer = Samples.reviewing().answer(RULE, "2026-02-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void tellsOfReplacementsAndGraftsAtTheAssessedCommit() {
        SmallRecord record = Samples.reviewing()
                .overlay(new Overlay(Kind.REPLACEMENT, "refs/replace", "12ab", 2, Optional.empty()))
                .overlay(new Overlay(Kind.GRAFT, "info/grafts", "34cd", 1, Optional.empty()));
        String commit = "commit " + record.tip().id().abbreviated();
        assertThat(Findings.of(record.answer(RULE, "2026-02-20")))
                .containsExactly(
                        "refs/replace# | refs/replace replaces 2 objects (the first 12ab), in the eyes of git: judged are"
                                + " the objects themselves | " + commit,
                        "info/grafts# | info/grafts gives other parents to 1 commit (34cd), in the eyes of git: judged are"
                                + " the parents that each commit names | " + commit);
    }

    @Test
    void tellsOfAFilterWhereItIsSaid() {
        var filter = new Overlay(
                Kind.FILTER,
                "docs/.gitattributes",
                "crypt",
                3,
                Optional.of(Location.of("docs/.gitattributes", new Place("", 4, 1))));
        assertThat(Findings.of(Samples.reviewing().overlay(filter).answer(RULE, "2026-02-20")))
                .containsExactly(
                        "docs/.gitattributes#/filter/crypt | docs/.gitattributes passes 3 files through the filter"
                                + " \"crypt\" on the way into a work tree: judged is what is committed | docs/.gitattributes:4:1");
    }

    @Test
    void saysThatWithLfsPointersAreJudged() {
        var filter = new Overlay(Kind.FILTER, "info/attributes", "lfs", 1, Optional.empty());
        assertThat(Samples.reviewing()
                        .overlay(filter)
                        .answer(RULE, "2026-02-20")
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).endsWith("the pointers, and not what they point at");
                    assertThat(finding.remedy()).contains("uri and sha256");
                });
    }

    @Test
    void warnsAndChangesNoStatus() {
        var graft = new Overlay(Kind.GRAFT, "info/grafts", "34cd", 1, Optional.empty());
        assertThat(Samples.reviewing().overlay(graft).assess("2026-02-20").status())
                .isEqualTo(Status.CLEAN);
    }
}
