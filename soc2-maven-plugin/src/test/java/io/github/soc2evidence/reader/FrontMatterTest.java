package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.ContentId;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy says what its front matter says, and has changed whenever a word of it has. */
class FrontMatterTest {
    private static final String POLICY = "---\nid: POL-01\ntitle: Access\n---\n\nFirst line.  \nSecond line.\n";
    private static final DocumentReader READER = new DocumentReader();

    private static Reading<Policy> read(String text) {
        return READER.read(FileKind.POLICY, text.getBytes(StandardCharsets.UTF_8))
                .as(Policy.class);
    }

    private static Policy value(String text) {
        assertThat(read(text)).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<Policy>) read(text)).value();
    }

    private static ContentId digest(String text) {
        return ((Reading.Valid<Policy>) read(text)).content();
    }

    private static List<String> problems(String text) {
        return ((Reading.Invalid<Policy>) read(text))
                .problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aPolicy() throws IOException {
        Policy full = value(Files.readString(Path.of("..", "schemas", "examples", "valid", "policy", "full.md")));
        assertThat(full.at()).isEqualTo(new Place("", 3, 1));
        assertThat(full.id()).isEqualTo(new Located<>(new Id("POL-02"), new Place("/id", 3, 5)));
        assertThat(full.approved().orElseThrow().at().line()).isEqualTo(7);
        assertThat(full.effective().orElseThrow().value().from()).contains(LocalDate.of(2026, 2, 1));
        assertThat(full.reviewWithin())
                .contains(new Located<>(new Span.Calendar(Period.ofYears(1)), new Place("/review-within", 9, 16)));
        assertThat(full.criteria()).map(Located::value).containsExactly("CC1.1", "CC5.3");
        assertThat(full.parameters())
                .isEqualTo(Map.of("password-length", 14L, "leaver-access-removed-within", Map.of("business-days", 1L)));
    }

    @Test
    void reformattingLeavesTheDigest() {
        assertThat(Stream.of(
                                POLICY,
                                POLICY.replace("\n", "\r\n"),
                                POLICY.replace('\n', '\r'),
                                "\uFEFF" + POLICY,
                                POLICY.replace("---\n", "--- \t\n"),
                                POLICY + "\n\n",
                                POLICY.stripTrailing(),
                                POLICY.replace("id: POL-01\ntitle: Access", "# the same\ntitle: 'Access'\nid: POL-01"))
                        .map(FrontMatterTest::digest)
                        .distinct())
                .hasSize(1);
        assertThat(digest("---\nid: A\ntitle: B\n---")).isEqualTo(digest("---\nid: A\ntitle: B\n---\n"));
    }

    @Test
    void everyWordIsInTheDigest() {
        assertThat(Stream.of(
                                POLICY,
                                POLICY.replace("Access", "access"),
                                POLICY.replace("POL-01\n", "POL-01\nversion: a\n"),
                                POLICY.replace("Second", "second"),
                                POLICY.replace("line.  \n", "line.\n"),
                                POLICY.replace("\nSecond", "\n\nSecond"),
                                POLICY.replace("\nFirst", "\n    First"),
                                POLICY + "---\n",
                                POLICY + "# heading\n",
                                "---\nid: POL-01\ntitle: Access\n---\n")
                        .map(FrontMatterTest::digest))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "---",
                "---\n",
                "---\n---\n",
                "---\n# nothing\n---\n",
                "--- id: x\n---\n",
                " ---\nid: x\n---\n",
                "----\nid: x\n---\n",
                "---\nid: x\n---x\n",
                "---\nid: x\n----\n",
                "\u2014\nid: x\n---\n",
                "# Title\n\n---\nid: x\n---\n"
            })
    void aFileWithoutFrontMatterIsNoPolicy(String text) {
        assertThat(problems(text)).containsExactly("1:1 expected front matter: a line `---`, YAML, and a line `---`");
    }

    @Test
    void problemsHaveTheLinesOfTheFile() {
        assertThat(problems("---\nid: POL 1\n\nversion: 2\n---\nversion: 3\n"))
                .containsExactly(
                        "2:1 the key \"title\" is missing",
                        "2:5 expected an id (letters, digits, '.', '_' and '-', beginning with a letter or digit), found \"POL 1\"",
                        "4:10 expected a version written as text, such as \"1.2\" in quotes, found 2");
        assertThat(problems("---\r\nid: a\r\ntitle: a: b\r\n---\r\n"))
                .first()
                .asString()
                .startsWith("3:9 ");
        assertThat(problems(POLICY + "a\u0000")).singleElement().asString().startsWith("8:2 the character U+0000");
    }

    @Test
    void theLimitHoldsForTheWholeFile() {
        String filled = POLICY + "x".repeat(DocumentReader.limit(FileKind.POLICY) - POLICY.length());
        assertThat(read(filled)).isInstanceOf(Reading.Valid.class);
        assertThat(problems(filled + "x")).containsExactly("1:1 expected at most 1 MiB, found 1,048,577 bytes");
        assertThat(problems("---\n".repeat(200_000))).hasSize(1);
        assertThat(problems("---\nid: " + " ".repeat(1_000_000))).hasSize(1);
    }

    /** It is the same reader: what a YAML file may not have, front matter may not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: &a POL | 2:5 anchors (&a) are not allowed: write the value out",
                "id: *a | 2:5 aliases (*a) are not allowed: write the value out",
                "id: !!str POL | 2:5 tags (!!str) are not allowed: write the value alone",
                "<<: {id: POL} | 2:1 merge keys (<<) are not allowed: write the values out",
                "%YAML 1.1 | 3:1 this is not YAML",
                "1: POL | 2:1 expected text as a key, found 1; put it in quotes",
                "title: POL | 3:1 duplicate key \"title\": on line 2 and again on line 3",
                "titel: POL | 2:1 unknown key \"titel\"",
                "$ref: http://127.0.0.1:1/x | 2:1 unknown key \"$ref\""
            })
    void frontMatterIsReadAsStrictly(String line, String problem) {
        assertThat(problems(POLICY.replace("id: POL-01", line))).anyMatch(any -> any.startsWith(problem));
    }

    @Test
    @Timeout(30)
    void hostileFrontMatterIsRefusedQuickly() {
        for (String nested : List.of("[", "{a: ", "- ")) {
            assertThat(problems("---\n" + nested.repeat(100_000) + "\n---\n")).hasSize(1);
        }
        byte[] wide = POLICY.getBytes(StandardCharsets.UTF_16);
        assertThat(((Reading.Invalid<?>) READER.read(FileKind.POLICY, wide)).problems())
                .map(Problem::toString)
                .containsExactly("1:1 expected UTF-8, found UTF-16: save the file as UTF-8");
    }
}
