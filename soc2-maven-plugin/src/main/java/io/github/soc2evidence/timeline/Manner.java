package io.github.soc2evidence.timeline;

/** The three manners in which a control operates, each judged in its own way (time.md). */
public enum Manner {
    PERIODIC,
    CONTINUOUS,
    EVENT
}
