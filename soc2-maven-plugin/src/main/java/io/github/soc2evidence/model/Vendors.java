package io.github.soc2evidence.model;

import java.util.List;
import java.util.Optional;

/** {@code vendors.yaml}: the vendors of the organization, and what is expected of them and of us. */
public record Vendors(Place at, List<Vendor> vendors) {
    public static final Vendors NONE = new Vendors(Place.START, List.of());

    /**
     * One vendor. Without {@code in-scope} it is in scope since it was first recorded.
     *
     * @param subservice present for a subservice organization
     * @param monitoredBy the requirement of ours under which the vendor is monitored
     */
    public record Vendor(
            Place at,
            Located<Id> id,
            Optional<String> name,
            Optional<String> tier,
            Optional<Life> inScope,
            Optional<Located<SubserviceMethod>> subservice,
            List<String> services,
            List<Expectation> expects,
            Optional<Located<RequirementId>> monitoredBy,
            List<UserEntityControl> userEntityControls) {}

    /**
     * How the description of a system treats a subservice organization: its controls are left out (the carve-out
     * method), or are part of it (the inclusive method).
     */
    public enum SubserviceMethod {
        CARVE_OUT,
        INCLUSIVE
    }

    /**
     * A control that is expected at the vendor.
     *
     * @param criterion what rests on it
     * @param control what the vendor does
     */
    public record Expectation(Place at, Located<String> criterion, Optional<String> control) {}

    /**
     * A control that the vendor's report expects of its users, which here means of us.
     *
     * @param metBy the control of ours that meets it
     */
    public record UserEntityControl(Place at, Located<Id> id, String text, Optional<Located<Id>> metBy) {}
}
