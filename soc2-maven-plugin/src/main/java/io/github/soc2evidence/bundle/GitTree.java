package io.github.soc2evidence.bundle;

import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Computes the id that git gives a tree ({@code git write-tree}), from what lies at the ends of its paths. */
final class GitTree {
    private static final int FOLDER = 0040000;

    /** By name, a folder's with its slash: git's own order. */
    private final Map<String, Leaf> leaves = new TreeMap<>(GitTree::compareBytes);

    private final Map<String, GitTree> folders = new TreeMap<>(GitTree::compareBytes);

    private GitTree() {}

    /** Of leaves with different paths. */
    static Oid id(Collection<Leaf> leaves) {
        GitTree root = new GitTree();
        for (Leaf leaf : leaves) {
            GitTree tree = root;
            int from = 0;
            for (int slash = leaf.path().indexOf('/');
                    slash >= 0;
                    slash = leaf.path().indexOf('/', from)) {
                tree = tree.folders.computeIfAbsent(leaf.path().substring(from, slash + 1), any -> new GitTree());
                from = slash + 1;
            }
            tree.leaves.put(leaf.path().substring(from), leaf);
        }
        return new Oid(HexFormat.of().formatHex(root.id()));
    }

    private byte[] id() {
        Map<String, byte[]> entries = new TreeMap<>(GitTree::compareBytes);
        leaves.forEach((name, leaf) -> entries.put(name, entry(leaf.mode(), name, raw(leaf.id()))));
        folders.forEach((name, folder) ->
                entries.put(name, entry(FOLDER, name.substring(0, name.length() - 1), folder.id())));
        ByteArrayOutputStream tree = new ByteArrayOutputStream();
        entries.values().forEach(tree::writeBytes);
        return of("tree", tree.toByteArray());
    }

    private static byte[] entry(int mode, String name, byte[] id) {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.writeBytes((Integer.toOctalString(mode) + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
        entry.writeBytes(id);
        return entry.toByteArray();
    }

    private static byte[] raw(Oid id) {
        return HexFormat.of().parseHex(id.hex());
    }

    private static int compareBytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of an object that is in memory. */
    static byte[] of(String type, byte[] bytes) {
        MessageDigest sha1 = begin(type, bytes.length);
        sha1.update(bytes);
        return sha1.digest();
    }

    /** A digest that has seen an object's header. */
    static MessageDigest begin(String type, long size) {
        MessageDigest sha1 = Sha.sha1();
        sha1.update((type + " " + size + "\0").getBytes(StandardCharsets.UTF_8));
        return sha1;
    }
}
