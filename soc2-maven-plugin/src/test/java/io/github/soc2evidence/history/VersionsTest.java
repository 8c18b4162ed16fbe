package io.github.soc2evidence.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.history.Version.Change;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.ContentId;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TreeEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Values here are {@code key:text} or {@code key:text+artifact}; a blob whose text is {@code !} does not parse. */
class VersionsTest {
    private final List<Step> chain = new ArrayList<>();
    private final Map<Oid, String> blobs = new HashMap<>();

    private VersionsTest step(String... changes) {
        List<PathChange> all = new ArrayList<>();
        for (String change : changes) {
            int equals = change.indexOf('=');
            String path = equals < 0 ? change : change.substring(0, equals);
            Optional<TreeEntry> after = equals < 0
                    ? Optional.empty()
                    : Optional.of(new TreeEntry(blob(change.substring(equals + 1)), TreeEntry.Kind.FILE));
            all.add(new PathChange(path, after));
        }
        Ident ident = new Ident("Sam", "sam@acme.example", OptionalLong.of(1_770_000_000L));
        chain.add(new Step(new Commit(oid(1000 + chain.size()), List.of(), ident, ident, ""), all));
        return this;
    }

    private Oid blob(String text) {
        return blobs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    Oid id = oid(blobs.size() + 1);
                    blobs.put(id, text);
                    return id;
                });
    }

    private static Oid oid(int number) {
        return new Oid("%040x".formatted(number));
    }

    /** Leading blanks are what reformatting changes. */
    private List<Versions<String>> follow() {
        return Versions.follow(
                chain,
                new Filing<>(
                        path -> path.endsWith(".yaml"),
                        blob -> Optional.ofNullable(blobs.get(blob))
                                .map(String::strip)
                                .filter(text -> !text.equals("!"))
                                .map(text -> new Content<>(text, new ContentId(text.hashCode(), 0))),
                        text -> text.substring(0, text.indexOf(':')),
                        text -> text.indexOf('+') < 0 ? List.of() : List.of(text.substring(text.indexOf('+') + 1))));
    }

    private Versions<String> only() {
        assertThat(follow()).hasSize(1);
        return follow().get(0);
    }

    private static List<Change> changes(Versions<String> versions) {
        return versions.all().stream().map(Version::change).toList();
    }

    @Test
    void reformattingAndMovingChangeNothing() {
        Versions<String> versions = step("e/a.yaml=a:1")
                .step("e/a.yaml= a:1")
                .step("e/a.yaml", "f/b.yaml=a:1")
                .only();
        assertThat(changes(versions)).containsExactly(Change.ARRIVED, Change.REFORMATTED, Change.MOVED);
        assertThat(versions.present()).containsExactly(Map.entry("f/b.yaml", 0));
    }

    @Test
    void anotherValueIsRecordedAnew() {
        Versions<String> versions = step("e/a.yaml=a:1").step("e/a.yaml=a:2").only();
        assertThat(changes(versions)).containsExactly(Change.ARRIVED, Change.EDITED);
        assertThat(versions.present()).containsExactly(Map.entry("e/a.yaml", 1));
    }

    @Test
    void anArtifactThatChangesIsAnEditOfItsRecord() {
        Versions<String> versions = step("e/a.yaml=a:1+x.csv", "e/x.csv=one")
                .step("e/other.csv=two")
                .step("e/x.csv=three")
                .only();
        assertThat(changes(versions)).containsExactly(Change.ARRIVED, Change.EDITED);
        assertThat(versions.present()).containsExactly(Map.entry("e/a.yaml", 2));
    }

    @Test
    void aRecordThatMovesWithItsArtifactStaysTheSame() {
        Versions<String> versions = step("e/a.yaml=a:1+x.csv", "e/x.csv=one")
                .step("e/a.yaml", "e/x.csv", "f/a.yaml=a:1+x.csv", "f/x.csv=one")
                .only();
        assertThat(versions.present()).containsExactly(Map.entry("f/a.yaml", 0));
    }

    @Test
    void whatIsRemovedAndBroughtBackIsRecordedAnew() {
        Versions<String> versions =
                step("e/a.yaml=a:1").step("e/a.yaml").step("e/a.yaml=a:1").only();
        assertThat(changes(versions)).containsExactly(Change.ARRIVED, Change.REMOVED, Change.ARRIVED);
        assertThat(versions.present()).containsExactly(Map.entry("e/a.yaml", 2));
    }

    @Test
    void whatIsGoneIsPresentNowhere() {
        assertThat(step("e/a.yaml=a:1").step("e/a.yaml").only().present()).isEmpty();
    }

    @Test
    void aRevisionThatDoesNotParseBelongsToTheValueItBroke() {
        Versions<String> versions =
                step("e/a.yaml=a:1").step("e/a.yaml=!").step("e/a.yaml=a:1").only();
        assertThat(changes(versions)).containsExactly(Change.ARRIVED, Change.BROKEN, Change.EDITED);
        assertThat(versions.present()).containsExactly(Map.entry("e/a.yaml", 2));
    }

    @Test
    void aCopyIsRecordedWithTheOriginalAndOutlivesIt() {
        Versions<String> versions =
                step("e/a.yaml=a:1").step("e/b.yaml=a:1").step("e/a.yaml").only();
        assertThat(versions.present()).containsExactly(Map.entry("e/b.yaml", 0));
    }

    @Test
    void twoValuesThatChangePlacesKeepTheirTimes() {
        List<Versions<String>> all = step("e/a.yaml=a:1")
                .step("e/b.yaml=b:1")
                .step("e/a.yaml=b:1", "e/b.yaml=a:1")
                .follow();
        assertThat(all).extracting(Versions::present).containsExactly(Map.of("e/b.yaml", 0), Map.of("e/a.yaml", 1));
    }
}
