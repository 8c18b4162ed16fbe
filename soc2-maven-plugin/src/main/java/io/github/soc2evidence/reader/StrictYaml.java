package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.soc2evidence.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * One YAML document from the parser's events, with everything refused that readers disagree on (trust.md, "YAML and
 * schemas"). Parses one document; not reusable.
 */
final class StrictYaml {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_LEVELS = 64;
    private static final String NOTHING = "the file is empty, or has nothing but comments";
    private static final LoaderOptions OPTIONS = new LoaderOptions();

    /**
     * What was parsed, or why it is refused. Never both.
     *
     * @param text what follows the YAML in a file that begins with front matter; empty in all others
     * @param isPlain whether the short way for plain documents was enough
     */
    record Parsed(Optional<Tree> tree, String text, List<Problem> problems, boolean isPlain) {
        static Parsed refused(List<Problem> problems) {
            return new Parsed(
                    Optional.empty(), "", problems.stream().sorted().distinct().toList(), false);
        }
    }

    private final Parser events;
    private final List<Problem> problems = new ArrayList<>();

    private StrictYaml(String text) {
        events = new ParserImpl(new StreamReader(text), OPTIONS);
    }

    static Parsed parse(byte[] bytes) {
        try {
            return parse(decode(bytes), "");
        } catch (Unreadable e) {
            return Parsed.refused(List.of(e.problem()));
        }
    }

    /** YAML that is already decoded, and the text that follows it. */
    static Parsed parse(String yaml, String text) {
        return BlockYaml.parse(yaml)
                .map(tree -> new Parsed(Optional.of(tree), text, List.of(), true))
                .orElseGet(() -> fromEvents(yaml, text));
    }

    /** The same, without the short way for plain documents. */
    static Parsed fromEvents(String yaml, String text) {
        return new StrictYaml(yaml).document(text);
    }

    /** The whole text of a file that is not too large. */
    static String decode(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Place.START, "expected at most 1 MiB, found %,d bytes".formatted(bytes.length));
        }
        return Utf8.decode(bytes);
    }

    private Parsed document(String text) {
        Optional<Tree> tree = Optional.empty();
        try {
            tree = Optional.of(onlyDocument());
        } catch (Unreadable e) {
            problems.add(e.problem());
        } catch (MarkedYAMLException e) {
            problems.add(new Problem(YamlWording.at(e), YamlWording.of(e)));
        } catch (YAMLException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The scanner lets some of the JDK's exceptions through, for example for escapes that name no character.
            problems.add(new Problem(Place.START, YamlWording.NOT_YAML));
        }
        return problems.isEmpty() ? new Parsed(tree, text, List.of(), false) : Parsed.refused(problems);
    }

    private Tree onlyDocument() throws Unreadable {
        events.getEvent(); // the stream's start
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw new Unreadable(Place.START, NOTHING);
        }
        DocumentStartEvent start = (DocumentStartEvent) events.getEvent();
        if (start.getVersion() != null
                || (start.getTags() != null && !start.getTags().isEmpty())) {
            add(start, "directives (lines that begin with %) are not allowed");
        }
        Tree tree = value("", 1);
        events.getEvent(); // the document's end
        Event next = events.getEvent();
        if (!next.is(Event.ID.StreamEnd)) {
            add(next, "a second document begins here: one file is one document");
        } else if (tree.isNothing() && problems.isEmpty()) {
            throw new Unreadable(Place.START, NOTHING);
        }
        return tree;
    }

    private Tree value(String pointer, int level) throws Unreadable {
        NodeEvent event = (NodeEvent) events.getEvent();
        refuseAnchor(event, pointer);
        if (event instanceof ScalarEvent scalar) {
            refuseTag(event, scalar.getTag(), pointer);
            return scalar(scalar, pointer);
        }
        if (event instanceof CollectionStartEvent start) {
            refuseTag(event, start.getTag(), pointer);
            if (level > MOST_LEVELS) {
                throw new Unreadable(place(event, pointer), "values are nested deeper than " + MOST_LEVELS + " levels");
            }
            return event.is(Event.ID.MappingStart) ? mapping(event, pointer, level) : sequence(event, pointer, level);
        }
        return new Tree.Scalar(JsonNodeFactory.instance.nullNode(), line(event), column(event));
    }

    private Tree scalar(ScalarEvent event, String pointer) {
        String text = event.getValue();
        text.codePoints()
                .filter(c -> Utf8.isRefused(c) || (c >= 0xD800 && c <= 0xDFFF))
                .findFirst()
                .ifPresent(c -> problems.add(new Problem(place(event, pointer), Utf8.refusal(c))));
        if (event.isPlain() && CoreScalars.isNoNumber(text)) {
            String message = Wording.quoted(text) + " is no number in JSON; put it in quotes if it is text";
            problems.add(new Problem(place(event, pointer), message));
        }
        JsonNode json = event.isPlain() ? CoreScalars.resolve(text) : new PlainText(text);
        return new Tree.Scalar(json, line(event), column(event));
    }

    private Tree sequence(Event start, String pointer, int level) throws Unreadable {
        List<Tree> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(value(Tree.below(pointer, items.size()), level + 1));
        }
        events.getEvent();
        return new Tree.Sequence(items, line(start), column(start));
    }

    private Tree mapping(Event start, String pointer, int level) throws Unreadable {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event at = events.peekEvent();
            String key = key(pointer, level);
            Tree value = value(Tree.below(pointer, key == null ? "?" : key), level + 1);
            if (key == null) {
                continue;
            }
            Tree.Entry first = entries.putIfAbsent(key, new Tree.Entry(value, line(at), column(at)));
            if (first != null) {
                String message = "duplicate key %s: on line %d and again on line %d"
                        .formatted(Wording.quoted(key), first.line(), line(at));
                problems.add(new Problem(place(at, Tree.below(pointer, key)), message));
            }
        }
        events.getEvent();
        return new Tree.Mapping(entries, line(start), column(start));
    }

    /** The key, or null after the problem that it is none. */
    private @Nullable String key(String pointer, int level) throws Unreadable {
        Event event = events.peekEvent();
        int before = problems.size();
        JsonNode key = value(pointer, level + 1).json();
        if (problems.size() > before) {
            return null;
        }
        if (event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<")) {
            add(event, "merge keys (<<) are not allowed: write the values out");
        } else if (!key.isTextual()) {
            String quote = event instanceof ScalarEvent ? "; put it in quotes" : "";
            add(event, Wording.expected("text as a key", key) + quote);
        } else {
            return key.textValue();
        }
        return null;
    }

    private void refuseAnchor(NodeEvent event, String pointer) {
        if (event.getAnchor() != null) {
            String what = event instanceof AliasEvent ? "aliases (*" : "anchors (&";
            String message = what + shortened(event.getAnchor()) + ") are not allowed: write the value out";
            problems.add(new Problem(place(event, pointer), message));
        }
    }

    private void refuseTag(Event event, @Nullable String tag, String pointer) {
        if (tag != null) {
            problems.add(new Problem(
                    place(event, pointer),
                    "tags (" + shortened(tag.replaceFirst("^tag:yaml.org,2002:", "!!"))
                            + ") are not allowed: write the value alone"));
        }
    }

    private static String shortened(String name) {
        String quoted = Wording.quoted(name);
        return quoted.substring(1, quoted.length() - 1);
    }

    private void add(Event event, String message) {
        problems.add(new Problem(place(event, ""), message));
    }

    private static Place place(Event event, String pointer) {
        return new Place(pointer, line(event), column(event));
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }
}
