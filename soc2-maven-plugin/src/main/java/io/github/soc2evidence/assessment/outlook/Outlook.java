package io.github.soc2evidence.assessment.outlook;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.assessment.outlook.Task.Urgency;
import io.github.soc2evidence.dossier.Answerable;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.timeline.Nominal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is late, due soon, and next.
 *
 * @param today the as-of day
 * @param days how far ahead is soon
 * @param tasks of all owners that were asked about, the most pressing first
 * @param next the period that comes next, where it is near enough to be prepared for
 */
public record Outlook(LocalDate today, int days, List<Task> tasks, Optional<Readiness> next) {
    public Outlook {
        tasks = List.copyOf(tasks);
    }

    /**
     * Reads it off an assessment that has a verdict.
     *
     * @param owner a person or a team whose tasks are asked for; absent for all
     * @param days how far ahead is soon
     * @throws CannotAssess where nobody is called that
     */
    public static Outlook of(Assessment assessment, Optional<String> owner, int days) {
        Dossier dossier = assessment.dossier().orElseThrow();
        owner.ifPresent(name -> requireKnown(dossier, name));
        LocalDate today = dossier.asOf().day();
        Marks marks = Marks.of(assessment);
        List<Task> tasks = dossier.windows()
                .filter(placed -> marks.on(placed.series(), placed.window()).isEmpty())
                .flatMap(placed -> task(placed, today, days).stream())
                .filter(task -> owner.filter(
                                name -> !isFor(dossier, task.placed().series(), name))
                        .isEmpty())
                .sorted(Task.ORDER)
                .toList();
        return new Outlook(today, days, tasks, Readiness.of(dossier, owner));
    }

    private static Optional<Task> task(Placed placed, LocalDate today, int days) {
        Nominal nominal = placed.window().nominal();
        Verdict verdict = placed.window().verdict();
        if (verdict != Verdict.OPEN && verdict != Verdict.MISSED) {
            return Optional.empty();
        }
        Urgency urgency = verdict == Verdict.MISSED
                ? Urgency.MISSED
                : today.isAfter(nominal.due())
                        ? Urgency.IN_GRACE
                        : nominal.deadline().isAfter(today.plusDays(days)) ? Urgency.LATER : Urgency.SOON;
        return Optional.of(new Task(
                placed,
                placed.series().subject(placed.window()),
                owner(placed),
                urgency,
                nominal.earliest(),
                nominal.due(),
                nominal.deadline()));
    }

    private static String owner(Placed placed) {
        return placed.series().control().last().value().owner().value();
    }

    /** Whether a person owns it, is one of the team that does, or stands in. */
    public static boolean isFor(Dossier dossier, Series series, String name) {
        Control control = series.control().last().value();
        return isOne(dossier, control.owner().value(), name)
                || control.deputy()
                        .map(Located::value)
                        .filter(deputy -> isOne(dossier, deputy.toString(), name))
                        .isPresent();
    }

    private static boolean isOne(Dossier dossier, String owner, String name) {
        return owner.equals(name)
                || owner.equals("team:" + name)
                || new Answerable(dossier.roster())
                        .team(owner)
                        .filter(team -> team.members().stream()
                                .anyMatch(member -> member.person().toString().equals(name)))
                        .isPresent();
    }

    private static void requireKnown(Dossier dossier, String name) {
        TreeSet<String> known = new TreeSet<>();
        dossier.roster().people().forEach(person -> known.add(person.id().toString()));
        dossier.roster().teams().forEach(team -> known.add("team:" + team.id()));
        if (Stream.of(name, "team:" + name).noneMatch(known::contains)) {
            throw CannotAssess.error(
                    "people.yaml has nobody called \"" + name + "\"" + Phrase.didYouMean(name, known),
                    "give the id of a person or of a team as -Dsoc2.owner");
        }
    }
}
