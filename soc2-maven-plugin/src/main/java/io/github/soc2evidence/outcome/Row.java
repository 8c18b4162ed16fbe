package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.type.Field;
import io.github.soc2evidence.model.type.Kind;
import io.github.soc2evidence.model.type.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of a list, or all that the details of a record say: values by field. What cannot be read as what the type says is
 * as absent here; that it cannot be read is a finding of its own.
 */
public final class Row {
    private final Items items;
    private final int index;
    private final Optional<Table> table;
    private final ZoneId zone;

    Row(Items items, int index, Optional<Table> table, ZoneId zone) {
        this.items = items;
        this.index = index;
        this.table = table;
        this.zone = zone;
    }

    /** What tells it from the other rows of its list; its number where it does not say. */
    public String key() {
        List<String> parts = new ArrayList<>(1);
        for (String name : table.map(Table::key).orElse(List.of())) {
            text(name).ifPresent(parts::add);
        }
        return parts.isEmpty() ? "row " + (index + 1) : String.join(" / ", parts);
    }

    /**
     * By what it is found again in another record, whatever the letters' size and whichever of their names a person goes
     * by; absent where it does not say.
     */
    public Optional<String> identity(Whois whois) {
        List<String> parts = new ArrayList<>();
        for (String name : table.map(Table::key).orElse(List.of())) {
            boolean person = table.flatMap(list -> list.field(name))
                    .filter(field -> field.kind() == Kind.PERSON)
                    .isPresent();
            text(name).map(text -> person ? whois.identity(text) : folded(text)).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", parts));
    }

    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    public Location at() {
        return items.at(index);
    }

    /** Whether it says anything in a field. */
    public boolean has(String field) {
        return !items.values(index, field).isEmpty();
    }

    public List<String> texts(String field) {
        return items.values(index, field);
    }

    public Optional<String> text(String field) {
        List<String> texts = texts(field);
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    public Optional<Id> id(String field) {
        return text(field).flatMap(Texts::id);
    }

    /** The names within a field that says something for each of several: the systems of {@code disabled}. */
    public Set<String> names(String field) {
        Set<String> names = new TreeSet<>();
        if (items instanceof Items.Written written) {
            if (written.inline().rows().get(index).value().get(field) instanceof Map<?, ?> map) {
                map.keySet().forEach(name -> names.add(name.toString()));
            }
        } else if (items instanceof Items.Exported exported) {
            exported.mapped().columns().keySet().stream()
                    .filter(column -> column.startsWith(field + "."))
                    .filter(this::has)
                    .forEach(column -> names.add(column.substring(field.length() + 1)));
        }
        return names;
    }

    /** One of the words of its type, in small letters; absent where it is none of them. */
    public Optional<String> word(String field) {
        return text(field)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(word -> table.flatMap(list -> list.field(field))
                        .map(Field::words)
                        .filter(words -> !words.isEmpty() && !words.contains(word))
                        .isEmpty());
    }

    public Optional<Moment> moment(String field) {
        return text(field).flatMap(Texts::moment);
    }

    /** All moments of a field, in their order; those that cannot be read are left out. */
    public List<Moment> moments(String field) {
        return texts(field).stream()
                .flatMap(text -> Texts.moment(text).stream())
                .toList();
    }

    /** The day of a moment, on the clock of the requirement. */
    public Optional<LocalDate> day(String field) {
        return moment(field).map(moment -> moment.day(zone));
    }

    public Optional<BigDecimal> number(String field) {
        return text(field).flatMap(Texts::number);
    }

    public Optional<Boolean> flag(String field) {
        return text(field).flatMap(Texts::flag);
    }

    /** Whether it says yes; no and nothing are not told apart. */
    public boolean is(String field) {
        return flag(field).orElse(false);
    }

    /** Whether it says no aloud. */
    public boolean isNot(String field) {
        return flag(field).filter(yes -> !yes).isPresent();
    }

    public Optional<Span> span(String field) {
        return text(field).flatMap(Texts::span);
    }

    /** The rows of a list within it. */
    public List<Row> rows(String field) {
        Optional<Table> inner = table.flatMap(list -> list.field(field))
                .map(any -> new Table(
                        field, any.description(), List.of(any.fields().get(0).name()), any.fields()));
        return items.within(index, field)
                .map(nested -> Exhibit.rows(nested, inner, zone))
                .orElse(List.of());
    }
}
