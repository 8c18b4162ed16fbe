package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Coverage;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.model.Vendors.Expectation;
import io.github.soc2evidence.model.Vendors.Vendor;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A vendor whose controls the system rests on, and that nothing of ours looks after. */
public final class CarveOutUnmonitored implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("carve-out-unmonitored");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every vendor that criteria are carved out to monitored by a requirement of ours?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Map<Vendor, List<Id>> unmonitored = new LinkedHashMap<>();
        int examined = 0;
        for (Period period : dossier.judgedPeriods().toList()) {
            Coverage coverage = new Coverage(dossier, period);
            for (Vendor vendor : coverage.carveOuts().toList()) {
                examined++;
                // One that is not there is a reference unknown.
                boolean known = vendor.monitoredBy().stream()
                        .allMatch(by -> dossier.requirements().containsKey(by.value()));
                if (known && !coverage.isMonitored(vendor)) {
                    unmonitored
                            .computeIfAbsent(vendor, any -> new ArrayList<>())
                            .add(period.id());
                }
            }
        }
        List<Finding> findings = unmonitored.entrySet().stream()
                .flatMap(entry -> dossier.register().vendors().stream()
                        .map(file -> finding(file.filed(), entry.getKey(), entry.getValue())))
                .toList();
        return Answer.of(ID, examined, "no criterion is carved out to a vendor in a judged period", findings);
    }

    private static Finding finding(Filed<Vendors> file, Vendor vendor, List<Id> periods) {
        Set<String> restsOn = vendor.expects().stream()
                .map(Expectation::criterion)
                .map(Located::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String rests = String.join(", ", restsOn);
        String where = periods.stream().map(Id::value).collect(Collectors.joining(", "));
        String why = vendor.monitoredBy()
                .map(by -> by + " asks for nothing about it in " + where)
                .orElse("in " + where + " no requirement of ours monitors it");
        Finding finding = Finding.of(
                        ID,
                        Subject.of(vendor.id().value()),
                        rests + (restsOn.size() == 1 ? " rests" : " rest") + " on " + vendor.id() + ", and " + why,
                        "name in vendors.yaml the requirement under which its reports are read (`monitored-by`)")
                .at(file.at(vendor.at()));
        return periods.size() == 1 ? finding.in(periods.get(0)) : finding;
    }
}
