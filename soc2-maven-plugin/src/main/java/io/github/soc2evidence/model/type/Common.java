package io.github.soc2evidence.model.type;

import java.util.List;

/** Fields and lists that several types have. */
final class Common {
    static final String[] SEVERITIES = {"critical", "high", "medium", "low", "info"};

    private Common() {}

    static Field severity() {
        return Field.word("severity", "How grave it is.", SEVERITIES);
    }

    static Field note() {
        return Field.text("note", "Anything that a reader should know of it.", "moved to another team");
    }

    static Field system() {
        return Field.id("system", "The system, where the record is about several.", "okta");
    }

    static Field systems() {
        return Field.ids(
                "systems",
                "The systems that were looked at, where the record is about several; each that is in scope has to be here.",
                "[okta, github]");
    }

    static Field ticket() {
        return Field.text("ticket", "Where it is followed up.", "OPS-481");
    }

    /** What somebody has to do because of it. */
    static Table actions(String of) {
        return Table.of("actions", "What " + of + " asks of somebody.", List.of("action"), actionFields());
    }

    static Field[] actionFields() {
        return new Field[] {
            Field.text("action", "What is to be done.", "Rehearse the message to customers"),
            Field.person("owner", "Who does it."),
            Field.day("due", "The last day on which it is done in time."),
            Field.day("done", "The day on which it was done."),
            ticket(),
            note()
        };
    }
}
