package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.model.Vendors.Vendor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who and what there is: the files that controls and records refer to.
 *
 * @param policies those of the assessed commit
 * @param policyHistories of every policy that ever was on the chain
 * @param adopted what was recorded on or before this day was so since ever
 */
public record Register(
        Optional<Committed<People>> people,
        Optional<Committed<Systems>> systems,
        Optional<Committed<Vendors>> vendors,
        Optional<Committed<Assets>> assets,
        List<Committed<Policy>> policies,
        List<PolicyHistory> policyHistories,
        Course<Vendors> vendorsTold,
        LocalDate adopted) {
    public Register {
        policies = List.copyOf(policies);
        policyHistories = List.copyOf(policyHistories);
    }

    /** The days on which a vendor is in scope: by its own word, or since it was first recorded. */
    DaySet scope(Vendor vendor) {
        return vendor.inScope()
                .map(DaySet::of)
                .orElseGet(() -> vendorsTold
                        .first(file -> file.vendors().stream()
                                .anyMatch(any ->
                                        any.id().value().equals(vendor.id().value())))
                        .filter(first -> first.isAfter(adopted))
                        .map(first -> DaySet.of(new Days(first, Days.EVER.to())))
                        .orElse(DaySet.EVER));
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
