package io.github.soc2evidence.plugin;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Judges the committed record. */
@Mojo(name = "verify", aggregator = true, requiresProject = false, threadSafe = true)
public final class VerifyMojo extends AbstractMojo {
    @Override
    public void execute() {}
}
