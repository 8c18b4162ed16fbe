package io.github.soc2evidence.model;

/** Who vouches that something existed no later than it seems (trust.md, "Witnessed time"). */
public enum Level {
    /** Nobody: dates of git are claims. */
    T0,
    /** The forge that merged it. */
    T1,
    /** A third party. */
    T2
}
