package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.report.paper.fact.Material;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is asked for of each sample that is committed: what lies behind the items that were drawn. */
final class SampleRequests {
    private SampleRequests() {}

    static List<Request> of(Material material) {
        return material.dossier().samples().stream()
                .sorted(Comparator.comparing(any -> any.value().id().value()))
                .map(any -> request(material, any))
                .toList();
    }

    private static Request request(Material material, Committed<Sample> file) {
        Sample sample = file.value();
        RecordIndex records = material.records();
        TreeSet<String> paths = new TreeSet<>();
        paths.add(file.path());
        sample.population().records().stream()
                .flatMap(any -> records.of(any.value()).stream())
                .map(Committed::path)
                .forEach(paths::add);
        return new Request(
                "sample " + sample.id(),
                "sample",
                "what lies behind each of the " + sample.size() + " "
                        + sample.population().of() + " that were drawn of "
                        + sample.drawnFrom() + " (" + sample.population().size() + "): "
                        + Asked.ofType(type(material, sample)),
                sample.requirement().value().control().value(),
                material.dossier().history(sample.requirement().value().control()).stream()
                        .flatMap(any -> any.last().value().criteria().stream())
                        .map(Located::value)
                        .distinct()
                        .collect(Collectors.joining(", ")),
                material.dossier()
                        .history(sample.requirement().value().control())
                        .map(any -> any.last().value().owner().value())
                        .orElse(""),
                sample.population().period().value().value(),
                Places.of(paths),
                sample.population().commit().value().abbreviated(),
                Integer.toString(sample.size()),
                sample.purpose() + ", drawn by a seed that " + sample.seed().by() + " gave on "
                        + sample.seed().on());
    }

    private static String type(Material material, Sample sample) {
        return sample.population().records().stream()
                .flatMap(any -> material.records().of(any.value()).stream())
                .map(Committed::value)
                .map(Evidence::type)
                .map(Located::value)
                .findFirst()
                .or(() -> material
                        .byControl()
                        .getOrDefault(sample.requirement().value().control(), List.of())
                        .stream()
                        .filter(any -> any.id()
                                .requirement()
                                .equals(sample.requirement().value()))
                        .map(any -> any.requirement().evidence().value())
                        .findFirst())
                .orElse("");
    }
}
