package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Common.ticket;
import static io.github.soc2evidence.model.type.Field.count;
import static io.github.soc2evidence.model.type.Field.flag;
import static io.github.soc2evidence.model.type.Field.id;
import static io.github.soc2evidence.model.type.Field.moment;
import static io.github.soc2evidence.model.type.Field.number;
import static io.github.soc2evidence.model.type.Field.percent;
import static io.github.soc2evidence.model.type.Field.span;
import static io.github.soc2evidence.model.type.Field.text;

import java.util.List;

/** Whether the service is there, and comes back. */
final class AvailabilityTypes {
    private static final Limit RECOVERY_TIME =
            Limit.span("recovery-time", "How long it may take until the service works again.", "PT4H");
    private static final Limit RECOVERY_POINT =
            Limit.span("recovery-point", "Of how long a time data may be lost.", "PT24H");
    private static final Limit COVERS = Limit.of(
            Kind.WORD,
            "covers",
            "What has to be looked at in a period: every system in scope, every asset in scope, or every critical asset.",
            "critical-assets");

    static final List<EvidenceType> ALL = List.of(
            EvidenceType.of("backup", "A check that copies were made")
                    .listing(Table.of(
                            "datasets",
                            "Each set of data that is copied.",
                            List.of("dataset"),
                            text("dataset", "What is copied.", "orders-db"),
                            text("schedule", "How often.", "daily"),
                            count("runs", "How many copies were to be made.", "7"),
                            count("succeeded", "How many were.", "7"),
                            count("failed-in-a-row", "The longest run of failures.", "0"),
                            moment("last-success", "When the last one was made."),
                            flag("encrypted", "Whether the copies are encrypted."),
                            flag("off-site", "Whether they lie in another place."),
                            note()))
                    .within(
                            Limit.of(Kind.PERCENT, "success-rate", "Of a hundred runs, how many have to succeed.", "95")
                                    .on("datasets", "succeeded"),
                            Limit.of(Kind.COUNT, "failed-in-a-row", "How many runs may fail one after the other.", "1")
                                    .on("datasets", "failed-in-a-row"),
                            Limit.span("last-success-within", "How old the last copy may be.", "PT36H")
                                    .on("datasets", "last-success"),
                            COVERS),
            EvidenceType.of("restore-test", "A test that copies can be restored")
                    .listing(Table.of(
                            "restores",
                            "Each set of data that was restored.",
                            List.of("dataset"),
                            recovered("dataset", "What was restored.", "orders-db")))
                    .within(
                            RECOVERY_TIME.on("restores", "recovery-time"),
                            RECOVERY_POINT.on("restores", "recovery-point"),
                            COVERS),
            EvidenceType.of("disaster-recovery-test", "An exercise of coming back elsewhere")
                    .saying(text("scenario", "What was played.", "The region is lost"))
                    .listing(Table.of(
                            "services",
                            "Each service that was recovered.",
                            List.of("service"),
                            recovered("service", "What was recovered.", "shop")))
                    .listing(Common.actions("the exercise"))
                    .within(
                            RECOVERY_TIME.on("services", "recovery-time"),
                            RECOVERY_POINT.on("services", "recovery-point"),
                            COVERS),
            EvidenceType.of("uptime", "How long the service was there")
                    .listing(Table.of(
                            "services",
                            "Each service with what was promised and what was measured.",
                            List.of("service"),
                            text("service", "The service.", "shop"),
                            percent("objective", "What was promised.", "99.9"),
                            percent("measured", "What was measured.", "99.95"),
                            number("minutes", "How many minutes there were to measure.", "43200"),
                            number("minutes-down", "In how many of them it was not there.", "21"),
                            note()))
                    .listing(Table.of(
                            "downtime",
                            "Each time in which a service was not there.",
                            List.of("service", "from"),
                            text("service", "The service.", "shop"),
                            moment("from", "When it began."),
                            moment("to", "When it ended."),
                            flag("planned", "Whether it was announced, and does not count."),
                            text("incident", "The incident that it belongs to.", "INC-17"),
                            note()))
                    .within(Limit.of(Kind.PERCENT, "objective", "What has to be reached, of a hundred.", "99.9")),
            EvidenceType.of("capacity", "How much room there is left")
                    .listing(Table.of(
                            "metrics",
                            "Each thing that can run out.",
                            List.of("metric"),
                            text("metric", "What is measured.", "orders-db disk"),
                            number("threshold", "From where on something has to be done.", "80"),
                            number("measured", "What was measured.", "63"),
                            number("forecast", "What is expected.", "71"),
                            ticket(),
                            note()))
                    .listing(Common.actions("the review"))
                    .within(Limit.of(
                            Kind.NUMBER,
                            "threshold",
                            "From where on something has to be done, where no row says.",
                            "80")));

    private AvailabilityTypes() {}

    private static Field[] recovered(String name, String description, String example) {
        return new Field[] {
            text(name, description, example),
            span("backup-age", "How old the copy was.", "PT20H"),
            span("recovery-time", "How long it took.", "PT1H35M"),
            span("recovery-point", "Of how long a time data were lost.", "PT20H"),
            span("target-recovery-time", "How long it may take, where that is not the control's own limit.", "PT2H"),
            span(
                    "target-recovery-point",
                    "Of how long a time data may be lost, where that is not the control's.",
                    "PT24H"),
            flag("verified", "Whether the result was compared with the original."),
            id("retest", "The record of the test after a failure.", "AV-04-2026-Q2-retest"),
            note()
        };
    }
}
