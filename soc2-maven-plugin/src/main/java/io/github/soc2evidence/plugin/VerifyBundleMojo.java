package io.github.soc2evidence.plugin;

import io.github.soc2evidence.bundle.Inspection;
import io.github.soc2evidence.bundle.Vouching;
import io.github.soc2evidence.report.Plain;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.git.SafePaths;
import io.github.soc2evidence.trust.signature.AllowedSigners;
import io.github.soc2evidence.trust.signature.OpenPgpKeys;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks a bundle without the repository it was made from, and without believing anything in it: every byte, every
 * manifest, the tree of the commit, and the signatures against keys that the reader names. Unpacks nothing and writes nothing.
 */
@Mojo(name = "verify-bundle", aggregator = true, requiresProject = false, threadSafe = true)
public final class VerifyBundleMojo extends Goal {
    /** The bundle: a zip that soc2:bundle wrote. */
    @Parameter(property = "soc2.bundle")
    private @Nullable String bundle;

    /** A file of allowed signers (ssh-keygen(1)) whom you believe; the bundle must be signed by one of them. */
    @Parameter(property = "soc2.allowedSigners")
    private @Nullable String allowedSigners;

    /** A file of OpenPGP public keys that you believe; the bundle must be signed by one of them. */
    @Parameter(property = "soc2.pgpKeys")
    private @Nullable String pgpKeys;

    /** The root certificates (PEM) of a time-stamp authority that you believe; the bundle must be stamped by it. */
    @Parameter(property = "soc2.timeStampRoots")
    private @Nullable String timeStampRoots;

    /** The commit that you expect, as you know it from elsewhere; at least its first seven digits. */
    @Parameter(property = "soc2.commit")
    private @Nullable String commit;

    @Override
    void run() throws MojoFailureException {
        if (bundle == null || bundle.isBlank()) {
            throw CannotAssess.error("no bundle is named", "name one as -Dsoc2.bundle=FILE.zip");
        }
        Path file = folder().resolve(bundle);
        Vouching vouching = new Vouching(
                KeyFile.read(folder(), Optional.ofNullable(pgpKeys), OpenPgpKeys::read),
                KeyFile.read(
                        folder(),
                        Optional.ofNullable(allowedSigners),
                        keys -> AllowedSigners.read(keys, ZoneOffset.UTC)),
                KeyFile.read(folder(), Optional.ofNullable(timeStampRoots), TimeStampRoots::read),
                Instant.now());
        Inspection inspection = Inspection.of(file, SafePaths::fault);
        List<String> faults = new ArrayList<>(inspection.faults());
        Optional.ofNullable(commit)
                .filter(any -> any.length() < 7 || !inspection.about().commit().startsWith(any))
                .ifPresent(any -> faults.add(
                        "the bundle is of commit " + inspection.about().commit() + ", and you expect " + any));
        List<Vouching.Shown> shown = vouching.of(inspection);
        shown.stream().filter(any -> !any.holds()).forEach(any -> faults.add(any.line()));
        faults.forEach(fault -> getLog().error(Plain.of(fault)));
        if (!faults.isEmpty()) {
            throw new MojoFailureException(Plain.of(inspection.name())
                    + (inspection.faults().isEmpty()
                            ? " is whole, but does not show what you ask for: "
                            : " is not what was made: ")
                    + Ending.inert(faults.get(0))
                    + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "")
                    + ". Ask for it again, over another way, and tell whoever made it.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(inspection.name() + " is whole: every file is the one that it was made with");
        lines.addAll(BundleLines.about(inspection));
        shown.forEach(any -> lines.add("  " + any.line()));
        if (shown.isEmpty()) {
            lines.add(
                    "  Nobody signed it: whoever made it, and whoever changed it since, could have made all of it. Compare"
                            + " the commit with one that you have from elsewhere.");
        }
        say(lines.stream().map(Plain::of).toList());
    }
}
