package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RequirementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the records of each requirement add up to, in each judged period and as of the as-of day. */
public final class Figures {
    private static final Map<String, Counting> COUNTINGS = Map.ofEntries(
            Map.entry("access-review", AccessFigures::reviews),
            Map.entry("access-provisioning", AccessFigures::grants),
            Map.entry("onboarding", AccessFigures::joiners),
            Map.entry("offboarding", AccessFigures::leavers),
            Map.entry("access-configuration", StateFigures::settings),
            Map.entry("configuration", StateFigures::settings),
            Map.entry("endpoint-protection", StateFigures::devices),
            Map.entry("encryption-at-rest", StateFigures::stores),
            Map.entry("encryption-in-transit", StateFigures::endpoints),
            Map.entry("security-training", PeopleFigures::training),
            Map.entry("policy-review", PeopleFigures::acknowledgements),
            Map.entry("risk-assessment", PeopleFigures::risks),
            Map.entry("vulnerability-scan", ExposureFigures::vulnerabilities),
            Map.entry("penetration-test", ExposureFigures::penetration),
            Map.entry("incident-log", EventFigures::incidents),
            Map.entry("change-management", EventFigures::changes),
            Map.entry("monitoring-alerts", EventFigures::alerts),
            Map.entry("privacy-request", EventFigures::requests),
            Map.entry("consent", EventFigures::requests),
            Map.entry("disclosure", EventFigures::requests),
            Map.entry("data-disposal", EventFigures::disposals),
            Map.entry("backup", AvailabilityFigures::backups),
            Map.entry("restore-test", AvailabilityFigures::restores),
            Map.entry("disaster-recovery-test", AvailabilityFigures::recoveries),
            Map.entry("uptime", AvailabilityFigures::uptime),
            Map.entry("capacity", AvailabilityFigures::capacity),
            Map.entry("vendor-review", StateFigures::vendors));

    private Figures() {}

    /** Adds what some exhibits of one requirement and period add up to. */
    interface Counting {
        void count(Tally tally);
    }

    private record Group(RequirementId requirement, Id period) {}

    /** By requirement and period. */
    public static List<Figure> of(Exhibits exhibits) {
        Map<Group, List<Exhibit>> groups = new LinkedHashMap<>();
        // Lines of logs are judged, and counted by their coverage.
        exhibits.all()
                .filter(any -> any.record().kept() != Kept.LINE)
                .forEach(any -> groups.computeIfAbsent(
                                new Group(any.requirement(), any.period()), key -> new ArrayList<>())
                        .add(any));
        List<Vulnerability> vulnerabilities =
                exhibits.of("vulnerability-scan").isEmpty() ? List.of() : Vulnerabilities.of(exhibits);
        List<Figure> figures = new ArrayList<>();
        groups.values().forEach(group -> {
            // A requirement that changed its type is told type by type.
            Map<String, List<Exhibit>> byType = new LinkedHashMap<>();
            group.forEach(any -> byType.computeIfAbsent(any.type().name(), key -> new ArrayList<>())
                    .add(any));
            byType.values().forEach(same -> {
                Tally tally = new Tally(exhibits, same, vulnerabilities);
                tally.lastPerformed();
                Counting counting = COUNTINGS.get(same.get(0).type().name());
                if (counting != null) {
                    counting.count(tally);
                }
                figures.addAll(tally.figures());
            });
        });
        figures.sort(Figure.ORDER);
        return List.copyOf(figures);
    }
}
