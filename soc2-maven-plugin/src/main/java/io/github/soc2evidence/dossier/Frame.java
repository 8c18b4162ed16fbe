package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Draw;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Sameness;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.SampleSize;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tile;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a sample can be drawn from, in one judged period: all that the lists of a requirement hold, or the windows of one that
 * comes again and again.
 *
 * @param name of the population and its partition, where the requirement has several; else empty
 * @param series of the requirement; at least one
 */
public record Frame(RequirementId requirement, Id period, String name, Sample.Of of, List<Series> series) {
    public Frame {
        series = List.copyOf(series);
    }

    /** All of the judged periods, period by period in the order of their names. */
    public static List<Frame> of(Dossier dossier) {
        return dossier.judgedPeriods()
                .flatMap(period -> of(period.series()).stream())
                .toList();
    }

    /** Those of some series. */
    public static List<Frame> of(Collection<Series> series) {
        Map<Id, Map<RequirementId, List<Series>>> grouped = new LinkedHashMap<>();
        series.forEach(any -> grouped.computeIfAbsent(any.period(), period -> new TreeMap<>())
                .computeIfAbsent(any.id().requirement(), requirement -> new ArrayList<>())
                .add(any));
        List<Frame> frames = new ArrayList<>();
        grouped.forEach(
                (period, byRequirement) -> byRequirement.forEach((id, group) -> frames.addAll(of(id, period, group))));
        return List.copyOf(frames);
    }

    private static List<Frame> of(RequirementId id, Id period, List<Series> series) {
        List<Frame> frames = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        boolean windows = false;
        for (Series any : series) {
            for (Window window : any.windows()) {
                windows |= window.tiling().isEmpty();
                window.tiling().ifPresent(tiling -> tiling.strands().forEach(strand -> names.add(strand.name())));
            }
        }
        if (windows) {
            frames.add(new Frame(id, period, "", Sample.Of.WINDOWS, series));
        }
        names.forEach(name -> frames.add(new Frame(id, period, name, Sample.Of.ITEMS, series)));
        return frames;
    }

    /** What it is called in tickets. */
    public String population() {
        return Sample.name(requirement, period, name);
    }

    /** What it held once a commit of the chain had frozen it; absent where the chain has no such commit. */
    public Optional<Frozen> frozenBy(Dossier dossier, Oid commit) {
        return dossier.chain().stream()
                .filter(any -> any.commit().id().equals(commit))
                .findFirst()
                .map(by -> of == Sample.Of.WINDOWS ? windows(dossier, by) : items(dossier, by));
    }

    /** What it holds now: lists are frozen by the commit that brought the last of them, windows by the last commit. */
    public Frozen now(Dossier dossier) {
        Recorded last = dossier.chain().get(dossier.chain().size() - 1);
        Frozen now = of == Sample.Of.WINDOWS ? windows(dossier, last) : items(dossier, last);
        return now.records().stream()
                .map(Frame::listedSince)
                .max(Comparator.naturalOrder())
                .map(position -> dossier.chain().get(position))
                .map(by -> new Frozen(now.items(), now.records(), now.trouble(), by, now.zone()))
                .orElse(now);
    }

    /**
     * The position of the first commit since which a record lists what it lists now. That somebody adds the name of a reviewer,
     * or moves the file, changes nothing of that.
     */
    public static int listedSince(Committed<Evidence> record) {
        int since = record.recorded().position();
        List<Version<Evidence>> versions = record.versions().all();
        Optional<Map<String, Oid>> beside =
                record.versions().lastAt(record.path()).map(Version::attachments);
        for (int i = versions.size() - 1; i >= 0 && record.kept() == Kept.ONCE; i--) {
            Version<Evidence> version = versions.get(i);
            boolean listsTheSame = version.value()
                            .filter(any -> Sameness.of(
                                    any.populations(), record.value().populations()))
                            .isPresent()
                    && beside.filter(version.attachments()::equals).isPresent();
            if (!listsTheSame) {
                return since;
            }
            since = Math.min(since, version.position());
        }
        return since;
    }

    private Frozen windows(Dossier dossier, Recorded by) {
        LocalDate until = dossier.day(by.at());
        Set<String> subjects = new LinkedHashSet<>();
        for (Series any : series) {
            any.windows().stream()
                    .filter(window -> window.tiling().isEmpty()
                            && window.verdict().wasDue()
                            && !window.nominal().deadline().isAfter(until))
                    .forEach(window -> subjects.add(any.subject(window).value()));
        }
        Optional<String> trouble = subjects.isEmpty()
                ? Optional.of("no window of it was due by " + until + ", the day of the last commit that counts")
                : Optional.empty();
        return new Frozen(List.copyOf(subjects), List.of(), trouble, by, dossier.zone());
    }

