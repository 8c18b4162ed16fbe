package io.github.soc2evidence.rule.population;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Frame;
import io.github.soc2evidence.dossier.Frozen;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.model.Draw;
import io.github.soc2evidence.model.Draw.Ticket;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Sample.Pick;
import io.github.soc2evidence.model.Sample.Replacement;
import io.github.soc2evidence.model.SampleSize;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One sample, drawn again from what the record has now, and held against what its file says. */
final class Redraw {
    /** What is wrong, and where in the file. */
    record Fault(String what, Place at) {}

    private final Dossier dossier;
    private final Sample sample;
    private final Optional<Frame> frame;

    /** @param frame what it says that it was drawn from; absent where the record has no such population */
    Redraw(Dossier dossier, Sample sample, Optional<Frame> frame) {
        this.dossier = dossier;
        this.sample = sample;
        this.frame = frame;
    }

    /** The first thing that is wrong; what comes after it would follow from it. */
    Optional<Fault> fault() {
        if (frame.isEmpty()) {
            return fault(
                    "the record has no population " + Phrase.quoted(sample.drawnFrom()) + " of "
                            + sample.population().of(),
                    sample.requirement().at());
        }
        Oid commit = sample.population().commit().value();
        return frame.get()
                .frozenBy(dossier, commit)
                .map(this::fault)
                .orElseGet(() -> fault(
                        "the commit " + commit.abbreviated()
                                + ", which is said to have frozen the population, is not on the branch of record",
                        sample.population().commit().at()));
    }

    private Optional<Fault> fault(Frozen frozen) {
        return changed(frozen)
                .or(() -> frozen.trouble()
                        .map(why -> new Fault(
                                "nothing can be drawn from " + Phrase.quoted(sample.drawnFrom()) + ": " + why,
                                sample.population().at())))
                .or(() -> records(frozen))
                .or(() -> population(frozen))
                .or(() -> seed(frozen))
                .or(this::purpose)
                .or(() -> size(frozen))
                .or(() -> tickets(frozen));
    }

    private static Optional<Fault> fault(String what, Place at) {
        return Optional.of(new Fault(what, at));
    }

