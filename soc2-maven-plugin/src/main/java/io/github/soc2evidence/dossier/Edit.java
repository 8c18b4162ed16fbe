package io.github.soc2evidence.dossier;

import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Change;
import io.github.soc2evidence.model.Sameness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one edition of a control made of the one before it.
 *
 * @param what all that it says differently; nothing of the first edition, and of one that is gone
 * @param brought the change block that came with it; one that stood there before says nothing of it
 * @param explained the change block that explains it: its own, or one that came later and before the control was redefined
 *     again
 */
public record Edit(List<Redefinition> what, Optional<Change> brought, Optional<Change> explained) {
    /** One for each edition. */
    static List<Edit> of(Course<Control> told) {
        List<Edit> edits = new ArrayList<>();
        Optional<Control> before = Optional.empty();
        for (Edition<Control> edition : told.editions()) {
            Optional<Control> after = edition.value();
            List<Redefinition> what =
                    before.isEmpty() || after.isEmpty() ? List.of() : Redefinitions.between(before.get(), after.get());
            Optional<Change> brought = brought(before, after);
            edits.add(new Edit(what, brought, brought));
            before = after.or(kept(before));
        }
        // From the end: a block that came alone explains the nearest redefinition before it that has none.
        Optional<Change> later = Optional.empty();
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            if (edit.decides() && edit.brought.isEmpty()) {
                edits.set(i, new Edit(edit.what, edit.brought, later));
            }
            later = edit.decides() ? Optional.empty() : edit.brought.or(kept(later));
        }
        return List.copyOf(edits);
    }

    private static <T> Supplier<Optional<T>> kept(Optional<T> value) {
        return () -> value;
    }

    private static Optional<Change> brought(Optional<Control> before, Optional<Control> after) {
        Optional<Change> now = after.flatMap(Control::change);
        Optional<Change> then = before.flatMap(Control::change);
        return now.filter(change -> then.isEmpty() || !Sameness.of(change, then.get()));
    }

    boolean decides() {
        return what.stream().anyMatch(Redefinition::decides);
    }

    boolean isCorrection() {
        return explained
                .filter(change -> change.kind() == Change.Kind.CORRECTION)
                .isPresent();
    }
}
