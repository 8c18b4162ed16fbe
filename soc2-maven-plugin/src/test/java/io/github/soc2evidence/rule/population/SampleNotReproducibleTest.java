package io.github.soc2evidence.rule.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.authoring.filing.SampleDraft;
import io.github.soc2evidence.authoring.filing.SamplingRequest;
import io.github.soc2evidence.fixture.Drawn;
import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SampleNotReproducibleTest {
    private static final SampleNotReproducible RULE = new SampleNotReproducible();

    @Test
    void isSilentWhereTheSameComesOut() {
        Answer answer = Drawn.committed(Drawn.changes(12)).answer(RULE, "2026-02-20");
        assertThat(answer.examined()).isEqualTo(1);
        assertThat(Findings.of(answer)).isEmpty();
    }

    @Test
    void isSilentWhereALaterListJoinsThePopulation() {
        SmallRecord record = Drawn.committed(Drawn.changes(12))
                .put(
                        "evidence/feb.yaml",
                        Samples.list(
                                "FEB",
                                "2026-03-02",
                                "{from: 2026-02-01, to: 2026-02-28, count: 1, key: change}",
                                "items: [{change: C-99}]"))
                .commit("2026-03-03T09:00:00Z", "sam", "robin");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20"))).isEmpty();
    }

    @Test
    void isSilentWhereAReviewerIsNamedLaterOrTheFileMoves() {
        SmallRecord reviewed = Drawn.committed(Drawn.changes(12))
                .put("evidence/jan.yaml", Drawn.january(12) + "reviewed: {by: robin, on: 2026-02-13}\n")
                .commit("2026-02-14T09:00:00Z", "robin");
        assertThat(Findings.of(reviewed.answer(RULE, "2026-02-20"))).isEmpty();
        SmallRecord moved = Drawn.committed(Drawn.changes(12))
                .remove("evidence/jan.yaml")
                .put("evidence/2026/jan.yaml", Drawn.january(12))
                .commit("2026-02-14T09:00:00Z", "robin");
        assertThat(Findings.of(moved.answer(RULE, "2026-02-20"))).isEmpty();
    }

    @Test
    void findsAnExportThatChangedSince() {
        String list = Samples.list(
                "JAN",
                "2026-02-02",
                "{from: 2026-01-01, to: 2026-01-31, count: 2, key: change}",
                "items: {artifact: jan.csv, columns: {change: number}}");
        SmallRecord record = Samples.listing()
                .put("evidence/jan.yaml", list + Samples.artifacts("jan.csv", "number\n1\n2\n") + "\n")
                .put("evidence/jan.csv", "number\n1\n2\n")
                .commit("2026-02-03T09:00:00Z", "sam");
        assertThat(Findings.of(Drawn.committed(record).answer(RULE, "2026-02-20")))
                .isEmpty();
        record.put("evidence/jan.yaml", list + Samples.artifacts("jan.csv", "number\n1\n3\n") + "\n")
                .put("evidence/jan.csv", "number\n1\n3\n")
                .commit("2026-02-14T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-02-20")))
                .singleElement()
                .asString()
                .contains("JAN lists what it lists only since commit ");
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(Drawn.changes(12).answer(RULE, "2026-02-20").nothing())
                .contains("there is no sample of a judged period");
    }

    @Test
    void findsAPickThatWasChosen() {
        assertThat(of(text -> text.replaceFirst("item: C-[0-9]+", "item: C-99")))
                .startsWith("CM-02-changes-2026-1 | drawn again, number 1 is \"C-")
                .contains(", and the file has \"C-99\" | samples/CM-02-changes-2026-1.yaml:15:5");
    }

    @Test
    void findsAnotherSeedAndAnotherTicket() {
        assertThat(of(text -> text.replace(Drawn.SEED, "3"))).contains("drawn again, number 1 is \"");
        assertThat(of(text -> text.replaceFirst("ticket: \"[0-9a-f]", "ticket: \"x")
                        .replace("\"x", "\"0")
                        .replaceFirst("ticket: \"0", "ticket: \"f")))
                .contains("drawn again, number 1 is \"");
    }

    @Test
    void findsASeedAsOldAsThePopulation() {
        assertThat(of(text -> text.replace("2026-02-10", "2026-02-03")))
                .contains(
                        "the seed is of 2026-02-03, and the population was frozen on 2026-02-03: whoever knew the seed"
                                + " could have made the items fit");
        assertThat(of(text -> text.replace("\"2026-02-10\"", "\"2026-02-03T09:00:00Z\"")))
                .contains("and the population was frozen on 2026-02-03T09:00:00Z");
        assertThat(all(text -> text.replace("\"2026-02-10\"", "\"2026-02-03T09:00:01Z\"")))
                .isEmpty();
    }

    @Test
    void findsWhatIsDrawnFromSomethingElse() {
        assertThat(of(text -> text.replaceFirst("  size: 12", "  size: 13")))
                .contains("the population has 12 items, and the sample says 13");
        assertThat(of(text -> text.replaceFirst("sha256: \"?[0-9a-f]{4}", "sha256: \"0000")
                        .replaceFirst("(\"0000[0-9a-f]{60})\\R", "$1\"\n")
                        .replace("\"\"", "\"")))
                .contains("the population's items are others than those that were drawn from: their SHA-256 is ");
        assertThat(of(text -> text.replace("records: [JAN]", "records: [JAN, OTHER]")))
                .contains("it was drawn from JAN, OTHER, and the population is delivered by JAN");
        assertThat(of(text -> text.replaceFirst(
                        "commit: \"?[0-9a-f]{40}\"?", "commit: \"0123456789012345678901234567890123456789\"")))
                .contains(
                        "the commit 0123456789, which is said to have frozen the population, is not on the branch of record");
        assertThat(of(text -> text.replace("requirement: CM-02/changes", "requirement: CM-02/others")))
                .contains("the record has no population \"CM-02/others 2026\" of items");
    }

    @Test
    void findsThatAListChangedSince() {
        SmallRecord record = Drawn.committed(Drawn.changes(12))
                .put("evidence/jan.yaml", Drawn.january(12).replace("C-12}", "C-13}"))
                .commit("2026-02-14T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-02-20")))
                .singleElement()
                .asString()
                .contains("JAN lists what it lists only since commit ");
    }

    @Test
    void findsASizeWithoutAReason() {
        assertThat(of(text -> text.replace("up to 50: 10 %, at least 5", "above 250: 25")))
                .contains(
                        "of 12 the table gives 5 (per event, up to 50: 10 %, at least 5), and 5 were drawn without a reason");
        assertThat(all(text -> text.replaceFirst("row: .*", "reason: The auditor wished five.")))
                .isEmpty();
    }

    @Test
    void findsManagementThatDrawsForTheAuditor() {
        assertThat(of(text -> text.replace("by: Firm LLP", "by: sam")))
                .contains("sam of people.yaml gave the seed: what management draws is a self-test");
    }

    @Test
    void takesTheNextTicketsForReplacements() {
        SampleDraft draft = Drawn.draft(Drawn.changes(12), "2026-02-11", Drawn.request("CM-02/changes"));
        String next = draft.next(1).get(0).item();
        String ticket = draft.next(1).get(0).hex();
        String pick = draft.picks().get(2).item();
        String replaced = "replacements:\n  - {of: " + pick + ", item: " + next + ", ticket: \"" + ticket
                + "\", reason: It was a trial.}\n";
        assertThat(all(text -> text + replaced)).isEmpty();
        assertThat(of(text -> text + replaced.replace("item: " + next, "item: " + pick)))
                .contains("drawn again, number 6 is \"" + next + "\"");
        assertThat(of(text -> text + replaced.replace("of: " + pick, "of: C-99")))
                .contains("\"C-99\", which is said to be replaced, is none of the picks");
    }

    @Test
    void drawsWindowsAgain() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-07-21T09:00:00Z", "sam", "robin");
        SampleDraft draft = Drawn.draft(record, "2026-08-01", at(Drawn.request("AC-03/review"), "2026-08-01"));
        assertThat(draft.items()).containsExactly("AC-03/review 2026-Q1", "AC-03/review 2026-Q2");
        record.put(draft.path(), draft.text()).commit("2026-08-02T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-08-10"))).isEmpty();
        // What is due later is not what was drawn from.
        assertThat(Findings.of(record.answer(RULE, "2026-12-31"))).isEmpty();
    }

    private static SamplingRequest at(SamplingRequest request, String seedOn) {
        return new SamplingRequest(
                request.requirement(),
                request.population(),
                request.seed(),
                request.seedBy(),
                Optional.of(seedOn),
                request.size(),
                request.reason(),
                request.extend(),
                request.now());
    }

    private static String of(UnaryOperator<String> edit) {
        List<String> findings = all(edit);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static List<String> all(UnaryOperator<String> edit) {
        SmallRecord record = Drawn.changes(12);
        SampleDraft draft = Drawn.draft(record, "2026-02-11", Drawn.request("CM-02/changes"));
        String edited = edit.apply(draft.text());
        assertThat(edited).isNotEqualTo(draft.text());
        return Findings.of(record.put(draft.path(), edited)
                .commit("2026-02-12T09:00:00Z", "sam")
                .answer(RULE, "2026-02-20"));
    }
}
