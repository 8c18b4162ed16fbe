package io.github.soc2evidence.plugin;

import io.github.soc2evidence.bundle.Vouching;
import io.github.soc2evidence.report.Plain;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.trust.signature.AllowedSigners;
import io.github.soc2evidence.trust.signature.OpenPgpKeys;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
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
        Received received = Received.of(file, vouching, Optional.ofNullable(commit));
        received.faults().forEach(fault -> getLog().error(Plain.of(fault)));
        if (!received.faults().isEmpty()) {
            throw new MojoFailureException(Ending.inert(received.refusal()));
        }
        say(received.lines().stream().map(Plain::of).toList());
    }
}
