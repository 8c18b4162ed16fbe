package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.authoring.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that the plugin carries for a new record, byte for byte as they are in evidence-template/ and schemas/. */
final class TemplateFiles {
    private static final String ROOM = "/io/github/soc2evidence/";
    private static final String TEMPLATE = ROOM + "template/";
    private static final String SCHEMAS = ROOM + "schemas/v1/";

    /** Where editors find the schemas without a network. */
    static final String SCHEMAS_HERE = ".soc2/schemas/v1/";

    private TemplateFiles() {}

    /** By path from the root of the record. */
    static SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        index("template.index").forEach(path -> files.put(path, bytes(TEMPLATE + path)));
        index("schemas.index").forEach(name -> files.put(SCHEMAS_HERE + name, bytes(SCHEMAS + name)));
        return files;
    }

    /** What is listed in the jar, which is not itself asked for its entries. */
    private static List<String> index(String name) {
        return Bytes.read(bytes(ROOM + name)).lines().toList();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(TemplateFiles.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
