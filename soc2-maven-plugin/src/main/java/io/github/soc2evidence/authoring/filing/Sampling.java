package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Frame;
import io.github.soc2evidence.dossier.Frozen;
import io.github.soc2evidence.model.Draw;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Sample.Seed;
import io.github.soc2evidence.model.SampleSize;
import io.github.soc2evidence.source.CannotAssess;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A draw in the making: what was asked for, held against what the record has. */
public final class Sampling {
    private final Dossier dossier;
    private final List<Frame> frames;

    public Sampling(Dossier dossier) {
        this.dossier = dossier;
        this.frames = Frame.of(dossier);
    }

    /**
     * The sample that was asked for.
     *
     * @param isTaken whether a file lies at a path of the working copy
     * @throws CannotAssess where it cannot be drawn
     */
    public SampleDraft draft(SamplingRequest asked, Predicate<String> isTaken) {
        Optional<Sample> smaller = asked.extend().map(this::sample);
        Frame frame = smaller.map(this::frame).orElseGet(() -> frame(asked));
        Frozen frozen = smaller.map(any -> frozen(frame, any)).orElseGet(() -> frame.now(dossier));
        frozen.trouble().ifPresent(why -> {
            throw CannotAssess.error(
                    "nothing can be drawn from \"" + frame.population() + "\": " + why,
                    "mend the list and commit it, or draw from another population");
        });
        Seed seed = smaller.map(Sample::seed).orElseGet(() -> seed(asked));
        requireYounger(seed.on(), frozen);
        SampleSize usual = frame.usual(frozen.items().size());
        int size = asked.size().orElse(usual.size());
        requireSize(asked, smaller, size, frozen.items().size(), usual);
        return new SampleDraft(
                id(frame, isTaken),
                frame.requirement(),
                frame.period(),
                frame.name(),
                frame.of(),
                frozen.records().stream()
                        .map(any -> any.value().id().value())
                        .distinct()
                        .toList(),
                frozen.commit(),
                frozen.items(),
                seed.value(),
                seed.by(),
                seed.on(),
                size,
                size == usual.size() ? Optional.of(usual.row()) : Optional.empty(),
                asked.reason(),
                smaller.map(any -> any.id().value()),
                isOurs(seed.by()) ? Sample.Purpose.SELF_TEST : Sample.Purpose.AUDIT);
    }

    private Sample sample(String id) {
        return dossier.samples().stream()
                .map(Committed::value)
                .filter(any -> any.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> CannotAssess.error(
                        "soc2.extend: the committed record has no sample \"" + id + "\""
                                + Phrase.didYouMean(
                                        id,
                                        dossier.samples().stream()
                                                .map(any -> any.value().id().toString())
                                                .toList()),
                        "commit the sample first, and name it by its id"));
    }

    private Frozen frozen(Frame frame, Sample smaller) {
        Oid commit = smaller.population().commit().value();
        return frame.frozenBy(dossier, commit)
                .orElseThrow(() -> CannotAssess.error(
                        "the commit " + commit + " that froze the population is not on the branch of record",
                        "draw a new sample by a new seed"));
    }

    private Frame frame(Sample sample) {
        return frames.stream()
                .filter(any -> any.population().equals(sample.drawnFrom())
                        && any.of() == sample.population().of())
                .findFirst()
                .orElseThrow(() -> CannotAssess.error(
                        "no judged period has the population \"" + sample.drawnFrom() + "\"",
                        "judge the period that it belongs to with -Dsoc2.period, or draw from another one"));
    }

    private Frame frame(SamplingRequest asked) {
        String wanted = asked.requirement().orElse("");
        List<Frame> found = frames.stream()
                .filter(any -> any.requirement().toString().equals(wanted))
                .filter(any -> asked.population().map(any.name()::equals).orElse(true))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> known = frames.stream()
                .map(any -> any.requirement().toString())
                .distinct()
                .toList();
        throw found.isEmpty()
                ? CannotAssess.error(
                        "there is nothing to draw from for \"" + wanted + "\""
                                + asked.population()
                                        .map(name -> " with the name \"" + name + "\"")
                                        .orElse("")
                                + Phrase.didYouMean(wanted, known),
                        "run soc2:sample without a requirement to see what there is")
                : CannotAssess.error(
                        "there are several populations of " + wanted + ": "
                                + found.stream().map(Frame::population).collect(Collectors.joining(", ")),
                        "name the period as -Dsoc2.period, and the population's own name as -Dsoc2.population");
    }

    private static Seed seed(SamplingRequest asked) {
        String value = asked.seed()
                .filter(Draw::isOneLine)
                .orElseThrow(() -> CannotAssess.error(
                        asked.seed().isEmpty() ? "soc2.seed is missing" : "soc2.seed is not some text on one line",
                        "give one that nobody could have known before, such as -Dsoc2.seed=27182818284590452353: best"
                                + " the auditor's"));
        String by = asked.seedBy()
                .filter(Draw::isOneLine)
                .orElseThrow(() -> CannotAssess.error(
                        "soc2.seedBy is missing: who gave the seed",
                        "name a person of people.yaml by id, which makes it a self-test, or the auditor"));
        try {
            Moment on = asked.seedOn().map(Moment::of).orElseGet(() -> new Moment.Point(asked.now()));
            return new Seed(Place.START, value, by, on);
        } catch (DateTimeException garbled) {
            throw CannotAssess.error(
                    "soc2.seedOn is \"" + asked.seedOn().orElse("") + "\", which is neither a day nor an instant",
                    "write -Dsoc2.seedOn=2027-01-20 or -Dsoc2.seedOn=2027-01-20T15:00:00Z");
        }
    }

    private static void requireYounger(Moment on, Frozen frozen) {
        if (!frozen.isOlderThan(on)) {
            throw CannotAssess.error(
                    "the seed is of " + on + ", and the population was frozen at " + frozen.at() + " in "
                            + frozen.commit().abbreviated(),
                    "draw by a seed that was given later: whoever knew it before could have made the items fit");
        }
    }

    private static void requireSize(
            SamplingRequest asked, Optional<Sample> smaller, int size, int there, SampleSize usual) {
        if (size < 1 || size > there) {
            throw CannotAssess.error(
                    "soc2.size is " + size + ", and the population has " + Phrase.count(there, "item"),
                    "give a number from 1 to " + there);
        }
        if (smaller.filter(any -> any.size() >= size).isPresent()) {
            throw CannotAssess.error(
                    smaller.get().id() + " has " + Phrase.count(smaller.get().size(), "pick") + " already, and " + size
                            + " would not be more",
                    "give a larger -Dsoc2.size");
        }
        if (size != usual.size() && asked.reason().isEmpty()) {
            throw CannotAssess.error(
                    "soc2.size is " + size + ", and of " + there + " usually " + usual.size() + " are drawn ("
                            + usual.row() + ")",
                    "say why as -Dsoc2.reason");
        }
    }

    private boolean isOurs(String by) {
        return Stream.concat(
                        dossier.roster().people().stream().map(any -> any.id().toString()),
                        dossier.roster().automation().stream()
                                .map(any -> any.id().toString()))
                .anyMatch(by::equals);
    }

    private Id id(Frame frame, Predicate<String> isTaken) {
        String base = frame.population().replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("-$", "");
        for (int number = 1; ; number++) {
            Id id = new Id(base + "-" + number);
            boolean isKnown = dossier.samples().stream()
                    .anyMatch(any -> any.value().id().toString().equalsIgnoreCase(id.value()));
            if (!isKnown && !isTaken.test(SampleDraft.FOLDER + id + ".yaml")) {
                return id;
            }
        }
    }
}
