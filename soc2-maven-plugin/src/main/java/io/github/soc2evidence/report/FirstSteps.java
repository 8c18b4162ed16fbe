package io.github.soc2evidence.report;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Placeholder;
import io.github.soc2evidence.model.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done before the first period of a record begins, as far as its files show it. */
final class FirstSteps {
    private static final int MOST = 4;

    private FirstSteps() {}

    /** When the first of the periods begins, where none has begun yet. */
    static Optional<LocalDate> beginning(Dossier dossier) {
        return dossier.periods().stream().allMatch(period -> period.standing() == Period.Standing.NOT_BEGUN)
                ? dossier.periods().stream().map(Period::days).map(Days::from).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    static String heading(Dossier dossier, LocalDate beginning) {
        return "Before the first period begins on " + beginning + ", "
                + Phrase.days(dossier.asOf().day(), beginning) + " from now; nothing is due until then";
    }

    /** A line for each thing that is open; texts of the record are not yet inert. */
    static List<String> open(Dossier dossier) {
        List<String> open = new ArrayList<>();
        Examination examination = dossier.examination().value();
        if (Placeholder.is(examination.organization())) {
            open.add("soc2.yaml       the organization is still \"" + examination.organization() + "\"");
        }
        if (Placeholder.is(examination.system())) {
            open.add("soc2.yaml       the system is still \"" + examination.system() + "\"");
        }
        list(
                open,
                "people.yaml     still of the template: ",
                dossier.roster().people().stream()
                        .filter(FirstSteps::isPlaceholder)
                        .map(person -> person.id().toString()));
        list(
                open,
                "policies/       not approved yet: ",
                dossier.register().policies().stream()
                        .map(file -> file.value())
                        .filter(policy -> policy.approved().isEmpty())
                        .map(Policy::id)
                        .map(Object::toString));
        return open;
    }

    private static boolean isPlaceholder(Person person) {
        return Stream.concat(person.name().stream(), person.emails().stream()).anyMatch(Placeholder::is);
    }

    private static void list(List<String> open, String heading, Stream<String> names) {
        List<String> all = names.sorted().toList();
        if (!all.isEmpty()) {
            open.add(heading
                    + String.join(", ", all.stream().limit(MOST).toList())
                    + (all.size() > MOST ? " and " + (all.size() - MOST) + " more" : ""));
        }
    }
}
