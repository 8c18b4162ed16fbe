package io.github.soc2evidence.authoring.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one file of a record that is run as a program. */
final class Executable {
    private static final String NAME = "mvnw";
    private static final Map<PosixFilePermission, PosixFilePermission> WHO_READS_MAY_RUN = Map.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    private Executable() {}

    /** Lets it be run where the file system knows of that; files with other paths stay as they are. */
    static void mark(Path file, String path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && path.equals(NAME)) {
            Set<PosixFilePermission> permissions =
                    EnumSet.copyOf(view.readAttributes().permissions());
            WHO_READS_MAY_RUN.forEach((read, run) -> {
                if (permissions.contains(read)) {
                    permissions.add(run);
                }
            });
            view.setPermissions(permissions);
        }
    }
}
