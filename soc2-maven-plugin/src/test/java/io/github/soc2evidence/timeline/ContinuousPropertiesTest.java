package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.timeline.Observation.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Coverage against its own definition, asked hour by hour of random streams (time.md, "Continuous requirements"). */
class ContinuousPropertiesTest {
    private static final int CASES = Integer.getInteger("soc2.cases", 3000);
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int HOURS = 24 * 30;
    private static final int WITHIN_DAYS = 3;
    private static final List<Sight> SIGHTS = List.of(Sight.values());

    private static Instant hour(int hour) {
        return FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }

    private static int hours(Instant instant) {
        return Math.toIntExact(Duration.between(hour(0), instant).toHours());
    }

    private static Mandate mandate(int maxAge, int tolerance) {
        Watch watch = new Watch(
                maxAge == 0 ? Optional.empty() : Optional.of(new Span.Clock(Duration.ofHours(maxAge))),
                Optional.of(new Span.Clock(Duration.ofHours(tolerance))));
        Terms terms = new Terms(
                "backup",
                Optional.of(Cadence.CONTINUOUS),
                Period.ZERO,
                Anchor.CALENDAR,
                Basis.DURING,
                Allowance.NONE,
                Allowance.NONE,
                CompleteWhen.PERFORMED,
                1,
                Optional.of(watch),
                Optional.empty());
        Days days = new Days(FIRST, FIRST.plusDays(29));
        return new Mandate(
                List.of(new Definition(FIRST, terms)),
                DaySet.EVER,
                Optional.empty(),
                days,
                DaySet.of(days),
                Mandates.days(WITHIN_DAYS),
                AnnualPolicy.TRAILING);
    }

