package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Placement;
import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Recording;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.source.CannotAssess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the format knows and this version does not judge yet. It ends the run: what cannot be judged is refused, never
 * skipped (time.md, "What is not evaluated").
 */
final class Unsupported {
    private final List<String> refused = new ArrayList<>();

    private Unsupported() {}

    static void refuse(Set<String> paths) {
        Unsupported unsupported = new Unsupported();
        paths.stream()
                .filter(path -> FileKind.of(path)
                        .filter(kind -> !DocumentReader.supports(kind))
                        .isPresent())
                .forEach(path -> unsupported.refused.add(path + ": a file of this kind"));
        unsupported.end();
    }

    static void refuse(
            Committed<Examination> examination,
            List<Committed<Control>> controls,
            List<Committed<Evidence>> evidence,
            List<Committed<Disclosure>> disclosures) {
        Unsupported unsupported = new Unsupported();
        unsupported.examination(examination.filed());
        controls.forEach(control -> control.value()
                .requires()
                .forEach(requirement -> unsupported.requirement(control.filed(), requirement)));
        evidence.forEach(record -> {
            record.value().follows().ifPresent(id -> unsupported.add(record.filed(), id.at(), "follows"));
            record.value().amends().ifPresent(amendment -> unsupported.add(record.filed(), amendment.at(), "amends"));
        });
        disclosures.forEach(disclosure -> disclosure.value().deviations().stream()
                .filter(deviation -> !deviation.items().isEmpty())
                .forEach(deviation -> unsupported.add(disclosure.filed(), deviation.at(), "items of a population")));
        unsupported.end();
    }

    private void examination(Filed<Examination> file) {
        Examination examination = file.value();
        if (examination.type() != 2) {
            add(file, examination.at(), "type " + examination.type());
        }
        examination.periods().stream()
                .filter(period -> Placement.days(period).isEmpty())
                .forEach(period -> add(file, period.at(), "a period that is a point in time"));
        examination.trust().ifPresent(trust -> add(file, trust.at(), "trust"));
        if (examination.annualPolicy() != AnnualPolicy.TRAILING) {
            add(file, examination.at(), "annual-policy: " + examination.annualPolicy());
        }
        if (!(examination.recordedWithin() instanceof Span.Calendar)) {
            add(file, examination.at(), "recorded-within in " + examination.recordedWithin());
        }
    }

    private void requirement(Filed<Control> file, Requirement requirement) {
        requirement.every().ifPresent(every -> add(file, every.at(), "every: " + every));
        requirement.cadence().ifPresent(cadence -> {
            Anchor anchor = requirement
                    .anchor()
                    .map(Located::value)
                    .orElse(cadence.value().usualAnchor());
            if (!cadence.value().isPeriodic()) {
                add(file, cadence.at(), "cadence: " + cadence);
            } else if (anchor != Anchor.CALENDAR) {
                Place at = requirement.anchor().map(Located::at).orElse(cadence.at());
                add(
                        file,
                        at,
                        "anchor: " + anchor
                                + (requirement.anchor().isEmpty() ? " (the default of " + cadence + ")" : ""));
            }
        });
        Stream.of(requirement.dueWithin(), requirement.grace())
                .flatMap(Optional::stream)
                .filter(span -> !(span.value() instanceof Span.Calendar))
                .forEach(span -> add(file, span.at(), span.toString()));
        if (requirement.completeWhen().value() != CompleteWhen.PERFORMED) {
            add(file, requirement.completeWhen().at(), "complete-when: " + requirement.completeWhen());
        }
        requirement.forEach().ifPresent(each -> subjects(file, each));
        requirement.from().ifPresent(day -> add(file, day.at(), "from"));
        requirement.to().ifPresent(day -> add(file, day.at(), "to"));
        requirement.timeZone().ifPresent(zone -> add(file, zone.at(), "time-zone of a requirement"));
        requirement.maxAge().ifPresent(span -> add(file, span.at(), "max-age"));
        requirement.tolerance().ifPresent(span -> add(file, span.at(), "tolerance"));
        requirement.population().ifPresent(slice -> add(file, slice.at(), "population"));
        requirement
                .recording()
                .filter(recording -> recording.value() != Recording.PER_OCCURRENCE)
                .ifPresent(recording -> add(file, recording.at(), "recording: " + recording));
    }

    private void subjects(Filed<Control> file, ForEach each) {
        each.vendors().ifPresent(filter -> add(file, filter.at(), "for-each: vendors"));
        each.policies().ifPresent(filter -> add(file, filter.at(), "for-each: policies"));
        each.assets().ifPresent(filter -> add(file, filter.at(), "for-each: assets"));
        each.people().ifPresent(filter -> add(file, filter.at(), "for-each: people"));
    }

    private void add(Filed<?> file, Place at, String what) {
        refused.add(file.at(at) + ": " + what);
    }

    private void end() {
        if (!refused.isEmpty()) {
            String others = refused.size() == 1 ? "" : " (and " + Phrase.count(refused.size() - 1, "more place") + ")";
            throw CannotAssess.error(
                    refused.get(0) + " is not supported by this version" + others,
                    "judge the record with a version of the plugin that supports it; nothing was judged");
        }
    }
}
