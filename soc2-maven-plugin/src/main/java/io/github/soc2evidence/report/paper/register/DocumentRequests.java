package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.PolicyHistory;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Vendors.Vendor;
import io.github.soc2evidence.report.paper.fact.Material;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The documents that an auditor asks for: policies in force, who and what there is, and the reports of vendors. */
final class DocumentRequests {
    private final Material material;
    private final Dossier dossier;
    private final List<Request> all = new ArrayList<>();

    private DocumentRequests(Material material) {
        this.material = material;
        this.dossier = material.dossier();
    }

    static List<Request> of(Material material) {
        DocumentRequests requests = new DocumentRequests(material);
        material.periods().forEach(requests::collect);
        return requests.all;
    }

    private void collect(Period period) {
        dossier.register().policyHistories().stream()
                .filter(history -> history.lived().common(period.days()) > 0)
                .sorted(Comparator.comparing(history -> history.policy().id().value()))
                .forEach(history -> policy(period, history));
        list(period, "soc2.yaml", "what is examined, and the policy of the record", Optional.of(dossier.examination()));
        list(period, "people.yaml", "who acted, in which roles and on which days", dossier.people());
        list(period, "systems.yaml", "the systems, and on which days each was in scope", dossier.systems());
        list(
                period,
                "vendors.yaml",
                "the vendors, what is expected of them and what they expect of us",
                dossier.register().vendors());
        list(
                period,
                "assets.yaml",
                "the assets, what customers were promised and what is expected of them",
                dossier.register().assets());
        dossier.vendors().stream()
                .filter(vendor ->
                        vendor.subservice().isPresent() || vendor.monitoredBy().isPresent())
                .sorted(Comparator.comparing(vendor -> vendor.id().value()))
                .forEach(vendor -> vendor(period, vendor));
    }

    private void policy(Period period, PolicyHistory history) {
        Policy policy = history.policy();
        String approved = policy.approved()
                .map(act ->
                        "approved by " + act.value().by() + " on " + act.value().on() + " (claimed)")
                .orElse("nobody has approved it");
        add(
                period,
                "policy " + policy.id(),
                "the policy \"" + Material.folded(policy.title()) + "\" as it was in force, its version and approval",
                policy.criteria().stream().map(Located::value).collect(Collectors.joining(", ")),
                policy.owner().map(Located::value).orElse(""),
                history.isStanding() ? Material.data(history.last().path()) : "no longer in the record",
                history.last().recorded().commit().id().abbreviated(),
                policy.version().map(any -> "version " + any + ", ").orElse("") + approved);
    }

    private void list(Period period, String name, String what, Optional<? extends Committed<?>> file) {
        add(
                period,
                name,
                what,
                "",
                "",
                file.map(any -> Material.data(any.path())).orElse("not in the record"),
                file.map(any -> any.recorded().commit().id().abbreviated()).orElse(""),
                file.map(any -> "as it reads since " + material.dated(any.recorded()))
                        .orElse("the record has no " + name));
    }

    /** What was filed about a vendor: by subject, or under the requirement that monitors it. */
    private void vendor(Period period, Vendor vendor) {
        List<Committed<Evidence>> reports = dossier.evidence().stream()
                .filter(record -> record.value().type().value().equals("vendor-review"))
                .filter(record -> record.value()
                        .subject()
                        .filter(any -> any.value().equals(vendor.id().value()))
                        .isPresent())
                .filter(record -> period.days()
                        .contains(record.value().performed().value().day(dossier.zone())))
                .toList();
        TreeSet<String> paths = new TreeSet<>();
        reports.forEach(record -> {
            paths.add(record.path());
            Places.beside(record).forEach(paths::add);
        });
        add(
                period,
                "vendor " + vendor.id(),
                Asked.ofType("vendor-review"),
                vendor.expects().stream()
                        .map(any -> any.criterion().value())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                vendor.monitoredBy().map(any -> "see " + any).orElse(""),
                Places.of(paths),
                reports.stream()
                        .map(any -> any.recorded().commit().id().abbreviated())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                reports.isEmpty() ? "no review of it in the period" : reports.size() + " on record");
    }

    private void add(
            Period period,
            String name,
            String what,
            String criteria,
            String owner,
            String where,
            String frozen,
            String status) {
        all.add(new Request(
                name + " " + period.id(),
                "document",
                what,
                "",
                criteria,
                owner,
                period.id() + ", " + period.days().from() + " to "
                        + period.days().to(),
                where,
                frozen,
                "",
                status));
    }
}
