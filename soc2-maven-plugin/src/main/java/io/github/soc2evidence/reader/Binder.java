package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.model.Details;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Performed;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.reader.Leaves.Refused;
import io.github.soc2evidence.reader.Shape.Generic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A located tree as a record of the model: the components are the keys. What refuses itself becomes a problem at its
 * place; null stands for a value that could not be made and has been complained about.
 */
final class Binder {
    private final Set<String> refused;
    private final Pool pool;
    private final Meanings meanings;
    private final FreeParts free;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param refused pointers that have a problem already: nothing is made there, and nothing more said
     * @param pool of the parts of other documents
     */
    Binder(Set<String> refused, Pool pool) {
        this(refused, pool, Meanings.NONE);
    }

    /** @param meanings of parts of the document, as far as known */
    Binder(Set<String> refused, Pool pool, Meanings meanings) {
        this.refused = refused;
        this.pool = pool;
        this.meanings = meanings;
        this.free = new FreeParts(this, pool, meanings);
    }

    List<Problem> problems() {
        return problems;
    }

    /** The value of a whole document. */
    @Nullable
    Object document(Class<?> type, Tree tree) {
        return record(type, tree, "");
    }

    @Nullable
    Object bind(Type type, Tree tree, String pointer) {
        Object value = made(type, tree, pointer);
        return value == null || !isWorthSharing(type, tree) ? value : pool.shared(value);
    }

    /** Scalars are shared already, free values seldom the same, and what is the same in a revision is known. */
    private boolean isWorthSharing(Type type, Tree tree) {
        if (meanings.areKnown()) {
            return false;
        }
        return type instanceof Generic generic
                ? generic.raw() != Map.class
                : type != Details.class && !(tree instanceof Tree.Scalar);
    }

    private @Nullable Object made(Type type, Tree tree, String pointer) {
        if (type instanceof Generic generic) {
            return generic(generic, tree, pointer);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Details.class) {
            return free.details(tree, pointer);
        }
        if (plain == Object.class) {
            return PlainValues.of(tree, pool);
        }
        boolean mapping = tree instanceof Tree.Mapping;
        if (mapping && plain == Span.class) {
            return wrapped(BusinessDays.class, tree, pointer, days -> new Span.Business(days.businessDays()));
        }
        if (plain == Performed.class) {
            return mapping
                    ? wrapped(Performed.Range.class, tree, pointer, Performed::in)
                    : bind(Moment.class, tree, pointer);
        }
        if (plain == Population.Items.class) {
            return mapping ? record(Population.Mapped.class, tree, pointer) : free.inline(tree, pointer);
        }
        Optional<Leaves.Leaf> leaf = Leaves.of(plain);
        return leaf.isPresent() ? scalar(plain, leaf.get(), tree, pointer) : record(plain, tree, pointer);
    }

    /** {@code {business-days: 10}}. */
    record BusinessDays(int businessDays) {}

    private <T> @Nullable Object wrapped(Class<T> shape, Tree tree, String pointer, Function<T, Object> wrap) {
        Object inner = record(shape, tree, pointer);
        return inner == null ? null : wrap.apply(shape.cast(inner));
    }

    private @Nullable Object scalar(Class<?> type, Leaves.Leaf leaf, Tree tree, String pointer) {
        if (!refused.isEmpty() && refused.contains(pointer)) {
            return null;
        }
        try {
            JsonNode json = tree.json();
            return json.isTextual() ? text(type, leaf, json) : leaf.value(json);
        } catch (Refused e) {
            return problem(tree.at(pointer), String.valueOf(e.getMessage()));
        }
    }

    private Object text(Class<?> type, Leaves.Leaf leaf, JsonNode json) throws Refused {
        Object known = pool.read(type, json.textValue());
        if (known != null) {
            return known;
        }
        Object value = leaf.value(json);
        pool.remember(type, json.textValue(), value);
        return value;
    }

    private @Nullable Object generic(Generic type, Tree tree, String pointer) {
        Class<?> raw = type.raw();
        if (raw == List.class) {
            return list(type.arguments().get(0), tree, pointer);
        }
        if (raw == Map.class) {
            return map(type.arguments().get(1), tree, pointer);
        }
        Object value = bind(type.arguments().get(0), tree, pointer);
        if (value == null) {
            return null;
        }
        return raw == Optional.class ? Optional.of(value) : new Located<>(value, at(tree, pointer));
    }

    private @Nullable Object list(Type itemType, Tree list, String pointer) {
        if (!(list instanceof Tree.Sequence sequence)) {
            return expected("a list", list, pointer);
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Tree tree = sequence.items().get(i);
            Object known = meanings.value(tree);
            Object item = known == null ? bind(itemType, tree, Tree.below(pointer, i)) : known;
            if (item != null) {
                items.add(item);
                meanings.noteValue(tree, item);
            }
        }
        return items.size() == sequence.items().size() ? List.copyOf(items) : null;
    }

