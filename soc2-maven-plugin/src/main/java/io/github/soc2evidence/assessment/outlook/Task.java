package io.github.soc2evidence.assessment.outlook;

import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.model.Subject;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One window that somebody has to see to.
 *
 * @param owner a person, or {@code team:NAME}
 * @param earliest the first day on which the work counts
 * @param due the last day without grace
 * @param last the last day on which it can still be met
 */
public record Task(
        Placed placed,
        Subject subject,
        String owner,
        Urgency urgency,
        LocalDate earliest,
        LocalDate due,
        LocalDate last) {
    /** How it stands, the most pressing first. */
    public enum Urgency {
        /** The deadline has passed: it can be disclosed, not met. */
        MISSED,
        /** Due, and only in its grace can it still be met. */
        IN_GRACE,
        SOON,
        LATER
    }

    /** The most pressing first. */
    static final Comparator<Task> ORDER =
            Comparator.comparing(Task::urgency).thenComparing(Task::last).thenComparing(Task::subject);
}
