package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Common.ticket;
import static io.github.soc2evidence.model.type.Field.day;
import static io.github.soc2evidence.model.type.Field.flag;
import static io.github.soc2evidence.model.type.Field.moment;
import static io.github.soc2evidence.model.type.Field.person;
import static io.github.soc2evidence.model.type.Field.text;
import static io.github.soc2evidence.model.type.Field.word;

import java.util.List;

/** Those who join, stay and leave. */
final class PeopleTypes {
    static final List<EvidenceType> ALL = List.of(
            EvidenceType.of("onboarding", "A list of those who joined")
                    .counting(Table.items(
                            "person",
                            "One joiner.",
                            person("person", "Who joined."),
                            word("kind", "How they are engaged.", "employee", "contractor"),
                            day("start", "The first day."),
                            day("screened", "The day on which the background check was complete."),
                            day("agreed", "The day on which the agreements were signed."),
                            day("trained", "The day on which the training was complete."),
                            moment("granted", "When the first access was granted."),
                            day("due", "The day by which what is open is done."),
                            day("done", "The day on which it was."),
                            note()))
                    .within(
                            Limit.span(
                                            "screened-within",
                                            "How long after the first day the background check is complete; P0D: by then.",
                                            "P0D")
                                    .between("items", "start", "screened"),
                            Limit.span(
                                            "agreed-within",
                                            "How long after the first day the agreements are signed; P0D: by then.",
                                            "P0D")
                                    .between("items", "start", "agreed"),
                            Limit.span(
                                            "trained-within",
                                            "How long after the first day the training is complete.",
                                            "P30D")
                                    .between("items", "start", "trained")),
            EvidenceType.of("offboarding", "A list of those who left")
                    .counting(Table.items(
                            "person",
                            "One leaver.",
                            person("person", "Who left."),
                            word("kind", "How they were engaged.", "employee", "contractor"),
                            moment("left", "The last day, or the moment at which access had to end."),
                            Field.of(
                                    Kind.MOMENT_PER_SYSTEM,
                                    "disabled",
                                    "When access was closed: one moment for all systems, or one for each.",
                                    "{okta: 2026-04-08T17:02:00Z, github: 2026-04-08}"),
                            day("returned", "The day on which the devices were returned."),
                            flag("kept", "Whether somebody else took over the accounts, which then stay."),
                            ticket(),
                            day("due", "The day by which what is open is done."),
                            day("done", "The day on which it was."),
                            note()))
                    .within(Limit.span(
                                    "disabled-within",
                                    "How long after the last day access is closed in all systems.",
                                    "{business-days: 1}")
                            .between("items", "left", "disabled")),
            EvidenceType.of("security-training", "A roster of those who were trained")
                    .saying(
                            text("course", "What was taught.", "Security basics 2026"),
                            Field.count("headcount", "How many people the personnel records count on that day.", "42"))
                    .listing(Table.of(
                            "roster",
                            "Everybody who had to take part, contractors included.",
                            List.of("person"),
                            person("person", "Who had to take part."),
                            word("kind", "How they are engaged.", "employee", "contractor"),
                            day("started", "The first day, of somebody who joined not long ago."),
                            day("due", "The last day on which it is complete in time."),
                            day("completed", "The day on which it was complete."),
                            note()))
                    .within(
                            Limit.of(
                                            Kind.PERCENT,
                                            "completion-rate",
                                            "Of a hundred people on the roster, how many have to be done.",
                                            "100")
                                    .on("roster", "completed"),
                            Limit.span("interval", "How long a training holds.", "P1Y")
                                    .on("roster", "completed"),
                            Limit.span(
                                            "new-hire-within",
                                            "How long after the first day a new hire has completed it.",
                                            "P30D")
                                    .between("roster", "started", "completed")));

    private PeopleTypes() {}
}
