package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names are compared by their parts, and must come in the order in which they are written. */
class SeriesIdTest {
    private static final List<String> PARTS =
            List.of("A", "AB", "A-", "A.1", "A_", "A_b", "Ab", "B", "a", "a0", "a-b", "Z", "z");

    @Test
    void itsOrderIsThatOfTheWrittenForms() {
        Random random = new Random(11);
        for (int i = 0; i < 40_000; i++) {
            SeriesId one = any(random);
            SeriesId other = any(random);
            assertThat(Integer.signum(one.compareTo(other)))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
            assertThat(Integer.signum(one.requirement().compareTo(other.requirement())))
                    .as("%s and %s", one.requirement(), other.requirement())
                    .isEqualTo(Integer.signum(one.requirement()
                            .toString()
                            .compareTo(other.requirement().toString())));
            assertThat(one.equals(other)).isEqualTo(one.toString().equals(other.toString()));
        }
    }

    @Test
    void equalNamesHaveOneHash() {
        for (String part : PARTS) {
            SeriesId id = new SeriesId(new RequirementId(new Id("AC"), new Id(part)), Optional.of(new Id("okta")));
            assertThat(id)
                    .hasSameHashCodeAs(
                            new SeriesId(new RequirementId(new Id("AC"), new Id(part)), Optional.of(new Id("okta"))));
        }
    }

    private static SeriesId any(Random random) {
        Optional<Id> subject = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(part(random));
        return new SeriesId(new RequirementId(part(random), part(random)), subject);
    }

    private static Id part(Random random) {
        return new Id(PARTS.get(random.nextInt(PARTS.size())));
    }
}
