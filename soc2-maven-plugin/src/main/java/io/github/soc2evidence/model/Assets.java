package io.github.soc2evidence.model;

import java.util.List;
import java.util.Optional;

/** {@code assets.yaml}: what is protected, what was promised to customers, and what is expected of them. */
public record Assets(
        Place at, List<Asset> assets, List<Commitment> commitments, List<UserEntityControl> ourUserEntityControls) {
    public static final Assets NONE = new Assets(Place.START, List.of(), List.of(), List.of());

    /**
     * One asset. Without {@code in-scope} it is in scope since it was first recorded.
     *
     * @param classification written {@code class}
     * @param system the system that it is part of
     */
    public record Asset(
            Place at,
            Located<Id> id,
            Optional<String> kind,
            @Key("class") Optional<String> classification,
            Optional<Located<String>> owner,
            Optional<Located<Id>> system,
            @Default("false") boolean critical,
            Optional<Life> inScope) {}

    /** What customers were promised of the system. */
    public record Commitment(Place at, Located<Id> id, String text, List<Located<String>> criteria) {}

    /** A control that we expect of the system's users. */
    public record UserEntityControl(Place at, Located<Id> id, String text, List<Located<String>> criteria) {}
}
