package io.github.soc2evidence.source;

/**
 * Told how far a long run has come, by whoever does the work and on its thread. Nothing of it ever reaches a verdict or a
 * report.
 */
@FunctionalInterface
public interface Progress {
    /** For a run that nobody waits for. */
    Progress UNTOLD = (work, done, all) -> {};

    /** What takes long in a long record. */
    enum Work {
        /** Commits compared with the ones before them. */
        HISTORY,
        /** Files read, in all their revisions. */
        FILES
    }

    /**
     * Called often; must be quick, and safe for use by several threads.
     *
     * @param all as far as is known yet
     */
    void reached(Work work, int done, int all);
}
