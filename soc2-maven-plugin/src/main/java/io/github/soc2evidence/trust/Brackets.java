package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The brackets of all commits of a chain. What leads to a witnessed commit existed by then; what has a witness among its
 * ancestors did not exist before (trust.md, "Witnessed time").
 */
public final class Brackets {
    private static final List<Level> WITNESSED = List.of(Level.T1, Level.T2);

    private final int length;
    private final boolean isNone;
    private final Map<Level, Instant[]> notBefore = new EnumMap<>(Level.class);
    private final Map<Level, Instant[]> notAfter = new EnumMap<>(Level.class);

    /**
     * Of a chain.
     *
     * @param length how many commits it has
     */
    public Brackets(int length, List<Bound> upper, List<Bound> lower) {
        this.length = length;
        this.isNone = upper.isEmpty() && lower.isEmpty();
        for (Level level : WITNESSED) {
            notAfter.put(level, earliestFromBehind(upper, level));
            notBefore.put(level, latestFromAhead(lower, level));
        }
    }

    /** Where nobody vouches for anything. */
    public static Brackets none(int length) {
        return new Brackets(length, List.of(), List.of());
    }

    /** Whether nobody vouches for anything. */
    public boolean isNone() {
        return isNone;
    }

    private Instant[] earliestFromBehind(List<Bound> upper, Level level) {
        Instant[] limits = limits(Instant.MAX);
        for (Bound bound : upper) {
            if (bound.by().compareTo(level) >= 0 && bound.position() >= 0) {
                int last = Math.min(bound.position(), length - 1);
                limits[last] = earlier(limits[last], bound.at());
            }
        }
        for (int i = length - 2; i >= 0; i--) {
            limits[i] = earlier(limits[i], limits[i + 1]);
        }
        return limits;
    }

    private Instant[] latestFromAhead(List<Bound> lower, Level level) {
        Instant[] limits = limits(Instant.MIN);
        for (Bound bound : lower) {
            if (bound.by().compareTo(level) >= 0 && bound.position() < length) {
                limits[bound.position()] = later(limits[bound.position()], bound.at());
            }
        }
        for (int i = 1; i < length; i++) {
            limits[i] = later(limits[i], limits[i - 1]);
        }
        return limits;
    }

    private Instant[] limits(Instant without) {
        Instant[] limits = new Instant[length];
        Arrays.fill(limits, without);
        return limits;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The commit is not older; {@link Instant#MIN} where nobody vouches for that. */
    public Instant notBefore(int position) {
        return at(notBefore, Level.T1, position);
    }

    /** The commit is not younger; {@link Instant#MAX} where nobody vouches for that. */
    public Instant notAfter(int position) {
        return at(notAfter, Level.T1, position);
    }

    /**
     * The bracket of a commit: by the strongest who vouches for its end, and by that one and stronger ones alone.
     *
     * @param position the commit's place on the chain
     */
    public Bracket at(int position) {
        Level level = at(notAfter, Level.T2, position).isBefore(Instant.MAX)
                ? Level.T2
                : at(notAfter, Level.T1, position).isBefore(Instant.MAX) ? Level.T1 : Level.T0;
        Level vouching = level == Level.T0 ? Level.T1 : level;
        return new Bracket(
                level,
                Optional.of(at(notBefore, vouching, position)).filter(Instant.MIN::isBefore),
                Optional.of(at(notAfter, vouching, position)).filter(Instant.MAX::isAfter));
    }

    private static Instant at(Map<Level, Instant[]> limits, Level level, int position) {
        Instant[] all = limits.get(level);
        if (all == null) {
            throw new IllegalStateException("both levels have limits");
        }
        return all[position];
    }
}
