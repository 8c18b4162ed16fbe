package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.example.Example;
import io.github.soc2evidence.authoring.example.Planted;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a worked example: a company's year of real git history, with deviations planted in it, and shows what
 * soc2:verify says of it. Succeeds, whatever that is. The year is 2025 whenever the example is made.
 */
@Mojo(name = "example", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExampleMojo extends Goal {
    /** The folder that the example is written to; it must not exist, or be empty. */
    @Parameter(property = "soc2.output", defaultValue = "target/soc2-example")
    private String output = "target/soc2-example";

    /** How many cloud accounts and databases the company has: each adds about 440 records. */
    @Parameter(property = "soc2.size", defaultValue = "1")
    private int size = 1;

    @Override
    void run() {
        Path folder = ExampleTour.place(folder().resolve(output), size);
        List<Planted> planted = Example.write(folder, size, version());
        Question question = new Question(
                folder,
                Optional.empty(),
                "HEAD",
                Optional.empty(),
                Optional.of(Example.AS_OF),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                version(),
                Instant.now(),
                false,
                progress());
        Question.Answered answered = question.answer();
        VerifyMojo.report(answered);
        say(Console.summary(session()).lines(answered.assessment()));
        say(ExampleTour.lines(folder(), folder, planted));
    }
}
