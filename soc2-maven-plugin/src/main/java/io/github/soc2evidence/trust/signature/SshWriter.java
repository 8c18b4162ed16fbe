package io.github.soc2evidence.trust.signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The data types of RFC 4251, 5, into bytes. */
final class SshWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    SshWriter raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    SshWriter string(byte[] bytes) {
        return raw(Bytes.u32(bytes.length)).raw(bytes);
    }

    SshWriter string(String text) {
        return string(text.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
