package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.soc2evidence.model.Oid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An {@code assessment.json} that somebody kept of an earlier run. */
public final class AssessmentFile {
    private AssessmentFile() {}

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
