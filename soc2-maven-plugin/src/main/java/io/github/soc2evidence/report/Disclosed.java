package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disclosure.Deviation;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.trust.Approval;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One disclosure as a row: what it names, and how long it took from the day a deviation could be seen. */
public record Disclosed(
        String id,
        List<String> names,
        String detected,
        String disclosed,
        String after,
        String approved,
        String remediation) {
    public Disclosed {
        names = List.copyOf(names);
    }

    /** Every disclosure of the record, in its order. */
    public static List<Disclosed> in(Assessment assessment, Dossier dossier) {
        Marks marks = Marks.of(assessment);
        return dossier.disclosures().stream()
                .map(disclosure -> of(marks, dossier, disclosure))
                .toList();
    }

    private static Disclosed of(Marks marks, Dossier dossier, Committed<Disclosure> disclosure) {
        Disclosure value = disclosure.value();
        Optional<LocalDate> detected = detected(marks, dossier, disclosure);
        LocalDate written = firstDay(dossier, disclosure);
        return new Disclosed(
                value.id().toString(),
                value.deviations().stream().flatMap(Disclosed::named).toList(),
                detected.map(LocalDate::toString).orElse("-"),
                written.toString(),
                detected.map(day -> Phrase.days(day, written)).orElse("-"),
                approved(dossier, disclosure),
                value.remediation()
                        .done()
                        .map(done -> "done " + done)
                        .orElse("due " + value.remediation().due()));
    }

    private static Stream<String> named(Deviation deviation) {
        String subject = deviation.subject().value();
        return deviation.items().isEmpty()
                ? Stream.of(subject)
                : deviation.items().stream().map(key -> subject + Subject.itemised(key));
    }

    /** Who approved it; a claim where git does not show their hand. */
    private static String approved(Dossier dossier, Committed<Disclosure> disclosure) {
        boolean shown = Optional.ofNullable(dossier.approvals().get(disclosure.path()))
                .filter(Approval::isShown)
                .isPresent();
        return disclosure
                .value()
                .approved()
                .map(act -> act.by() + " " + act.on() + (shown ? "" : " (claimed)"))
                .orElse("not yet");
    }

    /** The day on which the earliest of its deviations could be seen: the one after the deadline. */
    private static Optional<LocalDate> detected(Marks marks, Dossier dossier, Committed<Disclosure> disclosure) {
        return dossier.windows()
                .filter(placed -> placed.window().verdict().isDeviation())
                .filter(placed -> marks.on(placed.series(), placed.window())
                        .filter(disclosure::equals)
                        .isPresent())
                .map(placed -> placed.window().nominal().deadline().plusDays(1))
                .min(Comparator.naturalOrder());
    }

    /** The day the disclosure first reached the chain, in whatever wording. */
    private static LocalDate firstDay(Dossier dossier, Committed<Disclosure> disclosure) {
        int position = disclosure.versions().all().get(0).position();
        return dossier.chain().get(position).at().atZone(dossier.zone()).toLocalDate();
    }
}
