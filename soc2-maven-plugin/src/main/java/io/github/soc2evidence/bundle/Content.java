package io.github.soc2evidence.bundle;

import java.io.IOException;
import java.io.OutputStream;

/** What a file of a bundle holds, written when its turn comes. */
@FunctionalInterface
public interface Content {
    void writeTo(OutputStream out) throws IOException;

    static Content of(byte[] bytes) {
        return out -> out.write(bytes);
    }
}
