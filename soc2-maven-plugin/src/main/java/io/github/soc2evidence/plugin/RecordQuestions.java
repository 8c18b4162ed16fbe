package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.authoring.filing.Attachment;
import io.github.soc2evidence.authoring.filing.Draft;
import io.github.soc2evidence.authoring.filing.Piece;
import io.github.soc2evidence.authoring.filing.Sighting;
import io.github.soc2evidence.authoring.filing.Targets;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.State;
import io.github.soc2evidence.source.CannotAssess;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has to be known to file one piece of evidence, asked in the order in which a person thinks of it. */
final class RecordQuestions {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Answers answers;
    private final Map<String, String> properties;
    private final Checked checked;
    private final Targets targets;
    private final Path folder;

    /** @param folder that the paths of artifacts start from */
    RecordQuestions(Answers answers, Map<String, String> properties, Checked checked, Path folder) {
        this.answers = answers;
        this.properties = properties;
        this.checked = checked;
        this.targets = new Targets(checked);
        this.folder = folder;
    }

    /** @param by the person that git names here */
    Piece draft(Optional<Id> by) {
        Dossier dossier = checked.dossier();
        Optional<RequirementId> requirement = requirement();
        Optional<RequirementId> continuous = requirement.filter(targets::isContinuous);
        if (continuous.isPresent()) {
            return sighting(continuous.get());
        }
        Optional<Id> subject = requirement.flatMap(this::subject);
        LocalDate performed = LocalDate.parse(answers.suggested(
                "soc2.performed",
                given("performed"),
                "Day it was performed",
                dossier.asOf().day().toString(),
                RecordQuestions::day));
        Optional<Placed> window = requirement.map(id -> window(id, subject, performed));
        boolean population = window.filter(Placed::isSlice).isPresent();
        Optional<String> outcome = outcome(population);
        List<Attachment> attachments = attachments();
        Optional<Long> count = population ? count(outcome, attachments) : Optional.empty();
        Optional<String> method = attachments.isEmpty()
                ? answers.required(
                        "soc2.method",
                        given("method"),
                        "How it was done, as there is no artifact",
                        Optional.empty(),
                        any -> Optional.empty())
                : Optional.of(answers.suggested(
                        "soc2.method",
                        given("method"),
                        "How the artifact was taken",
                        "export",
                        any -> Optional.empty()));
        Optional<Id> system = system(subject);
        Optional<String> query = answers.optional("soc2.query", given("query"), "What was asked of the system");
        answers.requireComplete();
        Placed placed = window.orElseThrow();
        return new Draft(
                id(placed, performed),
                placed,
                performed,
                outcome.orElseThrow(),
                id("by").or(() -> by),
                system,
                method.orElseThrow(),
                query,
                attachments,
                count,
                dossier.zone(),
                targets.inPlace(placed.series()));
    }

    /** What a job saw, or somebody who looked. */
    private Piece sighting(RequirementId requirement) {
        Dossier dossier = checked.dossier();
        Optional<Series> series = Optional.empty();
        List<Series> watched = targets.watched(requirement);
        if (watched.isEmpty()) {
            throw CannotAssess.error(
                    requirement + " is in effect in no period that is not closed",
                    "soc2:explain -Dsoc2.subject=" + requirement + " tells when it is");
        }
        if (watched.size() == 1 && given("subject").isEmpty()) {
            series = Optional.of(watched.get(0));
        } else {
            List<String> subjects = watched.stream()
                    .flatMap(any -> any.id().subject().stream())
                    .map(Id::value)
                    .toList();
            Optional<String> chosen = answers.chosen("soc2.subject", given("subject"), "Subject", subjects);
            series = watched.stream()
                    .filter(any -> any.id().subject().map(Id::value).equals(chosen))
                    .findFirst();
        }
        Instant performed = given("performed")
                .map(RecordQuestions::instant)
                .orElse(dossier.asOf().instant());
        Optional<String> state = answers.chosen(
                "soc2.state",
                given("state"),
                "State",
                Stream.of(State.values()).map(Object::toString).toList());
        List<Attachment> attachments = given("artifact").isPresent() ? attachments() : List.of();
        answers.requireComplete();
        Series one = series.orElseThrow();
        return new Sighting(
                one,
                targets.inPlace(one).orElseGet(() -> Sighting.usualPath(one)),
                performed,
                Stream.of(State.values())
                        .filter(any -> any.toString().equals(state.orElseThrow()))
                        .findFirst()
                        .orElseThrow(),
                system(one.id().subject()),
                given("method").orElse("api"),
                given("query"),
                attachments,
                dossier.zone());
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(properties.get(name)).filter(text -> !text.isBlank());
    }

    private Optional<Id> id(String name) {
        return given(name).map(text -> {
            try {
                return new Id(text);
            } catch (IllegalArgumentException garbled) {
                throw CannotAssess.error(
                        "soc2." + name + ": " + garbled.getMessage(), "give an id as the record's files have it");
            }
        });
    }

