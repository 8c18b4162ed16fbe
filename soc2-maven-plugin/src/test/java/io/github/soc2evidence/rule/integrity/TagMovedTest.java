package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Vouching;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.trust.TagSeen.Relation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagMovedTest {
    private static final TagMoved RULE = new TagMoved();

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

    private static Tag tag(Vouching vouching, int at) {
        return new Tag(
                "soc2-2025",
                vouching.commit(at).id(),
                Optional.of(vouching.commit(at).id()),
                Optional.empty());
    }

    @Test
    void isSilentWhereTheTagIsWhereItWas() {
        Vouching vouching = record();
        vouching.tag(
                "soc2-2025",
                Optional.of(tag(vouching, 1)),
                Optional.of(vouching.commit(1).id()),
                Relation.PART_OF_IT,
                Optional.empty());
        assertThat(vouching.answer(RULE).findings()).isEmpty();
        assertThat(vouching.answer(RULE).examined()).isEqualTo(1);
    }

    @Test
    void findsOneThatIsGone() {
        assertThat(Findings.of(record().tag(
                                "soc2-2025", Optional.empty(), Optional.empty(), Relation.ELSEWHERE, Optional.empty())
                        .answer(RULE)))
                .containsExactly(
                        "soc2.yaml#/periods/0/report/tag | the repository has no tag soc2-2025 | soc2.yaml:7:5");
    }

    @Test
    void findsOneThatNamesSomethingElse() {
        Vouching vouching = record();
        vouching.tag(
                "soc2-2025",
                Optional.of(tag(vouching, 2)),
                Optional.of(vouching.commit(1).id()),
                Relation.PART_OF_IT,
                Optional.empty());
        assertThat(Findings.of(vouching.answer(RULE)))
                .singleElement()
                .asString()
                .contains("was " + vouching.commit(1).id().abbreviated() + " when it was anchored, and is "
                        + vouching.commit(2).id().abbreviated());
    }
}
