package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Draw.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The vectors were made by another implementation of soc2-sample/1. */
class DrawTest {
    private static final String SEED = "27182818284590452353";
    private static final String POPULATION = "2026/CC8.1/changes";

    @Test
    void drawsWhatTheDefinitionDraws() {
        List<Ticket> drawn = Draw.of(changes(40), 5, SEED, POPULATION);
        assertThat(drawn)
                .extracting(Ticket::item)
                .containsExactly("CHG-0038", "CHG-0025", "CHG-0030", "CHG-0005", "CHG-0022");
        assertThat(drawn)
                .extracting(Ticket::hex)
                .startsWith(
                        "0792aad21b94c91fbf45c1eb93fa899c8c9ce4043bfaa239c2f0af80338548fa",
                        "0c6f7f79f253f4fb356134f81cb89f2440a79bdf68fc70131f20931fa33a2d58",
                        "1192378c389247df44ff7be95c1fc0cf662bbbbf604b0b5c92e6f5a2ee99d016");
        assertThat(Draw.fingerprint(changes(40)))
                .isEqualTo("a854e0e615f2ba81bf802d73528de5e0d2a31b43fd7d3f0e479f4cdc97dffa2d");
    }

    @Test
    void keepsAllOfASmallerDraw() {
        assertThat(Draw.of(changes(40), 8, SEED, POPULATION))
                .extracting(Ticket::item)
                .containsExactly(
                        "CHG-0038", "CHG-0025", "CHG-0030", "CHG-0005", "CHG-0022", "CHG-0036", "CHG-0009", "CHG-0003");
        assertThat(Draw.of(changes(41), 5, SEED, POPULATION))
                .extracting(Ticket::item)
                .containsExactly("CHG-0038", "CHG-0025", "CHG-0041", "CHG-0030", "CHG-0005");
        assertThat(Draw.of(changes(3), 8, SEED, POPULATION)).hasSize(3);
    }

    @Test
    void doesNotDependOnTheOrder() {
        Random random = new Random(7);
        List<String> items = new ArrayList<>(changes(200));
        List<Ticket> drawn = Draw.of(items, 25, SEED, POPULATION);
        String fingerprint = Draw.fingerprint(items);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(items, random);
            assertThat(Draw.of(items, 25, SEED, POPULATION)).isEqualTo(drawn);
            assertThat(Draw.fingerprint(items)).isEqualTo(fingerprint);
        }
    }

    @Test
    void sortsByBytesAndNotByUnits() {
        // U+FFFD is EF BF BD, and U+1F600 F0 9F 98 80: UTF-16 has them the other way round.
        assertThat(Draw.fingerprint(List.of("\uD83D\uDE00", "\uFFFD", "\u0131", "i")))
                .isEqualTo("91a0a683a414de87eca1437cd4dc93b2cf63021dae4e6de08fcbd15c53809851");
    }

    @Test
    void takesWhatIsOnOneLine() {
        assertThat(List.of("CHG-1", "a b", "\u0131")).allMatch(Draw::isOneLine);
        assertThat(List.of("", " a", "a ", "a\nb", "a\u0000", "\t")).noneMatch(Draw::isOneLine);
    }

    private static List<String> changes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "CHG-" + "0".repeat(4 - Integer.toString(i).length()) + i)
                .toList();
    }
}
