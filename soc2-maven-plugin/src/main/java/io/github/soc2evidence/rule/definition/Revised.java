package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A commit that made soc2.yaml say something else. A revision that does not parse says nothing. */
record Revised(Recorded recorded, LocalDate day, Examination before, Examination after) {
    /** Every revision since the adoption, oldest first. */
    static List<Revised> in(Dossier dossier) {
        List<Version<Examination>> readable = dossier.examination().versions().all().stream()
                .filter(version -> version.value().isPresent())
                .toList();
        List<Revised> all = new ArrayList<>();
        for (int i = 1; i < readable.size(); i++) {
            Recorded recorded = dossier.chain().get(readable.get(i).position());
            if (!dossier.isImported(recorded)) {
                all.add(new Revised(
                        recorded,
                        dossier.day(recorded.at()),
                        readable.get(i - 1).value().orElseThrow(),
                        readable.get(i).value().orElseThrow()));
            }
        }
        return all;
    }

    Subject subject() {
        return Subject.pastRevision("soc2.yaml", recorded.commit().id());
    }

    Location at(Place place) {
        return Location.of("soc2.yaml", place).in(recorded.commit().id());
    }
}
