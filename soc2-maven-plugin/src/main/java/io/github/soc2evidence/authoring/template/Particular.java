package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.TemplateValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new record has to be told: only its owner knows. In the order in which it is asked for. */
public enum Particular {
    ORGANIZATION("organization", "Legal name of the organization", TemplateValue.ORGANIZATION),
    SYSTEM("system", "System under examination, as customers know it", TemplateValue.SYSTEM),
    ZONE("zone", "Time zone in which a date is a day, such as America/New_York", TemplateValue.ZONE),
    FROM("from", "First day of the first period", TemplateValue.FROM),
    TO("to", "Last day of it", TemplateValue.TO),
    LEAD("lead", "Id of the compliance lead, a short name such as sam", TemplateValue.LEAD),
    LEAD_NAME("leadName", "Name of the compliance lead", TemplateValue.LEAD_NAME),
    LEAD_EMAIL("leadEmail", "E-mail address that the compliance lead commits with", TemplateValue.LEAD_EMAIL),
    APPROVER("approver", "Id of a second person, who approves disclosures", TemplateValue.APPROVER),
    APPROVER_NAME("approverName", "Name of that person", TemplateValue.APPROVER_NAME),
    APPROVER_EMAIL("approverEmail", "E-mail address that they commit with", TemplateValue.APPROVER_EMAIL);

    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final String name;
    private final String question;
    private final TemplateValue place;

    Particular(String name, String question, TemplateValue place) {
        this.name = name;
        this.question = question;
        this.place = place;
    }

    /** The property that it is given by: {@code soc2.leadEmail}. */
    public String property() {
        return "soc2." + name;
    }

    public String question() {
        return question;
    }

    TemplateValue place() {
        return place;
    }

    /** Whether a record is complete without it: in people.yaml an id is enough. */
    public boolean isOptional() {
        return this == LEAD_NAME || this == APPROVER_NAME;
    }

    /** What it is where it is not given and what was given before decides it. A period has twelve months. */
    public Optional<String> usual(Map<Particular, String> given) {
        String from = given.get(FROM);
        return this == TO && from != null && FROM.objection(from, Map.of()).isEmpty()
                ? Optional.of(LocalDate.parse(from).plusYears(1).minusDays(1).toString())
                : Optional.empty();
    }

    /**
     * What speaks against a value.
     *
     * @param given the others, as far as they are known
     */
    public Optional<String> objection(String text, Map<Particular, String> given) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.of("1 to " + LONGEST + " characters are needed");
        }
        if (text.codePoints().anyMatch(Particular::isUnseen)) {
            return Optional.of("it has a character that cannot be seen, such as a line break");
        }
        return switch (this) {
            case ORGANIZATION, SYSTEM, LEAD_NAME, APPROVER_NAME -> Optional.empty();
            case ZONE ->
                unless(isZone(text), quoted(text) + " is no IANA time zone such as America/New_York or Europe/Berlin");
            case FROM -> unless(isDay(text), quoted(text) + " is no day such as 2027-01-01");
            case TO ->
                unless(isDay(text), quoted(text) + " is no day such as 2027-12-31")
                        .or(() -> length(text, given));
            case LEAD -> id(text);
            case APPROVER -> id(text).or(() -> another(LEAD, text, given));
            case LEAD_EMAIL -> email(text);
            case APPROVER_EMAIL -> email(text).or(() -> another(LEAD_EMAIL, text, given));
        };
    }

    private static Optional<String> id(String text) {
        try {
            return unless(new Id(text).value().length() <= LONGEST, "it is too long");
        } catch (IllegalArgumentException garbled) {
            return Optional.ofNullable(garbled.getMessage());
        }
    }

    private static Optional<String> email(String text) {
        return unless(EMAIL.matcher(text).matches(), quoted(text) + " is no e-mail address");
    }

    /** Nobody approves what they disclose themselves. */
    private static Optional<String> another(Particular first, String text, Map<Particular, String> given) {
        return unless(
                !text.equalsIgnoreCase(given.getOrDefault(first, "")),
                "it is that of the compliance lead; a second person is needed");
    }

    private static Optional<String> length(String to, Map<Particular, String> given) {
        String from = given.get(FROM);
        if (from == null || !isDay(from)) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.parse(from);
        LocalDate last = LocalDate.parse(to);
        return last.isBefore(first)
                ? Optional.of(to + " is before the first day, " + from)
                : unless(last.isBefore(first.plusYears(10)), "the period would be longer than ten years");
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return text.length() == 10 && year >= 1900 && year <= 2999;
        } catch (DateTimeException garbled) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        return text.equals("UTC")
                || (text.matches("[A-Z][A-Za-z0-9_-]*/[A-Za-z0-9_+/-]+")
                        && ZoneId.getAvailableZoneIds().contains(text));
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static Optional<String> unless(boolean fine, String objection) {
        return fine ? Optional.empty() : Optional.of(objection);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
