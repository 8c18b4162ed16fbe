package io.github.soc2evidence.model.type;

import static io.github.soc2evidence.model.type.Common.note;
import static io.github.soc2evidence.model.type.Common.severity;
import static io.github.soc2evidence.model.type.Common.ticket;
import static io.github.soc2evidence.model.type.Field.day;
import static io.github.soc2evidence.model.type.Field.flag;
import static io.github.soc2evidence.model.type.Field.id;
import static io.github.soc2evidence.model.type.Field.text;

import java.util.List;

/** Where an attacker could get in. */
final class ExposureTypes {
    private static final Limit SCOPE = Limit.of(
            Kind.WORD,
            "covers",
            "What has to be looked at: every system in scope, every asset in scope, or every critical asset.",
            "systems");

    static final List<EvidenceType> ALL = List.of(
            EvidenceType.of("vulnerability-scan", "A scan for known vulnerabilities")
                    .saying(
                            text("scanner", "What scanned.", "trivy 0.58"),
                            text(
                                    "profile",
                                    "How it scanned: what one profile leaves open, another cannot close.",
                                    "full"),
                            Field.texts(
                                    "scope",
                                    "Every system, asset, image or host that was scanned, with findings or without.",
                                    "[aws-prod, registry/shop:1.9]"))
                    .listing(Table.of(
                            "findings",
                            "Everything that the scan found, and what has been fixed since the one before.",
                            List.of("id", "asset"),
                            text("id", "What the vulnerability is called.", "CVE-2026-1234"),
                            text("asset", "Where it is.", "aws-prod"),
                            text("title", "A few words.", "Request smuggling in the gateway"),
                            severity(),
                            day("first-seen", "The day on which it was first seen; a later scan does not begin anew."),
                            day("fixed", "The day on which it was fixed."),
                            id("acceptance", "The acceptance that lets it stay, a file of acceptances/.", "ACC-3"),
                            ticket(),
                            note()))
                    .within(
                            Limit.of(
                                            Kind.SPAN_PER_SEVERITY,
                                            "fix-within",
                                            "How long after it was first seen a vulnerability is fixed.",
                                            "{critical: P7D, high: P30D}")
                                    .between("findings", "first-seen", "fixed"),
                            SCOPE),
            EvidenceType.of("penetration-test", "A test by attackers of our choice")
                    .saying(
                            text("firm", "Who tested.", "Redoubt Ltd."),
                            flag("independent", "Whether they are independent of those who build and run the system."),
                            Field.texts("scope", "What was tested.", "[shop, aws-prod]"))
                    .listing(Table.of(
                            "findings",
                            "Everything that was found.",
                            List.of("id"),
                            text("id", "What tells it from others.", "F-03"),
                            text("asset", "Where it is.", "shop"),
                            text("title", "A few words.", "Stored script in order notes"),
                            severity(),
                            day("fixed", "The day on which it was fixed."),
                            day("retested", "The day on which the fix was tested."),
                            id("acceptance", "The acceptance that lets it stay, a file of acceptances/.", "ACC-4"),
                            ticket(),
                            note()))
                    .within(
                            Limit.of(Kind.WORD, "retest-from", "The severity from which a fix is tested again.", "high")
                                    .on("findings", "severity"),
                            Limit.span("retest-within", "How long after the test it is tested again.", "P90D"),
                            Limit.of(Kind.FLAG, "independent", "Whether the testers have to be independent.", "true")
                                    .on("", "independent"),
                            SCOPE));

    private ExposureTypes() {}
}
