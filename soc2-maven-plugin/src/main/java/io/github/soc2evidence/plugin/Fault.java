package io.github.soc2evidence.plugin;

import io.github.soc2evidence.model.Printable;
import io.github.soc2evidence.source.CannotAssess;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must never happen: the plugin itself is wrong. It ends in one line like everything else; its trace is for -X. A record that is
 * too long for the memory there is has no verdict, which is nobody's fault.
 */
final class Fault {
    private static final String OURS = "io.github.soc2evidence.";
    private static final int LONGEST = 200;
    private static final int DEEPEST = 20;

    private Fault() {}

    static CannotAssess of(Throwable fault) {
        if (isOutOfMemory(fault)) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return CannotAssess.incomplete(
                    "the memory that Maven may use, " + megabytes + " MB, does not hold this record",
                    "give it more, " + (2 * megabytes) + " MB for example: -Xmx" + (2 * megabytes)
                            + "m in .mvn/jvm.config or in MAVEN_OPTS");
        }
        return CannotAssess.error(
                "internal error: " + fault.getClass().getName() + described(fault) + place(fault),
                "this is a fault of the plugin, not of the record: please report it with what the same command prints"
                        + " under -X");
    }

    /** Threads that read beside wrap what ended them. */
    private static boolean isOutOfMemory(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static String described(Throwable fault) {
        return Optional.ofNullable(fault.getMessage())
                .map(text -> Printable.escaped(text.substring(0, Math.min(LONGEST, text.length()))))
                .map(text -> ": " + text)
                .orElse("");
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }
}
