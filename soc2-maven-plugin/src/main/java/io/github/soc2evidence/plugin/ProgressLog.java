package io.github.soc2evidence.plugin;

import io.github.soc2evidence.source.Progress;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells whoever waits at a terminal, or reads a log, that a long run goes on: nothing in a short one, then a line now and then. */
final class ProgressLog implements Progress {
    /** In milliseconds: how long one waits without asking. */
    static final long SILENCE = 5_000;

    private final LongSupplier clock;
    private final Consumer<String> log;
    private long last;

    /** @param clock in milliseconds, from whenever it likes, never backwards */
    ProgressLog(LongSupplier clock, Consumer<String> log) {
        this.clock = clock;
        this.log = log;
        this.last = clock.getAsLong();
    }

    @Override
    public synchronized void reached(Work work, int done, int all) {
        long now = clock.getAsLong();
        if (now - last >= SILENCE) {
            last = now;
            log.accept(line(work, done, all));
        }
    }

    private static String line(Work work, int done, int all) {
        return switch (work) {
            case HISTORY -> String.format(Locale.ROOT, "history: %,d of %,d commits", done, all);
            case FILES -> String.format(Locale.ROOT, "files: %,d of %,d read", done, all);
        };
    }
}
