package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.soc2evidence.model.Place;
import java.util.List;
import java.util.Map;

/** A parsed value with the positions of all its parts. */
sealed interface Tree {
    /** From which length on, in characters, a key is looked at before it is shown. */
    int LONG_KEY = 20;

    int LONGEST_KEY = 200;

    /** The same as Jackson's tree, for validators; of a collection a new one each time. */
    JsonNode json();

    int line();

    int column();

    default Place at(String pointer) {
        return new Place(pointer, line(), column());
    }

    /** Whether it is a key's or an item's missing value. */
    default boolean isNothing() {
        return this instanceof Scalar scalar && scalar.json().isNull();
    }

    record Scalar(JsonNode json, int line, int column) implements Tree {}

    record Sequence(List<Tree> items, int line, int column) implements Tree {
        @Override
        public JsonNode json() {
            ArrayNode json = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> json.add(item.json()));
            return json;
        }
    }

    record Mapping(Map<String, Entry> entries, int line, int column) implements Tree {
        /** The same with some of its values changed; itself where none is. */
        Mapping amended(List<AmendedMembers.Change> changes) {
            return changes.isEmpty() ? this : new Mapping(new AmendedMembers(entries, changes), line, column);
        }

        @Override
        public JsonNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            entries.forEach((key, entry) -> json.set(key, entry.value().json()));
            return json;
        }
    }

    /** A value under its key; the position is the key's. */
    record Entry(Tree value, int line, int column) {
        Place at(String pointer) {
            return new Place(pointer, line, column);
        }
    }

    /** The pointer of a member (RFC 6901). */
    static String below(String pointer, String key) {
        return pointer + "/" + shown(key).replace("~", "~0").replace("/", "~1");
    }

    /** Pointers are printed: a key that nobody would read is cut, and a secret is not shown. */
    private static String shown(String key) {
        if (key.length() < LONG_KEY) {
            return key;
        }
        if (key.length() > LONGEST_KEY) {
            return key.substring(0, key.offsetByCodePoints(0, LONG_KEY)) + "\u2026";
        }
        return SecretScan.isIn(key) ? "(a secret, not shown)" : key;
    }

    static String below(String pointer, int index) {
        return pointer + "/" + index;
    }
}
