package io.github.soc2evidence.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A history for {@code git fast-import} with everything that a tree diff can trip over. The same seed gives the same. */
final class RandomHistory {
    private static final String[] FOLDERS = {
        "", "evidence/", "evidence/cc6/", "evidence/cc6/2026/", "evidence.d/", "other/"
    };
    private static final String[] NAMES = {"a", "a.b", "a-b", "b.yaml", "é.yaml", "\uD83D\uDE00", "\uFF5Ez"};

    private final Random random;
    private final StringBuilder stream = new StringBuilder();
    private final List<Integer> marks = new ArrayList<>();

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    static String stream(long seed, int commits) {
        var history = new RandomHistory(seed);
        for (int i = 0; i < commits; i++) {
            history.commit(i);
        }
        return history.stream + "done\n";
    }

    private void commit(int number) {
        stream.append("commit refs/heads/main\nmark :").append(number + 1);
        stream.append("\ncommitter Pat <pat@example.org> ")
                .append(1_700_000_000L + number)
                .append(" +0000\n");
        stream.append("data 4\nstep\n");
        if (number > 0) {
            stream.append("from :").append(number).append('\n');
            for (int i = random.nextInt(12); i < 2 && marks.size() > 3; i++) {
                stream.append("merge :")
                        .append(marks.get(random.nextInt(marks.size())))
                        .append('\n');
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            change(number);
        }
        marks.add(number + 1);
    }

    private void change(int number) {
        String path = FOLDERS[random.nextInt(FOLDERS.length)] + NAMES[random.nextInt(NAMES.length)];
        switch (random.nextInt(8)) {
            case 0 -> stream.append("D ").append(path).append('\n');
            // Replaces a file by a folder of its name; writing the name again does the opposite.
            case 1 -> file("100644", path + "/below/c", number);
            case 2 -> file("100755", path, number / 7);
            case 3 -> file("120000", path, number);
            case 4 ->
                stream.append("M 160000 ")
                        .append("0123456789abcdef0123456789abcdef01234567 ")
                        .append(path)
                        .append('\n');
            default -> file("100644", path, number / 7);
        }
    }

    private void file(String mode, String path, int content) {
        String text = "value: " + content;
        stream.append("M ").append(mode).append(" inline ").append(path);
        stream.append("\ndata ").append(text.length()).append('\n').append(text).append('\n');
    }
}
