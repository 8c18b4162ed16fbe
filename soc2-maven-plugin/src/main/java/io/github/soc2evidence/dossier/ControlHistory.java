package io.github.soc2evidence.dossier;

import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Change;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A control through its history, also one that is gone (time.md, "The definition in force").
 *
 * @param told what was recorded, edition by edition
 * @param edits what each edition made of the one before it
 * @param inForce the same with corrections applied: a correction takes the place of what it corrects, from its beginning
 * @param adopted what was recorded on or before this day was so since ever
 */
public record ControlHistory(
        Id id, Course<Control> told, List<Edit> edits, Course<Control> inForce, LocalDate adopted) {

    /** The history of a control; absent if nothing that was said of it could be read, or stood for a day. */
    public static Optional<ControlHistory> of(
            Versions<Control> versions, List<Recorded> chain, ZoneId zone, LocalDate adopted) {
        Course<Control> told = Course.of(versions, chain, zone);
        return told.editions().stream().allMatch(edition -> edition.value().isEmpty())
                ? Optional.empty()
                : Optional.of(of(new Id(versions.key()), told, adopted));
    }

    private static ControlHistory of(Id id, Course<Control> told, LocalDate adopted) {
        List<Edit> edits = Edit.of(told);
        List<Edition<Control>> inForce = new ArrayList<>();
        for (int i = 0; i < told.editions().size(); i++) {
            Edition<Control> edition = told.editions().get(i);
            boolean correction = i > 0 && edits.get(i).isCorrection();
            LocalDate since = correction ? inForce.remove(inForce.size() - 1).since() : edition.since();
            inForce.add(new Edition<>(since, edition.recorded(), edition.path(), edition.value()));
        }
        return new ControlHistory(id, told, edits, new Course<>(inForce), adopted);
    }

    /** What it would be if its corrections were none. */
    Optional<ControlHistory> uncorrected() {
        return told.editions().size() == inForce.editions().size()
                ? Optional.empty()
                : Optional.of(new ControlHistory(id, told, edits, told, adopted));
    }

    /** What an edition says differently than the one before it; nothing of the first, and of one that is gone. */
    public List<Redefinition> redefinitions(int index) {
        return edits.get(index).what();
    }

    /** The change block that explains an edition. */
    public Optional<Change> explanation(int index) {
        return edits.get(index).explained();
    }

    /** Whether it was there before the record was adopted. */
    public boolean isImported() {
        return !told.editions().get(0).since().isAfter(adopted);
    }

    public boolean isStanding() {
        return told.standing().isPresent();
    }

    /** The last that was said of it. */
    public Filed<Control> last() {
        return lastEdition(any -> true).orElseThrow();
    }

    private Optional<Filed<Control>> lastEdition(Predicate<Control> says) {
        Optional<Filed<Control>> last = Optional.empty();
        for (Edition<Control> edition : inForce.editions()) {
            if (edition.value().filter(says).isPresent()) {
                last = Optional.of(new Filed<>(edition.value().get(), edition.path()));
            }
        }
        return last;
    }

    /** The names of all requirements it ever had. */
    public Set<Id> requirements() {
        Set<Id> names = new LinkedHashSet<>();
        inForce.editions()
                .forEach(edition -> edition.value()
                        .ifPresent(control -> control.requires()
                                .forEach(requirement ->
                                        names.add(requirement.id().value()))));
        return names;
    }

    /** The last that was said of a requirement. */
    public Requirement requirement(Id name) {
        return lastEdition(control -> requirement(control, name).isPresent())
                .flatMap(file -> requirement(file.value(), name))
                .orElseThrow();
    }

    /** What was said of a requirement on a day; before it was first said, that. */
    public Requirement requirement(Id name, LocalDate day) {
        List<Valid> editions = editions(name);
        Requirement last = editions.get(0).requirement();
        for (Valid edition : editions) {
            if (!edition.days().from().isAfter(day)) {
                last = edition.requirement();
            }
        }
        return last;
    }

    /** Whether a requirement ever had a cadence. */
    public boolean isEver(Id name, Cadence cadence) {
        return editions(name).stream().anyMatch(edition -> edition.requirement().is(cadence));
    }

    /** The types of evidence that a requirement ever asked for. */
    public Set<String> types(Id name) {
        Set<String> types = new LinkedHashSet<>();
        editions(name)
                .forEach(edition -> types.add(edition.requirement().evidence().value()));
        return types;
    }

    /** Where a requirement is declared; where it no longer is, the revision that last did. */
    public Location declared(Id name) {
        Optional<Location> at = Optional.empty();
        for (int i = 0; i < inForce.editions().size(); i++) {
            Edition<Control> edition = inForce.editions().get(i);
            Optional<Requirement> requirement = edition.value().flatMap(control -> requirement(control, name));
            if (requirement.isPresent()) {
                Location here = Location.of(edition.path(), requirement.get().at());
                boolean now = i + 1 == inForce.editions().size();
                at = Optional.of(
                        now ? here : here.in(edition.recorded().commit().id()));
            }
        }
        return at.orElseThrow();
    }

    /** Of two requirements with one name the first: the pair is a finding of its own. */
    public static Optional<Requirement> requirement(Control control, Id name) {
        return control.requires().stream()
                .filter(any -> any.id().value().equals(name))
                .findFirst();
    }

    /** The days on which the control was in force. */
    public DaySet lived() {
        return holding(this::life);
    }

    /** The days on which the control was in force and asked for this. */
    public DaySet lived(Id name) {
        return holding(control -> requirement(control, name)
                .map(requirement -> life(control).and(life(requirement)))
                .orElse(DaySet.NONE));
    }

    /** The days on which the control was in force and named a criterion. */
    public DaySet answering(String criterion) {
        return holding(
                control -> control.criteria().stream().map(Located::value).anyMatch(criterion::equals)
                                && !control.requires().isEmpty()
                        ? life(control)
                        : DaySet.NONE);
    }

    /** Of the time before it was first recorded its last word alone tells, unless it was imported. */
    private DaySet holding(Function<Control, DaySet> held) {
        return inForce.holding(
                held,
                isImported() ? Days.EVER.from() : inForce.editions().get(0).since());
    }

    private DaySet life(Control control) {
        return DaySet.of(control.life());
    }

    private DaySet life(Requirement requirement) {
        Life life = new Life(
                requirement.from().map(Located::value), requirement.to().map(Located::value));
        LocalDate first = told.first(control ->
                        requirement(control, requirement.id().value()).isPresent())
                .orElseThrow();
        boolean fromTheStart = first.equals(told.editions().get(0).since()) || !first.isAfter(adopted);
        return DaySet.of(life.from().isPresent() || fromTheStart ? life : since(life, first));
    }

    private static Life since(Life life, LocalDate first) {
        LocalDate from = life.to().filter(first::isAfter).orElse(first);
        return new Life(Optional.of(from), life.to());
    }

    /** The days on which each edition that has a requirement was the last word, with what it said. */
    List<Valid> editions(Id name) {
        List<Valid> valid = new ArrayList<>();
        for (int i = 0; i < inForce.editions().size(); i++) {
            Days days = inForce.validity(i);
            boolean standing = i + 1 == inForce.editions().size();
            inForce.editions()
                    .get(i)
                    .value()
                    .flatMap(control -> requirement(control, name))
                    .ifPresent(requirement -> valid.add(new Valid(days, standing, requirement)));
        }
        return valid;
    }

    /** A requirement as one edition has it. */
    record Valid(Days days, boolean standing, Requirement requirement) {}
}
