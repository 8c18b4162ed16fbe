package io.github.soc2evidence.golden;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schema of {@code assessment.json}. */
public final class AssessmentSchema {
    private AssessmentSchema() {}

    /** What the schema has against a text, in the validator's words. */
    public static List<String> problems(String json) throws IOException {
        String schema = Files.readString(Path.of("../schemas/v1/assessment.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
