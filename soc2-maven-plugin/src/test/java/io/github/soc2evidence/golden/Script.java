package io.github.soc2evidence.golden;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.git.Draft;
import io.github.soc2evidence.source.git.Person;
import io.github.soc2evidence.source.git.RepositoryWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A history in words, {@code history.txt}: a line for each commit (instant, person, what), and indented below it what the commit
 * does to files. Files are taken from the case's folder {@code repository}, else from the folder that all cases share; in
 * them <code>${commit 2}</code> is the id of the second commit.
 *
 * <pre>
 * 2026-04-08T10:00:00-04:00 sam: File the first review
 *   put evidence/q1.yaml
 *   put controls/AC-03.yaml = controls/AC-03.second.yaml
 *   move evidence/a.yaml to evidence/b.yaml
 *   remove evidence/old.yaml
 * 2026-04-09T10:00:00-04:00 sam on fix: Draft a disclosure
 *   put disclosures/DIS-1.yaml
 * 2026-04-10T10:00:00-04:00 dana merges fix: Merge pull request 7
 * 2026-04-10T11:00:00-04:00 dana merges fix by github: Merged on the forge's page
 * 2026-04-11T10:00:00-04:00 sam by github: A squash
 * 2026-04-12T10:00:00-04:00 sam by dana: Written by one, committed by another
 * 2026-04-12T11:00:00-04:00 sam on fix with kim: Written by two
 * 2026-04-13T10:00:00-04:00 sam foxtrots other: Merge branch 'main' of example.com/acme
 * 2026-04-14T06:00:00-04:00 until 2026-05-14 scan: The same every day, {@code ${instant}} in files being the commit's
 *   put evidence/logging.yaml = observation.yaml with state operating, id LOG-1
 *   append evidence/logging.jsonl = line.json with state operating
 * 2026-04-15T10:00:00-04:00 sam by github: Signed by the key common/keys/forge, now or at another time
 *   signed by forge at 2026-04-15T14:00:01Z
 * 2026-04-16T10:00:00-04:00 sam: An anchor, its file having {@code ${commit 9}} and {@code ${tree 9}}
 *   put anchors/2026-W16.yaml
 *   stamp anchors/2026-W16.tsr over commit 9 at 2026-04-16T14:00:00Z
 *   tag soc2-2025 at commit 9
 * </pre>
 */
public final class Script {
    private static final Pattern COMMIT = Pattern.compile(
            "(\\S+)(?: until (\\S+))? (\\w+)(?: (on|merges|foxtrots) (\\w+))?(?: by (\\w+))?(?: with (\\w+))?: (.+)");
    private static final Pattern PUT = Pattern.compile("(?:put|append) (\\S+)(?: = (\\S+))?(?: with (.+))?");
    private static final Pattern MOVE = Pattern.compile("move (\\S+) to (\\S+)");
    private static final Pattern COMMIT_ID = Pattern.compile("\\$\\{(commit|tree) ([0-9]+)}");
    private static final Pattern SIGNED = Pattern.compile("signed by (\\w+)(?: at (\\S+))?");
    private static final Pattern STAMP = Pattern.compile("stamp (\\S+) over commit ([0-9]+) at (\\S+)");
    private static final Pattern TAG = Pattern.compile("tag (\\S+) at commit ([0-9]+)");
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final Pattern REMOVE = Pattern.compile("remove (\\S+)");

    private final Path folder;
    private final RepositoryWriter writer;
    private final List<Oid> commits = new ArrayList<>();
    private final Map<String, Oid> heads = new HashMap<>();
    private final Map<Oid, Map<String, Optional<byte[]>>> trees = new HashMap<>();
    private final Map<Oid, byte[]> raw = new HashMap<>();

    private Script(Path folder, RepositoryWriter writer) {
        this.folder = folder;
        this.writer = writer;
    }

