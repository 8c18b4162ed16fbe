package io.github.soc2evidence.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Forge;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.People.Automation;
import io.github.soc2evidence.model.People.Engagement;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.trust.Endorsement.Manner;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import io.github.soc2evidence.trust.signature.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HandlingTest {
    private static final Identities IDENTITIES = new Identities(new People(
            Place.START,
            List.of(person("sam", "SHA256:sam"), person("robin", "SHA256:robin")),
            List.of(new Automation(
                    Place.START,
                    id("job"),
                    id("sam"),
                    List.of("job@acme.example"),
                    Optional.empty(),
                    Optional.empty())),
            List.of()));

    private static Located<Id> id(String name) {
        return new Located<>(new Id(name), Place.START);
    }

    private static Person person(String name, String key) {
        return new Person(
                Place.START,
                id(name),
                Optional.empty(),
                List.of(name + "@acme.example"),
                Map.of("GitLab", name.toUpperCase(Locale.ROOT)),
                Engagement.EMPLOYEE,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(key));
    }

    private static Ident ident(String name) {
        return name.equals("github")
                ? new Ident("GitHub", "noreply@github.com", OptionalLong.of(0))
                : new Ident(name, name + "@acme.example", OptionalLong.of(0));
    }

    private static Commit commit(int parents, String author, String committer) {
        Oid oid = new Oid("0".repeat(39) + (parents + 7));
        List<Oid> before = List.of(new Oid("0".repeat(39) + 1), new Oid("0".repeat(39) + 2));
        return new Commit(oid, before.subList(0, parents), ident(author), ident(committer), "Subject");
    }

    private static Optional<Signature> signed(Commit commit, String key, String principal, boolean byForge) {
        return Optional.of(new Signature(
                commit,
                new SignatureVerdict(
                        Standing.GOOD,
                        Optional.empty(),
                        Optional.of(key),
                        Optional.of(key),
                        Optional.empty(),
                        Optional.of(principal),
                        "It is good."),
                byForge));
    }

    private static Handling handling(Commit commit, Touch touch, Optional<Signature> signature, boolean isPull) {
        Bringing bringing = new Bringing(
                commit,
                Instant.EPOCH,
                LocalDate.EPOCH,
                List.of(touch),
                List.of(),
                true,
                isPull,
                false,
                signature,
                Optional.empty());
        return Handling.of(List.of(bringing), Optional.empty(), false, IDENTITIES, ZoneOffset.UTC);
    }

    private static Touch touch(Commit commit) {
        return new Touch(commit, commit.authors());
    }

    private static final Touch BY_SAM = touch(commit(0, "sam", "sam"));

    private static List<String> shown(Handling handling) {
        return handling.shown().stream()
                .map(any -> any.manner() + " " + any.by())
                .toList();
    }

    @Test
    void aMergeShowsItsCommitterAndOnGitHubItsAuthor() {
        assertThat(shown(handling(commit(2, "sam", "robin"), BY_SAM, Optional.empty(), false)))
                .containsExactly("MERGED robin");
        assertThat(shown(handling(commit(2, "robin", "github"), BY_SAM, Optional.empty(), false)))
                .containsExactly("MERGED robin");
    }

    @Test
    void aPullASquashByTheForgeAPushAndAJobThatMergesShowNobody() {
        Commit squash = commit(1, "sam", "github");
        Commit push = commit(1, "sam", "sam");
        assertThat(shown(handling(commit(2, "sam", "sam"), BY_SAM, Optional.empty(), true)))
                .isEmpty();
        assertThat(shown(handling(squash, touch(squash), Optional.empty(), false)))
                .isEmpty();
        assertThat(shown(handling(push, touch(push), signed(push, "SHA256:sam", "sam", false), false)))
                .isEmpty();
        assertThat(shown(handling(commit(2, "job", "job"), BY_SAM, Optional.empty(), false)))
                .isEmpty();
    }

    @Test
    void theForgeIsNoPreparerAndACommitterIs() {
        Commit squash = commit(1, "sam", "github");
        Commit applied = commit(1, "sam", "robin");
        assertThat(handling(squash, touch(squash), Optional.empty(), false).preparers())
                .containsOnlyKeys(Actor.person(new Id("sam")));
        assertThat(handling(applied, touch(applied), Optional.empty(), false).preparers())
                .containsOnlyKeys(Actor.person(new Id("sam")), Actor.person(new Id("robin")));
    }

    @Test
    void aSignatureShowsWhoseKeyOrAddressItNames() {
        Commit merge = commit(2, "casey", "casey");
        assertThat(shown(handling(merge, BY_SAM, signed(merge, "SHA256:robin", "x", false), false)))
                .containsExactly("MERGED casey@acme.example", "SIGNED robin");
        assertThat(shown(handling(merge, BY_SAM, signed(merge, "SHA256:?", "R <ROBIN@acme.example>", false), false)))
                .containsExactly("MERGED casey@acme.example", "SIGNED robin");
        assertThat(shown(handling(merge, BY_SAM, signed(merge, "SHA256:robin", "x", true), false)))
                .containsExactly("MERGED casey@acme.example");
    }

    @Test
    void aSquashThatTheForgeSignedForAPersonShowsThatPerson() {
        Commit squash = commit(1, "sam", "robin");
        Handling handling = handling(squash, touch(squash), signed(squash, "forge", "forge", true), false);
        assertThat(shown(handling)).containsExactly("MERGED robin");
        assertThat(handling.isPreparer(Actor.person(new Id("robin")))).isFalse();
    }

    @Test
    void whatIsTypedIsNoMoreThanTyped() {
        Handling handling = Handling.of(
                List.of(), Optional.of(new Act(id("robin"), LocalDate.EPOCH)), false, IDENTITIES, ZoneOffset.UTC);
        assertThat(handling.endorsements())
                .singleElement()
                .extracting(Endorsement::manner)
                .isEqualTo(Manner.TYPED);
        assertThat(handling.shown()).isEmpty();
    }

    @Test
    void anAccountIsFoundWhateverItsLettersAndAnAddressWhereTheForgeGivesOne() {
        assertThat(IDENTITIES.actor(Forge.GITLAB, "Sam")).isEqualTo(Actor.person(new Id("sam")));
        assertThat(IDENTITIES.actor(Forge.GITHUB, "Sam")).isEqualTo(Actor.unknown("sam on github"));
        assertThat(IDENTITIES.actor(Forge.GITHUB, "SAM@acme.example")).isEqualTo(Actor.person(new Id("sam")));
        assertThat(IDENTITIES.actor(ident("job"))).isEqualTo(Actor.job(new Id("job")));
    }
}
