package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.authoring.Scalar;
import io.github.soc2evidence.model.TemplateValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a new record is told, complete and without objections; the names of people may be absent. */
public record Particulars(Map<Particular, String> given) {
    public Particulars {
        given = Map.copyOf(given);
        Map<Particular, String> objections = objections(given);
        if (!objections.isEmpty()) {
            throw new IllegalArgumentException(objections.toString());
        }
    }

    /** What is missing and what speaks against the rest, in order; empty where a record can be made of it. */
    public static Map<Particular, String> objections(Map<Particular, String> given) {
        Map<Particular, String> objections = new LinkedHashMap<>();
        for (Particular any : Particular.values()) {
            String text = given.get(any);
            // The last day follows from the first: where that is missing, nobody needs to hear of both.
            boolean needed = !any.isOptional() && !(any == Particular.TO && objections.containsKey(Particular.FROM));
            Optional<String> objection = text != null
                    ? any.objection(text, given)
                    : needed ? Optional.of("it is missing") : Optional.empty();
            objection.ifPresent(why -> objections.put(any, why));
        }
        return objections;
    }

    /** The scalars that take the place of the template's; none where the line goes away. */
    Map<TemplateValue, Optional<String>> scalars() {
        Map<TemplateValue, Optional<String>> scalars = new EnumMap<>(TemplateValue.class);
        for (Particular any : Particular.values()) {
            scalars.put(any.place(), Optional.ofNullable(given.get(any)).map(text -> scalar(any, text)));
        }
        scalars.put(TemplateValue.PERIOD, Optional.of('"' + period() + '"'));
        return scalars;
    }

    /** A day and a zone are checked so strictly that they need no quotes. */
    private static String scalar(Particular any, String text) {
        return switch (any) {
            case FROM, TO, ZONE -> text;
            default -> Scalar.of(text);
        };
    }

    /** The period's id: {@code 2027}, {@code 2026-10..2027-09} where it is of whole months, else its days. */
    String period() {
        LocalDate from = day(Particular.FROM);
        LocalDate to = day(Particular.TO);
        if (from.getDayOfMonth() != 1 || to.plusDays(1).getDayOfMonth() != 1) {
            return from + ".." + to;
        }
        boolean year = from.getMonthValue() == 1 && to.equals(from.plusYears(1).minusDays(1));
        return year ? from.toString().substring(0, 4) : YearMonth.from(from) + ".." + YearMonth.from(to);
    }

    private LocalDate day(Particular any) {
        return LocalDate.parse(given.getOrDefault(any, ""));
    }
}
