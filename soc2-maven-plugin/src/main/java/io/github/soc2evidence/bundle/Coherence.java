package io.github.soc2evidence.bundle;

import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.report.AssessmentFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds the files of a bundle against each other: each against the manifests, those of {@code data/} against the tree of
 * the commit, and what the parts say of the whole.
 */
final class Coherence {
    private final Unpacked files;
    private final Faults faults;

    private Coherence(Unpacked files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    static void judge(Unpacked files, Faults faults) {
        new Coherence(files, faults).judge();
    }

    private void judge() {
        Unpacked.NEEDED.stream().filter(path -> !files.has(path)).forEach(path -> faults.add(path + " is missing"));
        compare(Manifest.TAGS, files.tags());
        compare(Manifest.PAYLOAD, files.payload());
        if (!Arrays.equals(files.text(Contents.BAGIT), Contents.DECLARATION)) {
            faults.add(Contents.BAGIT + " does not declare a bag of version 1.0 in UTF-8");
        }
        if (BagInfo.read(files.text(BagInfo.PATH)).isEmpty()) {
            faults.add(BagInfo.PATH + " cannot be read");
        }
        BagInfo info = files.info();
        same(info, BagInfo.NAME, files.name(), "the bundle's folder");
        same(info, BagInfo.OXUM, files.payloadBytes() + "." + files.payload().size(), "what is in data/");
        tree(info);
        commit(info);
        verdict(info);
    }

    private void compare(String manifest, Map<String, String> found) {
        Optional<Manifest> read = Manifest.read(files.text(manifest));
        if (read.isEmpty()) {
            faults.add(manifest + " is not as sha256sum writes it");
            return;
        }
        Map<String, String> listed = read.get().files();
        listed.forEach((path, sha256) -> {
            String actual = found.get(path);
            if (actual == null) {
                faults.add(path + " is listed in " + manifest + ", and is not there");
            } else if (!actual.equals(sha256)) {
                faults.add(path + " has the SHA-256 " + actual + ", and " + manifest + " says " + sha256);
            }
        });
        found.keySet().stream()
                .filter(path -> !listed.containsKey(path))
                .forEach(path -> faults.add(path + " is there, and " + manifest + " does not list it"));
    }

    private void same(BagInfo info, String label, String actual, String of) {
        if (!info.get(label).equals(actual)) {
            faults.add(BagInfo.PATH + " says " + label + ": " + info.get(label) + ", and " + of + " says " + actual);
        }
    }

    /** The files of {@code data/}, and the ids of those that are withheld, make the commit's tree. */
    private void tree(BagInfo info) {
        Optional<List<Leaf>> leaves = TreeText.read(files.text(Contents.TREE));
        if (leaves.isEmpty()) {
            faults.add(Contents.TREE + " cannot be read");
            return;
        }
        Map<String, Leaf> byPath = leaves.get().stream().collect(Collectors.toMap(Leaf::path, leaf -> leaf));
        files.blobs().forEach((path, id) -> {
            Leaf leaf = byPath.remove(path);
            if (leaf == null || !leaf.isFile()) {
                faults.add("data/" + path + " is no file of the commit's tree");
            } else if (!leaf.id().hex().equals(id)) {
                faults.add("data/" + path + " is the git blob " + id + ", and the commit's tree has " + leaf.id());
            }
        });
        long absent = byPath.values().stream().filter(Leaf::isFile).count();
        same(info, BagInfo.WITHHELD, Long.toString(absent), Contents.TREE + " beside data/");
        same(info, BagInfo.TREE, GitTree.id(leaves.get()).hex(), Contents.TREE);
    }

    private void commit(BagInfo info) {
        byte[] commit = files.text(Contents.COMMIT);
        same(info, BagInfo.COMMIT, HexFormat.of().formatHex(GitTree.of("commit", commit)), Contents.COMMIT);
        if (info.get(BagInfo.ROOT).equals(".")
                && !new String(commit, StandardCharsets.ISO_8859_1)
                        .startsWith("tree " + info.get(BagInfo.TREE) + "\n")) {
            faults.add(Contents.COMMIT + " is of another tree than " + BagInfo.PATH + " says");
        }
    }

    private void verdict(BagInfo info) {
        if (files.verdict().isEmpty()) {
            faults.add(Unpacked.VERDICT + " is no verdict that can be read");
            return;
        }
        AssessmentFile.Facts facts = files.verdict().get();
        same(info, BagInfo.STATUS, facts.status(), "assessment.json");
        same(info, BagInfo.AS_OF, facts.asOf(), "assessment.json");
        same(info, BagInfo.AGENT, "soc2-maven-plugin " + facts.plugin(), "assessment.json");
        same(
                info,
                BagInfo.COMMIT,
                facts.commits().stream().map(Oid::hex).collect(Collectors.joining()),
                "assessment.json");
    }
}
