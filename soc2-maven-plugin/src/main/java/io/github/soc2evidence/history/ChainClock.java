package io.github.soc2evidence.history;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The recorded time of every commit of a chain (trust.md, "Recorded time"): the longest non-decreasing subsequence of
 * the clocks is believed, of the witnessed ones first and then of what fits between these, among equally long ones the
 * one with the latest times. A commit outside of it gets the latest time that its neighbours and witnesses allow, so
 * that one wrong clock poisons nothing and gains nothing.
 */
public final class ChainClock {
    /** Clocks that differ by no more than this are called the same. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    /** The day of git's first commit: nothing was committed before. */
    static final Instant BIRTH_OF_GIT = Instant.parse("2005-04-07T00:00:00Z");

    private ChainClock() {}

    /** What the commit says, where that can be a time at all. */
    public static Optional<Instant> clock(Commit commit) {
        return clock(commit.committer());
    }

    /** What somebody's name is dated with, where that can be a time at all. */
    public static Optional<Instant> clock(Ident ident) {
        OptionalLong seconds = ident.when();
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
        return cut(chain, Map.of(), asOf);
    }

    /**
     * The same.
     *
     * @param witnessed the clocks of the commits that somebody outside the company witnessed
     */
    public static int cut(List<Commit> chain, Map<Oid, Instant> witnessed, Instant asOf) {
        int length = chain.size();
        // A date from before git existed is false, and no later than as-of all the same.
        while (length > 0 && seconds(chain.get(length - 1), witnessed) > asOf.getEpochSecond()) {
            length--;
        }
        // Where only unreadable dates follow, leaving them out would be to look away from the record's end.
        if (chain.subList(length, chain.size()).stream()
                .allMatch(commit -> commit.committer().when().isEmpty() && !witnessed.containsKey(commit.id()))) {
            length = chain.size();
        }
        boolean anyBelieved = chain.stream()
                .limit(length)
                .anyMatch(commit -> Optional.ofNullable(witnessed.get(commit.id()))
                        .or(() -> clock(commit))
                        .filter(at -> !at.isAfter(asOf))
                        .isPresent());
        return anyBelieved ? length : 0;
    }

    private static long seconds(Commit commit, Map<Oid, Instant> witnessed) {
        Instant seen = witnessed.get(commit.id());
        return seen == null ? commit.committer().when().orElse(Long.MAX_VALUE) : seen.getEpochSecond();
    }

    /**
     * The recorded times of a chain that is cut already. A clock later than as-of is believed by nobody.
     *
     * @param chain oldest first; at least one clock is readable and not later than as-of
     */
    public static List<Recorded> read(List<Commit> chain, Instant asOf) {
        return read(chain, chain.stream().map(Clock::claimed).toList(), asOf);
    }

    /**
     * The same.
     *
     * @param clocks of each commit
     */
    public static List<Recorded> read(List<Commit> chain, List<Clock> clocks, Instant asOf) {
        int[] believed = believed(clocks, asOf);
        List<Recorded> all = new ArrayList<>(chain.size());
        int next = 0;
        for (int i = 0; i < chain.size(); i++) {
            Clock clock = clocks.get(i);
            if (next < believed.length && believed[next] == i) {
                all.add(new Recorded(i, chain.get(i), at(clocks, i), clock.at(), Duration.ZERO));
                next++;
                continue;
            }
            Instant before = next == 0 ? Instant.MIN : at(clocks, believed[next - 1]);
            Instant after = next == believed.length ? Instant.MAX : at(clocks, believed[next]);
            all.add(outlier(
                    i, chain.get(i), clock.at(), later(before, clock.notBefore()), earlier(after, clock.notAfter())));
        }
        return all;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** @param before {@link Instant#MIN} and {@code after} {@link Instant#MAX} where nothing limits the time on that side */
    private static Recorded outlier(
            int position, Commit commit, Optional<Instant> clock, Instant before, Instant after) {
        Instant latest = after.equals(Instant.MAX) ? before : after;
        if (latest.equals(Instant.MIN)) {
            throw new IllegalArgumentException("no clock to believe");
        }
        if (clock.isEmpty()) {
            return new Recorded(position, commit, latest, clock, Duration.ZERO);
        }
        Instant own = clock.get();
        Instant nearest = own.isBefore(before) ? before : own.isAfter(after) ? after : latest;
        Duration deviation = Duration.between(own, nearest).abs();
        // Two machines a minute apart are no reason to call a record as young as the commit after it.
        return new Recorded(position, commit, deviation.compareTo(SKEW) <= 0 ? nearest : latest, clock, deviation);
    }

    private static Instant at(List<Clock> clocks, int i) {
        return clocks.get(i).at().orElseThrow();
    }

    /** The positions that are believed: of the witnessed ones first, then of the others between each two of these. */
    private static int[] believed(List<Clock> clocks, Instant asOf) {
        int[] candidates = IntStream.range(0, clocks.size())
                .filter(i -> clocks.get(i).isBelievable(asOf))
                .toArray();
        int[] witnessed = longest(
                Arrays.stream(candidates)
                        .filter(i -> clocks.get(i).isWitnessed())
                        .toArray(),
                clocks);
        if (witnessed.length == 0) {
            return longest(candidates, clocks);
        }
        IntStream.Builder all = IntStream.builder();
        int from = 0;
        for (int i = 0; i <= witnessed.length; i++) {
            int first = i == 0 ? -1 : witnessed[i - 1];
            int last = i == witnessed.length ? clocks.size() : witnessed[i];
            Instant low = i == 0 ? Instant.MIN : at(clocks, first);
            Instant high = i == witnessed.length ? Instant.MAX : at(clocks, last);
            int to = from;
            while (to < candidates.length && candidates[to] < last) {
                to++;
            }
            int[] between = Arrays.stream(candidates, from, to)
                    .filter(each -> each > first
                            && !clocks.get(each).isWitnessed()
                            && !at(clocks, each).isBefore(low)
                            && !at(clocks, each).isAfter(high))
                    .toArray();
            Arrays.stream(longest(between, clocks)).forEach(all::add);
            if (i < witnessed.length) {
                all.add(last);
            }
            from = to;
        }
        return all.build().toArray();
    }

    /** Of some positions those of the longest non-decreasing subsequence, by patience sorting. */
    private static int[] longest(int[] candidates, List<Clock> clocks) {
        List<List<Integer>> ranks = new ArrayList<>();
        for (int i : candidates) {
            int rank = firstRankAfter(ranks, clocks, at(clocks, i));
            if (rank == ranks.size()) {
                ranks.add(new ArrayList<>());
            }
            ranks.get(rank).add(i);
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
    private static int firstRankAfter(List<List<Integer>> ranks, List<Clock> clocks, Instant time) {
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
    private static int latestNotAfter(List<Integer> members, List<Clock> clocks, Instant limit) {
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
