package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Vendors.SubserviceMethod;
import io.github.soc2evidence.model.Vendors.Vendor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What answers to a criterion in one period: controls of ours, and vendors that it is carved out to. */
public record Coverage(Dossier dossier, Period period) {

    /** A series, and the days of the period on which it was effective and its control named the criterion. */
    public record Answering(Series series, DaySet days) {}

    /** The series of controls that answered to a criterion on a day of the period. */
    public List<Answering> answering(String criterion) {
        Map<Id, DaySet> byControl = new HashMap<>();
        return period.series().stream()
                .map(series -> new Answering(
                        series,
                        byControl
                                .computeIfAbsent(
                                        series.id().control(),
                                        any -> series.control().answering(criterion))
                                .and(series.mandate().effective())))
                .filter(answering -> !answering.days().isEmpty())
                .toList();
    }

    /** The days of the period on which nothing answered to a criterion, no vendor that is monitored either. */
    public DaySet uncovered(String criterion) {
        DaySet covered = answering(criterion).stream().map(Answering::days).reduce(DaySet.NONE, DaySet::or);
        for (Vendor vendor : carveOuts(criterion)) {
            covered = isMonitored(vendor) ? covered.or(scope(vendor)) : covered;
        }
        return DaySet.of(period.days()).without(covered);
    }

    /** The vendor that a criterion rests on alone; of several, the first by id. */
    public Optional<Id> carvedOutTo(String criterion) {
        return answering(criterion).isEmpty()
                ? carveOuts(criterion).stream()
                        .map(vendor -> vendor.id().value())
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private List<Vendor> carveOuts(String criterion) {
        return carveOuts()
                .filter(vendor -> vendor.expects().stream()
                        .anyMatch(any -> any.criterion().value().equals(criterion)))
                .toList();
    }

    /** The vendors in scope in the period on whose controls criteria rest. */
    public Stream<Vendor> carveOuts() {
        return dossier.vendors().stream()
                .filter(vendor -> vendor.subservice()
                        .filter(method -> method.value() == SubserviceMethod.CARVE_OUT)
                        .isPresent())
                .filter(vendor -> !vendor.expects().isEmpty() && !scope(vendor).isEmpty());
    }

    private DaySet scope(Vendor vendor) {
        return dossier.register().scope(vendor).and(period.days());
    }

    /** Whether a requirement of ours asks for something about the vendor in the period. */
    public boolean isMonitored(Vendor vendor) {
        return vendor.monitoredBy()
                .filter(by -> period.series().stream().anyMatch(series -> monitors(series, by.value(), vendor)))
                .isPresent();
    }

    private static boolean monitors(Series series, RequirementId by, Vendor vendor) {
        boolean eachVendor = series.requirement()
                .forEach()
                .filter(each -> each.vendors().isPresent())
                .isPresent();
        return series.id().requirement().equals(by)
                && (!eachVendor
                        || series.id().subject().equals(Optional.of(vendor.id().value())));
    }

    /** The days of the period that are known. */
    public Optional<Days> known() {
        return period.days().and(new Days(Days.EVER.from(), dossier.asOf().day()));
    }
}
