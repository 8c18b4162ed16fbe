package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.outlook.Outlook;
import io.github.soc2evidence.assessment.outlook.Task;
import io.github.soc2evidence.model.Fingerprint;
import io.github.soc2evidence.model.RuleId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** The deadlines that come, as an iCalendar file (RFC 5545) that a calendar can subscribe to. */
public final class Calendar {
    public static final String FILE_NAME = "deadlines.ics";

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Octets of a line (RFC 5545, 3.1), its end left out. */
    private static final int WIDEST = 75;

    private final StringBuilder text = new StringBuilder();

    private Calendar() {}

    /**
     * Writes it.
     *
     * @param asOf stands as the time of writing, so that the same record gives the same bytes
     */
    public static String of(Outlook outlook, Instant asOf) {
        Calendar calendar = new Calendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//soc2evidence//soc2-maven-plugin//EN");
        Stream<Task> next = outlook.next().stream().flatMap(readiness -> readiness.first().stream());
        Stream.concat(outlook.tasks().stream(), next)
                .filter(task -> task.urgency() != Task.Urgency.MISSED)
                .forEach(task -> calendar.event(task, asOf));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Task task, Instant asOf) {
        line("BEGIN:VEVENT");
        line("UID:" + Fingerprint.of(new RuleId("deadline"), task.subject()) + "@soc2evidence");
        line("DTSTAMP:" + INSTANT.format(asOf));
        line("DTSTART;VALUE=DATE:" + DAY.format(task.last()));
        line("DTEND;VALUE=DATE:" + DAY.format(task.last().plusDays(1)));
        line("SUMMARY:" + escaped("Last day: " + task.subject() + " (" + task.owner() + ")"));
        line("DESCRIPTION:"
                + escaped("Counts from " + task.earliest() + " on. Due " + task.due()
                        + (task.due().equals(task.last()) ? "." : ", with grace until " + task.last() + ".")));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** RFC 5545, 3.3.11. */
    private static String escaped(String value) {
        return Plain.of(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** Folded by octets, never within a character (RFC 5545, 3.1). */
    private void line(String content) {
        int octets = 0;
        for (int point : content.codePoints().toArray()) {
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > WIDEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }
}
