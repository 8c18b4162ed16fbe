package io.github.soc2evidence.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BracketsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private static Bound bound(Level by, int hour, int position) {
        return new Bound(by, BEGIN.plusSeconds(3600L * hour), position);
    }

    @Test
    void theStrongerWitnessSpeaksForItselfAlone() {
        Brackets brackets = new Brackets(
                3,
                List.of(bound(Level.T1, 5, 1), bound(Level.T2, 9, 1)),
                List.of(bound(Level.T1, 3, 1), bound(Level.T2, 2, 0)));
        Bracket witnessed = brackets.at(1);
        assertThat(witnessed.level()).isEqualTo(Level.T2);
        assertThat(witnessed.notBefore()).contains(BEGIN.plusSeconds(7200));
        assertThat(witnessed.notAfter()).contains(BEGIN.plusSeconds(9 * 3600));
        // For clocks each witness counts.
        assertThat(brackets.notBefore(1)).isEqualTo(BEGIN.plusSeconds(3 * 3600));
        assertThat(brackets.notAfter(1)).isEqualTo(BEGIN.plusSeconds(5 * 3600));
    }

    @Test
    void whatComesAfterTheLastWitnessIsT0WithABeginning() {
        Bracket after = new Brackets(3, List.of(bound(Level.T2, 1, 1)), List.of(bound(Level.T2, 0, 1))).at(2);
        assertThat(after.level()).isEqualTo(Level.T0);
        assertThat(after.notBefore()).contains(BEGIN);
        assertThat(after.notAfter()).isEmpty();
    }

    @Test
    void aBoundBeyondTheChainIsOneOfItsEnd() {
        assertThat(new Brackets(2, List.of(bound(Level.T1, 1, 7)), List.of(bound(Level.T1, 0, 7)))
                        .at(1)
                        .notAfter())
                .contains(BEGIN.plusSeconds(3600));
        assertThat(Brackets.none(1).at(0)).isEqualTo(Bracket.NONE);
    }

    /** Against looking at every bound for every commit. */
    @Test
    void agreesWithTheDefinition() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            int length = 1 + random.nextInt(12);
            List<Bound> upper = bounds(random, length);
            List<Bound> lower = bounds(random, length);
            Brackets brackets = new Brackets(length, upper, lower);
            for (int position = 0; position < length; position++) {
                int here = position;
                Optional<Instant> end = upper.stream()
                        .filter(any -> any.by() == Level.T2 && any.position() >= here)
                        .map(Bound::at)
                        .min(Instant::compareTo);
                Level level = end.isPresent()
                        ? Level.T2
                        : upper.stream().anyMatch(any -> any.position() >= here) ? Level.T1 : Level.T0;
                assertThat(brackets.at(position).level()).isEqualTo(level);
                Optional<Instant> begin = lower.stream()
                        .filter(any -> any.position() <= here && (level != Level.T2 || any.by() == Level.T2))
                        .map(Bound::at)
                        .max(Instant::compareTo);
                assertThat(brackets.at(position).notBefore()).isEqualTo(begin);
                if (level == Level.T2) {
                    assertThat(brackets.at(position).notAfter()).isEqualTo(end);
                }
            }
        }
    }

    private static List<Bound> bounds(Random random, int length) {
        List<Bound> bounds = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            bounds.add(bound(random.nextBoolean() ? Level.T1 : Level.T2, random.nextInt(50), random.nextInt(length)));
        }
        return bounds;
    }
}
