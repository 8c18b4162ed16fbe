package io.github.soc2evidence.report;

/** What lines are told on: a terminal, or a part of a page. Texts come as the record has them, and are made inert there. */
public interface Sheet {
    /** Whether it can show no more than ASCII. */
    boolean ascii();

    /** What comes now stands apart from what came before. */
    void blank();

    /** A heading. */
    void bold(int indent, String text);

    /** In the background. */
    void faint(int indent, String text);

    /** A line of its own. */
    void text(int indent, String text);

    /** A line of parts that are inked already, by {@link #ink}. */
    void parts(int indent, String... inked);

    /** A label and what it names; without a label, more of the entry before. */
    void entry(String label, String text);

    /** More of an entry, in the background. */
    void aside(String text);

    /** A part in a colour, where there are any. */
    String ink(Ink ink, String text);

    /** Facts side by side; empty ones are left out. */
    String join(String... facts);
}