    private Optional<RequirementId> requirement() {
        Optional<String> asked = given("requirement");
        if (asked.isPresent()) {
            return Optional.of(targets.requirement(asked.get()));
        }
        List<String> waiting =
                targets.requirements().stream().map(Object::toString).toList();
        if (waiting.isEmpty()) {
            throw CannotAssess.error("no window waits for a record", "soc2:status tells what is due, and when");
        }
        return answers.chosen("soc2.requirement", asked, "Requirement", waiting).map(targets::requirement);
    }

    private Optional<Id> subject(RequirementId requirement) {
        List<String> subjects =
                targets.subjects(requirement).stream().map(Id::value).toList();
        if (subjects.isEmpty() && given("subject").isEmpty()) {
            return Optional.empty();
        }
        return subjects.size() == 1 && given("subject").isEmpty()
                ? Optional.of(new Id(subjects.get(0)))
                : answers.chosen("soc2.subject", given("subject"), "Subject", subjects)
                        .map(Id::new);
    }

    private Placed window(RequirementId requirement, Optional<Id> subject, LocalDate performed) {
        List<Placed> windows = targets.windows(requirement, subject);
        List<String> ids = Targets.names(windows);
        String byDefault = Targets.on(performed, windows)
                .map(placed -> ids.get(windows.indexOf(placed)))
                .orElseThrow(() -> CannotAssess.error(
                        "no window of " + requirement
                                + subject.map(id -> "[" + id + "]").orElse("") + " waits for a record",
                        "soc2:explain -Dsoc2.subject=" + requirement + " tells how they stand"));
        String chosen = answers.suggested(
                "soc2.window",
                given("window"),
                "Window",
                byDefault,
                text -> ids.contains(text)
                        ? Optional.empty()
                        : Optional.of("it is none that waits" + Phrase.didYouMean(text, ids)));
        return windows.get(ids.indexOf(chosen));
    }

    /** How many items there were: none, the rows of the one export, or what somebody says. */
    private Optional<Long> count(Optional<String> outcome, List<Attachment> attachments) {
        if (outcome.filter(Outcome.NO_OCCURRENCE.toString()::equals).isPresent()) {
            return Optional.of(0L);
        }
        Optional<String> rows =
                attachments.size() == 1 && attachments.get(0).rows().isPresent()
                        ? Optional.of(Long.toString(attachments.get(0).rows().getAsLong()))
                        : Optional.empty();
        return given("count")
                .or(() -> rows)
                .or(() -> answers.required(
                        "soc2.count",
                        given("count"),
                        "How many items there were",
                        Optional.empty(),
                        RecordQuestions::number))
                .map(RecordQuestions::counted);
    }

    private static long counted(String text) {
        number(text).ifPresent(problem -> {
            throw CannotAssess.error("soc2.count: " + problem, "give the number of items as -Dsoc2.count=42");
        });
        return Long.parseLong(text);
    }

    private static Optional<String> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.empty() : Optional.of("write a whole number");
    }

    private Optional<String> outcome(boolean population) {
        List<String> known = Stream.of(Outcome.values())
                .filter(outcome -> population || outcome != Outcome.NO_OCCURRENCE)
                .map(Object::toString)
                .toList();
        return answers.chosen("soc2.outcome", given("outcome"), "Outcome", known);
    }

    private List<Attachment> attachments() {
        return answers.optional("soc2.artifact", given("artifact"), "Files that show it, with commas between")
                .map(text -> Arrays.stream(COMMA.split(text.strip(), -1))
                        .filter(name -> !name.isEmpty())
                        .map(name -> Attachment.of(folder.resolve(name)))
                        .toList())
                .orElse(List.of());
    }

    /** The system that was asked; the subject, or the one it lies in, where nobody says more. */
    private Optional<Id> system(Optional<Id> subject) {
        List<Id> known = checked.dossier().inventory().stream()
                .map(any -> any.id().value())
                .toList();
        return id("system")
                .or(() -> subject.flatMap(id -> known.contains(id)
                        ? Optional.of(id)
                        : checked.dossier().assets().stream()
                                .filter(asset -> asset.id().value().equals(id))
                                .flatMap(asset -> asset.system().stream())
                                .map(Located::value)
                                .findFirst()));
    }

    /** Its own, or the first that is free. */
    private Id id(Placed window, LocalDate performed) {
        List<String> used = checked.dossier().evidence().stream()
                .map(any -> any.value().id().toString())
                .toList();
        String name = Draft.name(window, performed);
        Optional<Id> own = id("id");
        own.filter(id -> used.contains(id.value())).ifPresent(id -> {
            throw CannotAssess.error(
                    "there is a record " + id + " already", "give another -Dsoc2.id, or leave it to the default");
        });
        return own.orElseGet(() -> Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + "-" + number)
                .filter(free -> !used.contains(free))
                .map(Id::new)
                .findFirst()
                .orElseThrow());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException none) {
            throw CannotAssess.error(
                    "soc2.performed is \"" + text + "\": it is no instant with its offset",
                    "give it as 2026-03-05T09:12:00-05:00, or leave it to now");
        }
    }

    private static Optional<String> day(String text) {
        try {
            LocalDate.parse(text);
            return Optional.empty();
        } catch (DateTimeException garbled) {
            return Optional.of("write a day as 2027-01-20");
        }
    }
}
