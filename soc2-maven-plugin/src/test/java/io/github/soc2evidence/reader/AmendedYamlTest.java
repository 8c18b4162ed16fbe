package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document by an earlier one against the same by itself: the same tree, or no answer. */
class AmendedYamlTest {
    /** More by hand: {@code -Dsoc2.documents=5000000}. */
    private static final int DOCUMENTS = Integer.getInteger("soc2.documents", 30_000);

    private static final String BEFORE = """
            # written by a job
            id: A-1
            sources:
              - {system: okta, query: "GET /users", rows: 12} # all
              - plain
            details:
              systems: [okta, 'aws']
              text: >-
                one
                two
              rows:
                - name: x
                  note: "a b"
                - {name: y, note: c}
              none:
            state: operating""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-1 => A-234",
                "rows: 12 => rows: 13",
                "system: okta, => system: okra,",
                "GET /users => PUT /users",
                "rows: 12} => rows:  1}",
                "rows: 12} => rows: 1 }",
                "okta, query => okta ,query",
                "note: c} => note: \"\"}",
                "rows: 12 => rows: 1300",
                "\"GET /users\" => 'POST /users?a=b#c'",
                "# all => # all of them",
                "okta, 'aws' => okta, aws, gcp",
                "plain => other",
                "name: x => name: z",
                "a b => b # c",
                "{name: y, note: c} => {note: d}",
                "operating => unknown # no answer",
            })
    void whatDiffersInValuesIsReadByTheEarlierOne(String change) {
        assertThat(agree(BEFORE, changed(change))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: => no:",
                "by a job => by two jobs",
                "- plain => - a: b",
                "- plain => - a:",
                "- plain => -  plain",
                "- plain => - [plain",
                "one => eins",
                "text: >- => text: |-",
                "  none: =>   none: some",
                "  none: =>   none:x",
                "state: operating => state: *x",
                "state: operating => state: operating: x",
                "state: operating => state: |",
                "state: operating => state: # operating",
                "state: operating => state: oper\u00e4ting",
                "state: operating => state:\toperating",
                "'aws' => 'a''ws'",
                "operating => |-",
                "note: c} => note: }}",
                "y, note: c => y; note: c",
                "rows: 12} => rows: 12 ",
                "rows: 12} => rows: [2}",
                "one => o\nne",
                "{name: y, note: c} => {name: y, name: c}",
            })
    void allElseIsReadByItself(String change) {
        assertThat(agree(BEFORE, changed(change))).isFalse();
    }

    @Test
    void aTextWithMoreOrFewerLinesIsReadByItself() {
        assertThat(agree(BEFORE, BEFORE + "\n")).isFalse();
        assertThat(agree(BEFORE, BEFORE + "\nfollows: B-1")).isFalse();
        assertThat(agree(BEFORE, BEFORE.substring(0, BEFORE.lastIndexOf('\n')))).isFalse();
        assertThat(agree(BEFORE, "")).isFalse();
    }

    @Test
    void whatIsTheSameIsSharedWithTheEarlierOne() {
        Precedent precedent = precedent(BEFORE).orElseThrow();
        byte[] text = BEFORE.replace("rows: 12", "rows: 13").getBytes(StandardCharsets.UTF_8);
        AmendedYaml.Amended amended = AmendedYaml.parse(precedent, text).orElseThrow();
        assertThat(amended.amendments()).hasSize(1);
        assertThat(amended.tree().entries().get("details"))
                .isSameAs(precedent.tree().entries().get("details"));
    }

    @Test
    void revisionsOfRealFilesSayTheSame() {
        Random random = new Random(20260105);
        List<String> real = ExampleFiles.below(ExampleFiles.VALID);
        int taken = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String before = real.get(random.nextInt(real.size()));
            taken += agree(before, LikenessTest.changed(before, random)) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(DOCUMENTS / 2);
    }

    @Test
    void damagedFilesSayTheSame() {
        Random random = new Random(20260403);
        List<String> real = ExampleFiles.below(ExampleFiles.VALID);
        int taken = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String before = real.get(random.nextInt(real.size()));
            taken += agree(before, Damage.of(before, random)) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(DOCUMENTS / 20);
    }

    @Test
    void damagedInventedDocumentsSayTheSame() {
        Random random = new Random(20260404);
        int taken = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String before = new InventedYaml(random).document();
            taken += agree(before, Damage.of(before, random)) ? 1 : 0;
        }
        assertThat(taken).isGreaterThan(DOCUMENTS / 100);
    }

    private static String changed(String change) {
        String[] parts = change.split(" => ", 2);
        assertThat(BEFORE).contains(parts[0]);
        return BEFORE.replace(parts[0], parts[1]);
    }

    private static Optional<Precedent> precedent(String text) {
        return BlockYaml.parse(text)
                .map(tree -> new Precedent(text.getBytes(StandardCharsets.UTF_8), (Tree.Mapping) tree, Meanings.NONE));
    }

    /** Whether the document was read by the earlier one; fails where that led elsewhere than reading it by itself. */
    private static boolean agree(String before, String after) {
        Optional<Precedent> precedent = precedent(before);
        byte[] bytes = after.getBytes(StandardCharsets.UTF_8);
        if (precedent.isEmpty()) {
            return false;
        }
        Optional<Tree> amended = AmendedYaml.parse(precedent.get(), bytes).map(AmendedYaml.Amended::tree);
        if (amended.isPresent()) {
            Optional<Tree> itself = itself(bytes);
            if (!itself.equals(amended) || !String.valueOf(itself.get()).equals(String.valueOf(amended.get()))) {
                fail("read differently:\n%s\n%s\n%s\n%s", before, after, amended, itself);
            }
        }
        return amended.isPresent();
    }

    private static Optional<Tree> itself(byte[] bytes) {
        try {
            return BlockYaml.parse(StrictYaml.decode(bytes));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
