package io.github.soc2evidence.model.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type of evidence, in the order of the design. */
public final class Types {
    /** All of them. */
    public static final List<EvidenceType> ALL = Stream.of(
                    AccessTypes.ALL,
                    PeopleTypes.ALL,
                    GovernanceTypes.ALL,
                    ExposureTypes.ALL,
                    OperationTypes.ALL,
                    AvailabilityTypes.ALL,
                    ProtectionTypes.ALL,
                    OtherTypes.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, EvidenceType> BY_NAME =
            ALL.stream().collect(Collectors.toMap(EvidenceType::name, Function.identity()));

    private Types() {}

    /** The type of a name, if there is one. */
    public static Optional<EvidenceType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
