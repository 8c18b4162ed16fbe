package io.github.soc2evidence.timeline;

import static io.github.soc2evidence.fixture.Watching.gaps;
import static io.github.soc2evidence.fixture.Watching.line;
import static io.github.soc2evidence.fixture.Watching.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Watching;
import org.junit.jupiter.api.Test;

/** What becomes of gaps where observations nest, overlap, contradict one another, or state times themselves. */
class ContinuousTest {
    private static SmallRecord watched() {
        return Watching.from("2026-01-01T00:00:00Z", "max-age: P40D")
                .put("evidence/a.yaml", seen("2026-01-01T00:00:00Z", "operating"))
                .commit("2026-01-01T00:00:00Z", "sam");
    }

    @Test
    void anObservationHoldsNoLongerThanItsMaxAge() {
        assertThat(gaps(watched(), "2026-02-09")).isEmpty();
        assertThat(gaps(watched(), "2026-02-12"))
                .containsExactly("unobserved 2026-02-10T00:00:00Z 2026-02-13T00:00:00Z PT0S PT1032H");
    }

    @Test
    void aLongObservationInAnotherFileHidesNothing() {
        SmallRecord record = watched()
                .put(
                        "evidence/b.yaml",
                        seen("2026-01-05T00:00:00Z", "operating").replace("central", "central"))
                .commit("2026-01-05T00:00:00Z", "sam")
                .put("evidence/b.yaml", seen("2026-01-10T00:00:00Z", "not-operating"))
                .commit("2026-01-10T00:00:00Z", "sam")
                .put("evidence/b.yaml", seen("2026-01-12T00:00:00Z", "not-operating"))
                .commit("2026-01-12T00:00:00Z", "sam")
                .put("evidence/b.yaml", seen("2026-01-14T00:00:00Z", "operating"))
                .commit("2026-01-14T00:00:00Z", "sam");
        assertThat(gaps(record, "2026-01-20"))
                .containsExactly("not-operating 2026-01-10T00:00:00Z 2026-01-14T00:00:00Z PT48H PT216H");
    }

    @Test
    void whatTheSourceStatesTakesThePlaceOfWhatIsInferred() {
        SmallRecord record = watched()
                .put(
                        "evidence/a.yaml",
                        seen(
                                "2026-01-10T00:00:00Z",
                                "operating",
                                "intervals:",
                                "  - {state: operating, from: 2026-01-05T00:00:00Z, to: 2026-01-06T00:00:00Z}",
                                "  - {state: not-operating, from: 2026-01-06T00:00:00Z, to: 2026-01-06T03:00:00Z}",
                                "  - {state: operating, from: 2026-01-06T03:00:00Z, to: 2026-01-08T00:00:00Z}",
                                "  - {state: operating, from: 2026-01-09T00:00:00Z, to: 2026-01-10T00:00:00Z}"))
                .commit("2026-01-10T00:00:00Z", "sam");
        // Of the eighth the source says nothing where it speaks of the days around it.
        assertThat(gaps(record, "2026-01-20"))
                .containsExactly(
                        "not-operating 2026-01-06T00:00:00Z 2026-01-06T03:00:00Z PT3H PT3H",
                        "unobserved 2026-01-08T00:00:00Z 2026-01-09T00:00:00Z PT0S PT24H");
    }

    @Test
    void aSourceThatContradictsWhatWasSeenIsNotBelieved() {
        SmallRecord record = watched()
                .put("evidence/a.yaml", seen("2026-01-08T00:00:00Z", "not-operating"))
                .commit("2026-01-08T00:00:00Z", "sam")
                .put(
                        "evidence/a.yaml",
                        seen(
                                "2026-01-12T00:00:00Z",
                                "operating",
                                "intervals: [{state: operating, from: 2026-01-01T00:00:00Z, to: 2026-01-12T00:00:00Z}]"))
                .commit("2026-01-12T00:00:00Z", "sam");
        assertThat(gaps(record, "2026-01-20"))
                .containsExactly("not-operating 2026-01-08T00:00:00Z 2026-01-12T00:00:00Z PT0S PT264H");
    }

