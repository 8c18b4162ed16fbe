package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Category;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.NotApplicable;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Vendors.SubserviceMethod;
import io.github.soc2evidence.model.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said not to apply, against categories, controls and vendors. */
final class ScopeOfCriteria {
    private final Dossier dossier;
    private final Filed<Examination> examination;
    private final Map<String, NotApplicable> excluded;

    ScopeOfCriteria(Dossier dossier) {
        this.dossier = dossier;
        this.examination = dossier.examination().filed();
        this.excluded = examination.value().notApplicable().stream()
                .collect(Collectors.toMap(
                        item -> item.criterion().value(),
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    int examined() {
        return excluded.size();
    }

    Stream<Finding> contradictions() {
        return Stream.of(idle(), emptied(), controlled(), carvedOut()).flatMap(Function.identity());
    }

    private Optional<Criterion> criterion(String id) {
        return Criterion.all().stream().filter(any -> any.id().equals(id)).findFirst();
    }

    private boolean isInScope(Category category) {
        return category == Category.SECURITY || examination.value().categories().contains(category);
    }

    private boolean isExcluded(String id) {
        return excluded.containsKey(id)
                && criterion(id).filter(any -> isInScope(any.category())).isPresent();
    }

    /** Of a category that is not in scope anyway. */
    private Stream<Finding> idle() {
        return excluded.values().stream()
                .flatMap(item -> criterion(item.criterion().value())
                        .filter(any -> !isInScope(any.category()))
                        .map(any -> Finding.of(
                                        ScopeContradiction.ID,
                                        Subject.place(
                                                examination.path(),
                                                item.criterion().at().pointer()),
                                        any.id() + " is said not to apply, and its category, "
                                                + Words.of(any.category()) + ", is not in scope anyway",
                                        "leave it out, or add the category to `categories`")
                                .at(examination.at(item.criterion().at())))
                        .stream());
    }

    /** A category of which nothing is left; what is said of one criterion after the other is one fact. */
    private Stream<Finding> emptied() {
        return Stream.of(Category.values()).filter(this::isInScope).flatMap(category -> {
            List<String> ids = Criterion.all().stream()
                    .filter(any -> any.category() == category)
                    .map(Criterion::id)
                    .toList();
            return excluded.keySet().containsAll(ids)
                    ? excluded.values().stream()
                            .filter(item -> ids.contains(item.criterion().value()))
                            .limit(1)
                            .map(first -> Finding.of(
                                            ScopeContradiction.ID,
                                            Subject.file(Words.of(category)),
                                            Words.of(category) + " is in scope, and each of its " + ids.size()
                                                    + " criteria is said not to apply",
                                            category == Category.SECURITY
                                                    ? "security is in every scope: take out what does apply"
                                                    : "take the category out of `categories`, or take out what does"
                                                            + " apply")
                                    .at(examination.at(first.criterion().at())))
                    : Stream.empty();
        });
    }

    private Stream<Finding> controlled() {
        return dossier.inForce().stream()
                .flatMap(control -> control.value().criteria().stream()
                        .filter(named -> isExcluded(named.value()))
                        .map(named -> Finding.of(
                                        ScopeContradiction.ID,
                                        Subject.place(control.path(), named.at().pointer()),
                                        control.value().id() + " answers to " + named + ", of which " + where(named)
                                                + " says that it does not apply",
                                        "take it out of one of the two")
                                .at(control.at(named.at()))
                                .about(control.value().id().value())));
    }

    private Stream<Finding> carvedOut() {
        return dossier.register().vendors().map(Committed::filed).stream()
                .flatMap(file -> file.value().vendors().stream()
                        .filter(vendor -> vendor.subservice()
                                .filter(method -> method.value() == SubserviceMethod.CARVE_OUT)
                                .isPresent())
                        .flatMap(vendor -> vendor.expects().stream()
                                .filter(any -> isExcluded(any.criterion().value()))
                                .map(any -> Finding.of(
                                                ScopeContradiction.ID,
                                                Subject.place(
                                                        file.path(),
                                                        any.criterion().at().pointer()),
                                                any.criterion() + " is carved out to " + vendor.id() + ", and "
                                                        + where(any.criterion()) + " says that it does not apply",
                                                "take it out of not-applicable: what a vendor does for the system"
                                                        + " applies to it")
                                        .at(file.at(any.criterion().at())))));
    }

    private String where(Located<String> criterion) {
        return Optional.ofNullable(excluded.get(criterion.value()))
                .map(item -> examination.at(item.criterion().at()).toString())
                .orElse(examination.path());
    }
}
