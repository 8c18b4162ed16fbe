package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Nearest;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.reader.Exports.Broken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rows in lists that lie within other lists, {@code Results.Vulnerabilities}. What is wanted of an enclosing element,
 * {@code Results.Target}, is given to all of its rows once the element ends, so that it may stand before or behind them.
 */
final class NestedLists implements JsonRows {
    private static final Pattern DOT = Pattern.compile("[.]");

    private final List<String> steps;
    private final Listing.Draft draft;

    /** By the number of steps, what is wanted of the objects there. */
    private final List<ItemPaths> levels;

    /** How many steps there was something at. */
    private int reached;

    NestedLists(String rows, Collection<String> paths) {
        this.steps = Arrays.asList(DOT.split(rows, -1));
        this.draft = new Listing.Draft(paths);
        List<List<ItemPath>> byLevel = new ArrayList<>();
        IntStream.rangeClosed(0, steps.size()).forEach(any -> byLevel.add(new ArrayList<>()));
        paths.forEach(path -> place(path, byLevel));
        this.levels = byLevel.stream().map(ItemPaths::new).toList();
    }

    private void place(String path, List<List<ItemPath>> byLevel) {
        for (int level = steps.size(); level > 0; level--) {
            String enclosing = String.join(".", steps.subList(0, level)) + ".";
            if (path.startsWith(enclosing) && path.length() > enclosing.length()) {
                byLevel.get(level).add(ItemPath.of(path, path.substring(enclosing.length())));
                return;
            }
        }
        byLevel.get(steps.size()).add(ItemPath.of(path));
    }

    @Override
    public void document(JsonParser json) throws IOException {
        into(json, 0);
    }

    /** A list of elements so many steps down, perhaps in pages, or one of them. */
    private void into(JsonParser json, int level) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                into(json, level);
            }
        } else if (token == JsonToken.START_OBJECT) {
            element(json, level);
        } else if (token != JsonToken.VALUE_NULL) {
            throw new Broken(
                    JsonItem.line(json),
                    (level == 0 ? "it" : "what lies at " + Phrase.quoted(String.join(".", steps.subList(0, level))))
                            + " is no list of objects: correct rows in the record");
        }
    }

    private void element(JsonParser json, int level) throws IOException {
        if (level == steps.size()) {
            JsonRows.item(json, levels.get(level), draft);
            return;
        }
        int line = JsonItem.line(json);
        int first = draft.rows();
        ItemPaths wanted = levels.get(level);
        JsonItem own = new JsonItem();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals(steps.get(level))) {
                reached = Math.max(reached, level + 1);
                into(json, level + 1);
            } else {
                own.take(json, name, wanted);
            }
        }
        wanted.in(own.fields(), (path, values) -> {
            values.forEach(value -> Exports.requireShort(value, path.column(), line));
            draft.putSince(first, path.column(), values);
        });
    }

    /**
     * Tools leave out a list that has nothing in it, so that one that is never there is empty. But where nothing lies at the first
     * step, or beside it something of nearly the same name, the path is wrong.
     */
    @Override
    public Listing done() {
        if (reached < steps.size()) {
            List<String> names = levels.get(reached).names();
            String step = steps.get(reached);
            Optional<String> instead = reached == 0 && !names.isEmpty()
                    ? Optional.of(CsvExport.instead(step, names))
                    : Nearest.to(step, names).map(near -> "did you mean " + Phrase.quoted(near) + "?");
            if (instead.isPresent()) {
                throw new Broken(
                        1,
                        "nothing lies at " + Phrase.quoted(String.join(".", steps.subList(0, reached + 1))) + "; "
                                + instead.get());
            }
        }
        levels.forEach(level -> JsonRows.missing(level, draft));
        return draft.done();
    }
}
