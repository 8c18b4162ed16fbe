package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Answerable;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Register;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.People.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something in force or in scope on the as-of day, and who owns it.
 *
 * @param what it is, {@code the system okta}
 * @param control present for a control
 * @param deputy of a control, who answers for it meanwhile
 */
record Owned(String path, String what, Located<?> owner, Optional<Id> control, Optional<Located<Id>> deputy) {

    static List<Owned> in(Dossier dossier) {
        LocalDate today = dossier.asOf().day();
        List<Owned> all = new ArrayList<>();
        for (Filed<Control> file : dossier.inForce()) {
            Control control = file.value();
            all.add(new Owned(
                    file.path(),
                    "the control " + control.id(),
                    control.owner(),
                    Optional.of(control.id().value()),
                    control.deputy()));
        }
        Register register = dossier.register();
        register.systems()
                .map(Committed::filed)
                .ifPresent(file -> file.value().systems().stream()
                        .filter(system -> system.inScope()
                                .filter(life -> life.contains(today))
                                .isPresent())
                        .forEach(system -> add(all, file, "the system " + system.id(), system.owner())));
        register.assets()
                .map(Committed::filed)
                .ifPresent(file -> file.value().assets().stream()
                        .filter(asset -> asset.inScope().orElse(Life.ALWAYS).contains(today))
                        .forEach(asset -> add(all, file, "the asset " + asset.id(), asset.owner())));
        register.policies().stream()
                .map(Committed::filed)
                .filter(file -> file.value()
                        .effective()
                        .map(Located::value)
                        .orElse(Life.ALWAYS)
                        .contains(today))
                .forEach(file -> add(
                        all,
                        file,
                        "the policy " + file.value().id(),
                        file.value().owner()));
        register.people()
                .map(Committed::filed)
                .ifPresent(file -> file.value().automation().stream()
                        .filter(job -> new Life(job.from(), job.to()).contains(today))
                        .forEach(job -> add(all, file, "the job " + job.id(), Optional.of(job.owner()))));
        return all;
    }

    private static void add(List<Owned> all, Filed<?> file, String what, Optional<? extends Located<?>> owner) {
        owner.ifPresent(any -> all.add(new Owned(file.path(), what, any, Optional.empty(), Optional.empty())));
    }

    Location location() {
        return Location.of(path, owner.at());
    }

    /** Why its owner is none, in words that follow what it is. */
    Optional<String> gone(Dossier dossier) {
        LocalDate today = dossier.asOf().day();
        Answerable people = new Answerable(dossier.roster());
        String name = owner.toString();
        if (people.owner(name).contains(today) || isSaidElsewhere(dossier, people)) {
            return Optional.empty();
        }
        String standsIn = deputy.filter(any -> people.employed(any.toString()).contains(today))
                .map(any -> "; " + any + " stands in")
                .orElse("");
        return people.team(name).isPresent()
                ? Optional.of(" is owned by " + name + ", which has no member on " + today)
                : people.person(name)
                        .flatMap(Person::employed)
                        .map(employed -> " is owned by " + name + ", who " + gone(employed, today) + standsIn);
    }

    /** Of a control that nobody answers for, the days without anybody are told, and a team that is empty. */
    private boolean isSaidElsewhere(Dossier dossier, Answerable people) {
        LocalDate today = dossier.asOf().day();
        boolean deputized = deputy.filter(any -> people.employed(any.toString()).contains(today))
                .isPresent();
        return control.isPresent()
                && (people.team(owner.toString()).isPresent()
                        || (!deputized && dossier.periodOf(today).isPresent()));
    }

    private static String gone(Life employed, LocalDate today) {
        return employed.to()
                .filter(today::isAfter)
                .map(to -> "left on " + to)
                .orElseGet(() -> "is not employed before " + employed.from().orElseThrow());
    }
}
