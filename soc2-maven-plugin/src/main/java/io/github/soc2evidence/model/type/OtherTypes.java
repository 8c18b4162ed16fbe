package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Common.system;
import static io.github.soc2evidence.model.type.Common.systems;
import static io.github.soc2evidence.model.type.Field.day;
import static io.github.soc2evidence.model.type.Field.group;
import static io.github.soc2evidence.model.type.Field.person;
import static io.github.soc2evidence.model.type.Field.text;

import java.util.List;

/** What people ask of us, and what fits nowhere else. */
final class OtherTypes {
    static final List<EvidenceType> ALL = List.of(
            requests("privacy-request", "A list of what people asked of us about their data", "to see their data"),
            requests(
                    "consent",
                    "A list of consents that were given or taken back",
                    "consent to the newsletter, taken back"),
            requests("disclosure", "A list of data that were handed to others", "to an authority"),
            EvidenceType.of("configuration", "A check of settings")
                    .saying(systems())
                    .listing(settings()),
            EvidenceType.of("document", "A document")
                    .saying(
                            text("title", "What it is called.", "Roles and reporting lines"),
                            text("version", "Its version.", "\"3\""),
                            group(
                                    "approved",
                                    "Who approved it, and when.",
                                    person("by", "Who."),
                                    day("on", "The day."))),
            EvidenceType.of("attestation", "A person's word")
                    .saying(
                            text("statement", "What they say.", "I have read the code of conduct"),
                            person("by", "Who says it."),
                            day("on", "The day.")));

    private OtherTypes() {}

    static Table settings() {
        return Table.of(
                "settings",
                "Each setting, as it should be and as it is.",
                List.of("system", "setting"),
                text("setting", "What is set.", "multi-factor sign-in"),
                system(),
                text("expected", "What it should be.", "required"),
                text("actual", "What it is.", "required"),
                text("change", "The change that altered it since the last look.", "\"1482\""),
                note());
    }

    private static EvidenceType requests(String name, String title, String what) {
        return EvidenceType.of(name, title)
                .counting(Table.items(
                        "request",
                        "One of them.",
                        text("request", "What tells it from others.", "PR-9"),
                        text("what", "What it is about.", what),
                        day("received", "The day on which it arrived."),
                        day("due", "The day by which it is answered, where that is not the control's own limit."),
                        day("closed", "The day on which it was."),
                        note()))
                .within(Limit.span("closed-within", "How long after it arrived it is answered.", "P30D")
                        .between("items", "received", "closed"));
    }
}
