package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a schema refers to, nothing but the class path is looked at (trust.md, "YAML and schemas"). */
class SchemasTest {
    private static final String OURS = "https://json-schema.org/draft/2020-12/schema";

    private static List<Problem> check(String schema) {
        Tree document = StrictYaml.parse("{a: 1}".getBytes(StandardCharsets.UTF_8))
                .tree()
                .orElseThrow();
        return new Schemas(name -> name.equals("hostile")
                        ? new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8))
                        : Schemas.open(name))
                .check("hostile", document);
    }

    private static String schema(String dialect, String reference) {
        return """
                {"$schema": "%s", "$id": "%shostile.schema.json", "properties": {"a": {"$ref": "%s"}}}
                """.formatted(dialect, Schemas.BASE, reference);
    }

    /** Else the others would be refused for no good reason. */
    @Test
    void aReferenceWithinASchemaIsFollowed() {
        String schema = schema(OURS, "#/$defs/b").strip();
        String whole = schema.substring(0, schema.length() - 1) + ", \"$defs\": {\"b\": {\"type\": \"string\"}}}";
        assertThat(check(whole)).singleElement().asString().contains("expected text, found 1");
    }

    @Test
    @Timeout(60)
    void nothingIsAskedOverTheNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String there = "http://127.0.0.1:" + server.getLocalPort() + "/v1/common.schema.json";
            List<String> references =
                    new ArrayList<>(List.of(there, there + "#/$defs/id", Schemas.BASE + "x/../../" + there));
            for (String reference : references) {
                assertThatThrownBy(() -> check(schema(OURS, reference)))
                        .as(reference)
                        .isInstanceOf(RuntimeException.class);
            }
            assertThatThrownBy(() -> check(schema(there, "#"))).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void noFileIsOpened(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("common.schema.json"), "{\"type\": \"integer\"}");
        for (String reference : List.of(other.toUri().toString(), "jar:" + other.toUri() + "!/x")) {
            assertThatThrownBy(() -> check(schema(OURS, reference)))
                    .as(reference)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> check(schema(other.toUri().toString(), "#"))).isInstanceOf(RuntimeException.class);
    }
}
