package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import java.util.List;
import java.util.Optional;

/** Who and what there is: the files that controls and records refer to. */
public record Register(
        Optional<Committed<People>> people,
        Optional<Committed<Systems>> systems,
        Optional<Committed<Vendors>> vendors,
        Optional<Committed<Assets>> assets,
        List<Committed<Policy>> policies) {
    public Register {
        policies = List.copyOf(policies);
    }

    /** How many files. */
    int count() {
        return (people.isPresent() ? 1 : 0)
                + (systems.isPresent() ? 1 : 0)
                + (vendors.isPresent() ? 1 : 0)
                + (assets.isPresent() ? 1 : 0)
                + policies.size();
    }
}
