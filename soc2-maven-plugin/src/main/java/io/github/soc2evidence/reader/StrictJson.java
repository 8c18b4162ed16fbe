package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.soc2evidence.model.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One JSON value, on one line or in a file, as strictly as {@link StrictYaml} reads a file, with the places of its parts. */
final class StrictJson {
    private static final int MOST_LEVELS = StrictYaml.MOST_LEVELS;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final JsonParser json;
    private final int line;
    private final Whole whole;

    /** What the one value is all of. */
    private enum Whole {
        LINE("on the line", "one line is one observation"),
        FILE("in the file", "one file is one object");

        private final String where;
        private final String law;

        Whole(String where, String law) {
            this.where = where;
            this.law = law;
        }
    }

    private StrictJson(JsonParser json, int line, Whole whole) {
        this.json = json;
        this.line = line;
        this.whole = whole;
    }

    /** A file of one object. */
    static StrictYaml.Parsed parse(byte[] bytes) {
        try {
            return new StrictYaml.Parsed(
                    Optional.of(parse(StrictYaml.decode(bytes), 1, Whole.FILE)), "", List.of(), false);
        } catch (Unreadable e) {
            return StrictYaml.Parsed.refused(List.of(e.problem()));
        }
    }

    /** @param line the number of the line in its file */
    static Tree parse(String text, int line) throws Unreadable {
        return parse(text, line, Whole.LINE);
    }

    private static Tree parse(String text, int line, Whole whole) throws Unreadable {
        try (JsonParser parser = FACTORY.createParser(text)) {
            StrictJson reader = new StrictJson(parser, line, whole);
            parser.nextToken();
            Tree tree = reader.value();
            if (parser.nextToken() != null) {
                throw new Unreadable(reader.here(), "something follows the JSON object: " + whole.law);
            }
            return tree;
        } catch (JsonProcessingException e) {
            int column = Optional.ofNullable(e.getLocation())
                    .map(at -> Math.max(1, at.getColumnNr()))
                    .orElse(1);
            int below = Optional.ofNullable(e.getLocation())
                    .map(at -> Math.max(1, at.getLineNr()) - 1)
                    .orElse(0);
            String duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                    ? "a key stands here a second time"
                    : "expected one JSON object " + whole.where + "; from here on it is none";
            throw new Unreadable(new Place("", line + below, column), duplicate);
        } catch (IOException e) {
            throw new IllegalStateException("a text is always there", e);
        }
    }

    private Tree value() throws IOException, Unreadable {
        Place at = here();
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new Unreadable(at, "expected one JSON object " + whole.where + ", found nothing");
        }
        return switch (token) {
            case START_OBJECT -> mapping(at);
            case START_ARRAY -> sequence(at);
            default -> new Tree.Scalar(scalar(token, at), at.line(), at.column());
        };
    }

    private Tree mapping(Place at) throws IOException, Unreadable {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Place key = here();
            String name = checked(json.currentName(), key);
            json.nextToken();
            Tree value = value();
            entries.put(name, new Tree.Entry(value, key.line(), key.column()));
        }
        return new Tree.Mapping(entries, at.line(), at.column());
    }

    private Tree sequence(Place at) throws IOException, Unreadable {
        List<Tree> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Tree.Sequence(items, at.line(), at.column());
    }

    private JsonNode scalar(JsonToken token, Place at) throws IOException, Unreadable {
        return switch (token) {
            case VALUE_STRING -> new PlainText(checked(json.getText(), at));
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? new PlainText(json.getText())
                        : LongNode.valueOf(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(json.getDecimalValue());
            default -> NullNode.getInstance();
        };
    }

    private static String checked(String text, Place at) throws Unreadable {
        for (int i = 0; i < text.length(); i++) {
            if (Utf8.isRefused(text.charAt(i))) {
                throw new Unreadable(at, Utf8.refusal(text.charAt(i)));
            }
        }
        return text;
    }

    private Place here() {
        return new Place(
                "",
                line + json.currentTokenLocation().getLineNr() - 1,
                json.currentTokenLocation().getColumnNr());
    }
}
