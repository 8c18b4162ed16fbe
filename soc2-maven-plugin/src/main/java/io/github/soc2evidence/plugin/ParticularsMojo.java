package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.template.Particular;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters by which a new record is told what only its owner knows. */
abstract class ParticularsMojo extends Goal {
    /** The legal name of the organization. */
    @Parameter(property = "soc2.organization")
    private @Nullable String organization;

    /** The system under examination, as customers know it. */
    @Parameter(property = "soc2.system")
    private @Nullable String system;

    /** The IANA time zone in which a date is a day: America/New_York. */
    @Parameter(property = "soc2.zone")
    private @Nullable String zone;

    /** The first day of the first period: 2027-01-01. */
    @Parameter(property = "soc2.from")
    private @Nullable String from;

    /** The last day of the first period. By default it has twelve months. */
    @Parameter(property = "soc2.to")
    private @Nullable String to;

    /** The id of the compliance lead in people.yaml: a short name, such as sam. */
    @Parameter(property = "soc2.lead")
    private @Nullable String lead;

    /** The name of the compliance lead; an id is enough. */
    @Parameter(property = "soc2.leadName")
    private @Nullable String leadName;

    /** The e-mail address that the compliance lead commits with. */
    @Parameter(property = "soc2.leadEmail")
    private @Nullable String leadEmail;

    /** The id of a second person: nobody approves what they disclose themselves. */
    @Parameter(property = "soc2.approver")
    private @Nullable String approver;

    /** The name of that person; an id is enough. */
    @Parameter(property = "soc2.approverName")
    private @Nullable String approverName;

    /** The e-mail address that they commit with. */
    @Parameter(property = "soc2.approverEmail")
    private @Nullable String approverEmail;

    final Map<Particular, Optional<String>> given() {
        Map<Particular, Optional<String>> given = new EnumMap<>(Particular.class);
        given.put(Particular.ORGANIZATION, Optional.ofNullable(organization));
        given.put(Particular.SYSTEM, Optional.ofNullable(system));
        given.put(Particular.ZONE, Optional.ofNullable(zone));
        given.put(Particular.FROM, Optional.ofNullable(from));
        given.put(Particular.TO, Optional.ofNullable(to));
        given.put(Particular.LEAD, Optional.ofNullable(lead));
        given.put(Particular.LEAD_NAME, Optional.ofNullable(leadName));
        given.put(Particular.LEAD_EMAIL, Optional.ofNullable(leadEmail));
        given.put(Particular.APPROVER, Optional.ofNullable(approver));
        given.put(Particular.APPROVER_NAME, Optional.ofNullable(approverName));
        given.put(Particular.APPROVER_EMAIL, Optional.ofNullable(approverEmail));
        return given;
    }
}
