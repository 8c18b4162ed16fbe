package io.github.soc2evidence.report.html;

import java.util.Map;
import java.util.SortedMap;

/** How artifacts begin, so that the page can show it; whoever has the repository open knows. */
@FunctionalInterface
public interface Beginnings {
    /** Where nothing is to be shown of any. */
    Beginnings NONE = wanted -> Map.of();

    /**
     * Reads them in one go.
     *
     * @param wanted by path below the evidence root of the assessed commit, how many bytes at most
     * @return by path, the first bytes; a path that holds no regular file is absent
     */
    Map<String, byte[]> of(SortedMap<String, Integer> wanted);
}
