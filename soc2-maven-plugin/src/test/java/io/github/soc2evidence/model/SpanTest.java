package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** As anybody would count them on a calendar. */
    private static LocalDate counted(LocalDate day, int businessDays, Set<LocalDate> holidays) {
        LocalDate end = day;
        for (int left = businessDays; left > 0; ) {
            end = end.plusDays(1);
            boolean weekend = end.getDayOfWeek() == DayOfWeek.SATURDAY || end.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !holidays.contains(end)) {
                left--;
            }
        }
        return end;
    }

    @Test
    void businessDaysAreThoseThatAreCountedOnACalendar() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            Set<LocalDate> holidays = new HashSet<>();
            int many = random.nextInt(3) * random.nextInt(30);
            while (holidays.size() < many) {
                holidays.add(START.plusDays(random.nextInt(60)));
            }
            LocalDate day = START.plusDays(random.nextInt(40));
            int businessDays = random.nextInt(30);
            assertThat(new Span.Business(businessDays).after(day, holidays))
                    .as("%d after %s without %s", businessDays, day, holidays)
                    .isEqualTo(counted(day, businessDays, holidays));
        }
    }
}
