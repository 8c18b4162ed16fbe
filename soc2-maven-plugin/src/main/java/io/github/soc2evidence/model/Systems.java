package io.github.soc2evidence.model;

import java.util.List;
import java.util.Optional;

/** {@code systems.yaml}: the systems of the organization, and when each is in scope. */
public record Systems(Place at, List<InformationSystem> systems) {
    public static final Systems NONE = new Systems(Place.START, List.of());

    /** One system. Without {@code in-scope} it is out of scope. */
    public record InformationSystem(
            Place at,
            Located<Id> id,
            Optional<String> name,
            Optional<String> kind,
            Optional<Located<String>> owner,
            Optional<Life> inScope,
            @Default("production") String environment) {}
}
