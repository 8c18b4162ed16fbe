package io.github.soc2evidence.authoring.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.fixture.Drawn;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Draw.Ticket;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.CannotAssess;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final String CHANGES = "CM-02/changes";

    /** What is asked for, where each test says another thing. */
    private static SamplingRequest asked(
            String requirement, String seed, String by, String on, int size, String reason) {
        return new SamplingRequest(
                given(requirement),
                Optional.empty(),
                given(seed),
                given(by),
                given(on),
                size == 0 ? OptionalInt.empty() : OptionalInt.of(size),
                given(reason),
                Optional.empty(),
                Instant.parse("2026-02-11T09:00:00Z"));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }

    private static SampleDraft drawn(SmallRecord record, SamplingRequest request) {
        return Drawn.draft(record, "2026-02-11", request);
    }

    @Test
    void drawsAsManyAsUsual() {
        SampleDraft draft = drawn(Drawn.changes(60), Drawn.request(CHANGES));
        assertThat(draft.path()).isEqualTo("samples/CM-02-changes-2026-1.yaml");
        assertThat(draft.population()).isEqualTo("CM-02/changes 2026");
        assertThat(draft.picks()).hasSize(10).extracting(Ticket::hex).isSorted();
        assertThat(draft.row()).contains("per event, up to 250: 10 %, 10 to 25");
        assertThat(draft.purpose()).isEqualTo(Sample.Purpose.AUDIT);
        assertThat(draft.items()).hasSize(60);
    }

    @Test
    void writesWhatTheReaderReads() {
        SampleDraft draft = drawn(Drawn.changes(60), Drawn.request(CHANGES));
        Reading<?> reading =
                new DocumentReader().read(FileKind.SAMPLE, draft.text().getBytes(StandardCharsets.UTF_8));
        assertThat(reading.as(Sample.class)).isInstanceOf(Reading.Valid.class);
        Sample sample = ((Reading.Valid<Sample>) reading.as(Sample.class)).value();
        assertThat(sample.drawnFrom()).isEqualTo(draft.population());
        assertThat(sample.picks())
                .extracting(Sample.Pick::item)
                .isEqualTo(draft.picks().stream().map(Ticket::item).toList());
    }

    @Test
    void isASelfTestWhereOneOfUsGivesTheSeed() {
        assertThat(drawn(Drawn.changes(60), asked(CHANGES, "7", "sam", "2026-02-10", 0, ""))
                        .purpose())
                .isEqualTo(Sample.Purpose.SELF_TEST);
    }

    @Test
    void theSeedIsOfNowWhereNobodySaysWhen() {
        assertThat(drawn(Drawn.changes(60), asked(CHANGES, "7", "Firm LLP", "", 0, ""))
                        .on())
                .hasToString("2026-02-11T09:00:00Z");
    }

    @Test
    void anotherSizeNeedsAReason() {
        assertThat(drawn(Drawn.changes(60), asked(CHANGES, "7", "Firm LLP", "", 12, "The firm's method."))
                        .reason())
                .contains("The firm's method.");
        refused("soc2.size is 12, and of 60 usually 10 are drawn", asked(CHANGES, "7", "Firm LLP", "", 12, ""));
        refused("soc2.size is 61, and the population has 60 items", asked(CHANGES, "7", "Firm LLP", "", 61, "All."));
    }

    @Test
    void anExtensionKeepsTheEarlierPicks() {
        SmallRecord record = Drawn.committed(Drawn.changes(60));
        SamplingRequest larger = new SamplingRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(15),
                Optional.of("An exception was found."),
                Optional.of("CM-02-changes-2026-1"),
                Instant.parse("2026-02-20T09:00:00Z"));
        SampleDraft draft = Drawn.draft(record, "2026-02-20", larger);
        assertThat(draft.path()).isEqualTo("samples/CM-02-changes-2026-2.yaml");
        assertThat(draft.picks())
                .hasSize(15)
                .startsWith(
                        drawn(Drawn.changes(60), Drawn.request(CHANGES)).picks().toArray(Ticket[]::new));
        assertThat(draft.text()).contains("extends: CM-02-changes-2026-1\n");
    }

    @Test
    void refusesInOneLineWhatCannotBeDrawn() {
        refused("soc2.seed is missing: give one", asked(CHANGES, "", "Firm LLP", "", 0, ""));
        refused("soc2.seedBy is missing: who gave the seed", asked(CHANGES, "7", "", "", 0, ""));
        refused("soc2.seedOn is \"soon\"", asked(CHANGES, "7", "Firm LLP", "soon", 0, ""));
        refused(
                "the seed is of 2026-02-03, and the population was frozen at",
                asked(CHANGES, "7", "x", "2026-02-03", 0, ""));
        refused(
                "there is nothing to draw from for \"CM-02/change\"; did you mean \"CM-02/changes\"?",
                asked("CM-02/change", "7", "Firm LLP", "", 0, ""));
        assertThatThrownBy(() -> drawn(
                        Samples.listing()
                                .put(
                                        "evidence/jan.yaml",
                                        Samples.list(
                                                "JAN", "2026-02-02", "{from: 2026-01-03, to: 2026-01-31, count: 2}"))
                                .commit("2026-02-03T09:00:00Z", "sam"),
                        Drawn.request(CHANGES)))
                .hasMessage("nothing can be drawn from \"CM-02/changes 2026\": JAN lists no items");
        assertThatThrownBy(() -> drawn(
                        Drawn.changes(2)
                                .put("evidence/jan.yaml", Drawn.january(2).replace("C-2", "C-1"))
                                .commit("2026-02-04T09:00:00Z", "sam"),
                        Drawn.request(CHANGES)))
                .hasMessage(
                        "nothing can be drawn from \"CM-02/changes 2026\": item \"C-1\" is listed twice, in JAN and in JAN");
    }

    @Test
    void tellsWhatThereIsAndWhatWasDrawn() {
        SmallRecord record = Drawn.changes(60);
        SamplingLines lines =
                new SamplingLines(record.assess("2026-03-20").dossier().orElseThrow());
        assertThat(lines.populations())
                .contains(
                        "CM-02/changes 2026  60 items, usually 10 (per event, up to 250: 10 %, 10 to 25)",
                        "GOV-01/look 2026  nothing can be drawn: no window of it was due by 2026-02-03, the day of the last"
                                + " commit that counts");
        SampleDraft draft = drawn(record, Drawn.request(CHANGES));
        assertThat(lines.told(draft, false))
                .startsWith("wrote samples/CM-02-changes-2026-1.yaml")
                .contains("  " + draft.picks().get(0).hex() + "  "
                        + draft.picks().get(0).item())
                .contains("No list is known of 2026-02-01..2026-02-28: nothing of these days could be drawn.")
                .endsWith("Commit the file: soc2:verify draws it again each time.");
    }

    private static void refused(String message, SamplingRequest request) {
        assertThatThrownBy(() -> {
                    try {
                        drawn(Drawn.changes(60), request);
                    } catch (CannotAssess reason) {
                        throw new AssertionError(reason.getMessage() + ": " + reason.remedy(), reason);
                    }
                })
                .hasMessageStartingWith(message);
    }
}
