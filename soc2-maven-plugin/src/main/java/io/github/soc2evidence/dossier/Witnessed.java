package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.trust.Bracket;
import java.util.HashMap;
import java.util.Map;

/** Who vouches for the time of which commit of the chain. */
public final class Witnessed {
    private final Map<Oid, Bracket> brackets = new HashMap<>();

    public Witnessed(Dossier dossier) {
        if (!dossier.testimony().isSilent()) {
            for (Recorded recorded : dossier.chain()) {
                brackets.put(
                        recorded.commit().id(), dossier.testimony().brackets().at(recorded.position()));
            }
        }
    }

    /** The bracket of a commit of the chain. */
    public Bracket of(Oid commit) {
        return brackets.getOrDefault(commit, Bracket.NONE);
    }
}