    /** A list that says something else since then is not what was drawn from. */
    private Optional<Fault> changed(Frozen frozen) {
        RecordIndex index = new RecordIndex(dossier);
        Set<Id> delivering =
                frozen.records().stream().map(any -> any.value().id().value()).collect(Collectors.toSet());
        for (Located<Id> name : sample.population().records()) {
            Optional<Committed<Evidence>> record = index.of(name.value())
                    .filter(any -> !delivering.contains(name.value()))
                    .filter(any -> Frame.listedSince(any) > frozen.by().position());
            if (record.isPresent()) {
                Oid since = dossier.chain()
                        .get(Frame.listedSince(record.get()))
                        .commit()
                        .id();
                return fault(
                        name + " lists what it lists only since commit " + since.abbreviated()
                                + ", after the population was frozen in "
                                + frozen.commit().abbreviated(),
                        name.at());
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> records(Frozen frozen) {
        Set<String> named = sample.population().records().stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> delivering = frozen.records().stream()
                .map(any -> any.value().id().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        return named.equals(delivering)
                ? Optional.empty()
                : fault(
                        "it was drawn from " + listed(named) + ", and the population is delivered by "
                                + listed(delivering),
                        sample.population().at());
    }

    private static String listed(Set<String> names) {
        return names.isEmpty()
                ? "no record"
                : names.size() <= 4
                        ? String.join(", ", names)
                        : names.stream().limit(3).collect(Collectors.joining(", ")) + " and " + (names.size() - 3)
                                + " more";
    }

    private Optional<Fault> population(Frozen frozen) {
        int size = frozen.items().size();
        if (size != sample.population().size()) {
            return fault(
                    "the population has " + Phrase.count(size, "item") + ", and the sample says "
                            + sample.population().size(),
                    sample.population().at());
        }
        String sha256 = Draw.fingerprint(frozen.items());
        return sha256.equals(sample.population().sha256().value())
                ? Optional.empty()
                : fault(
                        "the population's items are others than those that were drawn from: their SHA-256 is " + sha256,
                        sample.population().sha256().at());
    }

    private Optional<Fault> seed(Frozen frozen) {
        if (!Draw.isOneLine(sample.seed().value())) {
            return fault("the seed is not on one line", sample.seed().at());
        }
        Moment on = sample.seed().on();
        return frozen.isOlderThan(on)
                ? Optional.empty()
                : fault(
                        "the seed is of " + on + ", and the population was frozen on "
                                + (on instanceof Moment.Point ? frozen.at() : frozen.day())
                                + ": whoever knew the seed could have made the items fit",
                        sample.seed().at());
    }

    private Optional<Fault> purpose() {
        boolean isOurs = Stream.concat(
                        dossier.roster().people().stream().map(People.Person::id),
                        dossier.roster().automation().stream().map(People.Automation::id))
                .anyMatch(any -> any.toString().equals(sample.seed().by()));
        return isOurs && sample.purpose() == Sample.Purpose.AUDIT
                ? fault(
                        sample.seed().by() + " of people.yaml gave the seed: what management draws is a self-test",
                        sample.seed().at())
                : Optional.empty();
    }

    private Optional<Fault> size(Frozen frozen) {
        int there = frozen.items().size();
        SampleSize usual = frame.orElseThrow().usual(there);
        boolean isOfRow = sample.row()
                .filter(any -> any.value().equals(usual.row()) && sample.size() == usual.size())
                .isPresent();
        return isOfRow || sample.reason().isPresent()
                ? Optional.empty()
                : fault(
                        "of " + there + " the table gives " + usual.size() + " (" + usual.row() + "), and "
                                + sample.size() + " were drawn without a reason",
                        sample.row().map(any -> any.at()).orElse(sample.at()));
    }

    private Optional<Fault> tickets(Frozen frozen) {
        List<Ticket> drawn = Draw.of(
                frozen.items(),
                sample.size() + sample.replacements().size(),
                sample.seed().value(),
                sample.drawnFrom());
        for (int i = 0; i < sample.size(); i++) {
            Pick pick = sample.picks().get(i);
            Optional<Fault> fault = other(drawn, i, pick.item(), pick.ticket(), pick.at());
            if (fault.isPresent()) {
                return fault;
            }
        }
        Set<String> looked = sample.picks().stream().map(Pick::item).collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < sample.replacements().size(); i++) {
            Replacement next = sample.replacements().get(i);
            if (!looked.contains(next.of())) {
                return fault(
                        Phrase.quoted(next.of()) + ", which is said to be replaced, is none of the picks", next.at());
            }
            Optional<Fault> fault = other(drawn, sample.size() + i, next.item(), next.ticket(), next.at());
            if (fault.isPresent()) {
                return fault;
            }
            looked.add(next.item());
        }
        return extended();
    }

    private static Optional<Fault> other(List<Ticket> drawn, int place, String item, String ticket, Place at) {
        if (place >= drawn.size()) {
            return fault("the population has no " + (place + 1) + ". item", at);
        }
        Ticket is = drawn.get(place);
        return is.item().equals(item) && is.hex().equals(ticket)
                ? Optional.empty()
                : fault(
                        "drawn again, number " + (place + 1) + " is " + Phrase.quoted(is.item()) + " with the ticket "
                                + is.hex() + ", and the file has " + Phrase.quoted(item),
                        at);
    }

    /** By the same seed the first picks are the same; by another they are not. */
    private Optional<Fault> extended() {
        if (sample.extending().isEmpty()) {
            return Optional.empty();
        }
        Optional<Sample> smaller = dossier.samples().stream()
                .map(Committed::value)
                .filter(any -> any.id().value().equals(sample.extending().get().value()))
                .findFirst();
        if (smaller.isEmpty()) {
            return fault(
                    "it extends " + sample.extending().get() + ", which the record does not have",
                    sample.extending().get().at());
        }
        List<String> before = smaller.get().picks().stream().map(Pick::item).toList();
        List<String> now =
                sample.picks().stream().map(Pick::item).limit(before.size()).toList();
        return before.equals(now)
                ? Optional.empty()
                : fault(
                        "it extends " + smaller.get().id() + ", and does not begin with its picks",
                        sample.extending().get().at());
    }
}
