package io.github.soc2evidence.model;

import io.github.soc2evidence.model.People.Engagement;
import io.github.soc2evidence.model.Vendors.SubserviceMethod;
import java.util.Optional;

/**
 * The subjects of which each has a series of windows of its own. Exactly one kind is named; of its filter an absent key
 * admits all.
 */
public record ForEach(
        Place at,
        Optional<SystemFilter> systems,
        Optional<VendorFilter> vendors,
        Optional<PolicyFilter> policies,
        Optional<AssetFilter> assets,
        Optional<PersonFilter> people) {

    /** Which systems. */
    public record SystemFilter(
            Place at, Optional<Boolean> inScope, Optional<String> kind, Optional<String> environment) {
        public SystemFilter {
            refuseOutOfScope(inScope);
        }
    }

    /** Which vendors. */
    public record VendorFilter(
            Place at, Optional<Boolean> inScope, Optional<String> tier, Optional<SubserviceMethod> subservice) {
        public VendorFilter {
            refuseOutOfScope(inScope);
        }
    }

    /** All policies: there is nothing to choose by. */
    public record PolicyFilter(Place at) {}

    /**
     * Which assets.
     *
     * @param classification written {@code class}
     */
    public record AssetFilter(
            Place at,
            Optional<Boolean> inScope,
            Optional<String> kind,
            @Key("class") Optional<String> classification,
            Optional<Boolean> critical,
            Optional<Located<Id>> system) {
        public AssetFilter {
            refuseOutOfScope(inScope);
        }
    }

    /** Which people. */
    public record PersonFilter(
            Place at, Optional<Engagement> kind, Optional<String> role, Optional<Located<Id>> team) {}

    private static void refuseOutOfScope(Optional<Boolean> inScope) {
        if (inScope.equals(Optional.of(false))) {
            throw new IllegalArgumentException(
                    "in-scope: false selects nothing, for what is out of scope has no windows; leave in-scope out");
        }
    }
}
