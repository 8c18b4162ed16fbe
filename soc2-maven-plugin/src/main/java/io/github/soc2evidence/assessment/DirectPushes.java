package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Pushes;
import io.github.soc2evidence.dossier.Pushes.Push;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.trust.Identities;
import io.github.soc2evidence.trust.PullRequests;
import io.github.soc2evidence.trust.Signature;
import io.github.soc2evidence.trust.Testimony;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the commits that nobody merged, where the record names the forge on which that is done. */
final class DirectPushes {
    private final Testimony testimony;
    private final PullRequests requests;
    private final Identities identities;
    private final ZoneId zone;

    DirectPushes(Testimony testimony, PullRequests requests, Identities identities, ZoneId zone) {
        this.testimony = testimony;
        this.requests = requests;
        this.identities = identities;
        this.zone = zone;
    }

    /** @param adopted what was recorded on or before this day was imported */
    Pushes in(Cut cut, List<Recorded> recorded, LocalDate adopted) {
        Optional<TrustPolicy> policy =
                testimony.policy().filter(any -> any.forge().isPresent());
        if (policy.isEmpty()) {
            return Pushes.UNASKED;
        }
        List<String> mayPush = policy.get().mayPush();
        int examined = 0;
        List<Push> direct = new ArrayList<>();
        for (int i = 0; i < cut.settled().size(); i++) {
            Recorded here = recorded.get(i);
            List<String> paths =
                    cut.steps().get(i).changes().stream().map(PathChange::path).toList();
            LocalDate day = here.at().atZone(zone).toLocalDate();
            if (paths.isEmpty() || !day.isAfter(adopted)) {
                continue;
            }
            examined++;
            if (!isMerged(here.commit())) {
                boolean byAutomation = identities.isAutomation(here.commit().author(), day)
                        && identities.isAutomation(here.commit().committer(), day);
                List<String> told = byAutomation
                        ? paths.stream()
                                .filter(path -> mayPush.stream().noneMatch(folder -> isBelow(path, folder)))
                                .toList()
                        : paths;
                if (!told.isEmpty()) {
                    direct.add(new Push(here, told, byAutomation));
                }
            }
        }
        return new Pushes(examined, direct);
    }

    private boolean isMerged(Commit commit) {
        return commit.isMerge()
                || Identities.isForge(commit.committer())
                || testimony
                        .signature(commit)
                        .filter(Signature::byForge)
                        .filter(any -> any.verdict().isGood())
                        .isPresent()
                || requests.of(commit).isPresent();
    }

    private static boolean isBelow(String path, String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return path.startsWith(prefix) || path.equals(folder);
    }
}
