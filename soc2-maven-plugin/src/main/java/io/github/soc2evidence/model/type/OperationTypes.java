package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Common.severity;
import static io.github.soc2evidence.model.type.Common.systems;
import static io.github.soc2evidence.model.type.Common.ticket;
import static io.github.soc2evidence.model.type.Field.day;
import static io.github.soc2evidence.model.type.Field.flag;
import static io.github.soc2evidence.model.type.Field.moment;
import static io.github.soc2evidence.model.type.Field.person;
import static io.github.soc2evidence.model.type.Field.span;
import static io.github.soc2evidence.model.type.Field.text;
import static io.github.soc2evidence.model.type.Field.word;

import java.util.List;

/** What happens, and what is changed. */
final class OperationTypes {
    static final List<EvidenceType> ALL = List.of(
            EvidenceType.of("incident-log", "A list of incidents")
                    .counting(Table.items(
                            "incident",
                            "One incident.",
                            text("incident", "What tells it from others.", "INC-17"),
                            text("title", "A few words.", "Checkout down"),
                            severity(),
                            moment("detected", "When it was noticed."),
                            moment("contained", "When it could do no more harm."),
                            moment("resolved", "When it was over."),
                            flag("customer-impact", "Whether customers felt it."),
                            text("root-cause", "Why it happened.", "A certificate that nobody renewed"),
                            day("reviewed", "The day of the review afterwards."),
                            moment("notify-by", "By when somebody outside had to be told."),
                            moment("notified", "When they were."),
                            Field.rows("actions", "What the review asks of somebody.", Common.actionFields()),
                            ticket(),
                            day("due", "The day by which it is closed, where it was open when the list was taken."),
                            note()))
                    .within(
                            Limit.of(
                                            Kind.SPAN_PER_SEVERITY,
                                            "resolve-within",
                                            "How long after it was noticed an incident is over.",
                                            "{critical: PT24H, high: P3D}")
                                    .between("items", "detected", "resolved"),
                            Limit.span(
                                            "reviewed-within",
                                            "How long after its end an incident is reviewed.",
                                            "{business-days: 10}")
                                    .between("items", "resolved", "reviewed"),
                            Limit.span(
                                            "notified-within",
                                            "How long after an incident with customer impact was noticed customers are told.",
                                            "PT72H")
                                    .between("items", "detected", "notified")),
            EvidenceType.of("incident-response-test", "An exercise of the response to incidents")
                    .saying(
                            text("scenario", "What was played.", "A laptop with production access is stolen"),
                            Field.texts("participants", "Who took part.", "[robin, kim]"),
                            Field.texts("lessons", "What was learned.", "[nobody knew the number of the press office]"))
                    .listing(Common.actions("the exercise")),
            EvidenceType.of("change-management", "A list of changes")
                    .counting(Table.items(
                            "change",
                            "One change, or one deployment in the population of deployments.",
                            text("change", "What tells it from others: a pull request, a ticket.", "\"1482\""),
                            text("deployment", "The deployment, in the population of deployments.", "\"2026-118\""),
                            text("title", "A few words.", "Round prices on the server"),
                            person("author", "Who wrote it."),
                            Field.people("approvals", "Who approved it."),
                            Field.of(
                                    Kind.MOMENTS,
                                    "approved",
                                    "When each of them did, in the same order.",
                                    "[2026-04-08T10:00:00Z]"),
                            moment("pushed", "When it was last changed before it was merged."),
                            moment("merged", "When it was merged."),
                            person("merged-by", "Who merged it."),
                            word("checks", "What its tests said.", "passed", "failed", "none"),
                            moment("deployed", "When it reached production."),
                            word("kind", "Whether it was an emergency.", "normal", "emergency"),
                            day("reviewed", "The day on which an emergency was reviewed afterwards."),
                            day("due", "The day by which it is closed, where it was open when the list was taken."),
                            day("done", "The day on which it was closed."),
                            note()))
                    .within(
                            Limit.span(
                                            "reviewed-within",
                                            "How long after it was merged or deployed an emergency is reviewed.",
                                            "{business-days: 2}")
                                    .on("items", "reviewed"),
                            Limit.of(
                                            Kind.FLAG,
                                            "checks",
                                            "Whether tests have to have passed before a change is merged.",
                                            "true")
                                    .on("items", "checks")),
            EvidenceType.of("logging-configuration", "A look at whether logging works")
                    .saying(
                            systems(),
                            flag("enabled", "Whether events are logged."),
                            text("destination", "Where they go.", "central-log"),
                            span("retention", "How long they are kept.", "P1Y"))
                    .listing(Table.of(
                            "sources",
                            "Each source of events.",
                            List.of("source"),
                            text("source", "What logs: a system or a part of one.", "aws-prod"),
                            flag("enabled", "Whether its events are logged."),
                            text("destination", "Where they go.", "central-log"),
                            span("retention", "How long they are kept.", "P1Y"),
                            note()))
                    .within(Limit.span("retention", "How long events are kept at least.", "P1Y")
                            .on("", "retention")),
            EvidenceType.of("monitoring-alerts", "A review of alerts and of the rules that raise them")
                    .listing(Table.of(
                            "rules",
                            "Each rule that raises alerts.",
                            List.of("rule"),
                            text("rule", "What it is called.", "many-failed-sign-ins"),
                            text("route", "Who is told.", "on-call"),
                            flag("enabled", "Whether it is on."),
                            text("change", "The change that altered or removed it.", "\"1482\""),
                            note()))
                    .listing(Table.of(
                            "alerts",
                            "Each alert that was looked at.",
                            List.of("alert"),
                            text("alert", "What tells it from others.", "A-2231"),
                            text("rule", "The rule that raised it.", "many-failed-sign-ins"),
                            severity(),
                            moment("raised", "When it was raised."),
                            moment("triaged", "When somebody looked at it."),
                            text("incident", "The incident that it belongs to.", "INC-17"),
                            note()))
                    .within(Limit.span(
                                    "triaged-within",
                                    "How long after it was raised an alert is looked at.",
                                    "{business-days: 1}")
                            .between("alerts", "raised", "triaged")));

    private OperationTypes() {}
}
