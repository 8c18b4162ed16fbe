package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.authoring.template.Particular;
import io.github.soc2evidence.authoring.template.Particulars;
import io.github.soc2evidence.source.CannotAssess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At a terminal a person is asked for the rest; elsewhere one message says all of it. */
class InterviewTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-22T10:00:00+01:00[Europe/Berlin]");

    private final StringWriter screen = new StringWriter();

    private Dialogue typing(String... lines) {
        Deque<String> typed = new ArrayDeque<>(List.of(lines));
        return new Dialogue(() -> Optional.ofNullable(typed.poll()), new PrintWriter(screen));
    }

    private static Map<Particular, Optional<String>> all() {
        Map<Particular, Optional<String>> given = new EnumMap<>(Particular.class);
        given.put(Particular.ORGANIZATION, Optional.of("Acme, Inc."));
        given.put(Particular.SYSTEM, Optional.of(" Acme Cloud "));
        given.put(Particular.ZONE, Optional.of("UTC"));
        given.put(Particular.FROM, Optional.of("2027-01-01"));
        given.put(Particular.TO, Optional.empty());
        given.put(Particular.LEAD, Optional.of("jane"));
        given.put(Particular.LEAD_NAME, Optional.of("  "));
        given.put(Particular.LEAD_EMAIL, Optional.of("jane@acme.example"));
        given.put(Particular.APPROVER, Optional.of("erin"));
        given.put(Particular.APPROVER_EMAIL, Optional.of("erin@acme.example"));
        return given;
    }

    @Test
    void isCompleteWithWhatHasNoDefault() {
        Particulars theirs = new Interview(all()).complete(Optional.empty(), NOW);
        assertThat(theirs.given())
                .containsEntry(Particular.TO, "2027-12-31")
                .containsEntry(Particular.SYSTEM, "Acme Cloud")
                .doesNotContainKeys(Particular.LEAD_NAME, Particular.APPROVER_NAME);
    }

    /** The machine's zone and clock are nobody's decision. */
    @Test
    void saysAllThatIsMissingInOneMessage() {
        assertThatThrownBy(() -> new Interview(Map.of()).complete(Optional.empty(), NOW))
                .isInstanceOf(CannotAssess.class)
                .message()
                .contains(
                        "soc2.organization (",
                        "soc2.system (",
                        "soc2.zone (",
                        "soc2.from (",
                        "soc2.lead (",
                        "soc2.leadEmail (",
                        "soc2.approver (",
                        "soc2.approverEmail (")
                .doesNotContain("Name (", "soc2.to (", "\n");
    }

    @Test
    void saysAllThatIsWrongInOneMessage() {
        Map<Particular, Optional<String>> given = all();
        given.put(Particular.ZONE, Optional.of("Mars"));
        given.put(Particular.FROM, Optional.of("January"));
        given.remove(Particular.LEAD_EMAIL);
        assertThatThrownBy(() -> new Interview(given).complete(Optional.empty(), NOW))
                .hasMessageContainingAll(
                        "\"Mars\" is no IANA time zone", "\"January\" is no day", "soc2.leadEmail", "it is missing");
    }

    @Test
    void asksForTheRestAndShowsWhatIsUsual() {
        Map<Particular, Optional<String>> given = all();
        given.remove(Particular.ORGANIZATION);
        given.remove(Particular.ZONE);
        given.remove(Particular.FROM);
        given.remove(Particular.APPROVER);
        Particulars theirs = new Interview(given)
                .complete(Optional.of(typing("Initech", "", "2027-02-30", "", "", "JANE", "erin")), NOW);
        assertThat(theirs.given())
                .containsEntry(Particular.ORGANIZATION, "Initech")
                .containsEntry(Particular.ZONE, "Europe/Berlin")
                .containsEntry(Particular.FROM, "2027-01-01")
                .containsEntry(Particular.TO, "2027-12-31")
                .containsEntry(Particular.APPROVER, "erin");
        assertThat(screen.toString())
                .contains("[Europe/Berlin]: ", "[2027-01-01]: ", "[2027-12-31]: ")
                .contains("\"2027-02-30\" is no day", "a second person is needed")
                .doesNotContain("Name", "System");
    }

    /** A machine whose zone has no name, as many containers', is not taken for an answer. */
    @Test
    void showsNoZoneThatARecordCannotHave() {
        Map<Particular, Optional<String>> given = all();
        given.remove(Particular.ZONE);
        Particulars theirs = new Interview(given)
                .complete(Optional.of(typing("", "UTC", "")), ZonedDateTime.parse("2026-11-22T10:00:00Z"));
        assertThat(theirs.given()).containsEntry(Particular.ZONE, "UTC");
        assertThat(screen.toString()).doesNotContain("[Z]").contains("an answer is needed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2027-01-01",
        "2026-12-31, 2027-01-01",
        "2027-01-01, 2027-04-01",
        "2027-03-31, 2027-04-01",
        "2027-05-31, 2027-07-01"
    })
    void theNextQuarterBegins(LocalDate today, LocalDate first) {
        assertThat(Interview.nextQuarter(today)).isEqualTo(first);
    }
}
