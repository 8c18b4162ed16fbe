package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Version.Change;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** A record that was written differently or moved within a judged period, and says what it said: it keeps its time. */
public final class EvidenceReformatted implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("evidence-reformatted");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every record where it was, byte for byte?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = dossier.evidence().stream()
                .filter(record -> !rewritten(dossier, record).isEmpty())
                .map(record -> finding(dossier, record, rewritten(dossier, record)))
                .toList();
        return Answer.of(ID, dossier.evidence().size(), "there is no record", findings);
    }

    private static List<Version<Evidence>> rewritten(Dossier dossier, Committed<Evidence> record) {
        return record.versions().all().stream()
                .filter(version -> version.change() == Change.MOVED || version.change() == Change.REFORMATTED)
                .filter(version ->
                        dossier.periodOf(recorded(dossier, version).at()).isPresent())
                .filter(version -> !dossier.isImported(recorded(dossier, version)))
                .toList();
    }

    private static Finding finding(Dossier dossier, Committed<Evidence> record, List<Version<Evidence>> rewritten) {
        String changes =
                rewritten.stream().map(version -> described(dossier, version)).collect(Collectors.joining("; "));
        Version<Evidence> last = rewritten.get(rewritten.size() - 1);
        Recorded recorded = recorded(dossier, last);
        return Finding.of(
                        ID,
                        Subject.of(record.value().id().value()),
                        "says what it said, and was " + changes,
                        "nothing; the record keeps its recorded time")
                .at(Location.of(last.path(), last.value().orElseThrow().at())
                        .in(recorded.commit().id()))
                .in(dossier.periodOf(recorded.at()).map(Period::id))
                .about(record.value().satisfies().get(0).value().control());
    }

    private static String described(Dossier dossier, Version<Evidence> version) {
        Recorded recorded = recorded(dossier, version);
        String what = version.change() == Change.MOVED ? "moved to " + version.path() : "written differently";
        return what + " on " + dossier.day(recorded.at()) + " in "
                + recorded.commit().id().abbreviated();
    }

    private static Recorded recorded(Dossier dossier, Version<Evidence> version) {
        return dossier.chain().get(version.position());
    }
}
