package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.source.Progress.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProgressLogTest {
    private final List<String> lines = new ArrayList<>();
    private long now = 1_000_000;
    private final ProgressLog log = new ProgressLog(() -> now, lines::add);

    @Test
    void aShortRunIsSilent() {
        for (int done = 1; done <= 100; done++) {
            now += 49;
            log.reached(Work.FILES, done, 100);
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void aLongRunHasALineNowAndThen() {
        for (int done = 1; done <= 20_000; done++) {
            now += 1;
            log.reached(Work.HISTORY, done, 100_000);
        }
        assertThat(lines)
                .containsExactly(
                        "history: 5,000 of 100,000 commits",
                        "history: 10,000 of 100,000 commits",
                        "history: 15,000 of 100,000 commits",
                        "history: 20,000 of 100,000 commits");
    }

    @Test
    void afterASilenceTheNextThingIsTold() {
        now += 60_000;
        log.reached(Work.HISTORY, 1, 4097);
        log.reached(Work.FILES, 120_000, 365_000);
        now += ProgressLog.SILENCE;
        log.reached(Work.FILES, 120_001, 365_000);
        assertThat(lines).containsExactly("history: 1 of 4,097 commits", "files: 120,001 of 365,000 read");
    }

    @Test
    void itSpeaksTheSameEverywhere() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            now += ProgressLog.SILENCE;
            log.reached(Work.FILES, 1234, 5678);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(lines).containsExactly("files: 1,234 of 5,678 read");
    }
}
