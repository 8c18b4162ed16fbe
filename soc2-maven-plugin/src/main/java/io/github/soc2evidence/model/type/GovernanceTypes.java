package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Field.day;
import static io.github.soc2evidence.model.type.Field.flag;
import static io.github.soc2evidence.model.type.Field.id;
import static io.github.soc2evidence.model.type.Field.person;
import static io.github.soc2evidence.model.type.Field.text;
import static io.github.soc2evidence.model.type.Field.texts;
import static io.github.soc2evidence.model.type.Field.word;

import java.util.List;

/** How the company is steered. */
final class GovernanceTypes {
    static final List<EvidenceType> ALL = List.of(
            EvidenceType.of("policy-review", "A review and approval of a policy")
                    .saying(
                            id("policy", "The policy, where the record has no subject.", "access-control"),
                            text("version", "Its version.", "\"4\""),
                            person("approver", "Who approved it."),
                            day("approved", "The day of the approval."),
                            day("effective", "The day from which it holds."))
                    .listing(Table.of(
                            "acknowledgements",
                            "Everybody who has to know it.",
                            List.of("person"),
                            person("person", "Who has to know it."),
                            day("acknowledged", "The day on which they said that they do."),
                            note()))
                    .within(
                            Limit.of(Kind.TEXT, "approver-role", "The role that approves policies.", "executive")
                                    .on("", "approver"),
                            Limit.of(
                                            Kind.PERCENT,
                                            "acknowledgement-rate",
                                            "Of a hundred people who have to know it, how many have to have said so.",
                                            "100")
                                    .on("acknowledgements", "acknowledged"),
                            Limit.span(
                                            "acknowledged-within",
                                            "How long after the approval everybody has acknowledged it.",
                                            "P30D")
                                    .on("acknowledgements", "acknowledged")),
            EvidenceType.of("board-meeting", "A meeting of those who oversee management")
                    .saying(
                            texts("agenda", "What was discussed.", "[open deviations, incidents]"),
                            day("minutes-approved", "The day on which the minutes were approved."))
                    .listing(Table.of(
                            "attendees",
                            "Who was invited, and who came.",
                            List.of("person"),
                            text("person", "Who.", "Dr. Chen"),
                            flag("independent", "Whether they are independent of management."),
                            flag("present", "Whether they came; absent: they did."),
                            note()))
                    .listing(Common.actions("the meeting"))
                    .within(
                            Limit.of(Kind.COUNT, "members", "How many have to be present.", "3")
                                    .on("attendees", "person"),
                            Limit.of(Kind.COUNT, "independent", "How many of them are independent of management.", "1")
                                    .on("attendees", "independent"),
                            Limit.span(
                                            "minutes-approved-within",
                                            "How long after the meeting its minutes are approved.",
                                            "P1M")
                                    .on("", "minutes-approved")),
            EvidenceType.of("risk-assessment", "An assessment of what could go wrong")
                    .saying(flag("fraud-considered", "Whether fraud was considered."))
                    .listing(Table.of(
                            "risks",
                            "The register of risks.",
                            List.of("risk"),
                            text("risk", "What tells it from others.", "R-07"),
                            text("threat", "What could happen.", "A leaver keeps access"),
                            text("likelihood", "How likely it is.", "medium"),
                            text("impact", "How much it would harm.", "high"),
                            word("rating", "How grave it is, all in all.", Common.SEVERITIES),
                            flag("fraud", "Whether it is a risk of fraud."),
                            word("treatment", "What is done about it.", "reduce", "transfer", "avoid", "accept"),
                            id("control", "The control that reduces it.", "AC-01"),
                            person("owner", "Who answers for it."),
                            day("due", "The day by which the treatment is done."),
                            day("done", "The day on which it was."),
                            person("accepted-by", "Who accepted what is left of it."),
                            day("accepted", "The day on which they did."),
                            note()))
                    .within(
                            Limit.of(
                                            Kind.WORD,
                                            "treated-from",
                                            "The rating from which a risk has to be treated or accepted.",
                                            "high")
                                    .on("risks", "rating"),
                            Limit.of(Kind.FLAG, "fraud", "Whether fraud has to be considered.", "true")));

    private GovernanceTypes() {}
}
