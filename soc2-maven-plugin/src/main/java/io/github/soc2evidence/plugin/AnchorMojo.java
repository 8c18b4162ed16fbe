package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.authoring.filing.AnchorDraft;
import io.github.soc2evidence.source.CannotAssess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a checkpoint of the history into the working copy, to be committed by the normal pull request: it bounds the age
 * of what came before it, once a time-stamp authority has stamped it. Opens a connection only where an address is given.
 */
@Mojo(name = "anchor", aggregator = true, requiresProject = false, threadSafe = true)
public final class AnchorMojo extends WorkingCopyMojo {
    /** The commit that is anchored: one that stays, of the branch of record. By default HEAD, on that branch. */
    @Parameter(property = "soc2.revision")
    private @Nullable String revision;

    /** The address of a time-stamp authority (RFC 3161). By default nobody is asked. */
    @Parameter(property = "soc2.timeStampUrl")
    private @Nullable String timeStampUrl;

    /** An authority's answer to a request that was made elsewhere, over the bytes of the anchored commit object. */
    @Parameter(property = "soc2.token")
    private @Nullable String token;

    @Override
    void run() {
        try (Workplace workplace = workplace()) {
            Checked checked = check(workplace);
            Anchoring anchoring = Anchoring.of(workplace, checked, Optional.ofNullable(revision));
            if (anchoring.isComplete(timeStampUrl != null || token != null)) {
                getLog().info(anchoring.draft().path() + " anchors commit "
                        + anchoring.draft().commit().abbreviated() + " already: nothing to do this week.");
                return;
            }
            Optional<byte[]> stamp = stamp(anchoring);
            anchoring.draft().write(workplace.folder(), stamp);
            say(written(anchoring.draft(), stamp.isPresent()));
        }
    }

    private Optional<byte[]> stamp(Anchoring anchoring) {
        if (timeStampUrl != null && token != null) {
            throw CannotAssess.error(
                    "both soc2.timeStampUrl and soc2.token are given", "give the one that the time stamp comes from");
        }
        if (timeStampUrl != null) {
            return Optional.of(anchoring.asked(TimeStampService.at(timeStampUrl)));
        }
        return Optional.ofNullable(token).map(file -> anchoring.given(folder().resolve(Path.of(file))));
    }

    private static List<String> written(AnchorDraft draft, boolean stamped) {
        String commit = draft.commit().hex();
        return stamped
                ? List.of(
                        "wrote " + draft.path() + " and " + draft.tokenPath(),
                        "  commit " + commit + " and all that led to it was there when it was stamped",
                        "Commit both by a pull request: what is committed after them is not older than they are.")
                : List.of(
                        "wrote " + draft.path(),
                        "  commit " + commit + ", with no time stamp: it bounds no date yet",
                        "Have it stamped with -Dsoc2.timeStampUrl, or elsewhere:",
                        "  git cat-file commit " + commit + " > commit.bin",
                        "  openssl ts -query -data commit.bin -sha256 -cert -out query.tsq",
                        "  (send query.tsq to an authority as application/timestamp-query, and keep its answer)",
                        "  mvn soc2:anchor -Dsoc2.token=answer.tsr");
    }
}
