package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Acceptance;
import io.github.soc2evidence.timeline.Allowance;
import io.github.soc2evidence.trust.Approval;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An acceptance, and what the history says of it.
 *
 * @param approval what git shows of it; absent where none is typed
 */
public record Accepted(Committed<Acceptance> file, Optional<Approval> approval) {
    /** Whether somebody other than its author approved it. */
    public boolean isApproved() {
        return approval.filter(Approval::isShown).isPresent();
    }

    /**
     * The day from which it holds: the one of its approval, as far as the record knew of it in time; what was recorded later
     * than that holds from when it was recorded. Empty for one that nobody else approved.
     *
     * @param recordedWithin how long after its day something may be recorded
     */
    public Optional<LocalDate> since(Allowance recordedWithin) {
        return file.value()
                .approved()
                .filter(any -> isApproved())
                .map(act ->
                        recordedWithin.after(act.on()).isBefore(file.recordedDay()) ? file.recordedDay() : act.on());
    }

    /** The last day on which it holds. */
    public LocalDate expires() {
        return file.value().expires().value();
    }
}
