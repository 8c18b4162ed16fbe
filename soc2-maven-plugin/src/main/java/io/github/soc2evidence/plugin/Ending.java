package io.github.soc2evidence.plugin;

import io.github.soc2evidence.source.CannotAssess;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** How a goal ends that cannot do what it was asked for. */
final class Ending {
    private Ending() {}

    /** What a goal does. */
    @FunctionalInterface
    interface Goal {
        void run() throws MojoExecutionException, MojoFailureException;
    }

    static void of(Goal goal) throws MojoExecutionException, MojoFailureException {
        try {
            goal.run();
        } catch (CannotAssess reason) {
            throw refusal(reason, reason);
        } catch (RuntimeException | StackOverflowError fault) {
            throw refusal(Fault.of(fault), fault);
        }
    }

    private static MojoExecutionException refusal(CannotAssess reason, Throwable cause) {
        return new MojoExecutionException(reason.getMessage() + ": " + reason.remedy(), cause);
    }
}
