package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.bundle.BundleFile;
import io.github.soc2evidence.bundle.BundleFile.Placed;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.git.GitRevision;
import io.github.soc2evidence.source.git.SafePaths;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the evidence bundle of a commit or tag: one zip with the record's files, what was found in them, and how to check
 * it without this plugin. The same commit, as-of and version give the same bytes. It carries the record's status, whatever
 * that is; only where there is no verdict is there no bundle. Opens a connection only where an authority's address is given.
 */
@Mojo(name = "bundle", aggregator = true, requiresProject = false, threadSafe = true)
public final class BundleMojo extends EvidenceMojo {
    /** The folder for the bundle. By default target/soc2 of the project or of the current folder. */
    @Parameter(property = "soc2.output")
    private @Nullable String output;

    /** Whether a bundle of the same name that holds something else is written over. */
    @Parameter(property = "soc2.replace", defaultValue = "false")
    private boolean replace;

    /** Whether the repository itself goes along, with all that led to the revision: what the verdict can be made from again. */
    @Parameter(property = "soc2.repository", defaultValue = "false")
    private boolean repository;

    /** The file of an SSH private key, not encrypted, that signs the bundle (namespace soc2-bundle). */
    @Parameter(property = "soc2.sshKey")
    private @Nullable String sshKey;

    /** The file of an OpenPGP secret key that signs the bundle; its passphrase is read from SOC2_PASSPHRASE. */
    @Parameter(property = "soc2.pgpKey")
    private @Nullable String pgpKey;

    /** The address of a time-stamp authority (RFC 3161) that stamps the bundle. */
    @Parameter(property = "soc2.timeStampUrl")
    private @Nullable String timeStampUrl;

    /**
     * Signatures and time stamps over the bundle's tagmanifest-sha256.txt that were made elsewhere (.sig, .asc, .tsr), with
     * commas between.
     */
    @Parameter(property = "soc2.attach")
    private @Nullable String attach;

    @Override
    void run() throws MojoExecutionException {
        Question question = question(Optional.ofNullable(output), true);
        if (question.base().isPresent()) {
            throw CannotAssess.error(
                    "soc2.base is given, and a bundle is of the record, not of a pull request",
                    "leave it out, or look at the pull request with soc2:verify");
        }
        AtomicReference<@Nullable Placed> placed = new AtomicReference<>();
        Path folder = folder().resolve(Optional.ofNullable(output).orElse("target/soc2"));
        Question.Answered answered = question.answer((opened, assessment) -> {
            if (assessment.problem().isEmpty()) {
                placed.set(
                        new BundleFile(folder, Bundling.of(opened, assessment, repository), SafePaths::fault, replace)
                                .write(sealing(opened, assessment)));
            }
        });
        refuseWithoutVerdict(answered);
        answered.hint().ifPresent(getLog()::info);
        Optional.ofNullable(placed.get()).ifPresent(any -> say(BundleLines.placed(any)));
    }

    private Sealing sealing(GitRevision opened, Assessment assessment) {
        return new Sealing(
                folder(),
                Optional.ofNullable(sshKey),
                Optional.ofNullable(pgpKey),
                Optional.ofNullable(timeStampUrl),
                Optional.ofNullable(attach),
                Optional.ofNullable(System.getenv("SOC2_PASSPHRASE")),
                () -> RecordKeys.of(opened, assessment, clock()),
                clock(),
                getLog()::info);
    }
}
