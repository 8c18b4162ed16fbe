package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.authoring.Scalar;
import io.github.soc2evidence.model.Draw;
import io.github.soc2evidence.model.Draw.Ticket;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Sample;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sample that is to be written (evidence-types.md, "Sampling").
 *
 * @param name of the population, where the requirement has several; else empty
 * @param records that deliver it, in the order in which they were recorded; of windows none
 * @param commit that froze it
 * @param row of the table that gave the size; absent where there is a reason
 * @param reason why another size was chosen
 * @param extending the sample that this one enlarges
 */
public record SampleDraft(
        Id id,
        RequirementId requirement,
        Id period,
        String name,
        Sample.Of of,
        List<Id> records,
        Oid commit,
        List<String> items,
        String seed,
        String by,
        Moment on,
        int size,
        Optional<String> row,
        Optional<String> reason,
        Optional<Id> extending,
        Sample.Purpose purpose) {
    /** The folder of all of them. */
    public static final String FOLDER = "samples/";

    public SampleDraft {
        records = List.copyOf(records);
        items = List.copyOf(items);
    }

    public String path() {
        return FOLDER + id + ".yaml";
    }

    /** What the population is called in tickets. */
    public String population() {
        return Sample.name(requirement, period, name);
    }

    /** What is drawn, the smallest ticket first. */
    public List<Ticket> picks() {
        return Draw.of(items, size, seed, population());
    }

    /** What would be looked at in place of picks that cannot be, in this order. */
    public List<Ticket> next(int count) {
        List<Ticket> drawn = Draw.of(items, size + count, seed, population());
        return drawn.subList(Math.min(size, drawn.size()), drawn.size());
    }

    /** The file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "id", id.value());
        line(text, "requirement", requirement.toString());
        text.append("population:\n");
        line(text, "  of", of.toString());
        line(text, "  period", period.value());
        if (!name.isEmpty()) {
            line(text, "  name", name);
        }
        if (!records.isEmpty()) {
            text.append("  records: ").append(list(records)).append('\n');
        }
        line(text, "  commit", commit.hex());
        line(text, "  sha256", Draw.fingerprint(items));
        text.append("  size: ").append(items.size()).append('\n');
        text.append("seed: {value: ")
                .append(quoted(seed))
                .append(", by: ")
                .append(Scalar.of(by))
                .append(", on: ")
                .append(quoted(on.toString()))
                .append("}\n");
        text.append("size: ").append(size).append('\n');
        row.ifPresent(any -> line(text, "row", any));
        reason.ifPresent(any -> line(text, "reason", any));
        extending.ifPresent(any -> line(text, "extends", any.value()));
        line(text, "purpose", purpose.toString());
        text.append("picks:\n");
        picks().forEach(pick -> text.append("  - {item: ")
                .append(Scalar.of(pick.item()))
                .append(", ticket: ")
                .append(quoted(pick.hex()))
                .append("}\n"));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(Scalar.of(value)).append('\n');
    }

    /** What may be taken for a number, and is none. */
    private static String quoted(String text) {
        String scalar = Scalar.of(text);
        return scalar.startsWith("\"") ? scalar : "\"" + scalar + "\"";
    }

    private static String list(Collection<Id> names) {
        return names.stream().map(any -> Scalar.of(any.value())).collect(Collectors.joining(", ", "[", "]"));
    }
}
