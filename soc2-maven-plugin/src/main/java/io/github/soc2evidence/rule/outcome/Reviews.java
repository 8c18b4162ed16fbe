package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Vendors.Vendor;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The reviews of vendors: whom each is about, and which is the last of its vendor. */
final class Reviews {
    private final Map<Id, Vendor> vendors = new HashMap<>();
    private final Map<String, Exhibit> last = new HashMap<>();

    Reviews(Exhibits exhibits) {
        exhibits.dossier().vendors().forEach(vendor -> vendors.put(vendor.id().value(), vendor));
        exhibits.of("vendor-review").forEach(review -> last.put(series(review), review));
    }

    private static String series(Exhibit review) {
        return review.series().toString();
    }

    /** The vendor as it is declared; empty where the record has no subject, or none of that name. */
    Optional<Vendor> vendor(Exhibit review) {
        return review.subject().flatMap(id -> Optional.ofNullable(vendors.get(id)));
    }

    boolean isLast(Exhibit review) {
        return review.equals(last.get(series(review)));
    }
}
