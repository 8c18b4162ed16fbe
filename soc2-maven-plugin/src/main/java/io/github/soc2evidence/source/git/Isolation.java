package io.github.soc2evidence.source.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit's view of the machine: empty (trust.md, Reading 2). By default JGit forks {@code git config}, follows
 * {@code GIT_*}, writes below the user's home and leaves probe files in the repository.
 */
final class Isolation extends SystemReader.Delegate {
    private static final Isolation INSTANCE = install();

    private Isolation(SystemReader platform) {
        super(platform);
    }

    /** Takes effect once for the process; JGit keeps its reader in a static field. */
    static void ensure() {
        if (SystemReader.getInstance() != INSTANCE) {
            SystemReader.setInstance(INSTANCE);
        }
    }

    private static Isolation install() {
        var isolation = new Isolation(SystemReader.getInstance());
        SystemReader.setInstance(isolation);
        return isolation;
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    /** What it says holds: JGit finds no configuration of a repository. */
    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        Empty config = new Empty(parent, fs);
        // Accelerators that nobody verifies. What the one says of time and parents is not to be believed, and a garbled
        // other one stops JGit.
        config.setBoolean("core", null, "commitGraph", false);
        config.setBoolean("core", null, "multiPackIndex", false);
        return config;
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    private static final class Empty extends FileBasedConfig {
        private Empty(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public void save() {
            // JGit offers what it measured about the file system: declined.
        }

        /** An answer for every file system, so that JGit does not measure one with probe files. */
        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(2, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }
    }
}
