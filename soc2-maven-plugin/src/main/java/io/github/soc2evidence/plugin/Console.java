package io.github.soc2evidence.plugin;

import io.github.soc2evidence.report.CheckLines;
import io.github.soc2evidence.report.Explanation;
import io.github.soc2evidence.report.StatusLines;
import io.github.soc2evidence.report.Summary;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** What the terminal can show. */
final class Console {
    private Console() {}

    static Summary summary(MavenSession session) {
        return new Summary(ascii(), colored(session));
    }

    static Explanation explanation(MavenSession session) {
        return new Explanation(ascii(), colored(session));
    }

    static StatusLines status(MavenSession session) {
        return new StatusLines(ascii(), colored(session));
    }

    static CheckLines check(MavenSession session) {
        return new CheckLines(ascii(), colored(session));
    }

    private static boolean ascii() {
        return !charset().newEncoder().canEncode("\u25A0\u25CB\u2717\u2192");
    }

    private static Charset charset() {
        String named = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        return named.isEmpty() || !Charset.isSupported(named) ? Charset.defaultCharset() : Charset.forName(named);
    }

    /** As Maven decides for its own lines: by style.color, else where a person is at a terminal. */
    private static boolean colored(MavenSession session) {
        String wish = session.getUserProperties().getProperty("style.color", "auto");
        return switch (wish) {
            case "always" -> true;
            case "never" -> false;
            default -> session.getRequest().isInteractiveMode() && System.getenv("NO_COLOR") == null && isTerminal();
        };
    }

    /** Since Java 22 there is a console even where there is no terminal. */
    static boolean isTerminal() {
        Optional<java.io.Console> console = Optional.ofNullable(System.console());
        if (console.isEmpty() || Runtime.version().feature() < 22) {
            return console.isPresent();
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console.get());
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
