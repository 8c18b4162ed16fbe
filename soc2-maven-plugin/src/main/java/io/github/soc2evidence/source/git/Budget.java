package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import org.eclipse.jgit.lib.ObjectId;

/** How many files and folders one commit may change. A few trees that hold each other ten times over describe more than any disk holds. */
final class Budget {
    static final int MOST = 1_000_000;

    private int left = MOST;

    void spend(ObjectId commit) {
        if (--left < 0) {
            throw CannotAssess.error(
                    "commit " + commit.name() + " changes more than " + MOST + " files and folders",
                    "give the folder of soc2.yaml as -Dsoc2.root, and keep what is not evidence out of it");
        }
    }
}
