package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.authoring.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The example's texts that people wrote, and its systems as far as size adds to them. */
final class Texts {
    private static final String FOLDER = "/io/github/soc2evidence/example/";
    private static final String VERSION = "@soc2.version@";

    private Texts() {}

    /** Every file of the first commit that is no control, as it was when the record was adopted. */
    static SortedMap<String, Optional<byte[]>> atAdoption(Company company, String pluginVersion) {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        Stream.of(".gitattributes", ".gitignore", ".mvn/jvm.config", "README.md", "docs/filing-evidence.md")
                .forEach(name -> files.put(name, Optional.of(bytes(name))));
        files.put("pom.xml", Optional.of(Bytes.utf8(text("pom.xml").replace(VERSION, pluginVersion))));
        files.put("soc2.yaml", Optional.of(bytes("earlier/soc2.yaml")));
        files.put("people.yaml", Optional.of(bytes("earlier/people.yaml")));
        files.put("systems.yaml", Optional.of(Bytes.utf8(company.complete(text("earlier/systems.yaml")))));
        return files;
    }

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return Bytes.read(bytes(name));
    }

    /** One file, as a commit changes it. */
    static Files put(String path, byte[] content) {
        return past -> new TreeMap<>(Map.of(path, Optional.of(content)));
    }

    /** A text under its own name. */
    static Files put(String path) {
        return put(path, bytes(path));
    }
}
