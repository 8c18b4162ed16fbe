package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Common.systems;
import static io.github.soc2evidence.model.type.Field.day;
import static io.github.soc2evidence.model.type.Field.flag;
import static io.github.soc2evidence.model.type.Field.id;
import static io.github.soc2evidence.model.type.Field.person;
import static io.github.soc2evidence.model.type.Field.span;
import static io.github.soc2evidence.model.type.Field.text;
import static io.github.soc2evidence.model.type.Field.word;
import static io.github.soc2evidence.model.type.Field.words;

import java.util.List;

/** Data, devices, and those who keep them for us. */
final class ProtectionTypes {
    private static final Limit COVERS = Limit.of(
            Kind.WORD,
            "covers",
            "What has to be looked at: every system in scope, every asset in scope, or every critical asset.",
            "assets");
    private static final Limit ROTATED = Limit.span("rotated-within", "How old a key may be.", "P1Y");

    static final List<EvidenceType> ALL = List.of(
            EvidenceType.of("encryption-at-rest", "A check that stored data are encrypted")
                    .listing(Table.of(
                            "stores",
                            "Each store of data.",
                            List.of("store"),
                            text("store", "The store: an asset, or a part of one.", "orders-db"),
                            flag("encrypted", "Whether it is encrypted."),
                            text("algorithm", "How.", "AES-256"),
                            text("key", "Which key.", "kms/orders"),
                            day("rotated", "The day on which the key was last changed."),
                            note()))
                    .within(
                            ROTATED.on("stores", "rotated"),
                            Limit.of(Kind.TEXTS, "algorithms", "What is strong enough.", "[AES-256]")
                                    .on("stores", "algorithm"),
                            COVERS),
            EvidenceType.of("encryption-in-transit", "A check that connections are encrypted")
                    .listing(Table.of(
                            "endpoints",
                            "Each address that accepts connections.",
                            List.of("endpoint"),
                            text("endpoint", "The address: an asset, or a part of one.", "shop.acme.example"),
                            Field.of(Kind.VERSION, "minimum-tls", "The oldest TLS that it accepts.", "\"1.2\""),
                            day("certificate-expires", "The last day of its certificate."),
                            day("rotated", "The day on which its key was last changed."),
                            note()))
                    .within(
                            Limit.of(Kind.VERSION, "minimum-tls", "The oldest TLS that may be accepted.", "\"1.2\"")
                                    .on("endpoints", "minimum-tls"),
                            Limit.span("renewed-before", "How long before its end a certificate is renewed.", "P21D")
                                    .on("endpoints", "certificate-expires"),
                            ROTATED.on("endpoints", "rotated"),
                            COVERS),
            EvidenceType.of("data-classification", "A review of what data there are")
                    .listing(Table.of(
                            "assets",
                            "Each store of data.",
                            List.of("asset"),
                            text("asset", "The store.", "orders-db"),
                            text("class", "How it is classified.", "confidential"),
                            person("owner", "Who answers for it."),
                            span("retention", "How long data are kept in it.", "P7Y"),
                            note()))
                    .within(COVERS),
            EvidenceType.of("data-disposal", "A list of what was erased")
                    .counting(disposals("items"))
                    .listing(disposals("requests"))
                    .within(Limit.span(
                                    "erased-within",
                                    "How long after it was asked for or fell due data are erased.",
                                    "P60D")
                            .between("requests", "requested", "done")),
            EvidenceType.of("vendor-review", "A review of a vendor and of the report about it")
                    .saying(
                            Field.group(
                                    "report",
                                    "The report that the vendor gave.",
                                    word(
                                            "kind",
                                            "What it is.",
                                            "soc2-type2",
                                            "soc2-type1",
                                            "soc1",
                                            "soc3",
                                            "iso27001",
                                            "questionnaire",
                                            "other"),
                                    text("auditor", "Who gave the opinion.", "Firm LLP"),
                                    day("from", "The first day that it covers."),
                                    day("to", "The last one."),
                                    words(
                                            "categories",
                                            "The categories that it covers.",
                                            "security",
                                            "availability",
                                            "confidentiality",
                                            "processing-integrity",
                                            "privacy"),
                                    word(
                                            "opinion",
                                            "What it says.",
                                            "unqualified",
                                            "qualified",
                                            "adverse",
                                            "disclaimer")),
                            Field.group(
                                    "bridge",
                                    "The letter about the time since the report.",
                                    day("from", "The first day that it covers."),
                                    day("to", "The last one."),
                                    day("issued", "The day of the letter.")))
                    .listing(Table.of(
                            "exceptions",
                            "What the report found, and what it means for us.",
                            List.of("exception"),
                            text("exception", "What it found.", "Two leavers kept access for a week"),
                            text("criterion", "The criterion.", "CC6.2"),
                            text("effect", "What it means for us.", "None, neither could reach our account"),
                            note()))
                    .listing(Table.of(
                            "user-entity-controls",
                            "What the report expects of us.",
                            List.of("id"),
                            text("id", "What it is called.", "CUEC-1"),
                            text("text", "What it expects.", "Users require a second factor"),
                            id("met-by", "The control of ours that meets it.", "AC-03"),
                            note()))
                    .listing(Table.of(
                            "expected",
                            "What we leave to the vendor, and whether the report covers it.",
                            List.of("criterion"),
                            text("criterion", "The criterion.", "CC6.4"),
                            text("control", "What the vendor does.", "Physical access to data centres"),
                            flag("found", "Whether the report covers it."),
                            note()))
                    .listing(Table.of(
                            "subservice",
                            "Whom the vendor relies on.",
                            List.of("organization"),
                            text("organization", "Who.", "Colo Inc."),
                            word("method", "Whether the report covers them.", "carve-out", "inclusive"),
                            note()))
                    .within(
                            Limit.of(Kind.WORD, "report", "The kind of report that is asked for.", "soc2-type2")
                                    .on("", "report.kind"),
                            Limit.span(
                                            "uncovered",
                                            "How long a time after the end of the report may be without a bridge letter.",
                                            "P3M")
                                    .on("", "report.to")),
            EvidenceType.of("endpoint-protection", "A check of the devices that people work with")
                    .saying(systems())
                    .listing(Table.of(
                            "devices",
                            "Each device.",
                            List.of("device"),
                            text("device", "What tells it from others.", "LT-0042"),
                            person("person", "Whose it is."),
                            flag("encrypted", "Whether its disk is encrypted."),
                            flag("protected", "Whether its protection against malware runs."),
                            flag("locked", "Whether its screen locks."),
                            day("patched", "The day since which no update is missing."),
                            note()))
                    .within(Limit.span("patched-within", "How long an update may be missing.", "P30D")
                            .on("devices", "patched")));

    private ProtectionTypes() {}

    private static Table disposals(String name) {
        return Table.of(
                name,
                "One set of data, or one device.",
                List.of("request"),
                text("request", "What tells it from others.", "DEL-9"),
                text("what", "What is erased.", "data of a customer who left"),
                day("requested", "The day on which it was asked for, or fell due."),
                day("due", "The day by which it is erased, where that is not the control's own limit."),
                day("done", "The day on which it was."),
                text("certificate", "What shows it.", "certificate-9.pdf"),
                note());
    }
}
