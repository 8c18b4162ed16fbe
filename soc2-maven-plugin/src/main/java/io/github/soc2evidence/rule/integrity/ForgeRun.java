package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbours among the commits of the chain that the forge is said to have made, without a signature of it that holds:
 * one is somebody who took its name, several are what a rewritten history leaves (trust.md, "Forge witness").
 *
 * @param commits oldest first; never empty
 */
record ForgeRun(List<Signed> commits) {
    ForgeRun {
        commits = List.copyOf(commits);
    }

    static List<ForgeRun> in(List<Signed> byForge) {
        List<ForgeRun> runs = new ArrayList<>();
        List<Signed> run = new ArrayList<>();
        for (Signed signed : byForge) {
            if (signed.signature().verdict().isGood()) {
                close(run, runs);
            } else {
                run.add(signed);
            }
        }
        close(run, runs);
        return runs;
    }

    private static void close(List<Signed> run, List<ForgeRun> runs) {
        if (!run.isEmpty()) {
            runs.add(new ForgeRun(run));
            run.clear();
        }
    }

    /** The commits that the forge is said to have made. */
    static List<Signed> byForge(Dossier dossier) {
        return Signed.of(dossier).filter(any -> any.signature().byForge()).toList();
    }

    Signed first() {
        return commits.get(0);
    }
}
