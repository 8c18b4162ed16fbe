package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disclosure.Deviation;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Docket.Unmatched;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.rule.registry.Rules;
import io.github.soc2evidence.timeline.Continuity.Disorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Matches disclosures with findings (format.md, "A disclosure"). What is matched stays a finding, marked. */
final class Disclosing {
    private final Dossier dossier;
    private final List<Judged> found;
    private final Map<Integer, Committed<Disclosure>> covered = new HashMap<>();
    private final List<Unmatched> unmatched = new ArrayList<>();

    private Disclosing(Dossier dossier, List<Judged> found) {
        this.dossier = dossier;
        this.found = found;
    }

    static Docket match(Dossier dossier, List<Judged> found) {
        Disclosing disclosing = new Disclosing(dossier, found);
        dossier.disclosures()
                .forEach(disclosure ->
                        disclosure.value().deviations().forEach(deviation -> disclosing.match(disclosure, deviation)));
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Judged each = found.get(i);
            judged.add(new Judged(
                    each.finding(), each.severity(), each.bearing(), Optional.ofNullable(disclosing.covered.get(i))));
        }
        return new Docket(dossier, judged, disclosing.unmatched);
    }

    private void match(Committed<Disclosure> disclosure, Deviation deviation) {
        if (deviation.items().isEmpty()) {
            Subject subject = new Subject(deviation.subject().value());
            if (!match(disclosure, deviation, subject) && !elsewhere(deviation)) {
                unmatched.add(new Unmatched(disclosure, deviation, why(deviation)));
            }
            return;
        }
        List<String> without = deviation.items().stream()
                .filter(key -> !match(disclosure, deviation, item(deviation, key)))
                .toList();
        if (!without.isEmpty() && !elsewhere(deviation)) {
            unmatched.add(new Unmatched(
                    disclosure,
                    deviation,
                    "of its items no deviation was found for "
                            + without.stream().map(Phrase::quoted).collect(Collectors.joining(", "))));
        }
    }

    private boolean match(Committed<Disclosure> disclosure, Deviation deviation, Subject subject) {
        boolean matched = false;
        for (int i = 0; i < found.size(); i++) {
            if (covers(deviation, subject, found.get(i))) {
                covered.putIfAbsent(i, disclosure);
                matched = true;
            }
        }
        return matched;
    }

    /** Of some items of a population, one: nothing else of the record is disclosed with them. */
    private static Subject item(Deviation deviation, String key) {
        return new Subject(deviation.subject() + Subject.itemised(key));
    }

    private static boolean covers(Deviation deviation, Subject subject, Judged judged) {
        return subject.equals(judged.finding().subject())
                && judged.severity() != Severity.NOTE
                && judged.bearing() != Bearing.MENDED
                && deviation
                        .rule()
                        .map(rule -> rule.value().equals(judged.finding().rule()))
                        .orElse(judged.bearing() == Bearing.TIMING);
    }

    private static boolean names(Deviation deviation, Subject subject) {
        return deviation.subject().value().equals(subject.value());
    }

    /** Whether it belongs to a period that this run does not judge: there it was matched, or will be. */
    private boolean elsewhere(Deviation deviation) {
        return dossier.periods().stream()
                .filter(period -> !period.isJudged())
                .anyMatch(period -> holds(period, deviation));
    }

    private boolean holds(Period period, Deviation deviation) {
        return Stream.of(series(period), records(period), revisions(period))
                .flatMap(subjects -> subjects)
                .anyMatch(subject -> names(deviation, subject));
    }

    private static Stream<Subject> series(Period period) {
        Stream<Subject> all = Stream.concat(
                Stream.of(Subject.of(period.id())),
                Criterion.all().stream()
                        .map(criterion ->
                                Subject.interval(criterion.id(), period.days().from())));
        return Stream.concat(
                all,
                period.series().stream()
                        .flatMap(series -> Stream.concat(
                                Stream.of(Subject.series(series.id(), period.id())),
                                Stream.concat(
                                        series.windows().stream().map(series::subject),
                                        series.gaps().stream().map(series::subject)))));
    }

    /** The records that were performed in a period, or changed or removed in it. */
    private Stream<Subject> records(Period period) {
        Stream<Evidence> present = dossier.evidence().stream()
                .filter(record -> isPerformed(period, record.value())
                        || record.versions().all().stream()
                                .anyMatch(version ->
                                        isRecorded(period, dossier.chain().get(version.position()))))
                .map(Committed::value);
        Stream<Evidence> removed = dossier.removed().stream()
                .filter(any -> isPerformed(period, any.last().value()) || isRecorded(period, any.removal()))
                .map(any -> any.last().value());
        return Stream.concat(present, removed)
                .map(record -> Subject.of(record.id().value()));
    }

    /** The observations that a rule may have asked about, and the commits that changed a log. */
    private Stream<Subject> observations(Period period) {
        Stream<Subject> observed = period.series().stream()
                .flatMap(series -> series.operation().continuity().stream())
                .flatMap(any -> Stream.of(
                                any.backfilled().stream(),
                                any.ahead().stream(),
                                any.disordered().stream().map(Disorder::observation))
                        .flatMap(observations -> observations))
                .map(any -> Subject.pastRevision(any.path(), any.commit()));
        Stream<Subject> altered = dossier.logAlterations().stream()
                .filter(any -> isRecorded(period, any.recorded()))
                .map(any ->
                        Subject.pastRevision(any.path(), any.recorded().commit().id()));
        return Stream.concat(observed, altered);
    }

    /** The revisions of records that are kept in place. */
    private Stream<Subject> inPlace(Period period) {
        return dossier.everyRecord()
                .filter(record -> record.kept() != Kept.ONCE)
                .filter(record -> isPerformed(period, record.value()) || isRecorded(period, record.recorded()))
                .map(record -> record.subject(record.value().id().value()));
    }

    private Stream<Subject> revisions(Period period) {
        Stream<Subject> invalid = dossier.invalid().stream()
                .flatMap(file -> file.past().stream()
                        .filter(past -> isRecorded(period, past))
                        .map(past ->
                                Subject.pastRevision(file.path(), past.commit().id())));
        Stream<Subject> irregular = dossier.irregular().stream()
                .flatMap(entry -> entry.past().stream()
                        .filter(past -> isRecorded(period, past))
                        .map(past ->
                                Subject.pastRevision(entry.path(), past.commit().id())));
        Stream<Subject> policy = dossier.examination().versions().all().stream()
                .map(version -> dossier.chain().get(version.position()))
                .filter(recorded -> isRecorded(period, recorded))
                .map(recorded ->
                        Subject.pastRevision("soc2.yaml", recorded.commit().id()));
        Stream<Subject> build = dossier.buildChanges().stream()
                .filter(change -> isRecorded(period, change.recorded()))
                .map(change -> Subject.pastRevision(
                        change.path(), change.recorded().commit().id()));
        return Stream.of(invalid, irregular, policy, build, observations(period), inPlace(period))
                .flatMap(subjects -> subjects);
    }

    private boolean isPerformed(Period period, Evidence record) {
        return period.days().contains(record.performed().value().day(dossier.zone()));
    }

    private boolean isRecorded(Period period, Recorded recorded) {
        return period.days().contains(dossier.day(recorded.at()));
    }

    /** What was found instead, so that the disclosure can be corrected. */
    private String why(Deviation deviation) {
        Optional<RuleId> rule = deviation.rule().map(Located::value);
        if (rule.isPresent() && Rules.find(rule.get()).isEmpty()) {
            List<String> known =
                    Rules.all().map(entry -> entry.rule().id().value()).toList();
            return "there is no rule \"" + rule.get() + "\""
                    + Phrase.didYouMean(rule.get().value(), known);
        }
        List<Judged> same = found.stream()
                .filter(any -> names(deviation, any.finding().subject()))
                .toList();
        if (same.stream().anyMatch(any -> any.bearing() == Bearing.MENDED)) {
            return "what " + rules(same) + " finds there is mended, not disclosed";
        }
        if (same.stream().anyMatch(any -> any.severity() != Severity.NOTE)) {
            return "it is a finding of " + rules(same) + ": name the rule";
        }
        if (!same.isEmpty()) {
            return "it is no deviation: it is a note of " + rules(same);
        }
        List<String> subjects = found.stream()
                .filter(any -> any.severity() != Severity.NOTE && any.bearing() != Bearing.MENDED)
                .map(any -> any.finding().subject().value())
                .toList();
        return "no deviation of that subject was found"
                + Phrase.didYouMean(deviation.subject().value(), subjects);
    }

    private static String rules(List<Judged> findings) {
        return findings.stream()
                .map(any -> any.finding().rule().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
