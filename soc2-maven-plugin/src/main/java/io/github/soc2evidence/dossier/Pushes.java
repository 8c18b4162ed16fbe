package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import java.util.List;

/**
 * What reached the chain around the forge's pull requests.
 *
 * @param examined how many commits of the chain were looked at; none where soc2.yaml names no forge
 * @param direct those in no pull request, oldest first, without what automation may push
 */
public record Pushes(int examined, List<Push> direct) {
    public static final Pushes UNASKED = new Pushes(0, List.of());

    /**
     * One of them.
     *
     * @param paths what it changed below the evidence root; of automation what it may not push
     */
    public record Push(Recorded recorded, List<String> paths, boolean byAutomation) {
        public Push {
            paths = List.copyOf(paths);
        }
    }

    public Pushes {
        direct = List.copyOf(direct);
    }
}
