package io.github.soc2evidence.plugin;

import io.github.soc2evidence.report.Plain;
import io.github.soc2evidence.source.CannotAssess;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** How a goal ends that cannot do what it was asked for. */
final class Ending {
    private Ending() {}

    /** What a goal does. */
    @FunctionalInterface
    interface Task {
        void run() throws MojoExecutionException, MojoFailureException;
    }

    static void of(Task goal) throws MojoExecutionException, MojoFailureException {
        try {
            goal.run();
        } catch (CannotAssess reason) {
            throw refusal(reason, reason);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            throw refusal(Fault.of(fault), fault);
        }
    }

    private static MojoExecutionException refusal(CannotAssess reason, Throwable cause) {
        return new MojoExecutionException(inert(reason.getMessage() + ": " + reason.remedy()), cause);
    }

    /** Line by line, as Maven prints what a goal ends with as it stands. */
    static String inert(String message) {
        return message.lines().map(Plain::of).collect(Collectors.joining("\n"));
    }
}
