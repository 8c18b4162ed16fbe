package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.source.CannotAssess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private final StringWriter screen = new StringWriter();

    private Dialogue typing(String... lines) {
        Deque<String> typed = new ArrayDeque<>(List.of(lines));
        return new Dialogue(() -> Optional.ofNullable(typed.poll()), new PrintWriter(screen));
    }

    @Test
    void takesWhatIsTyped() {
        assertThat(typing("  Acme, Inc. ").ask("Organization", "soc2.organization", Optional.empty()))
                .isEqualTo("Acme, Inc.");
        assertThat(screen).hasToString("Organization: ");
    }

    @Test
    void takesWhatIsShownForAnEmptyLine() {
        assertThat(typing("").ask("Time zone", "soc2.zone", Optional.of("UTC"))).isEqualTo("UTC");
        assertThat(screen).hasToString("Time zone [UTC]: ");
    }

    @Test
    void asksAgainWhereNothingIsShown() {
        assertThat(typing("", " ", "Acme").ask("Organization", "soc2.organization", Optional.empty()))
                .isEqualTo("Acme");
        assertThat(screen.toString().lines())
                .containsExactly(
                        "Organization:   an answer is needed", "Organization:   an answer is needed", "Organization: ");
    }

    @Test
    void asksAgainWithWhatSpeaksAgainstTheAnswer() {
        Dialogue dialogue = typing("Mars", "UTC");
        assertThat(dialogue.ask(
                        "Time zone",
                        "soc2.zone",
                        Optional.empty(),
                        text -> text.equals("UTC") ? Optional.empty() : Optional.of("\"" + text + "\" is no zone")))
                .isEqualTo("UTC");
        assertThat(screen.toString()).contains("\"Mars\" is no zone").endsWith("Time zone: ");
    }

    /** What is shown is an answer like any other. */
    @Test
    void holdsWhatIsShownAgainstTheSameObjection() {
        Dialogue dialogue = typing("", "1");
        assertThat(dialogue.ask(
                        "Number",
                        "soc2.number",
                        Optional.of("none"),
                        text -> text.equals("1") ? Optional.empty() : Optional.of("no number")))
                .isEqualTo("1");
    }

    @Test
    void namesThePropertyWhereTheInputEnds() {
        assertThatThrownBy(() -> typing().ask("Organization", "soc2.organization", Optional.of("Acme")))
                .isInstanceOf(CannotAssess.class)
                .hasMessage("the input ended before \"Organization\" was answered")
                .extracting(any -> ((CannotAssess) any).remedy())
                .isEqualTo("answer it, or give -Dsoc2.organization");
    }

    @Test
    void choosesByNumberOrByName() {
        List<String> options = List.of("AC-01/review", "AC-02/check", "1");
        assertThat(typing("2").choose("Which", "soc2.x", options, Optional.empty()))
                .isEqualTo("AC-02/check");
        assertThat(typing("AC-01/review").choose("Which", "soc2.x", options, Optional.empty()))
                .isEqualTo("AC-01/review");
        assertThat(typing("").choose("Which", "soc2.x", options, Optional.of("AC-02/check")))
                .isEqualTo("AC-02/check");
        assertThat(typing("1").choose("Which", "soc2.x", options, Optional.empty()))
                .isEqualTo("1");
        assertThat(screen.toString()).contains("  1  AC-01/review", "  2  AC-02/check");
    }

    @Test
    void asksAgainForWhatIsNoOption() {
        List<String> options = List.of("AC-01/review", "AC-02/check");
        assertThat(typing("3", "0", "review", "1").choose("Which", "soc2.x", options, Optional.empty()))
                .isEqualTo("AC-01/review");
        assertThat(screen.toString()).contains("choose a number from 1 to 2, or write one of them");
    }
}
