package io.github.soc2evidence.reader;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The likenesses of documents that the validator found nothing wrong with; it is asked of every new one. Begins anew
 * when it has grown large, so that many files that are all different cost no more than a few. Safe for use by several threads.
 */
final class Passed {
    /** In characters, of all that are remembered. */
    private static final int MOST = 1 << 22;

    private final Likeness likeness;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger characters = new AtomicInteger();

    Passed(Likeness likeness) {
        this.likeness = likeness;
    }

    Likeness likeness() {
        return likeness;
    }

    boolean has(String likeness) {
        return !likeness.isEmpty() && known.contains(likeness);
    }

    void remember(String likeness) {
        if (likeness.isEmpty()) {
            return;
        }
        if (characters.addAndGet(likeness.length()) > MOST) {
            known.clear();
            characters.set(likeness.length());
        }
        known.add(likeness);
    }
}
