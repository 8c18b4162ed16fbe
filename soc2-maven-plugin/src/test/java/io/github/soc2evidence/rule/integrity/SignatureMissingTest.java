package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Vouching;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.model.TrustPolicy.Signatures;
import io.github.soc2evidence.trust.TagSeen.Relation;
import io.github.soc2evidence.trust.signature.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureMissingTest {
    private static final SignatureMissing RULE = new SignatureMissing();

    private static Vouching record() {
        return Vouching.of(
                SmallRecord.begun()
                        .put("docs/a.txt", "a")
                        .commit("2026-02-01T12:00:00Z", "sam")
                        .put("docs/a.txt", "b")
                        .commit("2026-02-02T12:00:00Z", "sam")
                        .put("docs/a.txt", "c")
                        .commit("2026-02-03T12:00:00Z", "sam"),
                "2026-04-20");
    }

    @Test
    void isSilentWhereNothingIsAskedFor() {
        assertThat(record().signed(1, Standing.UNSIGNED, false).answer(RULE).findings())
                .isEmpty();
    }

    @Test
    void isSilentAboutSignaturesThatHoldOrThatAnotherRuleRefuses() {
        assertThat(record().asking(Signatures.COMMITS)
                        .signed(1, Standing.GOOD, false)
                        .signed(2, Standing.BAD, false)
                        .answer(RULE)
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "UNKNOWN"})
    void showsACommitWithout(Standing standing) {
        Vouching vouching = record().asking(Signatures.ALL).signed(2, standing, false);
        assertThat(Findings.of(vouching.answer(RULE)))
                .singleElement()
                .asString()
                .startsWith(vouching.commit(2).id() + " | soc2.yaml wants every commit signed: it is ");
    }

    @Test
    void showsATagOfAReportThatIsNotSigned() {
        Vouching vouching = record().asking(Signatures.TAGS);
        Tag tag = new Tag(
                "soc2-2025",
                vouching.commit(1).id(),
                Optional.of(vouching.commit(1).id()),
                Optional.empty());
        vouching.tag("soc2-2025", Optional.of(tag), Optional.empty(), Relation.PART_OF_IT, Optional.empty());
        assertThat(Findings.of(vouching.answer(RULE)))
                .singleElement()
                .asString()
                .contains("wants the tag soc2-2025 signed. It is a lightweight tag")
                .endsWith("| soc2.yaml:7:5");
    }
}