    @Test
    void aHoleIsNotFilledByAnIntervalThatIsStatedAfterIt() {
        SmallRecord record = watched()
                .put(
                        "evidence/a.yaml",
                        seen(
                                "2026-04-10T00:00:00Z",
                                "operating",
                                "intervals: [{state: operating, from: 2026-02-01T00:00:00Z, to: 2026-04-10T00:00:00Z}]"))
                .commit("2026-04-10T00:00:00Z", "sam");
        assertThat(gaps(record, "2026-04-12"))
                .containsExactly("unobserved 2026-02-10T00:00:00Z 2026-04-10T00:00:00Z PT0S PT2376H");
    }

    @Test
    void aFileThatIsTakenAwayIsNoLongerWatched() {
        SmallRecord record = watched().remove("evidence/a.yaml").commit("2026-01-10T12:00:00Z", "sam");
        assertThat(gaps(record, "2026-01-12"))
                .containsExactly("removed 2026-01-10T12:00:00Z 2026-01-13T00:00:00Z PT0S PT288H");
    }

    @Test
    void aRenamedFileGoesOn() {
        SmallRecord record = watched()
                .remove("evidence/a.yaml")
                .put("evidence/moved/b.yaml", seen("2026-01-01T00:00:00Z", "operating"))
                .commit("2026-01-10T12:00:00Z", "sam");
        assertThat(gaps(record, "2026-01-12")).isEmpty();
    }

    @Test
    void aRevisionThatDoesNotParseIsUnknown() {
        SmallRecord record = watched()
                .put("evidence/a.yaml", "id: [")
                .commit("2026-01-10T12:00:00Z", "sam")
                .put("evidence/a.yaml", seen("2026-01-11T00:00:00Z", "operating"))
                .commit("2026-01-11T00:00:00Z", "sam");
        assertThat(gaps(record, "2026-01-12"))
                .containsExactly("unknown 2026-01-10T12:00:00Z 2026-01-11T00:00:00Z PT0S PT240H");
    }

    @Test
    void aLineTakenOutOfALogCountsAllTheSame() {
        String first = line("2026-01-01T00:00:00Z", "operating");
        String bad = line("2026-01-10T00:00:00Z", "not-operating");
        String good = line("2026-01-12T00:00:00Z", "operating");
        SmallRecord record = Watching.from("2026-01-01T00:00:00Z", "max-age: P40D, recording: log")
                .put("evidence/log.jsonl", first)
                .commit("2026-01-01T00:00:00Z", "sam")
                .put("evidence/log.jsonl", first + bad)
                .commit("2026-01-11T00:00:00Z", "sam")
                .put("evidence/log.jsonl", first + good)
                .commit("2026-01-12T00:00:00Z", "sam");
        assertThat(gaps(record, "2026-01-13"))
                .containsExactly("not-operating 2026-01-10T00:00:00Z 2026-01-12T00:00:00Z PT0S PT264H");
    }

    @Test
    void aLineThatIsNoneIsUnknown() {
        SmallRecord record = Watching.from("2026-01-01T00:00:00Z", "max-age: P40D, recording: log")
                .put("evidence/log.jsonl", line("2026-01-01T00:00:00Z", "operating"))
                .commit("2026-01-01T00:00:00Z", "sam")
                .put("evidence/log.jsonl", line("2026-01-01T00:00:00Z", "operating") + "{no json\n")
                .commit("2026-01-11T00:00:00Z", "sam")
                .put(
                        "evidence/log.jsonl",
                        line("2026-01-01T00:00:00Z", "operating") + "{no json\n"
                                + line("2026-01-12T00:00:00Z", "operating"))
                .commit("2026-01-12T00:00:00Z", "sam");
        assertThat(gaps(record, "2026-01-13"))
                .containsExactly("unknown 2026-01-11T00:00:00Z 2026-01-12T00:00:00Z PT0S PT264H");
    }
}
