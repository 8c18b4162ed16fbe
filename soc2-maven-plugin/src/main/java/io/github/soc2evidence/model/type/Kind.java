package io.github.soc2evidence.model.type;

/** What the values of a field are. */
public enum Kind {
    TEXT,
    /** Texts in a list. */
    TEXTS,
    /** The id of something that the record has a file for: a system, an asset, a vendor, a control, a record. */
    ID,
    IDS,
    /** Somebody: an id of people.yaml, one of their addresses, or one of their accounts. */
    PERSON,
    PEOPLE,
    /** A day of the record's time zone. */
    DAY,
    /** A day, or an instant with its offset. */
    MOMENT,
    MOMENTS,
    /** One for all, or one for each system by its name. */
    MOMENT_PER_SYSTEM,
    NUMBER,
    /** A whole number of at least zero. */
    COUNT,
    /** Of a hundred. */
    PERCENT,
    /** A number as a version is written, {@code 1.2}. */
    VERSION,
    FLAG,
    /** A length of time. */
    SPAN,
    /** For each severity a length of time. */
    SPAN_PER_SEVERITY,
    /** One word of a closed set. */
    WORD,
    WORDS,
    /** Named fields of its own. */
    GROUP,
    /** A list of rows within a row. */
    ROWS
}