    private static List<ObservationStream> streams(Random random) {
        List<ObservationStream> streams = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            TreeSet<Integer> commits = new TreeSet<>();
            for (int j = random.nextInt(14); j > 0; j--) {
                commits.add(random.nextInt(HOURS));
            }
            List<Observation> observations = new ArrayList<>();
            for (int commit : commits) {
                int back = random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(6);
                Sight sight = random.nextInt(3) > 0 ? Sight.OPERATING : SIGHTS.get(random.nextInt(4));
                observations.add(observation(sight == Sight.REMOVED ? commit : commit - back, commit, sight));
            }
            streams.add(new ObservationStream(observations));
        }
        return streams;
    }

    private static Observation observation(int performed, int recorded, Sight sight) {
        return new Observation(
                "", hour(performed), sight, List.of(), hour(recorded), false, "evidence/a.yaml", Mandates.COMMIT);
    }

    /** The definition, for one stream and one hour. */
    private static final class Definitive {
        private record Holding(int start, int limit, boolean good, boolean late, Sight sight) {}

        private final List<Holding> holdings = new ArrayList<>();

        Definitive(ObservationStream stream, int maxAge) {
            int latest = Integer.MIN_VALUE;
            Sight last = Sight.OPERATING;
            for (Observation each : stream.observations()) {
                int performed = hours(each.performed());
                int recorded = hours(each.recorded());
                boolean good = each.sight() == Sight.OPERATING;
                boolean late = good
                        && (Math.floorDiv(recorded, 24) > Math.floorDiv(performed, 24) + WITHIN_DAYS
                                || performed < latest
                                || (performed == latest && last != Sight.OPERATING));
                int limit = good && maxAge > 0 ? performed + maxAge : Integer.MAX_VALUE;
                int start = late ? recorded : performed;
                if (performed >= latest) {
                    latest = performed;
                    last = each.sight();
                }
                if (start < limit) {
                    holdings.add(new Holding(start, limit, good, late, each.sight()));
                }
            }
            holdings.sort((one, other) -> Integer.compare(one.start, other.start));
        }

        boolean operates(int hour) {
            for (int i = 0; i < holdings.size(); i++) {
                Holding holding = holdings.get(i);
                boolean ended = holdings.subList(i + 1, holdings.size()).stream()
                        .anyMatch(next -> next.start <= hour && !next.late);
                if (holding.good && holding.start <= hour && hour < holding.limit && !ended) {
                    return true;
                }
            }
            return false;
        }

        Optional<Sight> fails(int hour) {
            Optional<Holding> last =
                    holdings.stream().filter(any -> any.start <= hour).reduce((one, other) -> other);
            return last.filter(any -> !any.good).map(Holding::sight);
        }
    }

    @Test
    void gapsAreTheHoursThatNothingCovers() {
        Random random = new Random(5);
        for (int i = 0; i < CASES; i++) {
            List<ObservationStream> streams = streams(random);
            int maxAge = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(60);
            int asOf = 1 + random.nextInt(HOURS);
            List<ObservationStream> known = streams.stream()
                    .map(stream -> stream.only(any -> hours(any.recorded()) < asOf))
                    .toList();
            Continuity continuity = Continuous.judge(mandate(maxAge, 0), known, ZoneOffset.UTC, hour(asOf));
            List<Definitive> definitive =
                    known.stream().map(stream -> new Definitive(stream, maxAge)).toList();
            for (int hour = 0; hour < asOf; hour++) {
                int at = hour;
                List<Sight> against = definitive.stream()
                        .flatMap(any -> any.fails(at).stream())
                        .toList();
                boolean covered = definitive.stream().anyMatch(any -> any.operates(at))
                        && !against.contains(Sight.NOT_OPERATING)
                        && !against.contains(Sight.UNKNOWN);
                Optional<Gap> gap = continuity.gaps().stream()
                        .filter(any -> any.spell().contains(hour(at)))
                        .findFirst();
                assertThat(gap.isEmpty())
                        .as("case %s, hour %s of %s", i, hour, known)
                        .isEqualTo(covered);
                if (gap.isPresent() && gap.get().from().equals(hour(at))) {
                    assertThat(gap.get().reason().toString())
                            .isEqualTo(
                                    against.contains(Sight.NOT_OPERATING)
                                            ? "not-operating"
                                            : against.contains(Sight.UNKNOWN)
                                                    ? "unknown"
                                                    : against.contains(Sight.REMOVED) ? "removed" : "unobserved");
                }
            }
        }
    }

    @Test
    void gapsAreInOrderApartAndNoLongerThanIsPossible() {
        Random random = new Random(6);
        for (int i = 0; i < CASES; i++) {
            Continuity continuity = Continuous.judge(
                    mandate(random.nextInt(60), random.nextInt(20)), streams(random), ZoneOffset.UTC, hour(HOURS));
            Instant end = Instant.MIN;
            for (Gap gap : continuity.gaps()) {
                assertThat(gap.from()).isAfter(end);
                end = gap.spell().to();
                assertThat(gap.certain()).isLessThanOrEqualTo(gap.spell().length());
                assertThat(gap.possible()).isGreaterThanOrEqualTo(gap.spell().length());
            }
        }
    }

    @Test
    void theOrderOfStreamsMakesNoDifference() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            List<ObservationStream> streams = streams(random);
            List<ObservationStream> other = new ArrayList<>(streams);
            Collections.shuffle(other, random);
            Mandate mandate = mandate(random.nextInt(60), 0);
            assertThat(Continuous.judge(mandate, other, ZoneOffset.UTC, hour(HOURS))
                            .gaps())
                    .isEqualTo(Continuous.judge(mandate, streams, ZoneOffset.UTC, hour(HOURS))
                            .gaps());
        }
    }

    /** What is recorded too late fills nothing: a gap seen once is seen for ever. */
    @Test
    void whatIsRecordedLaterThanItMayNeverShortensAGap() {
        Random random = new Random(8);
        for (int i = 0; i < CASES; i++) {
            List<ObservationStream> streams = streams(random);
            Mandate mandate = mandate(random.nextInt(60), 0);
            int now = 24 * 20;
            List<ObservationStream> known = streams.stream()
                    .map(stream -> stream.only(any -> hours(any.recorded()) < now))
                    .toList();
            int settled = now - 24 * (WITHIN_DAYS + 1);
            Continuity before = Continuous.judge(mandate, known, ZoneOffset.UTC, hour(now));
            Continuity after = Continuous.judge(mandate, streams, ZoneOffset.UTC, hour(HOURS));
            for (Gap gap : before.gaps()) {
                Optional<Spell> old =
                        Spell.between(gap.from(), Spell.earlier(gap.spell().to(), hour(settled)));
                old.ifPresent(spell -> assertThat(new Spells(List.of(spell))
                                .without(Spells.of(
                                        after.gaps().stream().map(Gap::spell).toList()))
                                .all())
                        .as("%s %s", gap, streams)
                        .isEmpty());
            }
        }
    }
}
