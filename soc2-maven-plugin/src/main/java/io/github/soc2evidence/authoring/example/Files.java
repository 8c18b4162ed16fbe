package io.github.soc2evidence.authoring.example;

import java.util.Optional;
import java.util.SortedMap;

/** What a commit does to files: new content, or none where the path goes away. Made only when it is written. */
interface Files {
    /**
     * The changes.
     *
     * @param past what the paths that are {@linkplain Chronicle#REMEMBERED remembered} hold
     */
    SortedMap<String, Optional<byte[]>> given(SortedMap<String, byte[]> past);
}
