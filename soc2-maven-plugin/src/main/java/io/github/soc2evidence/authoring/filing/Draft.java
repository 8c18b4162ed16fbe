package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.authoring.Scalar;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tiling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record of evidence as it is to be written.
 *
 * @param window what it is for
 * @param performed the day it was done, as a person claims it
 * @param by who prepared it; absent where the commit's author is to speak for that
 * @param system where the artifacts come from
 * @param method how they were taken, {@code export}
 * @param query what was asked of the system
 * @param inPlace the file that it is written over, where all work of the requirement is recorded in one
 * @param count how many items there were, where it delivers a population
 * @param zone in which the times of files are written
 */
public record Draft(
        Id id,
        Placed window,
        LocalDate performed,
        String outcome,
        Optional<Id> by,
        Optional<Id> system,
        String method,
        Optional<String> query,
        List<Attachment> attachments,
        Optional<Long> count,
        ZoneId zone,
        Optional<String> inPlace)
        implements Piece {
    public Draft {
        attachments = List.copyOf(attachments);
    }

    /** The folder below the evidence root: the control, and below it the window, or the day where windows roll. */
    public String folder() {
        return "evidence/" + window.series().id().control() + "/" + term(window, performed);
    }

    @Override
    public String path() {
        return inPlace.orElseGet(() -> folder() + "/" + id + ".yaml");
    }

    @Override
    public List<String> taken(Path root) {
        List<String> paths = new ArrayList<>(List.of(path()));
        attachments.forEach(any -> paths.add(folder() + "/" + any.name()));
        return inPlace.isPresent() ? List.of() : NewFiles.taken(root, paths);
    }

    @Override
    public void write(Path root) {
        if (inPlace.isPresent()) {
            Rewriting.replace(root, path(), text(), attachments);
        } else {
            NewFiles.write(root, this);
        }
    }

    /** What a record of a window is called: {@code AC-03-2026-Q1-okta}. */
    public static String name(Placed window, LocalDate performed) {
        var series = window.series();
        boolean several = series.control().last().value().requires().size() > 1;
        return series.id().control()
                + (several ? "-" + series.id().requirement().requirement() : "") + "-" + term(window, performed)
                + series.id().subject().map(subject -> "-" + subject).orElse("");
    }

    private static String term(Placed window, LocalDate performed) {
        String id = window.window().id();
        return id.contains("..") ? performed.toString() : id;
    }

    /** The file. */
    @Override
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("id: " + id);
        lines.add("type: " + window.series().requirement().evidence().value());
        lines.add("satisfies: [" + window.series().id().requirement() + "]");
        window.series().id().subject().ifPresent(subject -> lines.add("subject: " + subject));
        if (window.window().tiling().isEmpty() && window.window().terms().anchor() != Anchor.ROLLING) {
            var days = window.window().nominal().days();
            lines.add("covers: {from: " + days.from() + ", to: " + days.to() + "}");
        }
        lines.add("performed: " + performed);
        by.ifPresent(person -> lines.add("prepared: {by: " + person + ", on: " + performed + "}"));
        lines.add("sources:");
        if (attachments.isEmpty()) {
            lines.add("  - {" + source(Optional.empty()) + "}");
        }
        attachments.forEach(attachment -> lines.add("  - {" + source(Optional.of(attachment)) + "}"));
        if (!attachments.isEmpty()) {
            lines.add("artifacts:");
            attachments.forEach(any -> lines.add("  - {path: " + Scalar.of(any.name()) + ", sha256: " + any.sha256()
                    + ", size: " + any.size() + "}"));
        }
        window.window().tiling().ifPresent(tiling -> population(tiling, lines));
        lines.add("outcome: " + outcome);
        lines.addAll(TypeSkeleton.of(
                window.series().requirement().evidence().value(),
                attachments.stream().map(Attachment::name).toList(),
                window.window().tiling().isPresent()));
        return String.join("\n", lines) + "\n";
    }

    /** Of the days that are not covered yet, where these are one stretch. */
    private void population(Tiling tiling, List<String> lines) {
        DaySet unknown = tiling.strands().stream().map(Strand::unknown).reduce(DaySet.NONE, DaySet::or);
        Days days = unknown.stretches().size() == 1
                ? unknown.stretches().get(0)
                : window.window().nominal().days();
        lines.add("population: {from: " + days.from() + ", to: " + days.to() + ", count: " + count.orElseThrow() + "}");
    }

    private String source(Optional<Attachment> attachment) {
        List<String> keys = new ArrayList<>();
        system.ifPresent(id -> keys.add("system: " + id));
        keys.add("method: " + Scalar.of(method));
        query.ifPresent(text -> keys.add("query: " + Scalar.of(text)));
        attachment.ifPresent(any -> {
            ZonedDateTime changed = any.changed().atZone(zone).truncatedTo(ChronoUnit.SECONDS);
            keys.add("extracted: " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(changed));
            by.ifPresent(person -> keys.add("extracted-by: " + person));
            any.rows().ifPresent(rows -> keys.add("rows: " + rows));
            keys.add("artifact: " + Scalar.of(any.name()));
        });
        return String.join(", ", keys);
    }
}
