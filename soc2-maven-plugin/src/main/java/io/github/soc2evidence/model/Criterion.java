package io.github.soc2evidence.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the 61 trust services criteria: its id, and a title in our own words. */
public record Criterion(String id, Category category, String series, String title) {
    private static final Map<String, Criterion> ALL = index(
            criterion(
                    "CC1.1",
                    Category.SECURITY,
                    "Control Environment",
                    "Tone at the top: ethical conduct is expected and upheld"),
            criterion(
                    "CC1.2",
                    Category.SECURITY,
                    "Control Environment",
                    "Board, independent of management, supervises internal control"),
            criterion(
                    "CC1.3",
                    Category.SECURITY,
                    "Control Environment",
                    "Reporting lines, authority and accountability are set out"),
            criterion(
                    "CC1.4",
                    Category.SECURITY,
                    "Control Environment",
                    "Skilled people are hired, trained, screened and kept"),
            criterion(
                    "CC1.5",
                    Category.SECURITY,
                    "Control Environment",
                    "Staff answer for their internal control duties"),
            criterion(
                    "CC2.1",
                    Category.SECURITY,
                    "Communication and Information",
                    "Controls run on relevant, reliable information"),
            criterion(
                    "CC2.2",
                    Category.SECURITY,
                    "Communication and Information",
                    "Control goals and duties are communicated to staff"),
            criterion(
                    "CC2.3",
                    Category.SECURITY,
                    "Communication and Information",
                    "Control matters are communicated to customers and other outsiders"),
            criterion(
                    "CC3.1",
                    Category.SECURITY,
                    "Risk Assessment",
                    "Objectives are clear enough for risks to be judged"),
            criterion(
                    "CC3.2",
                    Category.SECURITY,
                    "Risk Assessment",
                    "Risks to objectives are found, analysed and given a response"),
            criterion(
                    "CC3.3",
                    Category.SECURITY,
                    "Risk Assessment",
                    "Fraud possibilities are part of the risk assessment"),
            criterion(
                    "CC3.4",
                    Category.SECURITY,
                    "Risk Assessment",
                    "Major changes are spotted and assessed for control impact"),
            criterion(
                    "CC4.1",
                    Category.SECURITY,
                    "Monitoring Activities",
                    "Controls are checked by ongoing monitoring or separate reviews"),
            criterion(
                    "CC4.2",
                    Category.SECURITY,
                    "Monitoring Activities",
                    "Control weaknesses are reported promptly to those who must fix them"),
            criterion(
                    "CC5.1",
                    Category.SECURITY,
                    "Control Activities",
                    "Control activities are chosen to bring risks down to tolerance"),
            criterion(
                    "CC5.2",
                    Category.SECURITY,
                    "Control Activities",
                    "General technology controls are chosen and built"),
            criterion(
                    "CC5.3",
                    Category.SECURITY,
                    "Control Activities",
                    "Policies and procedures put control activities into practice"),
            criterion(
                    "CC6.1",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Logical access safeguards protect systems and information assets"),
            criterion(
                    "CC6.2",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Users are registered and authorised first, and removed when done"),
            criterion(
                    "CC6.3",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Access follows role, least privilege and separation of duties"),
            criterion(
                    "CC6.4",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Physical entry to facilities and media is limited to authorised people"),
            criterion(
                    "CC6.5",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Assets keep protection until their data is unrecoverable"),
            criterion(
                    "CC6.6",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Boundary defences guard against threats from outside"),
            criterion(
                    "CC6.7",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Data movement, transmission and removal is restricted and protected"),
            criterion(
                    "CC6.8",
                    Category.SECURITY,
                    "Logical and Physical Access",
                    "Unauthorised or malicious software is prevented, or detected and handled"),
            criterion(
                    "CC7.1",
                    Category.SECURITY,
                    "System Operations",
                    "Configuration drift and new vulnerabilities are detected"),
            criterion(
                    "CC7.2",
                    Category.SECURITY,
                    "System Operations",
                    "Systems are monitored for anomalies and signs of attack"),
            criterion(
                    "CC7.3",
                    Category.SECURITY,
                    "System Operations",
                    "Security events are assessed to decide whether they are incidents"),
            criterion(
                    "CC7.4",
                    Category.SECURITY,
                    "System Operations",
                    "Incidents are handled through a defined response programme"),
            criterion(
                    "CC7.5",
                    Category.SECURITY,
                    "System Operations",
                    "Recovery from incidents is planned, carried out and improved"),
            criterion(
                    "CC8.1",
                    Category.SECURITY,
                    "Change Management",
                    "Changes are authorised, built, tested, approved and released under control"),
            criterion("CC9.1", Category.SECURITY, "Risk Mitigation", "Business disruption risks are mitigated"),
            criterion(
                    "CC9.2",
                    Category.SECURITY,
                    "Risk Mitigation",
                    "Vendor and business partner risks are assessed and managed"),
            criterion(
                    "A1.1",
                    Category.AVAILABILITY,
                    "Availability",
                    "Capacity and usage are tracked so demand can be met"),
            criterion(
                    "A1.2",
                    Category.AVAILABILITY,
                    "Availability",
                    "Environmental safeguards, backups and recovery infrastructure are run and maintained"),
            criterion("A1.3", Category.AVAILABILITY, "Availability", "Recovery plans are tested"),
            criterion(
                    "PI1.1",
                    Category.PROCESSING_INTEGRITY,
                    "Processing Integrity",
                    "Processing objectives and data definitions are specified and communicated"),
            criterion(
                    "PI1.2",
                    Category.PROCESSING_INTEGRITY,
                    "Processing Integrity",
                    "System inputs are controlled for completeness and accuracy"),
            criterion(
                    "PI1.3",
                    Category.PROCESSING_INTEGRITY,
                    "Processing Integrity",
                    "Processing is controlled so results meet specification"),
            criterion(
                    "PI1.4",
                    Category.PROCESSING_INTEGRITY,
                    "Processing Integrity",
                    "Outputs reach the right parties complete, accurate and on time"),
            criterion(
                    "PI1.5",
                    Category.PROCESSING_INTEGRITY,
                    "Processing Integrity",
                    "Stored inputs, work in progress and outputs stay complete and accurate"),
            criterion(
                    "C1.1",
                    Category.CONFIDENTIALITY,
                    "Confidentiality",
                    "Confidential information is identified and protected while held"),
            criterion(
                    "C1.2",
                    Category.CONFIDENTIALITY,
                    "Confidentiality",
                    "Confidential information is destroyed when no longer needed"),
            criterion(
                    "P1.1",
                    Category.PRIVACY,
                    "Privacy: Notice",
                    "People are told about privacy practices and later changes"),
            criterion(
                    "P2.1",
                    Category.PRIVACY,
                    "Privacy: Choice and Consent",
                    "People get choices about their data; consent is obtained"),
            criterion(
                    "P3.1",
                    Category.PRIVACY,
                    "Privacy: Collection",
                    "Personal data is collected only in line with stated objectives"),
            criterion(
                    "P3.2",
                    Category.PRIVACY,
                    "Privacy: Collection",
                    "Explicit consent is requested and obtained before collection where required"),
            criterion(
                    "P4.1",
                    Category.PRIVACY,
                    "Privacy: Use, Retention and Disposal",
                    "Personal data is used only for stated purposes"),
            criterion(
                    "P4.2",
                    Category.PRIVACY,
                    "Privacy: Use, Retention and Disposal",
                    "Personal data is kept only as long as stated"),
            criterion(
                    "P4.3",
                    Category.PRIVACY,
                    "Privacy: Use, Retention and Disposal",
                    "Personal data is disposed of securely"),
            criterion(
                    "P5.1",
                    Category.PRIVACY,
                    "Privacy: Access",
                    "Verified individuals can see and obtain their own data"),
            criterion(
                    "P5.2",
                    Category.PRIVACY,
                    "Privacy: Access",
                    "Personal data is corrected on request and third parties told"),
            criterion(
                    "P6.1",
                    Category.PRIVACY,
                    "Privacy: Disclosure and Notification",
                    "Third party disclosure happens only with prior consent"),
            criterion(
                    "P6.2",
                    Category.PRIVACY,
                    "Privacy: Disclosure and Notification",
                    "Authorised disclosures are recorded fully and promptly"),
            criterion(
                    "P6.3",
                    Category.PRIVACY,
                    "Privacy: Disclosure and Notification",
                    "Unauthorised disclosures, including breaches, are recorded fully and promptly"),
            criterion(
                    "P6.4",
                    Category.PRIVACY,
                    "Privacy: Disclosure and Notification",
                    "Third parties give privacy commitments and are checked against them"),
            criterion(
                    "P6.5",
                    Category.PRIVACY,
                    "Privacy: Disclosure and Notification",
                    "Third parties undertake to report actual or suspected unauthorised disclosures"),
            criterion(
                    "P6.6",
                    Category.PRIVACY,
                    "Privacy: Disclosure and Notification",
                    "Breaches are notified to individuals, regulators and others"),
            criterion(
                    "P6.7",
                    Category.PRIVACY,
                    "Privacy: Disclosure and Notification",
                    "Individuals can get an account of data held and disclosed"),
            criterion(
                    "P7.1",
                    Category.PRIVACY,
                    "Privacy: Data Quality",
                    "Personal data is kept accurate, current, complete and relevant"),
            criterion(
                    "P8.1",
                    Category.PRIVACY,
                    "Privacy: Monitoring and Enforcement",
                    "Privacy complaints are handled and compliance is monitored"));

    /** All of them, in the order of the standard. */
    public static List<Criterion> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Criterion> of(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    private static Criterion criterion(String id, Category category, String series, String title) {
        return new Criterion(id, category, series, title);
    }

    private static Map<String, Criterion> index(Criterion... criteria) {
        Map<String, Criterion> byId = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            byId.put(criterion.id(), criterion);
        }
        return Collections.unmodifiableMap(byId);
    }
}
