package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.authoring.Scalar;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Recording;
import io.github.soc2evidence.model.State;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An observation that is ready to be written, by a job as a rule: over the one before it, or below it in a log
 * (format.md, {@code recording}).
 *
 * @param path the file that holds the observations of the series, or is to
 * @param performed when it was looked
 * @param system what was looked at
 * @param method how, {@code api}
 * @param zone in which instants are written
 */
public record Sighting(
        Series series,
        String path,
        Instant performed,
        State state,
        Optional<Id> system,
        String method,
        Optional<String> query,
        List<Attachment> attachments,
        ZoneId zone)
        implements Piece {
    public Sighting {
        attachments = List.copyOf(attachments);
    }

    /** Where the observations of a series are kept, where nothing else is usual: {@code evidence/LOG-01/central-aws.yaml}. */
    public static String usualPath(Series series) {
        String name = series.id().requirement().requirement()
                + series.id().subject().map(subject -> "-" + subject).orElse("");
        boolean log = series.requirement().recorded() == Recording.LOG;
        return "evidence/" + series.id().control() + "/" + name + (log ? ".jsonl" : ".yaml");
    }

    private boolean isLog() {
        return series.requirement().recorded() == Recording.LOG;
    }

    @Override
    public String text() {
        return isLog() ? line() : file();
    }

    private String line() {
        return "{\"satisfies\": [\"" + series.id().requirement() + "\"], "
                + series.id()
                        .subject()
                        .map(id -> "\"subject\": \"" + id + "\", ")
                        .orElse("")
                + "\"performed\": \"" + instant() + "\", \"state\": \"" + state + "\"}\n";
    }

    private String file() {
        List<String> lines = new ArrayList<>();
        lines.add("id: " + series.id().control() + "-"
                + series.id().requirement().requirement()
                + series.id().subject().map(subject -> "-" + subject).orElse(""));
        lines.add("type: " + series.requirement().evidence().value());
        lines.add("satisfies: [" + series.id().requirement() + "]");
        series.id().subject().ifPresent(subject -> lines.add("subject: " + subject));
        lines.add("performed: " + instant());
        lines.add("state: " + state);
        lines.add("sources:");
        if (attachments.isEmpty()) {
            lines.add("  - {" + source("") + "}");
        }
        attachments.forEach(any -> lines.add("  - {" + source(", artifact: " + Scalar.of(any.name())) + "}"));
        if (!attachments.isEmpty()) {
            lines.add("artifacts:");
            attachments.forEach(any -> lines.add("  - {path: " + Scalar.of(any.name()) + ", sha256: " + any.sha256()
                    + ", size: " + any.size() + "}"));
        }
        return String.join("\n", lines) + "\n";
    }

    private String source(String artifact) {
        return system.map(id -> "system: " + id + ", ").orElse("") + "method: " + Scalar.of(method)
                + query.map(text -> ", query: " + Scalar.of(text)).orElse("") + ", extracted: " + instant() + artifact;
    }

    private String instant() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                performed.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }

    /** What was there before is the observation before this one: its history keeps it. */
    @Override
    public List<String> taken(Path root) {
        return List.of();
    }

    @Override
    public void write(Path root) {
        if (isLog()) {
            Rewriting.append(root, path, text());
        } else {
            Rewriting.replace(root, path, text(), attachments);
        }
    }
}
