package io.github.soc2evidence.outcome;

import io.github.soc2evidence.outcome.Tally.Entry;
import java.util.List;

/** Who has access, who got it, and who lost it. */
final class AccessFigures {
    private AccessFigures() {}

    static void reviews(Tally tally) {
        List<Entry> accounts = tally.rows("accounts");
        if (accounts.isEmpty()) {
            return;
        }
        tally.count("accounts-reviewed", accounts);
        List<Entry> revoked = accounts.stream()
                .filter(entry -> entry.row()
                        .word("decision")
                        .filter(word -> !word.equals("keep"))
                        .isPresent())
                .toList();
        tally.counts("revocations", "revocations-done", revoked, row -> row.has("done"));
    }

    static void grants(Tally tally) {
        if (!tally.lists("items")) {
            return;
        }
        tally.counts("grants", "grants-temporary", tally.latest("items"), row -> row.has("expires"));
    }

    static void joiners(Tally tally) {
        if (!tally.lists("items")) {
            return;
        }
        tally.counts("joiners", "joiners-trained", tally.latest("items"), row -> row.has("trained"));
    }

    static void leavers(Tally tally) {
        if (!tally.lists("items")) {
            return;
        }
        tally.count("leavers", tally.latest("items"));
    }
}