    /** Replays a case's history into a new repository, and returns its commits in the order of the lines. */
    public static List<Oid> replay(Path caseFolder, Path repository, Map<String, byte[]> unrelated) throws IOException {
        try (RepositoryWriter writer = RepositoryWriter.create(repository, "main")) {
            Script script = new Script(caseFolder, writer);
            script.run(Files.readAllLines(caseFolder.resolve("history.txt")), unrelated);
            writer.finish(Objects.requireNonNull(script.heads.get("main")));
            return List.copyOf(script.commits);
        }
    }

    private void run(List<String> lines, Map<String, byte[]> unrelated) throws IOException {
        Map<String, Optional<byte[]>> changes = new HashMap<>();
        unrelated.forEach((path, bytes) -> changes.put(path, Optional.of(bytes)));
        Optional<Matcher> header = Optional.empty();
        List<String> doing = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("  ")) {
                doing.add(line.strip());
                continue;
            }
            if (header.isPresent()) {
                entry(header.get(), doing, changes);
            }
            doing.clear();
            header = Optional.of(match(COMMIT, line));
        }
        entry(header.orElseThrow(), doing, changes);
    }

    /** One line of the history with what is indented below it: a commit, or one on every day until another. */
    private void entry(Matcher header, List<String> doing, Map<String, Optional<byte[]>> changes) throws IOException {
        OffsetDateTime when = OffsetDateTime.parse(header.group(1));
        LocalDate last =
                Optional.ofNullable(header.group(2)).map(LocalDate::parse).orElse(when.toLocalDate());
        for (; !when.toLocalDate().isAfter(last); when = when.plusDays(1)) {
            for (String line : doing) {
                change(line, when, base(header), changes);
            }
            commit(header, when, changes, seal(doing, when.toInstant()));
            changes.clear();
        }
    }

    private void change(
            String line, OffsetDateTime when, Map<String, Optional<byte[]>> base, Map<String, Optional<byte[]>> changes)
            throws IOException {
        if (line.startsWith("put ") || line.startsWith("append ")) {
            Matcher put = match(PUT, line);
            String path = put.group(1);
            String from = Optional.ofNullable(put.group(2)).orElse(path);
            byte[] content = filled(content(from), when, Optional.ofNullable(put.group(3)));
            Optional<byte[]> before = Optional.ofNullable(changes.getOrDefault(path, base.get(path)))
                    .flatMap(any -> any);
            changes.put(
                    path,
                    Optional.of(line.startsWith("append ") ? joined(before.orElse(new byte[0]), content) : content));
        } else if (line.startsWith("stamp ")) {
            Matcher stamp = match(STAMP, line);
            byte[] stamped = raw.get(commits.get(Integer.parseInt(stamp.group(2)) - 1));
            changes.put(
                    stamp.group(1),
                    Optional.of(new Authority(keys())
                            .token(Objects.requireNonNull(stamped), Instant.parse(stamp.group(3)))));
        } else if (line.startsWith("tag ")) {
            Matcher tag = match(TAG, line);
            writer.tag(tag.group(1), commits.get(Integer.parseInt(tag.group(2)) - 1));
        } else if (line.startsWith("signed ")) {
            // Of the commit itself, and not of its files.
            match(SIGNED, line);
        } else if (line.startsWith("move ")) {
            Matcher move = match(MOVE, line);
            changes.put(move.group(2), Objects.requireNonNull(base.get(move.group(1)), line));
            changes.put(move.group(1), Optional.empty());
        } else {
            changes.put(match(REMOVE, line).group(1), Optional.empty());
        }
    }

    /** What is done to the raw commit before it is written. */
    private UnaryOperator<byte[]> seal(List<String> doing, Instant when) {
        for (String line : doing) {
            Matcher signed = SIGNED.matcher(line);
            if (signed.matches()) {
                Instant at = signed.group(2) == null ? when : Instant.parse(signed.group(2));
                Seal seal = new Seal(keys().resolve(signed.group(1) + ".secret.asc"));
                return bytes -> {
                    try {
                        return seal.commit(bytes, at);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                };
            }
        }
        return UnaryOperator.identity();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static byte[] filled(byte[] content, OffsetDateTime when, Optional<String> values) {
        String text = new String(content, StandardCharsets.ISO_8859_1)
                .replace("${instant}", when.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        if (values.isPresent()) {
            for (String value : COMMA.split(values.get(), -1)) {
                int blank = value.indexOf(' ');
                text = text.replace("${" + value.substring(0, blank) + "}", value.substring(blank + 1));
            }
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] content(String name) throws IOException {
        Path own = folder.resolve("repository").resolve(name);
        byte[] bytes = Files.readAllBytes(
                Files.exists(own) ? own : folder.resolveSibling("common").resolve(name));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return COMMIT_ID
                .matcher(text)
                .replaceAll(named ->
                        object(named.group(1), Integer.parseInt(named.group(2))).hex())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Oid object(String kind, int number) {
        Oid commit = commits.get(number - 1);
        return kind.equals("tree") ? writer.treeOf(commit) : commit;
    }

    private Path keys() {
        return folder.resolveSibling("common").resolve("keys");
    }

    private Map<String, Optional<byte[]>> base(Matcher header) {
        return heads.containsKey(branch(header)) ? tree(heads.get(branch(header))) : tree(heads.get("main"));
    }

    private Map<String, Optional<byte[]>> tree(@Nullable Oid commit) {
        return commit == null ? Map.of() : Objects.requireNonNull(trees.get(commit));
    }

    private static String branch(Matcher header) {
        return "on".equals(header.group(4)) ? header.group(5) : "main";
    }

    private void commit(
            Matcher header, OffsetDateTime when, Map<String, Optional<byte[]>> changes, UnaryOperator<byte[]> seal) {
        Person author = person(header.group(3), when);
        Person committer = header.group(6) == null ? author : person(header.group(6), when);
        String branch = branch(header);
        List<Oid> parents = new ArrayList<>();
        Optional.ofNullable(heads.containsKey(branch) ? heads.get(branch) : heads.get("main"))
                .ifPresent(parents::add);
        Map<String, Optional<byte[]>> all = new HashMap<>(changes);
        if ("merges".equals(header.group(4)) || "foxtrots".equals(header.group(4))) {
            Oid side = Objects.requireNonNull(heads.get(header.group(5)), header.group());
            tree(side).forEach((path, content) -> {
                if (!content.equals(tree(parents.get(0)).get(path))) {
                    all.putIfAbsent(path, content);
                }
            });
            parents.add(side);
            if ("foxtrots".equals(header.group(4))) {
                // The side becomes the first parent, as a plain `git pull` makes it.
                Collections.reverse(parents);
                tree(parents.get(1)).forEach(all::putIfAbsent);
            }
        }
        List<byte[]> written = new ArrayList<>(1);
        Oid id = writer.commit(new Draft(parents, author, committer, message(header), all), text -> {
            byte[] sealed = seal.apply(text);
            written.add(sealed);
            return sealed;
        });
        raw.put(id, written.get(0));
        Map<String, Optional<byte[]>> tree = new HashMap<>(parents.isEmpty() ? Map.of() : tree(parents.get(0)));
        tree.putAll(all);
        trees.put(id, tree);
        heads.put(branch, id);
        commits.add(id);
    }

    private static String message(Matcher header) {
        String coAuthor = header.group(7) == null
                ? ""
                : "\nCo-authored-by: " + header.group(7) + " <" + header.group(7) + "@acme.example>\n";
        return header.group(8) + "\n" + coAuthor;
    }

    private static Person person(String name, OffsetDateTime when) {
        return name.equals("github")
                ? new Person("GitHub", "noreply@github.com", when.toInstant(), when.getOffset())
                : new Person(
                        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        name + "@acme.example",
                        when.toInstant(),
                        when.getOffset());
    }

    private static Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("history.txt: \"" + line + "\" is not " + pattern);
        }
        return matcher;
    }
}
