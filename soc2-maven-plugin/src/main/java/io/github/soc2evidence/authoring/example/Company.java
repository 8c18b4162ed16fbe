package io.github.soc2evidence.authoring.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Acme's systems in scope. Size adds cloud accounts and databases, and with them their evidence. */
record Company(int size) {
    /** A system in scope, and the first and last day of it. */
    record InScope(String id, String kind, LocalDate since, LocalDate until) {
        InScope(String id, String kind, LocalDate since) {
            this(id, kind, since, LocalDate.MAX);
        }
    }

    private static final LocalDate ALWAYS = LocalDate.of(2024, 1, 1);

    List<InScope> systems() {
        List<InScope> systems = new ArrayList<>(List.of(
                new InScope("okta", "identity-provider", ALWAYS),
                new InScope("github", "source-control", ALWAYS),
                new InScope("aws-prod", "cloud-account", ALWAYS),
                new InScope("orders-db", "database", ALWAYS),
                new InScope("support-desk", "ticketing", ALWAYS, LocalDate.of(2025, 8, 8)),
                new InScope("warehouse", "analytics", LocalDate.of(2025, 7, 20))));
        for (int i = 2; i <= size; i++) {
            systems.add(new InScope("account-" + i, "cloud-account", ALWAYS));
            systems.add(new InScope("database-" + i, "database", ALWAYS));
        }
        return systems;
    }

    Stream<InScope> ofKind(String kind) {
        return systems().stream().filter(system -> system.kind().equals(kind));
    }

    /** {@code systems.yaml} with the systems that size adds. */
    String complete(String systems) {
        StringBuilder text = new StringBuilder(systems);
        systems().stream()
                .skip(6)
                .forEach(system -> text.append("  - {id: ")
                        .append(system.id())
                        .append(", kind: ")
                        .append(system.kind())
                        .append(", owner: \"team:platform\", in-scope: {from: ")
                        .append(system.since())
                        .append("}}\n"));
        return text.toString();
    }
}
