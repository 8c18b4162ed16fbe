package io.github.soc2evidence.history;

import io.github.soc2evidence.model.Commit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The recorded time of every commit of a chain (trust.md, "Recorded time"): the longest non-decreasing subsequence of
 * the committer dates is believed, among equally long ones the one with the latest times. A commit outside of it gets
 * the latest time that its neighbours allow, so that one wrong clock poisons nothing and gains nothing.
 */
public final class ChainClock {
    /** Clocks that differ by no more than this are called the same. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    /** The day of git's first commit: nothing was committed before. */
    static final Instant BIRTH_OF_GIT = Instant.parse("2005-04-07T00:00:00Z");

    private ChainClock() {}

    /** What the commit says, where that can be a time at all. */
    public static Optional<Instant> clock(Commit commit) {
        OptionalLong seconds = commit.committer().when();
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochSecond(seconds.getAsLong())).filter(at -> !at.isBefore(BIRTH_OF_GIT));
        } catch (DateTimeException beyondAllYears) {
            return Optional.empty();
        }
    }

    /**
     * The chain, cut at an instant: up to its last commit whose clock is not later (time.md, "As-of").
     *
     * @return how many of the commits remain; none where not one of their clocks can be believed
     */
    public static int cut(List<Commit> chain, Instant asOf) {
        int length = chain.size();
        // A date from before git existed is false, and no later than as-of all the same.
        while (length > 0 && chain.get(length - 1).committer().when().orElse(Long.MAX_VALUE) > asOf.getEpochSecond()) {
            length--;
        }
        boolean anyBelieved = chain.subList(0, length).stream()
                .anyMatch(
                        commit -> clock(commit).filter(at -> !at.isAfter(asOf)).isPresent());
        return anyBelieved ? length : 0;
    }

    /**
     * The recorded times of a chain that is cut already. A clock later than as-of is believed by nobody.
     *
     * @param chain oldest first; at least one clock is readable and not later than as-of
     */
    public static List<Recorded> read(List<Commit> chain, Instant asOf) {
        List<Optional<Instant>> clocks = chain.stream().map(ChainClock::clock).toList();
        int[] believed = believed(clocks, asOf);
        List<Recorded> all = new ArrayList<>(chain.size());
        int next = 0;
        for (int i = 0; i < chain.size(); i++) {
            if (next < believed.length && believed[next] == i) {
                all.add(new Recorded(i, chain.get(i), at(clocks, i), clocks.get(i), Duration.ZERO));
                next++;
                continue;
            }
            Optional<Instant> before = next == 0 ? Optional.empty() : clocks.get(believed[next - 1]);
            Optional<Instant> after = next == believed.length ? Optional.empty() : clocks.get(believed[next]);
            all.add(outlier(i, chain.get(i), clocks.get(i), before, after));
        }
        return all;
    }

    private static Recorded outlier(
            int position, Commit commit, Optional<Instant> clock, Optional<Instant> before, Optional<Instant> after) {
        Instant latest = after.or(() -> before).orElseThrow(() -> new IllegalArgumentException("no clock to believe"));
        if (clock.isEmpty()) {
            return new Recorded(position, commit, latest, clock, Duration.ZERO);
        }
        Instant own = clock.get();
        Instant nearest = before.filter(own::isBefore)
                .or(() -> after.filter(own::isAfter))
                .orElse(latest);
        Duration deviation = Duration.between(own, nearest).abs();
        // Two machines a minute apart are no reason to call a record as young as the commit after it.
        return new Recorded(position, commit, deviation.compareTo(SKEW) <= 0 ? nearest : latest, clock, deviation);
    }

    private static Instant at(List<Optional<Instant>> clocks, int i) {
        return clocks.get(i).orElseThrow();
    }

    /** The positions of the longest non-decreasing subsequence, by patience sorting. */
    private static int[] believed(List<Optional<Instant>> clocks, Instant asOf) {
        List<List<Integer>> ranks = new ArrayList<>();
        for (int i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).filter(at -> !at.isAfter(asOf)).isPresent()) {
                int rank = firstRankAfter(ranks, clocks, at(clocks, i));
                if (rank == ranks.size()) {
                    ranks.add(new ArrayList<>());
                }
                ranks.get(rank).add(i);
            }
        }
        int[] chosen = new int[ranks.size()];
        for (int rank = chosen.length - 1; rank >= 0; rank--) {
            List<Integer> members = ranks.get(rank);
            chosen[rank] = rank == chosen.length - 1
                    ? members.get(0)
                    : latestNotAfter(members, clocks, at(clocks, chosen[rank + 1]));
        }
        return chosen;
    }

    /** The first rank whose last member is later: in one rank, times fall strictly. */
    private static int firstRankAfter(List<List<Integer>> ranks, List<Optional<Instant>> clocks, Instant time) {
        int low = 0;
        int high = ranks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            List<Integer> members = ranks.get(middle);
            if (at(clocks, members.get(members.size() - 1)).isAfter(time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The latest time in a rank that a successor allows; being the latest, it is also the earliest placed. */
    private static int latestNotAfter(List<Integer> members, List<Optional<Instant>> clocks, Instant limit) {
        int low = 0;
        int high = members.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(clocks, members.get(middle)).isAfter(limit)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return members.get(low);
    }
}
