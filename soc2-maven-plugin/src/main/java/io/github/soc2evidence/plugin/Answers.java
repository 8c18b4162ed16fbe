package io.github.soc2evidence.plugin;

import io.github.soc2evidence.source.CannotAssess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes what a goal needs to know from properties, else from the person at the terminal; lists all that is missing in one go. */
final class Answers {
    private final Optional<Dialogue> dialogue;
    private final List<String> missing = new ArrayList<>();

    Answers(Optional<Dialogue> dialogue) {
        this.dialogue = dialogue;
    }

    /** What somebody has to say: a property, or an answer with a default that is shown. */
    Optional<String> required(
            String property,
            Optional<String> given,
            String question,
            Optional<String> shown,
            Function<String, Optional<String>> objection) {
        if (given.isPresent() || dialogue.isPresent()) {
            return Optional.of(either(property, given, question, shown, objection));
        }
        missing.add("-D" + property + "  " + question);
        return Optional.empty();
    }

    /** What can be told from the record: the default holds where nobody is there to be asked. */
    String suggested(
            String property,
            Optional<String> given,
            String question,
            String shown,
            Function<String, Optional<String>> objection) {
        return given.isPresent() || dialogue.isPresent()
                ? either(property, given, question, Optional.of(shown), objection)
                : shown;
    }

    /** What one may say or leave. */
    Optional<String> optional(String property, Optional<String> given, String question) {
        if (given.isPresent() || dialogue.isEmpty()) {
            return given;
        }
        return Optional.of(dialogue.get().ask(question, property, Optional.of("none")))
                .filter(text -> !text.equals("none"));
    }

    /** One of several. */
    Optional<String> chosen(String property, Optional<String> given, String question, List<String> options) {
        if (given.isEmpty() && dialogue.isPresent()) {
            return Optional.of(dialogue.get()
                    .choose(question, property, options, options.stream().findFirst()));
        }
        return required(
                property,
                given,
                question + " (" + String.join(", ", options) + ")",
                Optional.empty(),
                text -> options.contains(text)
                        ? Optional.empty()
                        : Optional.of("it is none of " + String.join(", ", options)));
    }

    /** One of several, or several as they are typed, with commas between. */
    Optional<String> chosenOrTyped(String property, Optional<String> given, String question, List<String> options) {
        if (given.isPresent() || dialogue.isEmpty()) {
            return required(
                    property,
                    given,
                    question + " (" + String.join(", ", options) + ")",
                    Optional.empty(),
                    text -> Optional.empty());
        }
        return Optional.of(dialogue.get().several(question, property, options));
    }

    private String either(
            String property,
            Optional<String> given,
            String question,
            Optional<String> shown,
            Function<String, Optional<String>> objection) {
        if (given.isEmpty()) {
            return dialogue.orElseThrow().ask(question, property, shown, objection);
        }
        objection.apply(given.get()).ifPresent(why -> {
            throw CannotAssess.error(property + " is \"" + given.get() + "\": " + why, "give another -D" + property);
        });
        return given.get();
    }

    /** Ends the run where something has not been said. */
    void requireComplete() {
        if (!missing.isEmpty()) {
            throw CannotAssess.error(
                    "there is nobody to ask, and these are missing:\n  " + String.join("\n  ", missing),
                    "give them as properties, or run it at a terminal");
        }
    }
}
