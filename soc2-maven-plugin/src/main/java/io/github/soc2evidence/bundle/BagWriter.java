package io.github.soc2evidence.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a bag into a zip, its files in the order of their paths' bytes, and knows what the manifests must say. */
final class BagWriter {
    static final String PAYLOAD = "data/";

    private final ZipWriter zip;
    private final String top;
    private final Map<String, String> payload = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private byte[] previous = {};

    /** @param name of the bag's one folder */
    BagWriter(FileChannel channel, String name) {
        this.zip = new ZipWriter(channel);
        this.top = name + "/";
    }

    /** Adds a file that the manifests list. */
    void add(String path, long size, Content content) throws IOException {
        Written written = unlisted(path, size, content);
        (path.startsWith(PAYLOAD) ? payload : tags).put(path, written.sha256());
    }

    void add(String path, byte[] bytes) throws IOException {
        add(path, bytes.length, Content.of(bytes));
    }

    /** What the files below {@code data/} have to be. */
    void addManifest() throws IOException {
        add(Manifest.PAYLOAD, new Manifest(payload).bytes());
    }

    /** What all others have to be, and so the whole bag: what is signed. */
    byte[] addTagManifest() throws IOException {
        byte[] bytes = new Manifest(tags).bytes();
        unlisted(Manifest.TAGS, bytes.length, Content.of(bytes));
        return bytes;
    }

    /** Something about the tag manifest, which cannot list it. */
    void addSeal(Seal seal) throws IOException {
        unlisted(seal.path(), seal.bytes().length, Content.of(seal.bytes()));
    }

    void end() throws IOException {
        zip.end();
    }

    private Written unlisted(String path, long size, Content content) throws IOException {
        byte[] name = (top + path).getBytes(StandardCharsets.UTF_8);
        if (Arrays.compareUnsigned(previous, name) >= 0) {
            throw new IllegalStateException(path + " is out of order");
        }
        previous = name;
        return zip.add(top + path, size, content);
    }
}
