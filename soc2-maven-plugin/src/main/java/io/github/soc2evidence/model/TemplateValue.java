package io.github.soc2evidence.model;

/**
 * What the files of a new record say where only their owner knows better. {@code soc2:init} puts the owner's words in these
 * places and changes nothing else; a record that still has them has not been finished.
 */
public enum TemplateValue {
    ORGANIZATION("Example, Inc.", true),
    SYSTEM("Example Cloud", true),
    ZONE("America/New_York", false),
    PERIOD("2027", false),
    FROM("2027-01-01", false),
    TO("2027-12-31", false),
    LEAD("pat", false),
    LEAD_NAME("Pat Example", true),
    LEAD_EMAIL("pat@example.com", true),
    APPROVER("alex", false),
    APPROVER_NAME("Alex Example", true),
    APPROVER_EMAIL("alex@example.com", true);

    private final String text;
    private final boolean telling;

    TemplateValue(String text, boolean telling) {
        this.text = text;
        this.telling = telling;
    }

    /** As it stands in the template. */
    public String text() {
        return text;
    }

    /** Whether nobody would write it of themselves: somebody may well be called pat, and be in New York. */
    boolean isTelling() {
        return telling;
    }
}
