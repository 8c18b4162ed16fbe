package io.github.soc2evidence.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Id;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    private static Companions of(SmallRecord record) {
        return new Companions(record.commit("2026-04-01T09:00:00Z", "sam")
                .assess("2026-04-20")
                .dossier()
                .orElseThrow()
                .evidence());
    }

    private static SmallRecord filed() {
        return Samples.reviewing()
                .put("evidence/a.yaml", Samples.review("A", "2026-03-20"))
                .put("evidence/b.yaml", Samples.review("B", "2026-03-20", "amends: {record: A, reason: It was wrong.}"))
                .put("evidence/c.yaml", Samples.review("C", "2026-03-28", "follows: B"));
    }

    @Test
    void whatIsReplacedAndWhatFollowsIsShownBesideARecord() {
        assertThat(of(filed()).with(new Id("B"))).containsExactly(new Id("B"), new Id("A"), new Id("C"));
    }

    @Test
    void aCircleEnds() {
        assertThat(of(filed().put(
                                        "evidence/a.yaml",
                                        Samples.review("A", "2026-03-20", "amends: {record: B, reason: It was not.}")))
                        .with(new Id("A")))
                .containsExactly(new Id("A"), new Id("B"), new Id("C"));
    }
}
