package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.CriterionFigures;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.assessment.Proposal;
import io.github.soc2evidence.dossier.Companions;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.OpenItems;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Witnessed;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Fingerprint;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.outcome.Figure;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.rule.registry.Rules;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import io.github.soc2evidence.trust.Bracket;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Writes one assessment, keys in the order of format.md. */
final class JsonWriter {
    private final JsonGenerator json;
    private final Assessment assessment;
    private final Marks marks;
    private final Companions companions;
    private final Set<Id> pending;
    private final Optional<OpenItems> open;
    private final Optional<Witnessed> witnessed;

    JsonWriter(JsonGenerator json, Assessment assessment) {
        this.json = json;
        this.assessment = assessment;
        this.marks = Marks.of(assessment);
        this.companions =
                new Companions(assessment.dossier().map(Dossier::evidence).orElse(List.of()));
        this.pending = Proposal.pending(assessment);
        this.open = assessment.dossier().map(OpenItems::new);
        this.witnessed = assessment.dossier().map(Witnessed::new);
    }

    void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", 1);
        text("status", assessment.status());
        problem();
        text("as-of", assessment.asOf());
        text("plugin", assessment.plugin());
        repositories();
        pullRequest();
        Optional<Dossier> dossier = assessment.dossier();
        list("periods", dossier.map(any -> any.periods().stream()), this::period);
        list(
                "requirements",
                dossier.map(any -> any.judgedPeriods().flatMap(period -> period.series().stream())),
                this::series);
        list("criteria", dossier.map(any -> CriterionFigures.of(any).stream()), this::criterion);
        list("figures", dossier.map(any -> assessment.figures().stream()), this::figure);
        list("rules", Optional.of(Rules.all().map(entry -> entry.rule().id()).sorted()), this::rule);
        list("findings", dossier.map(any -> assessment.findings().stream()), this::finding);
        json.writeEndObject();
    }

    private void problem() throws IOException {
        if (assessment.problem().isEmpty()) {
            json.writeNullField("problem");
            return;
        }
        json.writeObjectFieldStart("problem");
        text("message", assessment.problem().get().message());
        text("remedy", assessment.problem().get().remedy());
        json.writeEndObject();
    }

    private void repositories() throws IOException {
        json.writeArrayFieldStart("repositories");
        json.writeStartObject();
        text("root", assessment.root());
        text("commit", assessment.commit().map(Commit::id));
        json.writeEndObject();
        json.writeEndArray();
    }

    private void pullRequest() throws IOException {
        if (assessment.proposal().isEmpty()) {
            json.writeNullField("pull-request");
            return;
        }
        Proposal proposal = assessment.proposal().get();
        json.writeObjectFieldStart("pull-request");
        text("base", proposal.base().id());
        text("base-status", proposal.status());
        strings("policy", proposal.policy().stream());
        strings("closed", subjects(proposal.closed()));
        strings("opened", subjects(proposal.opened()));
        strings("dropped", subjects(proposal.dropped()));
        strings("controls", proposal.controls().stream());
        strings("criteria", proposal.criteria().stream());
        strings("known", fingerprints(assessment.findings().stream().filter(proposal::isKnown)));
        strings("awaiting", fingerprints(assessment.findings().stream().filter(proposal::isAwaiting)));
        json.writeEndObject();
    }

    private static Stream<Subject> subjects(List<Dossier.Placed> placed) {
        return placed.stream().map(any -> any.series().subject(any.window())).distinct();
    }

    private static Stream<Fingerprint> fingerprints(Stream<Judged> judged) {
        return judged.filter(Judged::isUndisclosedDeviation)
                .map(any -> any.finding().fingerprint())
                .distinct();
    }

    private void period(Period period) throws IOException {
        text("id", period.id());
        text("from", period.days().from());
        text("to", period.days().to());
        text("status", assessment.status(period));
    }

    private void series(Series series) throws IOException {
        text("id", series.id());
        text("control", series.id().control());
        text("period", series.period());
        text("cadence", series.requirement().frequency());
        list("windows", Optional.of(series.windows().stream()), window -> window(series, window));
        list("gaps", Optional.of(series.gaps().stream()), gap -> gap(series, gap));
        Optional<Continuity> continuity = series.operation().continuity();
        seconds("longest-gap-seconds", continuity.map(Continuity::longestGap).orElse(Duration.ZERO));
        seconds("total-gap-seconds", continuity.map(Continuity::total).orElse(Duration.ZERO));
    }

    private void gap(Series series, Gap gap) throws IOException {
        text("from", gap.spell().from());
        text("to", gap.spell().to());
        seconds("seconds", gap.spell().length());
        text("reason", gap.reason());
        seconds("at-least-seconds", gap.certain());
        seconds("at-most-seconds", gap.possible());
        text("commit-before", gap.before().map(Gap.Seen::commit));
        text("commit-after", gap.after().map(Gap.Seen::commit));
        text("disclosure", marks.on(series, gap).map(any -> any.value().id()));
    }

    private void seconds(String key, Duration length) throws IOException {
        json.writeNumberField(key, length.toSeconds());
    }

    private void window(Series series, Window window) throws IOException {
        Optional<Occurrence> taken = window.taken();
        text("id", window.nominal().id());
        text("from", window.nominal().days().from());
        text("to", window.nominal().days().to());
        text("due", window.nominal().due());
        text("deadline", window.nominal().deadline());
        text("verdict", window.verdict());
        Set<Id> records = new LinkedHashSet<>();
        window.candidates().forEach(any -> records.addAll(companions.with(any.record())));
        strings("evidence", records.stream());
        text("performed", taken.map(window.terms()::day));
        text("recorded", taken.map(Occurrence::recorded));
        Optional<Bracket> bracket = taken.flatMap(any -> witnessed.map(all -> all.of(any.commit())));
        text("level", bracket.map(Bracket::level));
        text("not-before", bracket.flatMap(Bracket::notBefore));
        text("not-after", bracket.flatMap(Bracket::notAfter));
        json.writeBooleanField("pending", isPending(series, window));
        text("disclosure", marks.on(series, window).map(any -> any.value().id()));
    }

    /** Whether something is still to come: the merge of a pull request, or what closes an item. */
    private boolean isPending(Series series, Window window) {
        boolean proposed = window.taken().isPresent()
                && window.tiling()
                        .map(tiling -> tiling.sound()
                                .anyMatch(tile ->
                                        pending.contains(tile.delivery().by().record())))
                        .orElseGet(() -> pending.contains(window.taken().get().record()));
        return proposed
                || open.filter(items -> !items.of(series, window).isEmpty()).isPresent();
    }

    private void criterion(CriterionFigures figures) throws IOException {
        text("id", figures.criterion().id());
        text("period", figures.period());
        strings("controls", figures.controls().stream());
        json.writeNumberField("windows-due", figures.due());
        json.writeNumberField("windows-performed", figures.performed());
        text("carved-out-to", figures.carvedOutTo());
    }

    private void figure(Figure figure) throws IOException {
        text("type", figure.type());
        text("requirement", figure.requirement());
        text("period", figure.period());
        text("name", figure.name());
        text("of", figure.of());
        if (figure.isNumber()) {
            json.writeFieldName("value");
            json.writeNumber(figure.value());
        } else {
            text("value", figure.value());
        }
        text("unit", figure.unit());
        strings("records", figure.records().stream());
    }

    private void rule(RuleId id) throws IOException {
        Optional<Answer> answer = assessment.answers().stream()
                .filter(any -> any.rule().equals(id))
                .findFirst();
        text("id", id);
        json.writeNumberField("examined", answer.map(Answer::examined).orElse(0));
        text("status", answer.map(Answer::status).orElse("not-evaluated"));
        text("reason", answer.flatMap(Answer::nothing));
    }

    private void finding(Judged judged) throws IOException {
        Finding finding = judged.finding();
        text("rule", finding.rule());
        text("severity", judged.severity());
        text("subject", finding.subject());
        text("period", finding.period());
        text("control", finding.control());
        text("message", finding.message());
        text("remedy", finding.remedy());
        text("disclosure", judged.disclosure().map(any -> any.value().id()));
        location(finding.at());
        text("fingerprint", finding.fingerprint());
    }

    private void location(Optional<Location> at) throws IOException {
        if (at.isEmpty()) {
            json.writeNullField("location");
            return;
        }
        Location location = at.get();
        json.writeObjectFieldStart("location");
        text("path", location.path());
        number("line", location.line());
        number("column", location.column());
        text("commit", location.commit());
        json.writeEndObject();
    }

    private void text(String key, Object value) throws IOException {
        json.writeStringField(key, value.toString());
    }

    private void text(String key, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            text(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    private void strings(String key, Stream<?> items) throws IOException {
        json.writeArrayFieldStart(key);
        for (Object item : items.toList()) {
            json.writeString(item.toString());
        }
        json.writeEndArray();
    }

    private void number(String key, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.getAsInt());
        } else {
            json.writeNullField(key);
        }
    }

    private interface Writing<T> {
        void write(T item) throws IOException;
    }

    /** An array of objects; null where it is not known. */
    private <T> void list(String key, Optional<Stream<T>> items, Writing<T> writing) throws IOException {
        if (items.isEmpty()) {
            json.writeNullField(key);
            return;
        }
        json.writeArrayFieldStart(key);
        for (T item : items.get().toList()) {
            json.writeStartObject();
            writing.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
