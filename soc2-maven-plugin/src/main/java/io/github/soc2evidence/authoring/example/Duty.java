package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.model.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody does again and again for a control.
 *
 * @param each the kind of systems that have it done for each of them; empty: once for all, {@code *}: every one
 * @param by who does it
 * @param reviewer who merges the record of it; a job pushes
 * @param system where the artifacts come from; empty: from the subject, or from a meeting
 * @param arrears whether it is done after the term that it is about
 * @param first the first day of a term, or after it, on which it may be done, and {@code last} the last one
 */
record Duty(
        String requirement,
        String type,
        Cadence cadence,
        String each,
        Staff by,
        Staff reviewer,
        Change.Route route,
        String folder,
        String title,
        List<Sheet> sheets,
        String system,
        boolean arrears,
        int first,
        int last) {

    static Duty of(String requirement, String type, Cadence cadence, String each) {
        return new Duty(
                requirement,
                type,
                cadence,
                each,
                Staff.TESS,
                Staff.TESS,
                Change.Route.PUSH,
                "",
                "",
                List.of(),
                "",
                false,
                0,
                0);
    }

    Duty by(Staff who, Staff merger, Change.Route how) {
        return new Duty(
                requirement,
                type,
                cadence,
                each,
                who,
                merger,
                how,
                folder,
                title,
                sheets,
                system,
                arrears,
                first,
                last);
    }

    Duty as(String filed, String called, Sheet... artifacts) {
        return new Duty(
                requirement,
                type,
                cadence,
                each,
                by,
                reviewer,
                route,
                filed,
                called,
                List.of(artifacts),
                system,
                arrears,
                first,
                last);
    }

    Duty from(String source) {
        return new Duty(
                requirement,
                type,
                cadence,
                each,
                by,
                reviewer,
                route,
                folder,
                title,
                sheets,
                source,
                arrears,
                first,
                last);
    }

    Duty on(int earliest, int latest) {
        return new Duty(
                requirement,
                type,
                cadence,
                each,
                by,
                reviewer,
                route,
                folder,
                title,
                sheets,
                system,
                false,
                earliest,
                latest);
    }

    Duty after(int earliest, int latest) {
        return new Duty(
                requirement,
                type,
                cadence,
                each,
                by,
                reviewer,
                route,
                folder,
                title,
                sheets,
                system,
                true,
                earliest,
                latest);
    }

    /** Whether it lists what happens; the rest is about the days of a term. */
    boolean isEvent() {
        return requirement.equals("CM-02/changes") || requirement.equals("IR-02/incidents");
    }

    String control() {
        return requirement.substring(0, requirement.indexOf('/'));
    }

    /** The systems it is done for; one empty name where it is done once for all. */
    List<String> subjects(Company company, Term term) {
        if (each.isEmpty()) {
            return List.of("");
        }
        Stream<Company.InScope> systems = each.equals("*") ? company.systems().stream() : company.ofKind(each);
        return systems.filter(system ->
                        !system.since().isAfter(term.to()) && !system.until().isBefore(term.to()))
                .map(Company.InScope::id)
                .toList();
    }

    List<Term> terms() {
        return Term.of(cadence, arrears);
    }

    /** The window, as findings name it. */
    String window(String subject, Term term) {
        return requirement + (subject.isEmpty() ? "" : "[" + subject + "]") + " " + term.id();
    }

    String record(String subject, Term term) {
        return control() + "-" + term.id() + (subject.isEmpty() ? "" : "-" + subject);
    }

    /** The day it is done; only what is done each day knows no weekend. */
    LocalDate day(Term term) {
        int offset = Dice.of(requirement + term.id()).between(first, last);
        LocalDate day = (arrears ? term.to() : term.from()).plusDays(offset);
        return cadence == Cadence.DAILY ? day : Term.workday(day);
    }

    Optional<Term> covers(Term term) {
        return Optional.of(term).filter(any -> arrears);
    }
}
