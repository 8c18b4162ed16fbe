package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.model.ByteSize;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.model.WrittenFormat;
import io.github.soc2evidence.model.WrittenTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Values that are one scalar in the file. */
final class Leaves {
    private record Form(String expected, Function<String, Object> parse) {}

    private static final String ANY_TEXT = "text";
    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(String.class, new Form(ANY_TEXT, text -> text)),
            Map.entry(Id.class, new Form("an id", Id::new)),
            Map.entry(Oid.class, new Form("a git object's id", Oid::new)),
            Map.entry(RuleId.class, new Form("a rule's id", RuleId::new)),
            Map.entry(RequirementId.class, new Form("a requirement written as CONTROL/REQUIREMENT", RequirementId::of)),
            Map.entry(LocalDate.class, new Form("a day (YYYY-MM-DD)", WrittenTime::day)),
            Map.entry(ZoneId.class, new Form("an IANA time zone such as America/New_York", ZoneId::of)),
            Map.entry(Moment.class, new Form("a day or an instant that exists", Moment::of)),
            Map.entry(Span.class, new Form("a duration such as P14D or PT24H", Span::of)),
            Map.entry(
                    WrittenFormat.class,
                    new Form(
                            "a pattern that tells a day and all of its time, such as dd/MMM/yy h:mm a (years as yy or yyyy, no"
                                    + " names of zones), or epoch-seconds or epoch-millis",
                            WrittenFormat::new)),
            Map.entry(ByteSize.class, new Form("a size such as 50MiB", ByteSize::new)));

    private static final Map<Class<?>, Optional<Leaf>> KNOWN = new ConcurrentHashMap<>();

    private Leaves() {}

    /** How a scalar becomes a value of this type; empty if the type is no scalar's. */
    static Optional<Leaf> of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Leaves::made);
    }

    private static Optional<Leaf> made(Class<?> type) {
        Form form = FORMS.get(type);
        if (form != null) {
            return Optional.of(json -> parsed(form, json));
        }
        if (type.isEnum()) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(Words.of((Enum<?>) constant), constant);
            }
            return Optional.of(json -> constant(constants, json));
        }
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> Optional.of(Leaves::integer);
            case "long", "java.lang.Long" -> Optional.of(Leaves::wholeNumber);
            case "boolean", "java.lang.Boolean" -> Optional.of(Leaves::truth);
            default -> Optional.empty();
        };
    }

    /** A scalar's meaning, or the refusal. */
    interface Leaf {
        Object value(JsonNode json) throws Refused;
    }

    /** What a value has against being made. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    private static Object parsed(Form form, JsonNode json) throws Refused {
        if (!json.isTextual()) {
            throw new Refused(Wording.expected(form.expected(), json));
        }
        try {
            return form.parse().apply(json.textValue());
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            String near = form.equals(FORMS.get(ZoneId.class)) ? nearestZone(json.textValue()) : "";
            throw new Refused(Wording.expected(form.expected(), json) + near);
        }
    }

    private static String nearestZone(String text) {
        return Wording.didYouMean(text, new TreeSet<>(ZoneId.getAvailableZoneIds()), "");
    }

    private static Object constant(Map<String, Object> constants, JsonNode json) throws Refused {
        Object constant = json.isTextual() ? constants.get(json.textValue()) : null;
        if (constant == null) {
            throw new Refused(Wording.unknownWord(json, constants.keySet()));
        }
        return constant;
    }

    private static Object integer(JsonNode json) throws Refused {
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw new Refused(Wording.expected("a whole number", json));
        }
        return json.intValue();
    }

    private static Object wholeNumber(JsonNode json) throws Refused {
        if (!json.isIntegralNumber()) {
            throw new Refused(Wording.expected("a whole number", json));
        }
        return json.longValue();
    }

    private static Object truth(JsonNode json) throws Refused {
        if (!json.isBoolean()) {
            throw new Refused(Wording.expected("true or false", json));
        }
        return json.booleanValue();
    }
}
