package io.github.soc2evidence.plugin;

import io.github.soc2evidence.source.CannotAssess;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.maven.execution.MavenSession;

/** A conversation with the person at the terminal; where there is none, goals take properties alone. */
final class Dialogue {
    private final Supplier<Optional<String>> lines;
    private final PrintWriter out;

    /**
     * Made for a test to speak in a person's place.
     *
     * @param lines what is typed, without line ends; nothing once the input has ended
     */
    Dialogue(Supplier<Optional<String>> lines, PrintWriter out) {
        this.lines = lines;
        this.out = out;
    }

    /** Absent in batch mode, and where input or output is no terminal. */
    static Optional<Dialogue> at(MavenSession session) {
        if (!session.getRequest().isInteractiveMode() || !Console.isTerminal()) {
            return Optional.empty();
        }
        // Maven 4 puts streams of its own into System; the console is the terminal all the same.
        java.io.Console console = Objects.requireNonNull(System.console());
        return Optional.of(new Dialogue(() -> Optional.ofNullable(console.readLine()), console.writer()));
    }

    /** Asks for some text. */
    String ask(String question, String property, Optional<String> shown) {
        return ask(question, property, shown, text -> Optional.empty());
    }

    /**
     * Asks until there is an answer that nothing speaks against. An empty one stands for what is shown.
     *
     * @param property what to give instead, {@code soc2.lead}: told where the input ends
     * @param shown the answer that an empty line gives
     * @param objection what speaks against an answer
     */
    String ask(String question, String property, Optional<String> shown, Function<String, Optional<String>> objection) {
        while (true) {
            out.print(question + shown.map(text -> " [" + text + "]").orElse("") + ": ");
            out.flush();
            String typed = lines.get()
                    .orElseThrow(() -> CannotAssess.error(
                            "the input ended before \"" + question + "\" was answered",
                            "answer it, or give -D" + property))
                    .strip();
            Optional<String> answer = typed.isEmpty() ? shown : Optional.of(typed);
            Optional<String> against = answer.map(objection).orElse(Optional.of("an answer is needed"));
            if (against.isEmpty()) {
                return answer.orElseThrow();
            }
            out.println("  " + against.get());
        }
    }

    /** Asks which one of several: by its number, or as it is written. */
    String choose(String question, String property, List<String> options, Optional<String> shown) {
        IntStream.range(0, options.size()).forEach(i -> out.println("  " + (i + 1) + "  " + options.get(i)));
        String typed = ask(
                question,
                property,
                shown,
                text -> chosen(options, text).isPresent()
                        ? Optional.empty()
                        : Optional.of("choose a number from 1 to " + options.size() + ", or write one of them"));
        return chosen(options, typed).orElseThrow();
    }

    private static Optional<String> chosen(List<String> options, String text) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).equals(text) || text.equals(Integer.toString(i + 1)))
                .mapToObj(options::get)
                // What is written goes before a number that it might be, too.
                .reduce((one, other) -> other.equals(text) ? other : one);
    }
}
