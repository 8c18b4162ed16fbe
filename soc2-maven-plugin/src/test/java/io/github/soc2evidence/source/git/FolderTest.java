package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.source.CannotAssess;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk looks only at what came into a tree; held against looking at the whole tree, each time. */
class FolderTest {
    /** Names that begin with each other, on both sides of the slash that a folder's name is taken to end in. */
    private static final List<String> NAMES =
            List.of("a", "a-", "a-b", "a.b", "a.b.c", "a0", "a0b", "b", "b-", "ba", "c", "c.d", "d", "e", "f");

    /** @param key the name as git orders it */
    private record Entry(String name, boolean folder, String key) {
        static Entry of(String name, boolean folder) {
            return new Entry(name, folder, folder ? name + "/" : name + "\0");
        }
    }

    @Test
    void findsWhatIsOutOfOrderAndTwinsWhereverTheyCameIn(@TempDir Path folder) throws Exception {
        var git = Git.init(folder.resolve("repository"));
        ObjectId commit = ObjectId.fromString(git.commit("x/y", "z"));
        ObjectId file = ObjectId.fromString(git.run("rev-parse", "HEAD:x/y"));
        ObjectId tree = ObjectId.fromString(git.run("rev-parse", "HEAD:x"));
        var random = new Random(7);
        int refused = 0;
        int walked = 0;
        try (var repository = new FileRepositoryBuilder()
                        .setWorkTree(git.folder().toFile())
                        .build();
                var objects = new VerifiedObjects(repository.newObjectReader(), List.of())) {
            for (int round = 0; round < 4_000; round++) {
                List<Entry> now = sound(random);
                var walk = new Folder("", bytes(now, file, tree));
                boolean moved = true;
                for (int step = 0; step < 6 && moved; step++) {
                    List<Entry> next = changed(now, random);
                    moved = moves(walk, bytes(next, file, tree), objects, commit);
                    assertThat(moved).as("%s to %s", now, next).isEqualTo(isSound(next));
                    now = next;
                    walked++;
                }
                refused += moved ? 0 : 1;
            }
        }
        assertThat(refused).isBetween(500, 3_500);
        assertThat(walked).isGreaterThan(8_000);
    }

    private static boolean moves(Folder walk, byte[] next, VerifiedObjects objects, ObjectId commit) {
        try {
            walk.moveTo(next, new Folder.Move(objects, new TreePaths(), commit, (path, before, after) -> {}));
            return true;
        } catch (CannotAssess malformed) {
            assertThat(malformed).hasMessageContaining("malformed tree");
            return false;
        }
    }

    private static List<Entry> sound(Random random) {
        var keys = new TreeSet<String>();
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (names.add(name)) {
                keys.add(Entry.of(name, random.nextInt(3) == 0).key());
            }
        }
        return new ArrayList<>(keys.stream()
                .map(key -> Entry.of(key.substring(0, key.length() - 1), key.endsWith("/")))
                .toList());
    }

    /** A few entries less, and a few more, mostly where they belong. */
    private static List<Entry> changed(List<Entry> entries, Random random) {
        List<Entry> changed = new ArrayList<>(entries);
        for (int i = random.nextInt(3); i > 0 && !changed.isEmpty(); i--) {
            changed.remove(random.nextInt(changed.size()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Entry entry = Entry.of(NAMES.get(random.nextInt(NAMES.size())), random.nextInt(3) == 0);
            boolean there = changed.stream().anyMatch(any -> any.name().equals(entry.name()));
            if (there && random.nextInt(6) > 0) {
                continue;
            }
            int at = 0;
            while (at < changed.size() && changed.get(at).key().compareTo(entry.key()) < 0) {
                at++;
            }
            changed.add(random.nextInt(12) == 0 ? random.nextInt(changed.size() + 1) : at, entry);
        }
        return changed;
    }

    private static boolean isSound(List<Entry> entries) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            boolean inOrder =
                    i == 0 || entries.get(i - 1).key().compareTo(entries.get(i).key()) < 0;
            if (!inOrder || !names.add(entries.get(i).name())) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(List<Entry> entries, ObjectId file, ObjectId tree) {
        var bytes = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            bytes.writeBytes(((entry.folder() ? "40000 " : "100644 ") + entry.name() + "\0")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] id = new byte[20];
            (entry.folder() ? tree : file).copyRawTo(id, 0);
            bytes.writeBytes(id);
        }
        return bytes.toByteArray();
    }
}
