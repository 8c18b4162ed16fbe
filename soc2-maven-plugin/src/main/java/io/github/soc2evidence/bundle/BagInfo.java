package io.github.soc2evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bag says of itself ({@code bag-info.txt}; RFC 8493, 2.2.2).
 *
 * @param values one line each, by their labels
 */
record BagInfo(SortedMap<String, String> values) {
    static final String PATH = "bag-info.txt";

    static final String AGENT = "Bag-Software-Agent";
    static final String DESCRIPTION = "External-Description";
    static final String NAME = "External-Identifier";
    static final String OXUM = "Payload-Oxum";
    static final String AS_OF = "Soc2-As-Of";
    static final String COMMIT = "Soc2-Commit";
    static final String REVISION = "Soc2-Revision";
    static final String ROOT = "Soc2-Evidence-Root";
    static final String OPEN = "Soc2-Open-Windows";
    static final String PERIODS = "Soc2-Periods";
    static final String STATUS = "Soc2-Status";
    static final String TREE = "Soc2-Tree";
    static final String WITHHELD = "Soc2-Withheld-Files";
    static final String ORGANIZATION = "Source-Organization";

    BagInfo {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    String get(String label) {
        return Optional.ofNullable(values.get(label)).orElse("");
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (label, value) -> text.append(label).append(": ").append(value).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads one; empty where it is not as {@link #bytes} writes it. */
    static Optional<BagInfo> read(byte[] bytes) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String line : (Iterable<String>) new String(bytes, StandardCharsets.UTF_8).lines()::iterator) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        BagInfo info = new BagInfo(values);
        return Arrays.equals(info.bytes(), bytes) ? Optional.of(info) : Optional.empty();
    }
}
