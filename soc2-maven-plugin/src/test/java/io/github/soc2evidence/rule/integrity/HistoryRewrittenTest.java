package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Vouching;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.trust.TagSeen.Relation;
import io.github.soc2evidence.trust.signature.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryRewrittenTest {
    private static final HistoryRewritten RULE = new HistoryRewritten();

    private static Vouching record() {
        return Vouching.of(
                SmallRecord.begun()
                        .put("docs/a.txt", "a")
                        .commit("2026-02-01T12:00:00Z", "sam")
                        .put("docs/a.txt", "b")
                        .commit("2026-02-02T12:00:00Z", "sam")
                        .put("docs/a.txt", "c")
                        .commit("2026-02-03T12:00:00Z", "sam"),
                "2026-04-20");
    }

    @Test
    void isSilentWhereEveryAnchorAndTagIsPartOfIt() {
        Vouching vouching = record();
        vouching.anchor(2, vouching.commit(1).id(), Optional.of(1), Optional.empty())
                .tag(
                        "a",
                        Optional.of(new Tag(
                                "a",
                                vouching.commit(1).id(),
                                Optional.of(vouching.commit(1).id()),
                                Optional.empty())),
                        Optional.empty(),
                        Relation.AFTER_IT,
                        Optional.empty());
        assertThat(vouching.answer(RULE).findings()).isEmpty();
        assertThat(vouching.answer(RULE).examined()).isEqualTo(2);
    }

    @Test
    void findsAnAnchorThatIsNoPartOfItOnce() {
        assertThat(Findings.of(record().anchor(1, Vouching.GONE, Optional.empty(), Optional.empty())
                        .anchor(2, Vouching.GONE, Optional.empty(), Optional.empty())
                        .answer(RULE)))
                .containsExactly(
                        Vouching.GONE
                                + " | the anchor 2026-W10 names a commit that did not lead to this one | anchors/2026-W10.yaml:1:1");
    }

    @Test
    void findsAnAnchorThatSaysAnotherTree() {
        Vouching vouching = record();
        assertThat(Findings.of(vouching.anchor(2, vouching.commit(1).id(), Optional.of(1), false, Optional.empty())
                        .answer(RULE)))
                .singleElement()
                .asString()
                .contains("says that the commit has the tree");
    }

    @Test
    void findsATagThatIsElsewhere() {
        Tag tag = new Tag("a", Vouching.GONE, Optional.of(Vouching.GONE), Optional.empty());
        assertThat(Findings.of(
                        record().tag("a", Optional.of(tag), Optional.empty(), Relation.ELSEWHERE, Optional.empty())
                                .answer(RULE)))
                .singleElement()
                .asString()
                .startsWith(Vouching.GONE + " | the tag a names a commit that did not lead to this one");
    }

    @Test
    void findsAStateThatSomebodyKept() {
        assertThat(Findings.of(record().lost(Vouching.GONE).answer(RULE)))
                .singleElement()
                .asString()
                .contains("which was given as an earlier state, did not lead to this one");
    }

    @Test
    void findsARunThatTheForgeDidNotSignAndCountsIt() {
        Vouching vouching = record().signed(1, Standing.UNSIGNED, true)
                .signed(2, Standing.UNSIGNED, true)
                .signed(3, Standing.GOOD, true);
        assertThat(Findings.of(vouching.answer(RULE)))
                .singleElement()
                .asString()
                .startsWith(vouching.commit(1).id() + " | 2 commits in a row, to "
                        + vouching.commit(2).id().abbreviated());
    }
}
