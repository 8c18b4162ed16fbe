package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Checked;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the files of the working copy before they are committed: what they say, what they refer to, their hashes, and
 * which windows the new ones would satisfy. Fails where a file has to be mended. Gives no verdict and writes nothing.
 */
@Mojo(name = "check", aggregator = true, requiresProject = false, threadSafe = true)
public final class CheckMojo extends WorkingCopyMojo {
    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        try (Workplace workplace = workplace()) {
            Checked checked = check(workplace);
            print(checked, workplace);
            if (!checked.faults().isEmpty()) {
                throw new MojoFailureException(
                        checked.faults().size() == 1
                                ? "one thing has to be mended before this is committed: see above"
                                : checked.faults().size()
                                        + " things have to be mended before this is committed: see above");
            }
        }
    }
}
