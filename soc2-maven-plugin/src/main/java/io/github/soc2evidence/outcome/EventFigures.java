package io.github.soc2evidence.outcome;

import io.github.soc2evidence.outcome.Tally.Entry;
import java.util.List;
import java.util.Optional;

/** What happened, and how soon it was dealt with. */
final class EventFigures {
    private EventFigures() {}

    static void incidents(Tally tally) {
        if (!tally.lists("items")) {
            return;
        }
        List<Entry> incidents = tally.latest("items");
        tally.counts("incidents", "incidents-resolved", incidents, row -> row.has("resolved"));
        tally.countEach(
                "incidents", incidents, entry -> entry.row().word("severity").orElse("not rated"));
        tally.count(
                "incidents-reviewed",
                incidents.stream().filter(entry -> entry.row().has("reviewed")).toList());
        Tally.mean(incidents, "detected", "resolved")
                .ifPresent(mean -> tally.seconds(
                        "mean-time-to-resolve",
                        Optional.empty(),
                        mean,
                        Tally.from(incidents.stream()
                                .filter(entry -> entry.row().has("resolved"))
                                .toList())));
    }

    static void changes(Tally tally) {
        if (!tally.lists("items")) {
            return;
        }
        List<Entry> items = tally.latest("items");
        List<Entry> changes =
                items.stream().filter(entry -> !entry.row().has("deployment")).toList();
        tally.counts(
                "changes",
                "changes-emergency",
                changes,
                row -> row.word("kind").filter("emergency"::equals).isPresent());
        if (changes.size() < items.size()) {
            tally.count(
                    "deployments",
                    items.stream()
                            .filter(entry -> entry.row().has("deployment"))
                            .toList());
        }
    }

    static void alerts(Tally tally) {
        List<Entry> alerts = tally.rows("alerts");
        if (!alerts.isEmpty()) {
            tally.counts("alerts", "alerts-triaged", alerts, row -> row.has("triaged"));
        }
    }

    static void requests(Tally tally) {
        if (!tally.lists("items")) {
            return;
        }
        tally.counts("requests", "requests-closed", tally.latest("items"), row -> row.has("closed"));
    }

    static void disposals(Tally tally) {
        if (!tally.lists("items") && !tally.lists("requests")) {
            return;
        }
        List<Entry> written = tally.latest("requests");
        tally.counts(
                "requests",
                "requests-closed",
                written.isEmpty() ? tally.latest("items") : written,
                row -> row.has("done"));
    }
}
