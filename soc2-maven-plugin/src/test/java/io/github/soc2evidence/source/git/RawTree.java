package io.github.soc2evidence.source.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A tree object written byte by byte, which git's own commands would refuse to make. */
final class RawTree {
    private final Git git;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    RawTree(Git git) {
        this.git = git;
    }

    RawTree file(String name, String blob) {
        return entry("100644", name.getBytes(StandardCharsets.UTF_8), blob);
    }

    RawTree folder(String name, String tree) {
        return entry("40000", name.getBytes(StandardCharsets.UTF_8), tree);
    }

    RawTree entry(String mode, byte[] name, String id) {
        bytes.writeBytes((mode + " ").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(name);
        bytes.write(0);
        bytes.writeBytes(HexFormat.of().parseHex(id));
        return this;
    }

    /** Its id. */
    String write() {
        return LooseObject.write(git, "tree", bytes.toByteArray());
    }

    /** The id of a commit of it, after HEAD. */
    String commit() {
        return git.run("commit-tree", "-p", "HEAD", "-m", "Hostile", write());
    }
}