    /** How many items of so many are usually drawn. */
    public SampleSize usual(int there) {
        return of == Sample.Of.ITEMS
                ? SampleSize.ofEvents(there)
                : series.stream()
                        .flatMap(any -> any.windows().stream())
                        .filter(window -> window.tiling().isEmpty())
                        .findFirst()
                        .map(window -> SampleSize.ofWindows(window.terms().unit(), there))
                        .orElseThrow();
    }

    /** How many items the lists say that they have. */
    public long counted() {
        return deliveries().stream().mapToLong(Delivery::count).sum();
    }

    /** The days of the period's past slices of which no list is known. */
    public List<Days> unknown(LocalDate until) {
        return strands().stream()
                .filter(strand -> strand.slice().to().isBefore(until))
                .flatMap(strand -> strand.unknown().stretches().stream())
                .distinct()
                .toList();
    }

    private List<Strand> strands() {
        return series.stream()
                .flatMap(any -> any.windows().stream())
                .flatMap(window -> window.tiling().stream())
                .flatMap(tiling -> tiling.strands().stream())
                .filter(strand -> strand.name().equals(name))
                .toList();
    }

    private Set<Delivery> deliveries() {
        Set<Delivery> deliveries = new LinkedHashSet<>();
        strands().forEach(strand -> strand.sound().stream().map(Tile::delivery).forEach(deliveries::add));
        return deliveries;
    }

    private Frozen items(Dossier dossier, Recorded by) {
        RecordIndex index = new RecordIndex(dossier);
        Map<String, String> listed = new LinkedHashMap<>();
        Map<Integer, Map<String, Committed<Evidence>>> records = new TreeMap<>();
        for (Delivery delivery : deliveries()) {
            Id id = delivery.by().record();
            Optional<Committed<Evidence>> record = index.of(delivery.by());
            Optional<Population> population = record.flatMap(any ->
                    any.value().populations().stream().skip(delivery.index()).findFirst());
            if (record.isEmpty() || population.isEmpty()) {
                return without(dossier, by, id + " is no longer in the record");
            }
            int since = listedSince(record.get());
            if (since > by.position()) {
                continue;
            }
            records.computeIfAbsent(since, any -> new TreeMap<>())
                    .put(record.get().path(), record.get());
            Optional<String> trouble = list(dossier, record.get(), population.get(), delivery.count(), listed);
            if (trouble.isPresent()) {
                return without(dossier, by, trouble.get());
            }
        }
        return listed.isEmpty()
                ? without(dossier, by, "it has no items")
                : new Frozen(
                        List.copyOf(listed.keySet()),
                        records.values().stream()
                                .flatMap(any -> any.values().stream())
                                .toList(),
                        Optional.empty(),
                        by,
                        dossier.zone());
    }

    private static Frozen without(Dossier dossier, Recorded by, String trouble) {
        return new Frozen(List.of(), List.of(), Optional.of(trouble), by, dossier.zone());
    }

    /** Adds the items of one list, or tells why not. */
    private static Optional<String> list(
            Dossier dossier,
            Committed<Evidence> record,
            Population population,
            long counted,
            Map<String, String> listed) {
        String id = record.value().id().toString();
        Optional<Items> items = Items.of(dossier, record, population);
        if (items.isEmpty()) {
            return counted == 0 ? Optional.empty() : Optional.of(id + " lists no items");
        }
        if (items.get().trouble().isPresent()) {
            return Optional.of("the items of " + id + " cannot be read: "
                    + items.get().trouble().get().message());
        }
        if (population.key().isEmpty() && items.get().count() > 0) {
            return Optional.of(id + " names no key by which its items are told apart");
        }
        for (int row = 0; row < items.get().count(); row++) {
            String key =
                    Items.key(items.get(), population, row).map(String::strip).orElse("");
            if (!Draw.isOneLine(key)) {
                return Optional.of("item " + (row + 1) + " of " + id + " has no key on one line");
            }
            String other = listed.putIfAbsent(key, id);
            if (other != null) {
                return Optional.of("item " + Phrase.quoted(key) + " is listed twice, in " + other + " and in " + id);
            }
        }
        return Optional.empty();
    }
}
