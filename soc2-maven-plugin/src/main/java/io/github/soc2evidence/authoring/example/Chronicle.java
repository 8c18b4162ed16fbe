package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.git.Draft;
import io.github.soc2evidence.source.git.Person;
import io.github.soc2evidence.source.git.RepositoryWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes changes as git history: branches leave the chain where it stood when they began. */
final class Chronicle {
    /** The folders whose files are kept in mind because a later commit moves or reformats them. */
    static final List<String> REMEMBERED = List.of("evidence/vulnerability/", "evidence/changes/");

    private final RepositoryWriter writer;
    private final SortedMap<String, byte[]> past = new TreeMap<>();
    private final Map<String, Oid> branches = new HashMap<>();
    private final Map<String, SortedMap<String, Optional<byte[]>>> sides = new HashMap<>();
    private final Map<String, SortedMap<String, Optional<byte[]>>> meanwhile = new HashMap<>();
    private final Map<String, Oid> reached = new HashMap<>();
    private List<Oid> head = List.of();
    private int number = 11;

    private Chronicle(RepositoryWriter writer) {
        this.writer = writer;
    }

    private record Moment(Instant at, Runnable write) {}

    /** The commit by which each change reached the branch, by the change's name. */
    static Map<String, Oid> write(List<Change> changes, RepositoryWriter writer) {
        Chronicle chronicle = new Chronicle(writer);
        List<Moment> moments = new ArrayList<>();
        for (Change change : changes) {
            if (change.route() == Change.Route.MERGE || change.route() == Change.Route.FOXTROT) {
                change.steps().forEach(step -> moments.add(new Moment(step.at(), () -> chronicle.side(change, step))));
            }
            moments.add(new Moment(change.at(), () -> chronicle.reach(change)));
        }
        moments.sort(Comparator.comparing(Moment::at));
        moments.forEach(moment -> moment.write().run());
        writer.finish(chronicle.head.get(0));
        return chronicle.reached;
    }

    private void side(Change change, Change.Step step) {
        List<Oid> parents = branches.containsKey(change.name())
                ? List.of(Objects.requireNonNull(branches.get(change.name())))
                : head;
        SortedMap<String, Optional<byte[]>> files = step.files().given(past);
        sides.computeIfAbsent(change.name(), any -> new TreeMap<>()).putAll(files);
        if (change.route() == Change.Route.FOXTROT) {
            meanwhile.putIfAbsent(change.name(), new TreeMap<>());
        }
        Person author = step.author().signs(step.at());
        branches.put(change.name(), writer.commit(new Draft(parents, author, author, step.message() + "\n", files)));
    }

    private void reach(Change change) {
        Oid commit = switch (change.route()) {
            case MERGE -> merge(change);
            case SQUASH -> squash(change);
            case PUSH -> push(change);
            case FOXTROT -> foxtrot(change);
        };
        head = List.of(commit);
        reached.put(change.name(), commit);
    }

    private Oid merge(Change change) {
        Oid side = Objects.requireNonNull(branches.get(change.name()));
        String message =
                "Merge pull request #" + next() + " from acme/" + change.name() + "\n\n" + change.title() + "\n";
        SortedMap<String, Optional<byte[]>> files = Objects.requireNonNull(sides.remove(change.name()));
        arrive(files);
        return writer.commit(new Draft(
                List.of(head.get(0), side),
                change.merger().signs(change.at()),
                change.merger().forge(change.at()),
                message,
                files));
    }

    private Oid squash(Change change) {
        String body = change.body().isEmpty() ? "" : "\n" + change.body() + "\n";
        return writer.commit(new Draft(
                head,
                change.author().signs(change.at()),
                change.merger().forge(change.at()),
                change.title() + " (#" + next() + ")\n" + body,
                all(change)));
    }

    private Oid push(Change change) {
        Person author = change.author().signs(change.at().minus(change.slow()));
        return writer.commit(new Draft(head, author, author, change.title() + "\n", all(change)));
    }

    /** The own side comes first, and what the branch got meanwhile is what the merge brings in. */
    private Oid foxtrot(Change change) {
        Oid own = Objects.requireNonNull(branches.get(change.name()));
        Person author = change.author().signs(change.at());
        return writer.commit(new Draft(
                List.of(own, head.get(0)),
                author,
                author,
                "Merge branch 'main' of github.com:acme/evidence\n",
                Objects.requireNonNull(meanwhile.remove(change.name()))));
    }

    private SortedMap<String, Optional<byte[]>> all(Change change) {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        change.steps().forEach(step -> files.putAll(step.files().given(past)));
        arrive(files);
        return files;
    }

    private void arrive(SortedMap<String, Optional<byte[]>> files) {
        meanwhile.values().forEach(missed -> missed.putAll(files));
        files.forEach((path, content) -> {
            if (REMEMBERED.stream().anyMatch(path::startsWith)) {
                content.ifPresentOrElse(bytes -> past.put(path, bytes), () -> past.remove(path));
            }
        });
    }

    /** Issues have numbers, too. */
    private int next() {
        number += Dice.of("pull request " + number).between(1, 3);
        return number;
    }
}
