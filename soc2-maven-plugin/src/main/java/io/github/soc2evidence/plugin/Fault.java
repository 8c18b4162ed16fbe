package io.github.soc2evidence.plugin;

import io.github.soc2evidence.model.Printable;
import io.github.soc2evidence.source.CannotAssess;
import java.util.Arrays;
import java.util.Optional;

/** What must never happen: the plugin itself is wrong. It ends in one line like everything else; its trace is for -X. */
final class Fault {
    private static final String OURS = "io.github.soc2evidence.";
    private static final int LONGEST = 200;

    private Fault() {}

    static CannotAssess of(Throwable fault) {
        return CannotAssess.error(
                "internal error: " + fault.getClass().getName() + described(fault) + place(fault),
                "this is a fault of the plugin, not of the record: please report it with what the same command prints"
                        + " under -X");
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
