package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrecedentsTest {
    private final Precedents precedents = new Precedents();

    @Test
    void aFileSeenTwiceIsReadByItself() {
        Precedent first = remembered("id: a\nday: 1\n");
        assertThat(of("id: b\nday: 1\n")).isSameAs(first);
        assertThat(of("id: b\nday: 2\n")).isNull();
        Precedent own = remembered("id: b\nday: 2\n");
        remembered("id: c\nday: 1\n");
        assertThat(of("# a comment\nid: b\nday: 3\n")).isSameAs(own);
    }

    @Test
    void aFileSeenOnceIsNotKept() {
        of("id: a\nday: 1\n");
        remembered("id: a\nday: 1\n");
        Precedent last = remembered("id: b\nday: 1\n");
        of("id: a\nday: 1\n");
        assertThat(of("id: c\nday: 1\n")).isSameAs(last);
    }

    @Test
    void anotherNumberOfLinesIsAnotherKindOfFile() {
        remembered("id: a\n");
        assertThat(of("id: b\nday: 1\n")).isNull();
    }

    /** A hostile or very long history keeps no more in memory than a long one, however often its files are read whole. */
    @Test
    void noMoreIsKeptThanFits() {
        String filler = "x".repeat(Precedent.LONGEST - 100);
        List<String> files = IntStream.range(0, 1000)
                .mapToObj(i -> "id: f" + i + "\nnote: " + filler + "\n")
                .toList();
        for (int round = 0; round < 4; round++) {
            files.forEach(text -> {
                of(text);
                remembered(text);
            });
        }
        Precedent last = remembered("id: other\nnote: x\n");
        long own = files.stream().filter(text -> of(text) != last).count();
        assertThat(own).isBetween(100L, 140L);
    }

    private @Nullable Precedent of(String text) {
        return precedents.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Precedent remembered(String text) {
        Tree.Mapping tree = (Tree.Mapping) BlockYaml.parse(text).orElseThrow();
        Precedent precedent = new Precedent(text.getBytes(StandardCharsets.UTF_8), tree, Meanings.NONE);
        precedents.remember(precedent);
        return precedent;
    }
}
