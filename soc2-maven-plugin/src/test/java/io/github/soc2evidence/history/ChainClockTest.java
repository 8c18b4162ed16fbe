package io.github.soc2evidence.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainClockTest {
    private static final Instant AS_OF = Instant.parse("2027-01-01T00:00:00Z");

    private static Commit commit(int i, OptionalLong seconds) {
        Ident ident = new Ident("Sam", "sam@acme.example", seconds);
        return new Commit(new Oid("%040x".formatted(i + 1)), List.of(), ident, ident, "Commit " + i);
    }

    private static List<Commit> chain(String... clocks) {
        List<Commit> chain = new ArrayList<>();
        for (String clock : clocks) {
            OptionalLong seconds = clock.equals("garbled")
                    ? OptionalLong.empty()
                    : OptionalLong.of(Instant.parse(clock).getEpochSecond());
            chain.add(commit(chain.size(), seconds));
        }
        return chain;
    }

    private static List<String> recorded(String... clocks) {
        return ChainClock.read(chain(clocks), AS_OF).stream()
                .map(each -> each.at().toString())
                .toList();
    }

    @Test
    void clocksThatRunForwardAreBelieved() {
        assertThat(recorded("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
    }

    @Test
    void oneCommitOfTheFarFuturePoisonsNothing() {
        assertThat(recorded("2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                .containsExactly("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
        List<Recorded> all = ChainClock.read(
                chain("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"),
                AS_OF);
        assertThat(all.get(1).at()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(all.get(1).deviation()).isEqualTo(Duration.ofDays(120));
    }

    @Test
    void aBackDatedCommitGainsNothing() {
        List<Recorded> all = ChainClock.read(
                chain("2026-01-01T00:00:00Z", "2026-05-01T00:00:00Z", "2026-03-20T00:00:00Z", "2026-06-01T00:00:00Z"),
                AS_OF);
        // Of May 1 and March 20 only one can be believed: the later one, and the other gets the latest time there is.
        assertThat(all.get(1).at()).isEqualTo("2026-05-01T00:00:00Z");
        assertThat(all.get(2).at()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(all.get(2).deviation()).isEqualTo(Duration.ofDays(42));
    }

    @Test
    void twoMinutesBeforeAQuietFortnightAreNoFortnight() {
        List<Recorded> all =
                ChainClock.read(chain("2026-01-01T10:02:00Z", "2026-01-01T10:00:00Z", "2026-01-15T10:00:00Z"), AS_OF);
        assertThat(all.get(1).at()).isEqualTo("2026-01-01T10:02:00Z");
        assertThat(all.get(1).deviation()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void anOutlyingLastCommitTakesItsPredecessorsTime() {
        assertThat(recorded(
                        "2026-01-01T00:00:00Z",
                        "2026-02-01T00:00:00Z",
                        "2026-01-10T00:00:00Z",
                        "2026-02-02T00:00:00Z",
                        "2026-01-05T00:00:00Z"))
                .last()
                .isEqualTo("2026-02-02T00:00:00Z");
    }

    @Test
    void whatCannotBeReadTakesTheTimeOfWhatCan() {
        assertThat(recorded("2026-01-01T00:00:00Z", "garbled", "2026-02-01T00:00:00Z", "1970-01-01T00:00:00Z"))
                .containsExactly(
                        "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z");
        assertThat(ChainClock.clock(commit(0, OptionalLong.of(Long.MAX_VALUE)))).isEmpty();
    }

    @Test
    void theCutIsAtTheLastCommitThatIsNotLater() {
        List<Commit> chain =
                chain("2026-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");
        assertThat(ChainClock.cut(chain, Instant.parse("2026-02-01T00:00:00Z"))).isEqualTo(3);
        assertThat(ChainClock.cut(chain, Instant.parse("2026-01-31T00:00:00Z"))).isEqualTo(1);
        assertThat(ChainClock.cut(chain, Instant.parse("2025-01-31T00:00:00Z"))).isZero();
    }

    private static Clock clock(String at, boolean witnessed, Instant notBefore, Instant notAfter) {
        return new Clock(Optional.of(Instant.parse(at)), witnessed, notBefore, notAfter);
    }

    @Test
    void whatIsWitnessedOutweighsALongerRun() {
        List<String> times = List.of(
                "2026-01-01T00:00:00Z",
                "2026-09-01T00:00:00Z",
                "2026-02-01T00:00:00Z",
                "2026-03-01T00:00:00Z",
                "2026-10-01T00:00:00Z");
        List<Clock> clocks = times.stream()
                .map(at -> clock(at, at.startsWith("2026-09"), Instant.MIN, Instant.MAX))
                .toList();
        assertThat(ChainClock.read(chain(times.toArray(String[]::new)), clocks, AS_OF))
                .extracting(each -> each.at().toString())
                .containsExactly(
                        "2026-01-01T00:00:00Z",
                        "2026-09-01T00:00:00Z",
                        "2026-10-01T00:00:00Z",
                        "2026-10-01T00:00:00Z",
                        "2026-10-01T00:00:00Z");
    }

    @Test
    void aTailBeforeItsLowerLimitIsRecordedThenAndAClockFiveMinutesOffIsNot() {
        Instant token = Instant.parse("2026-09-01T00:00:00Z");
        List<Recorded> all = ChainClock.read(
                chain("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-08-31T23:56:00Z"),
                List.of(
                        clock("2026-01-01T00:00:00Z", false, Instant.MIN, Instant.MAX),
                        clock("2026-02-01T00:00:00Z", false, token, Instant.MAX),
                        clock("2026-08-31T23:56:00Z", false, token, Instant.MAX)),
                AS_OF);
        assertThat(all.get(1).at()).isEqualTo(Instant.parse("2026-08-31T23:56:00Z"));
        assertThat(all.get(1).deviation()).isGreaterThan(Duration.ofDays(200));
        assertThat(all.get(2).deviation()).isZero();
    }

    @Test
    void aClockAfterItsUpperLimitTakesThat() {
        Instant token = Instant.parse("2026-03-01T00:00:00Z");
        List<Recorded> all = ChainClock.read(
                chain("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"),
                List.of(
                        clock("2026-01-01T00:00:00Z", false, Instant.MIN, token),
                        clock("2026-06-01T00:00:00Z", false, Instant.MIN, token),
                        clock("2026-07-01T00:00:00Z", false, Instant.MIN, Instant.MAX)),
                AS_OF);
        assertThat(all.get(1).at()).isEqualTo(token);
        assertThat(all.get(2).at()).isEqualTo("2026-07-01T00:00:00Z");
    }

    @Test
    void theCutIsByTheForgesClockWhereItSigned() {
        List<Commit> chain = chain("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        Map<Oid, Instant> signed = Map.of(chain.get(1).id(), Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(ChainClock.cut(chain, signed, Instant.parse("2026-03-01T00:00:00Z")))
                .isEqualTo(1);
        assertThat(ChainClock.cut(chain, signed, Instant.parse("2026-05-01T00:00:00Z")))
                .isEqualTo(2);
    }

    /** Against trying out every subsequence. */
    @Test
    void believesTheLongestRunAndOfEquallyLongOnesTheLatest() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int length = 1 + random.nextInt(9);
            List<Commit> chain = new ArrayList<>();
            for (int j = 0; j < length; j++) {
                chain.add(commit(j, OptionalLong.of(1_770_000_000L + random.nextInt(6) * 86_400L * 3)));
            }
            List<Long> believed = ChainClock.read(chain, AS_OF).stream()
                    .filter(each -> each.deviation().isZero()
                            && each.at().equals(each.clock().orElseThrow()))
                    .map(each -> each.at().getEpochSecond())
                    .toList();
            assertThat(believed).isEqualTo(latestOfLongest(chain));
        }
    }

    private static List<Long> latestOfLongest(List<Commit> chain) {
        List<Long> best = List.of();
        for (int mask = 1; mask < 1 << chain.size(); mask++) {
            List<Long> run = new ArrayList<>();
            for (int j = 0; j < chain.size(); j++) {
                if ((mask >> j & 1) == 1) {
                    run.add(chain.get(j).committer().when().orElseThrow());
                }
            }
            if (run.stream().sorted().toList().equals(run)
                    && (run.size() > best.size() || (run.size() == best.size() && isLater(run, best)))) {
                best = run;
            }
        }
        return best;
    }

    private static boolean isLater(List<Long> one, List<Long> other) {
        for (int i = one.size() - 1; i >= 0; i--) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) > other.get(i);
            }
        }
        return false;
    }
}
