package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Assets.Asset;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A record that speaks for all systems, and leaves one out that was in scope on that day. Which ones a requirement speaks for: those of its
 * {@code covers} parameter; else, of a record that names systems, every one in scope. A requirement for each system has windows
 * for each, and is not asked here.
 */
public final class SystemOmitted implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("system-omitted");

    /** The list of each type that names what was looked at, and the field that does. */
    private static final Map<String, List<Named>> NAMED = Map.ofEntries(
            Map.entry("access-review", List.of(new Named("", "systems"), new Named("accounts", "system"))),
            Map.entry("access-configuration", List.of(new Named("", "systems"), new Named("settings", "system"))),
            Map.entry("configuration", List.of(new Named("", "systems"), new Named("settings", "system"))),
            Map.entry("logging-configuration", List.of(new Named("", "systems"), new Named("sources", "source"))),
            Map.entry("vulnerability-scan", List.of(new Named("", "scope"))),
            Map.entry("penetration-test", List.of(new Named("", "scope"))),
            Map.entry("backup", List.of(new Named("datasets", "dataset"))),
            Map.entry("restore-test", List.of(new Named("restores", "dataset"))),
            Map.entry("disaster-recovery-test", List.of(new Named("services", "service"))),
            Map.entry("encryption-at-rest", List.of(new Named("stores", "store"))),
            Map.entry("encryption-in-transit", List.of(new Named("endpoints", "endpoint"))),
            Map.entry("data-classification", List.of(new Named("assets", "asset"))));

    private record Named(String table, String field) {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every record that speaks for all systems or assets name each that was in scope?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of(NAMED.keySet().toArray(new String[0]))) {
            boolean names = exhibit.subject().isEmpty()
                    && (exhibit.limits().has("covers") || exhibit.details().has("systems"));
            Set<String> named = names ? named(exhibit) : Set.of();
            if (named.isEmpty()) {
                continue;
            }
            facts.examined();
            Set<String> wanted = wanted(exhibits, exhibit);
            wanted.removeIf(id -> named.contains(id.toLowerCase(Locale.ROOT)));
            exhibits.following(exhibit)
                    .forEach(later -> wanted.removeIf(id -> named(later).contains(id.toLowerCase(Locale.ROOT))));
            if (!wanted.isEmpty()) {
                facts.found(exhibit.finding(
                        ID,
                        "it says nothing of " + String.join(", ", wanted) + ", in scope on " + exhibit.dataAsOf(),
                        "look at what is missing, and file that as a record that follows this one"));
            }
        }
        return facts.answer(
                "no record of a judged period speaks for all systems or assets (details.systems, or the parameter covers)");
    }

    private static Set<String> named(Exhibit exhibit) {
        Set<String> named = new HashSet<>();
        for (Named each : NAMED.getOrDefault(exhibit.type().name(), List.of())) {
            List<Row> rows = each.table().isEmpty() ? List.of(exhibit.details()) : exhibit.rows(each.table());
            rows.forEach(row -> row.texts(each.field())
                    .forEach(text -> named.add(text.strip().toLowerCase(Locale.ROOT))));
        }
        return named;
    }

    private static Set<String> wanted(Exhibits exhibits, Exhibit exhibit) {
        LocalDate day = exhibit.dataAsOf();
        String covers = exhibit.limits().text("covers").orElse("systems");
        Set<String> wanted = new TreeSet<>();
        if (covers.equals("systems")) {
            exhibits.dossier().inventory().stream()
                    .filter(system ->
                            system.inScope().filter(life -> life.contains(day)).isPresent())
                    .map(system -> system.id().value())
                    .map(Id::value)
                    .forEach(wanted::add);
        } else {
            exhibits.dossier().assets().stream()
                    .filter(asset -> asset.inScope().orElse(Life.ALWAYS).contains(day))
                    .filter(asset -> covers.equals("assets") || asset.critical())
                    .filter(asset -> isMeant(exhibit, asset))
                    .map(Asset::id)
                    .map(Located::value)
                    .map(Id::value)
                    .forEach(wanted::add);
        }
        return wanted;
    }

    /** Data lie in stores, and connections end at endpoints. */
    private static boolean isMeant(Exhibit exhibit, Asset asset) {
        return switch (exhibit.type().name()) {
            case "encryption-at-rest", "data-classification" ->
                asset.kind().filter("endpoint"::equals).isEmpty();
            case "encryption-in-transit" ->
                asset.kind().filter("endpoint"::equals).isPresent();
            default -> true;
        };
    }
}
