package io.github.soc2evidence.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private final Axis axis = new Axis(new Days(FIRST, LocalDate.of(2026, 3, 8)), ZoneId.of("America/New_York"));

    @Test
    void daysStandInPercentOfAllDays() {
        assertThat(axis.at(FIRST)).isEqualTo("0%");
        assertThat(axis.at(FIRST.plusDays(1))).isEqualTo("12.500%");
        assertThat(axis.within(FIRST)).isEqualTo("6.250%");
        assertThat(axis.width(new Days(FIRST.plusDays(2), FIRST.plusDays(3)))).isEqualTo("25%");
    }

    @Test
    void whatLiesOutsideStandsAtTheEdge() {
        assertThat(axis.at(FIRST.minusYears(1))).isEqualTo("0%");
        assertThat(axis.at(FIRST.plusYears(1))).isEqualTo("100%");
        assertThat(axis.width(new Days(FIRST.minusDays(9), FIRST.minusDays(2)))).isEqualTo("0%");
        assertThat(axis.shows(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void anInstantStandsByTheClockOfItsZone() {
        assertThat(axis.at(Instant.parse("2026-03-02T05:00:00Z"))).isEqualTo("12.500%");
        // The last day has 23 hours, and is as wide as the others.
        assertThat(axis.at(Instant.parse("2026-03-09T04:00:00Z"))).isEqualTo("100%");
        assertThat(axis.width(Instant.parse("2026-03-03T05:00:00Z"), Instant.parse("2026-03-03T17:00:00Z")))
                .isEqualTo("6.250%");
    }
}
