package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Slice;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Slices as they are laid, and on random deliveries against a count of each single day. */
class SlicesTest {
    private static final int CASES = Integer.getInteger("soc2.cases", 2_000);
    private static final Days YEAR = days("2026-01-01", "2026-12-31");

    private final Random random = new Random(20260229);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Days days(String from, String to) {
        return new Days(day(from), day(to));
    }

    private static List<String> ids(Mandate mandate) {
        return Slices.judge(mandate, List.of(), day("2026-01-01")).windows().stream()
                .map(Window::id)
                .toList();
    }

    private static Mandate mandate(Slice slice, Days period) {
        return Mandates.of(Mandates.events(slice, 14, 1), period);
    }

    @Test
    void haveTheNamesOfTheCalendar() {
        assertThat(ids(mandate(Slice.MONTHLY, days("2026-01-01", "2026-03-31"))))
                .containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(ids(mandate(Slice.QUARTERLY, YEAR))).containsExactly("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(ids(mandate(Slice.PERIOD, YEAR))).containsExactly("2026");
        assertThat(ids(mandate(Slice.PERIOD, days("2026-04-01", "2026-08-31"))))
                .containsExactly("2026-04-01..2026-08-31");
    }

    @Test
    void areClippedToTheEffectiveDays() {
        assertThat(ids(mandate(Slice.MONTHLY, days("2026-01-10", "2026-03-15"))))
                .containsExactly("2026-01-10..2026-01-31", "2026-02", "2026-03-01..2026-03-15");
        DaySet lived = DaySet.of(List.of(days("2026-01-01", "2026-02-10"), days("2026-02-20", "2026-03-31")));
        assertThat(ids(Mandates.of(
                        List.of(new Definition(LocalDate.MIN, Mandates.events(Slice.QUARTERLY, 14, 1))), lived, YEAR)))
                .containsExactly("2026-01-01..2026-02-10", "2026-02-20..2026-03-31");
    }

    @Test
    void followTheFiscalYear() {
        assertThat(ids(Mandates.of(Mandates.events(Slice.QUARTERLY, 14, 2), days("2026-02-01", "2026-07-31"))))
                .containsExactly("2026-02-01..2026-04-30", "2026-05-01..2026-07-31");
    }

    @Test
    void areFinishedUnderTheDefinitionTheyBeganUnder() {
        List<Definition> definitions = List.of(
                new Definition(LocalDate.MIN, Mandates.events(Slice.QUARTERLY, 14, 1)),
                new Definition(day("2026-02-15"), Mandates.events(Slice.MONTHLY, 7, 1)));
        List<Window> windows = Slices.judge(
                        Mandates.of(definitions, DaySet.EVER, days("2026-01-01", "2026-05-31")), List.of(), YEAR.from())
                .windows();
        assertThat(windows).extracting(Window::id).containsExactly("2026-Q1", "2026-04", "2026-05");
        assertThat(windows)
                .extracting(any -> any.nominal().deadline())
                .containsExactly(day("2026-04-14"), day("2026-05-07"), day("2026-06-07"));
    }

    @Test
    void aPointInTimeNeedsOnePopulationOfTheLastUnit() {
        Mandate point = mandate(Slice.MONTHLY, days("2026-06-30", "2026-06-30"));
        assertThat(verdict(point, List.of())).isEqualTo(Verdict.MISSED);
        assertThat(verdict(point, List.of(delivery(1, "2026-06-03", "2026-05-01", "2026-05-31", 2))))
                .isEqualTo(Verdict.ON_TIME);
        assertThat(verdict(point, List.of(delivery(1, "2026-06-03", "2026-05-01", "2026-05-31", 0))))
                .isEqualTo(Verdict.NO_OCCURRENCE);
        assertThat(verdict(point, List.of(delivery(1, "2026-06-03", "2026-06-01", "2026-06-30", 2))))
                .isEqualTo(Verdict.MISSED);
    }

    private static Verdict verdict(Mandate mandate, List<Delivery> deliveries) {
        return Slices.atPoint(mandate, deliveries, day("2026-07-10"))
                .windows()
                .get(0)
                .verdict();
    }

    private static Delivery delivery(int id, String performed, String from, String to, long count) {
        return delivery(id, day(performed), Optional.empty(), Optional.empty(), days(from, to), day(performed), count);
    }

    private static Delivery delivery(
            int id,
            LocalDate performed,
            Optional<String> population,
            Optional<String> partition,
            Days days,
            LocalDate extracted,
            long count) {
        Occurrence by = new Occurrence(
                new Id("R" + id),
                Mandates.TYPE,
                performed,
                performed,
                Optional.empty(),
                performed.atStartOfDay(ZoneOffset.UTC).toInstant(),
                performed,
                false,
                Mandates.COMMIT);
        return new Delivery(by, 0, population, partition, days, extracted, count);
    }

    private record Case(Mandate mandate, List<Delivery> deliveries, LocalDate asOf) {
        List<Window> windows() {
            return Slices.judge(mandate, deliveries, asOf).windows();
        }
    }

    @Test
    void tileTheEffectiveDaysExactly() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw();
            Map<LocalDate, Integer> seen = new HashMap<>();
            drawn.windows().forEach(window -> {
                Days days = window.nominal().days();
                for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
                    seen.merge(day, 1, Integer::sum);
                }
            });
            assertThat(seen.values()).as(drawn::toString).allMatch(count -> count == 1);
            assertThat(seen).as(drawn::toString).hasSize((int)
                    drawn.mandate.effective().count());
            assertThat(seen.keySet()).as(drawn::toString).allMatch(drawn.mandate.effective()::contains);
        }
    }

    @Test
    void theOrderOfRecordsIsIrrelevant() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw();
            List<Delivery> shuffled = new ArrayList<>(drawn.deliveries);
            Collections.shuffle(shuffled, random);
            assertThat(new Case(drawn.mandate, shuffled, drawn.asOf).windows())
                    .as(drawn::toString)
                    .isEqualTo(drawn.windows());
        }
    }

    /** What is delivered is there; time that passes turns what is open into what is missed, and nothing else. */
    @Test
    void timeThatPassesOnlyClosesSlices() {
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw();
            LocalDate last = drawn.deliveries.stream()
                    .map(any -> any.by().performed())
                    .max(LocalDate::compareTo)
                    .orElse(YEAR.from());
            List<Window> before = new Case(drawn.mandate, drawn.deliveries, last).windows();
            List<Window> after =
                    new Case(drawn.mandate, drawn.deliveries, last.plusDays(random.nextInt(400))).windows();
            for (int n = 0; n < before.size(); n++) {
                Verdict was = before.get(n).verdict();
                Verdict is = after.get(n).verdict();
                assertThat(is == was || (was == Verdict.OPEN && is == Verdict.MISSED))
                        .as(drawn::toString)
                        .isTrue();
            }
        }
    }

    @Test
    void theVerdictsAreThoseOfADayByDayCount() {
        Set<Verdict> met = new TreeSet<>();
        for (int i = 0; i < CASES; i++) {
            Case drawn = draw();
            for (Window window : drawn.windows()) {
                met.add(window.verdict());
                assertThat(window.verdict())
                        .as(() -> window.id() + " of " + drawn)
                        .isEqualTo(counted(drawn, window.nominal()));
            }
        }
        assertThat(met).containsExactly(Verdict.ON_TIME, Verdict.MISSED, Verdict.OPEN, Verdict.NO_OCCURRENCE);
    }

    /** As the design says it, without sets of days. */
    private static Verdict counted(Case drawn, Nominal slice) {
        List<Delivery> known = drawn.deliveries.stream()
                .filter(any -> !any.by().performed().isAfter(drawn.asOf))
                .toList();
        Set<String> populations = new TreeSet<>();
        known.stream()
                .filter(any -> drawn.mandate.effective().common(any.days()) > 0)
                .forEach(any -> any.population().ifPresent(populations::add));
        boolean unnamed = known.stream()
                .anyMatch(any -> drawn.mandate.effective().common(any.days()) > 0
                        && any.population().isEmpty());
        List<String> names = new ArrayList<>(populations);
        if (populations.isEmpty() || (populations.size() > 1 && unnamed)) {
            names.add("");
        }
        boolean zero = true;
        for (String name : names) {
            List<Delivery> own = known.stream()
                    .filter(any -> drawn.mandate.effective().common(any.days()) > 0)
                    .filter(any -> populations.size() < 2
                            || any.population().orElse("").equals(name))
                    .toList();
            Set<String> parts = new TreeSet<>();
            own.forEach(any -> any.partition().ifPresent(parts::add));
            for (String part : parts.isEmpty() ? Set.of("") : parts) {
                for (LocalDate day = slice.days().from();
                        !day.isAfter(slice.days().to());
                        day = day.plusDays(1)) {
                    int covering = 0;
                    for (Delivery any : own) {
                        LocalDate end = any.days().to().isBefore(slice.days().to())
                                ? any.days().to()
                                : slice.days().to();
                        boolean mine = any.partition().isEmpty()
                                || any.partition().get().equals(part);
                        if (mine && any.days().contains(day) && any.extracted().isAfter(end)) {
                            covering++;
                            zero &= any.count() == 0;
                        }
                    }
                    if (covering == 0) {
                        return drawn.asOf.isAfter(slice.deadline()) ? Verdict.MISSED : Verdict.OPEN;
                    }
                }
            }
        }
        return zero ? Verdict.NO_OCCURRENCE : Verdict.ON_TIME;
    }

    private Case draw() {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition(LocalDate.MIN, terms()));
        if (random.nextInt(3) == 0) {
            definitions.add(new Definition(YEAR.from().plusDays(random.nextInt(365)), terms()));
        }
        LocalDate from = YEAR.from().plusDays(random.nextInt(40));
        List<Days> lives = new ArrayList<>(List.of(new Days(from, from.plusDays(60 + random.nextInt(300)))));
        if (random.nextInt(3) == 0) {
            LocalDate again = lives.get(0).to().plusDays(1 + random.nextInt(30));
            lives.add(new Days(again, again.plusDays(random.nextInt(90))));
        }
        Mandate mandate = Mandates.of(definitions, DaySet.of(lives), YEAR);
        List<Delivery> deliveries = new ArrayList<>();
        boolean named = random.nextInt(4) == 0;
        boolean parted = random.nextInt(4) == 0;
        for (LocalDate next = YEAR.from().minusDays(random.nextInt(20)); !next.isAfter(YEAR.to()); ) {
            LocalDate to = random.nextBoolean()
                    ? next.withDayOfMonth(next.lengthOfMonth())
                    : next.plusDays(random.nextInt(100));
            for (String name : named ? List.of("a", "b") : List.of("")) {
                for (String part : parted ? List.of("x", "y") : List.of("")) {
                    LocalDate extracted =
                            to.plusDays(random.nextInt(12) == 0 ? -random.nextInt(10) : 1 + random.nextInt(20));
                    if (random.nextInt(15) > 0) {
                        deliveries.add(delivery(
                                deliveries.size(),
                                extracted.plusDays(random.nextInt(4)),
                                optional(name),
                                optional(part),
                                new Days(next, to),
                                extracted,
                                random.nextInt(2)));
                    }
                }
            }
            next = to.plusDays(
                    1 + (random.nextInt(12) == 0 ? random.nextInt(4) : 0) - (random.nextInt(12) == 0 ? 1 : 0));
        }
        return new Case(mandate, deliveries, YEAR.from().plusDays(random.nextInt(500)));
    }

    private Optional<String> optional(String name) {
        return name.isEmpty() || random.nextInt(20) == 0 ? Optional.empty() : Optional.of(name);
    }

    private Terms terms() {
        return Mandates.events(
                List.of(Slice.MONTHLY, Slice.QUARTERLY, Slice.PERIOD).get(random.nextInt(3)),
                random.nextInt(40),
                1 + random.nextInt(2));
    }
}
