package io.github.soc2evidence.dossier;

/** How a record is kept (format.md, {@code recording}). */
public enum Kept {
    /** It was filed once. */
    ONCE,
    /** It is the last revision of a file of which every revision counts. */
    IN_PLACE,
    /** It is an earlier one of these. */
    EARLIER,
    /** It is a line of a log. */
    LINE
}
