package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.history.ChainClock;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** A commit whose date is unreadable, from before git existed, or later than the clock. */
public final class CommitDateInvalid implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("commit-date-invalid");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Has every commit a date that can be true?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        for (Recorded recorded : dossier.chain()) {
            if (recorded.clock().isEmpty() && !dossier.isElsewhere(dossier.day(recorded.at()))) {
                findings.add(finding(dossier, recorded.commit(), "is unreadable or from before git existed")
                        .in(dossier.periodOf(recorded.at()).map(Period::id)));
            }
        }
        // A given as-of speaks for a past in which later commits are no fault.
        int examined = dossier.chain().size();
        if (!dossier.asOf().given()) {
            examined += dossier.later().size();
            dossier.chain().stream()
                    .filter(recorded -> recorded.clock()
                            .filter(at -> at.isAfter(dossier.asOf().instant()))
                            .isPresent())
                    .forEach(recorded -> findings.add(ahead(dossier, recorded.commit())));
            dossier.later().forEach(commit -> findings.add(ahead(dossier, commit)));
        }
        return Answer.of(ID, examined, "there is no commit", findings);
    }

    private static Finding ahead(Dossier dossier, Commit commit) {
        return finding(
                dossier,
                commit,
                ChainClock.clock(commit)
                        .map(at -> "is " + at + ", later than the clock")
                        .orElse("is unreadable"));
    }

    private static Finding finding(Dossier dossier, Commit commit, String what) {
        return Finding.of(
                        ID,
                        Subject.of(commit.id()),
                        "the committer date " + what + " (as of "
                                + dossier.asOf().instant() + ")",
                        "history cannot be mended: disclose how the date came about, and set the machine's clock")
                .at(Location.of(commit.id()));
    }
}
