package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.outcome.Tally.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How things were set when somebody last looked. */
final class StateFigures {
    private StateFigures() {}

    static void settings(Tally tally) {
        List<Entry> settings = tally.newest("settings");
        if (!settings.isEmpty()) {
            tally.counts(
                    "settings",
                    "settings-as-expected",
                    settings,
                    row -> row.text("expected")
                            .map(String::strip)
                            .equals(row.text("actual").map(String::strip)));
        }
    }

    static void devices(Tally tally) {
        List<Entry> devices = tally.newest("devices");
        if (!devices.isEmpty()) {
            tally.counts("devices", "devices-protected", devices, row -> row.is("encrypted") && row.is("protected"));
        }
    }

    static void stores(Tally tally) {
        List<Entry> stores = tally.latest("stores");
        if (stores.isEmpty()) {
            return;
        }
        tally.count("stores", stores);
        // A list that does not say whether they are encrypted has not said that none is.
        if (stores.stream().anyMatch(entry -> entry.row().has("encrypted"))) {
            tally.count(
                    "stores-encrypted",
                    stores.stream().filter(entry -> entry.row().is("encrypted")).toList());
        }
    }

    static void endpoints(Tally tally) {
        List<Entry> endpoints = tally.newest("endpoints");
        if (endpoints.isEmpty()) {
            return;
        }
        tally.count("endpoints", endpoints);
        endpoints.stream()
                .flatMap(entry -> entry.row().day("certificate-expires").stream())
                .min(LocalDate::compareTo)
                .ifPresent(day -> tally.add(
                        "certificate-expires-first", Optional.empty(), day.toString(), "day", Tally.from(endpoints)));
    }

    /** Until when each vendor's newest report speaks, with its bridge letter; and how many of them no longer reach the as-of day. */
    static void vendors(Tally tally) {
        Map<String, Exhibit> newest = new TreeMap<>();
        tally.own().forEach(any -> newest.put(any.subject().map(Id::value).orElse("all"), any));
        newest.forEach((vendor, review) -> until(review)
                .ifPresent(
                        day -> tally.add("report-ends", Optional.of(vendor), day.toString(), "day", List.of(review))));
        if (newest.values().stream().allMatch(review -> until(review).isEmpty())) {
            return;
        }
        List<Exhibit> ended = newest.values().stream()
                .filter(review ->
                        until(review).filter(day -> day.isBefore(tally.today())).isPresent())
                .toList();
        tally.add(
                "reports-ended",
                Optional.empty(),
                Integer.toString(ended.size()),
                "count",
                ended.isEmpty() ? newest.values() : ended);
    }

    private static Optional<LocalDate> until(Exhibit review) {
        Optional<LocalDate> report = review.details().day("report.to");
        Optional<LocalDate> bridge = review.details().day("bridge.to");
        return report.map(day -> bridge.filter(day::isBefore).orElse(day));
    }
}
