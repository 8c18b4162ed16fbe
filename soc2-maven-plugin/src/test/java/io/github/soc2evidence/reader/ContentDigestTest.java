package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.ContentId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDigestTest {
    private static final SipHash.Key KEY = new SipHash.Key(20260101, 20261231);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: [x, y]}|{b: ['x', \"y\"], a: 1}",
                "{a: 1.10}|{a: 1.1}",
                "{a: {b: {c: d}}}|{'a': {b: { c: d }}}",
                "{a: 1, b: ~}|{a: 1}",
                "{a: {b: ~}}|{a: {}}",
            })
    void isTheSameForAllWaysOfWritingTheSame(String one, String other) {
        assertThat(of(one, "")).isEqualTo(of(other, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1}|{a: '1'}",
                "{a: 1}|{a: 2}",
                "{a: 1}|{b: 1}",
                "{a: true}|{a: 'true'}",
                "{a: b, c: d}|{a: d, c: b}",
                "{a: [x, y]}|{a: [y, x]}",
                "{a: [x, y]}|{a: [[x, y]]}",
                "{a: [x, [y]]}|{a: [[x], y]}",
                "{a: [xy]}|{a: [x, y]}",
                "{a: []}|{a: {}}",
                "{a: [~]}|{a: []}",
                "{a: {b: c}}|{a: [{b: c}]}",
                "{a: {b: c, d: e}}|{a: {b: c}, d: e}",
                "{a: ''}|{a: ~}",
                "{ab: c}|{a: bc}",
                "{a: [{b: 1}, {c: 1}]}|{a: [{b: 1, c: 1}]}",
            })
    void isAnotherForEachOtherValue(String one, String other) {
        assertThat(of(one, "")).isNotEqualTo(of(other, ""));
    }

    @Test
    void whatFollowsCountsButForItsLineBreaks() {
        assertThat(of("{a: 1}", "one\r\ntwo\rthree"))
                .isEqualTo(of("{a: 1}", "one\ntwo\nthree"))
                .isNotEqualTo(of("{a: 1}", "one two three"))
                .isNotEqualTo(of("{a: 1}", ""));
    }

    @Test
    void anotherKeyMakesAnother() {
        Tree tree = tree("{a: 1}");
        assertThat(new ContentDigest(KEY, Meanings.NONE).of(tree, ""))
                .isNotEqualTo(new ContentDigest(new SipHash.Key(1, 2), Meanings.NONE).of(tree, ""));
    }

    private static ContentId of(String yaml, String text) {
        return new ContentDigest(KEY, Meanings.NONE).of(tree(yaml), text);
    }

    private static Tree tree(String yaml) {
        return StrictYaml.parse(yaml.getBytes(StandardCharsets.UTF_8)).tree().orElseThrow();
    }
}
