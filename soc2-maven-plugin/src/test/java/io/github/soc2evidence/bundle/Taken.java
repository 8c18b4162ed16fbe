package io.github.soc2evidence.bundle;

import io.github.soc2evidence.source.bag.Stored;
import io.github.soc2evidence.source.bag.StoredZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A bundle taken apart, to be put together again by somebody who knows how. */
record Taken(SortedMap<String, String> files) {
    static Taken apart(Path zip) {
        SortedMap<String, String> files = new TreeMap<>();
        try (StoredZip opened = StoredZip.open(zip, any -> Optional.empty())) {
            for (Stored file : opened.files()) {
                opened.visit(
                        file,
                        bytes -> files.put(file.name(), new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1)));
            }
        }
        return new Taken(files);
    }

    String top() {
        return files.firstKey().substring(0, files.firstKey().indexOf('/') + 1);
    }

    String get(String path) {
        return Optional.ofNullable(files.get(top() + path)).orElseThrow();
    }

    Taken put(String path, String text) {
        SortedMap<String, String> more = new TreeMap<>(files);
        more.put(top() + path, text);
        return new Taken(more);
    }

    Taken without(String path) {
        SortedMap<String, String> less = new TreeMap<>(files);
        less.remove(top() + path);
        return new Taken(less);
    }

    /** In another folder. */
    Taken named(String name) {
        SortedMap<String, String> moved = new TreeMap<>();
        files.forEach((path, text) -> moved.put(name + "/" + path.substring(top().length()), text));
        return new Taken(moved);
    }

    /** With manifests that fit what is there now, and what counts the payload as well. */
    Taken manifested() {
        Taken counted = without(Manifest.PAYLOAD).without(Manifest.TAGS);
        long bytes = 0;
        int count = 0;
        Map<String, String> payload = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : counted.files.entrySet()) {
            String path = file.getKey().substring(top().length());
            if (path.startsWith(BagWriter.PAYLOAD)) {
                payload.put(path, sha256(file.getValue()));
                bytes += file.getValue().length();
                count++;
            }
        }
        Taken whole = counted.put(Manifest.PAYLOAD, text(payload))
                .put(
                        BagInfo.PATH,
                        get(BagInfo.PATH).replaceAll("Payload-Oxum: .*", "Payload-Oxum: " + bytes + "." + count));
        Map<String, String> tags = new LinkedHashMap<>();
        whole.files.forEach((name, value) -> {
            String path = name.substring(top().length());
            if (!path.startsWith(BagWriter.PAYLOAD) && !path.startsWith(Manifest.TAGS)) {
                tags.put(path, sha256(value));
            }
        });
        return whole.put(Manifest.TAGS, text(tags));
    }

    private static String text(Map<String, String> files) {
        return new String(new Manifest(files).bytes(), StandardCharsets.ISO_8859_1);
    }

    private static String sha256(String text) {
        return Bundled.sha256(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Path into(Path zip) {
        try (FileChannel channel = FileChannel.open(
                zip, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ZipWriter writer = new ZipWriter(channel);
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
                writer.add(file.getKey(), bytes.length, Content.of(bytes));
            }
            writer.end();
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
