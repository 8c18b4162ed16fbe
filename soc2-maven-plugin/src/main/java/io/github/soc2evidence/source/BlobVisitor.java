package io.github.soc2evidence.source;

import io.github.soc2evidence.model.Oid;
import java.io.IOException;
import java.io.InputStream;

/** Receives the bytes of a blob once, as a stream that is valid only during the call. What it leaves unread is read on for the blob's id. */
@FunctionalInterface
public interface BlobVisitor {
    void visit(Oid id, long size, InputStream bytes) throws IOException;
}