    private @Nullable Object map(Type valueType, Tree tree, String pointer) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return expected("a mapping", tree, pointer);
        }
        if (valueType == Object.class) {
            return PlainValues.map(mapping, pool);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Object value = bind(valueType, entry.value(), Tree.below(pointer, key));
            if (value != null) {
                values.put(key, value);
            }
        });
        return values.size() == mapping.entries().size() ? Collections.unmodifiableMap(values) : null;
    }

    private @Nullable Object record(Class<?> type, Tree tree, String pointer) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return expected("a mapping", tree, pointer);
        }
        Shape shape = Shape.of(type);
        Object[] values;
        boolean complete;
        if (mapping.entries() instanceof AmendedMembers amended
                && meanings.value(amended.before()) instanceof Object[] before) {
            values = before.clone();
            complete = amend(values, shape, amended, mapping, pointer);
        } else {
            values = new Object[shape.members().size()];
            complete = fill(values, shape, mapping, pointer);
        }
        if (!complete || refused.contains(pointer)) {
            return null;
        }
        meanings.noteValue(mapping.entries(), values);
        return made(shape, values, tree.at(pointer));
    }

    /** Whether there is a value for each member. */
    private boolean fill(Object[] values, Shape shape, Tree.Mapping mapping, String pointer) {
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            Object value = member(shape.members().get(i), mapping, pointer);
            if (value == null) {
                complete = false;
            } else {
                values[i] = value;
            }
        }
        return complete;
    }

    /**
     * The same where all but a few are known.
     *
     * @param values of the mapping that was amended, with those of what is absent there
     */
    private boolean amend(Object[] values, Shape shape, AmendedMembers amended, Tree.Mapping mapping, String pointer) {
        for (AmendedMembers.Change change : amended.changes()) {
            int place = shape.place(change.key());
            if (place >= 0) {
                Object value = member(shape.members().get(place), mapping, pointer);
                if (value == null) {
                    return false;
                }
                values[place] = value;
            }
        }
        return true;
    }

    private @Nullable Object member(Shape.Member member, Tree.Mapping mapping, String pointer) {
        if (member.type() == Place.class) {
            return at(mapping, pointer);
        }
        Tree.Entry entry = mapping.entries().get(member.key());
        if (entry == null || entry.value().isNothing()) {
            return absent(member, mapping, pointer);
        }
        Object known = meanings.value(entry.value());
        if (known != null) {
            return known;
        }
        boolean isText =
                entry.value() instanceof Tree.Scalar scalar && scalar.json().isTextual() && refused.isEmpty();
        @Nullable
        Object value = isText && !meanings.areKnown()
                ? scalar(member, (Tree.Scalar) entry.value(), pointer)
                : bound(member, entry, pointer);
        if (value != null) {
            meanings.noteValue(entry.value(), value);
        }
        return value;
    }

    /** Most are what they were in the revision before, and stand where they stood. */
    private @Nullable Object scalar(Shape.Member member, Tree.Scalar scalar, String pointer) {
        Object known = pool.member(member, pointer, scalar);
        if (known != null) {
            return known;
        }
        Object value = bind(member.type(), scalar, pool.shared(pointer + member.suffix()));
        if (value != null) {
            pool.remember(member, pointer, scalar, value);
        }
        return value;
    }

    private @Nullable Object bound(Shape.Member member, Tree.Entry entry, String pointer) {
        String below = pool.shared(pointer + member.suffix());
        if (member.oneOrMany() && entry.value() instanceof Tree.Mapping one) {
            @Nullable Object item = bind(((Generic) member.type()).arguments().get(0), one, below);
            return item == null ? null : List.of(item);
        }
        return bind(member.type(), entry.value(), below);
    }

    private Place at(Tree tree, String pointer) {
        return pool.shared(tree.at(pointer));
    }

    private @Nullable Object absent(Shape.Member member, Tree.Mapping mapping, String pointer) {
        if (member.whenAbsent().isPresent()) {
            JsonNode typed = CoreScalars.resolve(member.whenAbsent().get());
            return bind(member.type(), new Tree.Scalar(typed, mapping.line(), mapping.column()), pointer);
        }
        Type raw = member.type() instanceof Generic generic ? generic.raw() : member.type();
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == Details.class) {
            return Details.NONE;
        }
        // The schema has said so already, perhaps by pointing at a misspelt key.
        return refused.isEmpty() ? problem(mapping.at(pointer), Wording.missing(member.key())) : null;
    }

    private @Nullable Object made(Shape shape, Object[] values, Place at) {
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof DateTimeException) {
                return problem(at, String.valueOf(e.getCause().getMessage()));
            }
            throw new IllegalStateException("a record of the model failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model's records are open to the reader", e);
        }
    }

    /** Complains of something else than this. */
    @Nullable
    Object expected(String what, Tree tree, String pointer) {
        return problem(tree.at(pointer), Wording.expected(what, tree.json()));
    }

    private @Nullable Object problem(Place at, String message) {
        if (!refused.contains(at.pointer())) {
            problems.add(new Problem(at, message));
        }
        return null;
    }
}
