package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.soc2evidence.model.Oid;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@code assessment.json} that somebody kept of an earlier run. */
public final class AssessmentFile {
    private AssessmentFile() {}

    /**
     * What it says in short.
     *
     * @param asOf as it is written
     * @param commits that it assessed
     */
    public record Facts(String status, String asOf, String plugin, List<Oid> commits) {
        public Facts {
            commits = List.copyOf(commits);
        }
    }

    /** Reads it to its end; empty where it is no such file. */
    public static Optional<Facts> facts(InputStream bytes) {
        Map<String, String> texts = new HashMap<>();
        List<Oid> commits = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("repositories")) {
                    repositories(json, commits);
                } else if (value == JsonToken.VALUE_STRING) {
                    texts.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            Optional<String> asOf = Optional.ofNullable(texts.get("as-of"));
            Optional<String> plugin = Optional.ofNullable(texts.get("plugin"));
            return json.nextToken() != null || asOf.isEmpty() || plugin.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(texts.get("status"))
                            .map(status -> new Facts(status, asOf.get(), plugin.get(), commits));
        } catch (IOException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** The commits that it assessed; none where it is no such file, or tells of a run without a verdict. */
    public static List<Oid> commits(byte[] bytes) {
        List<Oid> commits = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean repositories = "repositories".equals(json.currentName());
                json.nextToken();
                if (repositories) {
                    repositories(json, commits);
                } else {
                    json.skipChildren();
                }
            }
            return commits;
        } catch (IOException | IllegalArgumentException garbled) {
            return List.of();
        }
    }

    private static void repositories(JsonParser json, List<Oid> commits) throws IOException {
        for (JsonToken next = json.nextToken(); next != null && next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next == JsonToken.FIELD_NAME && "commit".equals(json.currentName())) {
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    commits.add(new Oid(json.getText()));
                }
            }
        }
    }
}
