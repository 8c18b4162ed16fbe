package io.github.soc2evidence.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one was meant to be. */
public final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    /** At most a third of the letters wrong; the first of equally near ones. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = plain(word);
        String nearest = "";
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            // Lengths that differ by more cannot be nearer, and need not be compared.
            boolean comparable = Math.abs(candidate.length() - word.length()) < least;
            int distance = comparable ? distance(wanted, plain(candidate)) : least;
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.of(nearest).filter(found -> !found.isEmpty());
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
