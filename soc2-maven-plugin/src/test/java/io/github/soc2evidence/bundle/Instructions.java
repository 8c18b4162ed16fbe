package io.github.soc2evidence.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The blocks of a page that are for bash. */
record Instructions(List<String> all) {
    static Instructions of(String markdown) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean inside = false;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            if (line.equals("```bash")) {
                inside = true;
                block.setLength(0);
            } else if (inside && line.equals("```")) {
                inside = false;
                blocks.add(block.toString());
            } else if (inside) {
                block.append(line).append('\n');
            }
        }
        return new Instructions(List.copyOf(blocks));
    }

    /** Those that use none of these. */
    List<String> blocks(String... without) {
        return all.stream()
                .filter(block -> Stream.of(without).noneMatch(block::contains))
                .toList();
    }

    /** The one that uses this. */
    String with(String what) {
        List<String> found = all.stream().filter(block -> block.contains(what)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " blocks with " + what);
        }
        return found.get(0);
    }
}
