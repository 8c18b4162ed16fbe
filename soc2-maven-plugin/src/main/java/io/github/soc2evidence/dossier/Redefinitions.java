package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Sameness;
import io.github.soc2evidence.model.Slice;
import io.github.soc2evidence.model.Span;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed from one edition of a control to the next. */
public final class Redefinitions {
    private final List<Redefinition> all = new ArrayList<>();

    private Redefinitions() {}

    public static List<Redefinition> between(Control before, Control after) {
        Redefinitions differences = new Redefinitions();
        differences.statement(before, after);
        differences.criteria(before, after);
        for (Requirement requirement : after.requires()) {
            Id name = requirement.id().value();
            ControlHistory.requirement(before, name)
                    .ifPresentOrElse(
                            old -> differences.requirement(name + " ", old, requirement),
                            () -> differences.add("requirement " + name + " added", false, false));
        }
        for (Requirement old : before.requires()) {
            if (ControlHistory.requirement(after, old.id().value()).isEmpty()) {
                differences.add("requirement " + old.id() + " dropped", false, false);
            }
        }
        return differences.all;
    }

    private void statement(Control before, Control after) {
        if (!before.statement().value().equals(after.statement().value())) {
            add("the statement reads differently", false, false);
        }
        if (!before.effective().equals(after.effective())) {
            add("effective " + life(before) + " -> " + life(after), false, false);
        }
    }

    private static String life(Control control) {
        return control.effective()
                .map(life -> life.from().map(Object::toString).orElse("") + ".."
                        + life.to().map(Object::toString).orElse(""))
                .orElse("not said");
    }

    private void criteria(Control before, Control after) {
        List<String> had = values(before.criteria());
        List<String> has = values(after.criteria());
        had.stream().filter(any -> !has.contains(any)).forEach(any -> add("criterion " + any + " dropped", true, true));
        has.stream().filter(any -> !had.contains(any)).forEach(any -> add("criterion " + any + " added", true, false));
    }

    private static List<String> values(List<Located<String>> items) {
        return items.stream().map(Located::value).toList();
    }

    private void requirement(String name, Requirement before, Requirement after) {
        value(
                name + "frequency",
                before.frequency(),
                after.frequency(),
                Extent.of(unit(after)) > Extent.of(unit(before)));
        value(name + "evidence", before.evidence().value(), after.evidence().value(), false);
        value(name + "anchor", before.hangsOn(), after.hangsOn(), false);
        value(name + "basis", before.basis(), after.basis(), false);
        dueWithin(name, before, after);
        span(name + "grace", value(before.grace()), value(after.grace()));
        span(name + "max-age", value(before.maxAge()), value(after.maxAge()));
        span(name + "tolerance", value(before.tolerance()), value(after.tolerance()));
        value(
                name + "complete-when",
                before.completeWhen().value(),
                after.completeWhen().value(),
                after.completeWhen().value() == CompleteWhen.PERFORMED);
        value(
                name + "time-zone",
                before.timeZone().map(Located::value),
                after.timeZone().map(Located::value),
                false);
        value(name + "population", before.slice(), after.slice(), isLonger(before.slice(), after.slice()));
        value(
                name + "recording",
                before.recording().map(Located::value),
                after.recording().map(Located::value),
                false);
        if (!Sameness.of(before.forEach(), after.forEach())) {
            add(name + "for-each selects others", true, false);
        }
        value(name + "from", before.from().map(Located::value), after.from().map(Located::value));
        value(name + "to", before.to().map(Located::value), after.to().map(Located::value));
        parameters(name, before.parameters(), after.parameters());
    }

    private static Optional<Span> value(Optional<Located<Span>> span) {
        return span.map(Located::value);
    }

    private void dueWithin(String name, Requirement before, Requirement after) {
        boolean events = before.is(Cadence.EVENT) && after.is(Cadence.EVENT);
        if (events && before.dueWithin().isPresent() != after.dueWithin().isPresent()) {
            // Where events say nothing, the record's own recorded-within stands, which may be either way.
            String usual = "recorded-within";
            add(
                    name + "due-within "
                            + dueWithin(before).map(Setting::worded).orElse(usual) + " -> "
                            + dueWithin(after).map(Setting::worded).orElse(usual),
                    true,
                    false);
        } else {
            span(name + "due-within", dueWithin(before), dueWithin(after));
        }
    }

    private static Optional<Span> dueWithin(Requirement requirement) {
        boolean arrears = requirement.basis() == Basis.ARREARS || requirement.is(Cadence.EVENT);
        return arrears ? value(requirement.dueWithin()) : Optional.empty();
    }

    private static boolean isLonger(Optional<Slice> before, Optional<Slice> after) {
        return before.isPresent()
                && after.filter(any -> any.compareTo(before.get()) > 0).isPresent();
    }

    private static Span unit(Requirement requirement) {
        return requirement
                .every()
                .map(Located::value)
                .orElseGet(() -> new Span.Calendar(requirement
                        .slice()
                        .map(Slice::unit)
                        .or(() -> requirement.cadence().map(any -> any.value().unit()))
                        .orElse(Period.ZERO)));
    }

    /** Of what is planned with days of its own, nothing needs a reason. */
    private void value(String what, Optional<?> before, Optional<?> after) {
        if (!before.equals(after)) {
            add(what + " " + said(before) + " -> " + said(after), false, false);
        }
    }

    private void value(String what, Object before, Object after, boolean weaker) {
        if (!before.equals(after)) {
            add(what + " " + said(before) + " -> " + said(after), true, weaker);
        }
    }

    private void span(String what, Optional<Span> before, Optional<Span> after) {
        double had = before.map(Extent::of).orElse(0.0);
        double has = after.map(Extent::of).orElse(0.0);
        String from = before.map(Setting::worded).orElse("none");
        String to = after.map(Setting::worded).orElse("none");
        if (!before.equals(after) && (had != has || !from.equals(to)) && (had > 0 || has > 0)) {
            add(what + " " + from + " -> " + to, true, has > had);
        }
    }

    /** A larger limit is a weaker one, and so is none; of a minimum it is the other way round. */
    private void parameters(String name, Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Object had = before.get(key);
            Object has = after.get(key);
            if (had != null && has != null) {
                parameter(name + key, had, has, key.startsWith("min"));
            } else if (has != null) {
                add(name + key + " added: " + Setting.worded(Setting.read(has)), true, false);
            } else if (had != null) {
                add(name + key + " dropped, it was " + Setting.worded(Setting.read(had)), true, true);
            }
        }
    }

    private void parameter(String name, Object had, Object has, boolean minimum) {
        if (had instanceof Map<?, ?> inner && has instanceof Map<?, ?> other && !Extent.isSpan(inner)) {
            parameters(name + ".", strings(inner), strings(other));
        } else if (!had.equals(has)) {
            double change = Extent.of(has) - Extent.of(had);
            add(
                    name + " " + Setting.worded(Setting.read(had)) + " -> " + Setting.worded(Setting.read(has)),
                    true,
                    minimum ? change < 0 : change > 0);
        }
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> all = new TreeMap<>();
        map.forEach((key, value) -> all.put(String.valueOf(key), value));
        return all;
    }

    private static Object said(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object.class::cast).orElse("none")
                : value;
    }

    private void add(String what, boolean decides, boolean weaker) {
        all.add(new Redefinition(what, decides, weaker));
    }
}
