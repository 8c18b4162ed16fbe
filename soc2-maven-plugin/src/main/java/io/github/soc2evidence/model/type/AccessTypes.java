package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Common.system;
import static io.github.soc2evidence.model.type.Common.systems;
import static io.github.soc2evidence.model.type.Common.ticket;
import static io.github.soc2evidence.model.type.Field.day;
import static io.github.soc2evidence.model.type.Field.flag;
import static io.github.soc2evidence.model.type.Field.moment;
import static io.github.soc2evidence.model.type.Field.person;
import static io.github.soc2evidence.model.type.Field.text;
import static io.github.soc2evidence.model.type.Field.word;

import java.util.List;

/** Who can do what. */
final class AccessTypes {
    static final List<EvidenceType> ALL = List.of(
            EvidenceType.of("access-review", "A review of who has access")
                    .saying(systems())
                    .listing(Table.of(
                            "accounts",
                            "Every account, and what the reviewer decided about it.",
                            List.of("system", "account"),
                            text("account", "What the system calls the account.", "robin@acme.example"),
                            system(),
                            person("person", "Whose account it is."),
                            person("service-owner", "Who answers for it, where it is no person's."),
                            text("role", "What it may do.", "administrator"),
                            flag("privileged", "Whether it may administer the system."),
                            day("created", "The day on which it was opened."),
                            moment("last-used", "When it was last used."),
                            person("reviewer", "Who decided about it, where the record has several reviewers."),
                            word("decision", "What was decided.", "keep", "modify", "revoke"),
                            day("decided", "The day of the decision; default: the day of the review."),
                            day("done", "The day on which the decision was carried out."),
                            ticket(),
                            note()))
                    .within(
                            Limit.span(
                                            "revoke-within",
                                            "How long after the decision an access is revoked or changed.",
                                            "{business-days: 5}")
                                    .between("accounts", "decided", "done"),
                            Limit.span(
                                    "list-age",
                                    "How old the list of accounts may be on the day of the review.",
                                    "P7D")),
            EvidenceType.of("access-provisioning", "A list of the access that was granted")
                    .counting(Table.items(
                            "grant",
                            "One grant.",
                            text("grant", "What tells it from others: a request, a ticket.", "REQ-118"),
                            person("person", "Who was given access."),
                            text("account", "The account.", "robin@acme.example"),
                            system(),
                            text("entitlement", "What was granted.", "administrator"),
                            person("requester", "Who asked for it."),
                            person("approver", "Who approved it."),
                            moment("requested", "When it was asked for."),
                            moment("approved", "When it was approved."),
                            moment("granted", "When it was granted."),
                            moment("expires", "When it was to end, where it is temporary."),
                            moment("revoked", "When it ended."),
                            day("due", "The day by which it is closed, where it was open when the list was taken."),
                            moment("done", "When it was closed."),
                            note()))
                    .within(Limit.span(
                                    "revoke-within",
                                    "How long after its end a temporary access is taken away.",
                                    "{business-days: 1}")
                            .between("items", "expires", "revoked")),
            EvidenceType.of("access-configuration", "A check of the settings of sign-in and access")
                    .saying(
                            systems(),
                            Field.texts(
                                    "exempt", "The accounts for which the settings do not hold.", "[break-glass-1]"))
                    .listing(OtherTypes.settings())
                    .listing(Table.of(
                            "keys",
                            "Every secret of a service, with its age.",
                            List.of("system", "key"),
                            text("key", "What it is called.", "deploy-key-3"),
                            system(),
                            person("owner", "Who answers for it."),
                            day("rotated", "The day on which it was last changed."),
                            flag("used", "Whether it is in use."),
                            note()))
                    .within(
                            Limit.of(
                                            Kind.TEXTS,
                                            "exempt",
                                            "The accounts that may be exempt from the settings.",
                                            "[break-glass-1]")
                                    .on("", "exempt"),
                            Limit.span("rotated-within", "How old a secret may be.", "P180D")
                                    .on("keys", "rotated")));

    private AccessTypes() {}
}
