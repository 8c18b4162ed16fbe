package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.AsOf;
import io.github.soc2evidence.history.ChainClock;
import io.github.soc2evidence.history.Clock;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.trust.Brackets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The chain as of an instant (time.md, "As-of"). What is pending on it counts as recorded at that instant.
 *
 * @param steps what is judged, oldest first; never empty
 * @param later the commits that are left out
 * @param forgeClocks when the forge made those commits that it signed
 * @param isPending whether the last step is not recorded yet
 */
record Cut(AsOf asOf, List<Step> steps, List<Commit> later, Map<Oid, Instant> forgeClocks, boolean isPending) {
    /**
     * Cuts the chain. A day ends when its zone says so, and the zone is written in the record: it is that of the commit
     * the cut itself ends at.
     *
     * @param zoneAt the record's zone at a commit
     * @param witnessed of the same
     */
    static Cut of(Chain chain, AssessmentRequest request, Function<Oid, ZoneId> zoneAt, ForgeClocks witnessed) {
        List<Commit> commits = chain.steps().stream().map(Step::commit).toList();
        Optional<Oid> pending = chain.pending().map(any -> any.step().commit().id());
        Oid end = pending.orElseGet(() -> commits.get(commits.size() - 1).id());
        ZoneId zone = zoneAt.apply(end);
        for (int attempt = 0; attempt < 3; attempt++) {
            Instant instant = request.asOf().isEmpty() && request.atCommit()
                    ? recorded(commits, witnessed.of(end, commits, request.clock()), request.clock())
                    : instant(request, zone, commits);
            Map<Oid, Instant> clocks = witnessed.of(end, commits, instant);
            int length = pending.isPresent() ? commits.size() : ChainClock.cut(commits, clocks, instant);
            if (length == 0) {
                throw CannotAssess.error(
                        "as of " + instant + " the chain has no commit; its first is " + describe(commits.get(0)),
                        "give a later -Dsoc2.asOf");
            }
            requireWhole(chain, instant);
            end = pending.orElse(commits.get(length - 1).id());
            ZoneId there = zoneAt.apply(end);
            if (there.equals(zone) && clocks.equals(witnessed.of(end, commits, instant))) {
                AsOf asOf = new AsOf(
                        instant, day(instant, zone), zone, request.asOf().isPresent() || request.atCommit());
                List<Step> steps = new ArrayList<>(chain.steps().subList(0, length));
                chain.pending().ifPresent(any -> steps.add(recorded(any.step(), asOf)));
                return new Cut(asOf, steps, commits.subList(length, commits.size()), clocks, pending.isPresent());
            }
            zone = there;
        }
        throw CannotAssess.error(
                "soc2.yaml changes its time-zone or its trust around as-of, so that the day has no single end",
                "give -Dsoc2.asOf as an instant, 2027-01-21T05:00:00Z, or as another day");
    }

    /** The steps that are recorded: all but what is pending. */
    List<Step> settled() {
        return isPending ? steps.subList(0, steps.size() - 1) : steps;
    }

    /** When each step was recorded, by its clock and as the brackets allow. */
    List<Recorded> recorded(Brackets brackets) {
        List<Commit> commits = new ArrayList<>(steps.size());
        List<Clock> clocks = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Commit commit = steps.get(i).commit();
            Optional<Instant> signed = Optional.ofNullable(forgeClocks.get(commit.id()));
            commits.add(commit);
            clocks.add(new Clock(
                    signed.or(() -> ChainClock.clock(commit)),
                    signed.isPresent(),
                    brackets.notBefore(i),
                    brackets.notAfter(i)));
        }
        return ChainClock.read(commits, clocks, asOf.instant());
    }

    /** Tells the clocks of the commits that the forge made, as the configuration of a commit has it. */
    interface ForgeClocks {
        Map<Oid, Instant> of(Oid at, List<Commit> chain, Instant asOf);
    }

    /** What is pending lies on the chain's last commit, so that none may be left out. */
    private static void requireWhole(Chain chain, Instant instant) {
        Commit last = chain.steps().get(chain.steps().size() - 1).commit();
        if (chain.pending().isPresent() && last.committer().when().orElse(Long.MIN_VALUE) > instant.getEpochSecond()) {
            throw CannotAssess.error(
                    "as-of is before commit " + describe(last) + ", which the pull request lies on",
                    "give a later -Dsoc2.asOf, or leave -Dsoc2.base away");
        }
    }

    /** As if it were merged now, by nobody yet. */
    private static Step recorded(Step step, AsOf asOf) {
        boolean endOfDay = !asOf.instant().atZone(asOf.zone()).toLocalDate().equals(asOf.day());
        Instant when = endOfDay ? asOf.instant().minusSeconds(1) : asOf.instant();
        Commit commit = step.commit();
        Ident nobody = new Ident("", "", OptionalLong.of(when.getEpochSecond()));
        return new Step(
                new Commit(
                        commit.id(), commit.parents(), commit.author(), commit.coAuthors(), nobody, commit.subject()),
                step.changes());
    }

    /** When the last commit was recorded, as far as its chain alone tells. */
    private static Instant recorded(List<Commit> commits, Map<Oid, Instant> forgeClocks, Instant clock) {
        List<Clock> clocks = commits.stream()
                .map(commit -> Optional.ofNullable(forgeClocks.get(commit.id()))
                        .map(signed -> new Clock(Optional.of(signed), true, Instant.MIN, Instant.MAX))
                        .orElseGet(() -> Clock.claimed(commit)))
                .toList();
        Instant at =
                ChainClock.read(commits, clocks, clock).get(commits.size() - 1).at();
        return at.equals(Instant.MIN) || at.equals(Instant.MAX) ? clock : at;
    }

    private static Instant instant(AssessmentRequest request, ZoneId zone, List<Commit> commits) {
        if (request.asOf().isEmpty()) {
            return now(request.clock(), commits.get(commits.size() - 1));
        }
        return request.asOf().get() instanceof Moment.Day day
                ? day.date().plusDays(1).atStartOfDay(zone).toInstant()
                : ((Moment.Point) request.asOf().get()).instant();
    }

    /** A commit made a moment ago on a machine whose clock is a little ahead has been made. */
    private static Instant now(Instant clock, Commit head) {
        return ChainClock.clock(head)
                .filter(at -> at.isAfter(clock) && !at.isAfter(clock.plus(ChainClock.SKEW)))
                .orElse(clock);
    }

    /** An instant that ends a day is the end of that day, however it was given: a verdict is a function of the instant. */
    private static LocalDate day(Instant instant, ZoneId zone) {
        return Days.at(instant.minusNanos(1), zone);
    }

    private static String describe(Commit commit) {
        return commit.id().abbreviated()
                + ChainClock.clock(commit).map(at -> " of " + at).orElse("");
    }
}
