package io.github.soc2evidence.report.paper.draft;

import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Vendors.SubserviceMethod;
import io.github.soc2evidence.model.Vendors.Vendor;
import io.github.soc2evidence.report.Markdown;
import io.github.soc2evidence.report.paper.fact.Material;
import java.util.List;
import java.util.stream.Collectors;

/** The vendors whose controls the system rests on, and how the description treats them. */
final class Subservice {
    private Subservice() {}

    static List<String> of(Material material) {
        return material.dossier().vendors().stream()
                .filter(vendor -> vendor.subservice().isPresent())
                .map(Subservice::said)
                .toList();
    }

    private static String said(Vendor vendor) {
        boolean carvedOut = vendor.subservice()
                .map(Located::value)
                .filter(SubserviceMethod.CARVE_OUT::equals)
                .isPresent();
        String services =
                vendor.services().isEmpty() ? "" : " (" + Markdown.of(String.join(", ", vendor.services())) + ")";
        String expected = vendor.expects().stream()
                .map(any -> any.criterion()
                        + any.control().map(what -> ": " + Markdown.of(what)).orElse(""))
                .collect(Collectors.joining("; "));
        return Markdown.code(vendor.id().toString())
                + vendor.name().map(name -> " " + Markdown.of(name)).orElse("") + services + ", "
                + (carvedOut ? "carved out" : "included in the description")
                + (expected.isEmpty()
                        ? "; the record names no control that is expected there"
                        : "; expected there: " + expected)
                + vendor.monitoredBy()
                        .map(by -> "; monitored by " + Markdown.code(by.toString()))
                        .orElse("; no requirement of ours monitors it");
    }
}
