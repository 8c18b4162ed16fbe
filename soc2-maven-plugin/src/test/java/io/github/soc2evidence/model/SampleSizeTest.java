package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;

class SampleSizeTest {
    @Test
    void ofWindowsFollowsTheFrequency() {
        assertThat(windows(Cadence.DAILY.unit(), 365)).isEqualTo("25 daily: 25");
        assertThat(windows(Cadence.WEEKLY.unit(), 52)).isEqualTo("8 weekly: 8");
        assertThat(windows(Cadence.MONTHLY.unit(), 12)).isEqualTo("3 monthly: 3");
        assertThat(windows(Cadence.QUARTERLY.unit(), 4)).isEqualTo("2 quarterly: 2");
        assertThat(windows(Cadence.SEMIANNUAL.unit(), 2)).isEqualTo("2 semiannual: 2");
        assertThat(windows(Cadence.ANNUAL.unit(), 1)).isEqualTo("1 annual: 1");
        assertThat(windows(Period.ofDays(45), 8)).isEqualTo("2 quarterly: 2");
        assertThat(windows(Period.ofDays(14), 26)).isEqualTo("3 monthly: 3");
        assertThat(windows(Cadence.DAILY.unit(), 10)).isEqualTo("10 daily: 25, of which there are 10");
        assertThat(windows(Cadence.MONTHLY.unit(), 0)).isEqualTo("0 monthly: 3, of which there are 0");
    }

    @Test
    void ofEventsFollowsTheirNumber() {
        int[] there = {0, 1, 4, 5, 40, 50, 51, 100, 101, 249, 250, 251, 200_000, Integer.MAX_VALUE};
        int[] size = {0, 1, 4, 5, 5, 5, 10, 10, 11, 25, 25, 25, 25, 25};
        for (int i = 0; i < there.length; i++) {
            assertThat(SampleSize.ofEvents(there[i]).size())
                    .as("of " + there[i])
                    .isEqualTo(size[i]);
        }
        assertThat(SampleSize.ofEvents(60).row()).isEqualTo("per event, up to 250: 10 %, 10 to 25");
    }

    private static String windows(Period unit, int there) {
        SampleSize size = SampleSize.ofWindows(unit, there);
        return size.size() + " " + size.row();
    }
}
