package io.github.soc2evidence.source.git;

import java.io.File;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.jspecify.annotations.Nullable;

/**
 * JGit's view of the file system: as it is, but for a repository's configuration, which JGit finds nowhere. What
 * matters of it {@link Preflight} has read; the rest could only include other files, or stop JGit by odd values.
 */
final class Seclusion {
    private static final String CONFIG = "config";
    private static final String NOWHERE = "config-that-is-not-read";

    private Seclusion() {}

    static FS fileSystem() {
        return FS.DETECTED instanceof FS_Win32 ? new OnWindows() : new Elsewhere();
    }

    private static String name(String asked) {
        return asked.equals(CONFIG) ? NOWHERE : asked;
    }

    private static final class OnWindows extends FS_Win32 {
        @Override
        public File resolve(@Nullable File dir, String name) {
            return super.resolve(dir, name(name));
        }
    }

    private static final class Elsewhere extends FS_POSIX {
        @Override
        public File resolve(@Nullable File dir, String name) {
            return super.resolve(dir, name(name));
        }
    }
}
