package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.PolicyHistory;
import io.github.soc2evidence.dossier.Redefinition;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Difference;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed on some days, from history: controls, policies, systems, vendors, people and soc2.yaml itself. */
public final class Changes {
    private final Material material;
    private final Dossier dossier;
    private final Days days;
    private final List<Changed> all = new ArrayList<>();

    private Changes(Material material, Days days) {
        this.material = material;
        this.dossier = material.dossier();
        this.days = days;
    }

    /** Those that were recorded on some days and not imported, oldest first. */
    public static List<Changed> in(Material material, Days days) {
        Changes changes = new Changes(material, days);
        changes.collect();
        changes.all.sort(Comparator.comparing((Changed any) -> any.recorded().position())
                .thenComparing(Changed::kind)
                .thenComparing(Changed::name));
        return List.copyOf(changes.all);
    }

    private void collect() {
        dossier.histories().forEach(this::control);
        dossier.register().policyHistories().forEach(this::policy);
        follow(
                dossier.systems(),
                "system",
                file -> named(file.systems(), any -> any.id().toString(), any -> life(any.inScope())));
        follow(
                dossier.register().vendors(),
                "vendor",
                file -> named(
                        file.vendors(),
                        any -> any.id().toString(),
                        any -> any.subservice().map(Object::toString).orElse("no subservice organization") + ", "
                                + life(any.inScope())));
        follow(
                dossier.people(),
                "person",
                file -> named(
                        file.people(),
                        any -> any.id().toString(),
                        any -> life(any.employed()) + ", roles "
                                + any.roles().stream()
                                        .map(role -> role.role())
                                        .sorted()
                                        .distinct()
                                        .collect(Collectors.joining(", "))));
        examination();
    }

    private boolean isIn(Recorded recorded) {
        return days.contains(dossier.day(recorded.at())) && !dossier.isImported(recorded);
    }

    private void add(Recorded recorded, String kind, String name, String what) {
        if (isIn(recorded)) {
            all.add(new Changed(recorded, kind, name, what));
        }
    }

    private void control(ControlHistory history) {
        List<Edition<Control>> told = history.told().editions();
        for (int i = 0; i < told.size(); i++) {
            Edition<Control> edition = told.get(i);
            String name = history.id().value();
            if (edition.value().isEmpty()) {
                add(edition.recorded(), "control", name, "withdrawn");
            } else if (i == 0 || told.get(i - 1).value().isEmpty()) {
                add(edition.recorded(), "control", name, "added");
            } else {
                redefined(history, i);
            }
        }
    }

    private void redefined(ControlHistory history, int index) {
        List<Redefinition> what = history.redefinitions(index);
        if (!what.isEmpty()) {
            String why = history.explanation(index)
                    .map(change -> " (" + change.kind() + ": " + Material.folded(change.note()) + ")")
                    .orElse("");
            add(
                    history.told().editions().get(index).recorded(),
                    "control",
                    history.id().value(),
                    what.stream().map(Redefinition::what).collect(Collectors.joining("; ")) + why);
        }
    }

    private void policy(PolicyHistory history) {
        Optional<Policy> before = Optional.empty();
        for (Edition<Policy> edition : history.told().editions()) {
            String name = history.policy().id().toString();
            Optional<Policy> now = edition.value();
            if (now.isEmpty()) {
                add(edition.recorded(), "policy", name, "withdrawn");
            } else if (before.isEmpty()) {
                add(edition.recorded(), "policy", name, "added");
            } else {
                List<Difference> what = Difference.between(before.get(), now.get());
                if (!what.isEmpty()) {
                    add(edition.recorded(), "policy", name, joined(what));
                }
            }
            before = now;
        }
    }

    private static String joined(List<Difference> what) {
        return what.stream().map(Difference::toString).collect(Collectors.joining("; "));
    }

    private static <T> Map<String, String> named(List<T> all, Function<T, String> name, Function<T, String> what) {
        Map<String, String> byName = new TreeMap<>();
        all.forEach(any -> byName.putIfAbsent(name.apply(any), what.apply(any)));
        return byName;
    }

    private static String life(Optional<Life> life) {
        return life.map(any -> any.from().map(day -> "from " + day).orElse("since ever")
                        + any.to().map(day -> " to " + day).orElse(""))
                .orElse("no days said");
    }

    /** Compares each revision of a file that names several things with the one before. */
    private <T> void follow(Optional<Committed<T>> file, String kind, Function<T, Map<String, String>> tell) {
        Optional<Map<String, String>> before = Optional.empty();
        for (Version<T> version : file.map(any -> any.versions().all()).orElse(List.of())) {
            if (version.value().isEmpty()) {
                continue;
            }
            Map<String, String> now = tell.apply(version.value().get());
            if (before.isPresent()) {
                compare(before.get(), now, material.recorded(version.position()), kind);
            }
            before = Optional.of(now);
        }
    }

    private void compare(Map<String, String> before, Map<String, String> now, Recorded recorded, String kind) {
        now.forEach((name, what) -> {
            String then = before.get(name);
            if (then == null) {
                add(recorded, kind, name, "added: " + what);
            } else if (!then.equals(what)) {
                add(recorded, kind, name, then + " -> " + what);
            }
        });
        before.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> add(recorded, kind, name, "taken out"));
    }

    private void examination() {
        Optional<Examination> before = Optional.empty();
        for (Version<Examination> version : dossier.examination().versions().all()) {
            if (version.value().isEmpty()) {
                continue;
            }
            List<Difference> what = before.map(
                            any -> Difference.between(any, version.value().get()))
                    .orElse(List.of());
            if (!what.isEmpty()) {
                add(material.recorded(version.position()), "soc2.yaml", "soc2.yaml", joined(what));
            }
            before = version.value();
        }
    }
}
