package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.AccountList;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Grants;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Access that a review decided to take away or to change, and that was not in time, or stands in the next list of the same
 * system all the same; and access that was granted for a time and outlived it.
 */
public final class RevocationNotDone implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("revocation-not-done");
    private static final String LIMIT = "revoke-within";
    private static final Set<String> DECISIONS = Set.of("revoke", "modify");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was all access that was to be taken away taken away in time, and stayed so?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        List<Matter> decided = Matters.rows(exhibits, "access-review", "accounts").stream()
                .flatMap(any -> any.all().stream())
                .filter(matter -> matter.row()
                        .word("decision")
                        .filter(DECISIONS::contains)
                        .isPresent())
                .toList();
        if (!decided.isEmpty()) {
            decided(exhibits, decided, facts);
        }
        Matters.items(exhibits, "access-provisioning").forEach(matter -> expired(exhibits, matter, facts));
        return facts.answer(
                "no review of a judged period decided to revoke or modify access, and none was granted for a time");
    }

    private static void decided(Exhibits exhibits, List<Matter> decided, Facts facts) {
        NextLists lists = new NextLists(exhibits);
        for (Matter matter : decided) {
            List<String> faults = new ArrayList<>();
            Moment day = matter.row()
                    .moment("decided")
                    .orElseGet(() -> new Moment.Day(matter.exhibit().performed()));
            Optional<Moment> done = matter.moment("done");
            Optional<Span> limit = matter.limits().span(LIMIT);
            limit.flatMap(span -> Lateness.of(
                            matter.limits().after(day, span), "done", done, exhibits.today(matter.exhibit())))
                    .ifPresent(faults::add);
            boolean revoked =
                    matter.row().word("decision").filter("revoke"::equals).isPresent();
            Optional<String> back = revoked ? lists.sighting(matter, done.orElse(day)) : Optional.empty();
            back.ifPresent(faults::add);
            if (limit.isPresent() || revoked) {
                facts.examined();
            }
            if (!faults.isEmpty()) {
                facts.found(matter.finding(
                        ID,
                        matter.row().word("decision").orElseThrow() + " decided " + day + ", "
                                + (back.isPresent() && faults.size() == 1
                                        ? done.map(any -> "done " + any + ", ").orElse("")
                                        : "")
                                + String.join(", and ", faults),
                        "carry it out if it is open, and file when that was in a record that follows this one; disclose"
                                + " the delay with what was done with the access in between"));
            }
        }
    }

    /** The lists of each system in time. */
    private static final class NextLists {
        private final Exhibits exhibits;
        private final Grants grants;
        private final Map<String, List<Named>> bySystem = new TreeMap<>();

        private record Named(AccountList list, Set<String> accounts) {}

        NextLists(Exhibits exhibits) {
            this.exhibits = exhibits;
            this.grants = new Grants(exhibits);
            for (AccountList list : AccountList.of(exhibits)) {
                // What follows a review says what became of it, and shows no later state.
                if (list.exhibit().said().follows().isEmpty()) {
                    bySystem.computeIfAbsent(list.system(), any -> new ArrayList<>())
                            .add(new Named(list, list.accounts()));
                }
            }
        }

        /** The first list of the system that shows a later day, if the account stands in it and was not granted anew. */
        Optional<String> sighting(Matter matter, Moment done) {
            Optional<String> account = AccountList.account(matter.row());
            String system = AccountList.system(matter.exhibit(), matter.row());
            LocalDate day = done.day(matter.limits().zone());
            Set<String> holders = new HashSet<>(AccountList.holders(exhibits.whois(), matter.exhibit(), matter.row()));
            account.ifPresent(holders::add);
            return bySystem.getOrDefault(system, List.of()).stream()
                    .filter(named -> named.list().asOf().isAfter(day))
                    .findFirst()
                    .filter(next -> account.filter(next.accounts()::contains).isPresent())
                    .filter(next ->
                            !grants.isBetween(holders, system, day, next.list().asOf()))
                    .map(next -> "still listed on " + next.list().asOf() + " by "
                            + next.list().exhibit().id());
        }
    }

    /** A temporary access is judged by its own end, and by the limit where there is one. */
    private static void expired(Exhibits exhibits, Matter matter, Facts facts) {
        matter.row().moment("expires").ifPresent(expires -> {
            facts.examined();
            LocalDate today = exhibits.today(matter.exhibit());
            Optional<Moment> revoked = matter.moment("revoked");
            Limits limits = matter.limits();
            Optional<Span> limit = limits.span(LIMIT);
            Optional<String> late = limit.isPresent()
                    ? Lateness.of(limits.after(expires, limit.get()), "revoked", revoked, today)
                    : Lateness.of(
                            expires.day(limits.zone()),
                            "revoked",
                            revoked.map(moment -> moment.day(limits.zone())),
                            today);
            late.ifPresent(any -> facts.found(matter.finding(
                    ID,
                    "granted until " + expires + ", " + any,
                    "take the access away if it is there, and file when that was in a record that follows this one")));
        });
    }
}
