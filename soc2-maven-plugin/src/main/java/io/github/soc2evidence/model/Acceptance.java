package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A risk that management accepts for a time, and that evidence refers to (format.md, {@code acceptances/}).
 *
 * @param finding what is accepted wherever it is found, a CVE for example
 * @param items what is accepted by key, where it is not one finding
 * @param assets where it is accepted; everywhere, if none is named
 * @param approved absent: it is proposed, and accepts nothing
 * @param expires the last day on which it holds
 */
public record Acceptance(
        Place at,
        Located<Id> id,
        Optional<Located<String>> finding,
        List<Located<String>> items,
        List<String> assets,
        String reason,
        Optional<Act> approved,
        Located<LocalDate> expires) {
    public Acceptance {
        if (finding.isPresent() != items.isEmpty()) {
            throw new IllegalArgumentException("an acceptance names a finding, or items");
        }
    }

    /** The same without its approval. */
    public Acceptance withoutApproval() {
        return new Acceptance(at, id, finding, items, assets, reason, Optional.empty(), expires);
    }

    /** Whether it names a finding in a place. */
    public boolean names(String found, String asset) {
        boolean named = finding.map(any -> any.value().equals(found))
                .orElseGet(() -> items.stream().anyMatch(any -> any.value().equals(found)));
        return named && (assets.isEmpty() || assets.contains(asset));
    }
}
