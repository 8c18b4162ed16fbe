package io.github.soc2evidence.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days and instants as other tools write them without being told to: what {@link Moment#of} reads, and beside it
 * {@code 2025-04-08T10:12:33.000+0000}, {@code 2025-04-08 10:12:33 UTC}, {@code 2025-04-08 10:12Z} or {@code 2025-04-08
 * 10:12:33+02:00}. All of these say the year first and the month second; what could mean two days is read by nobody.
 */
public final class WrittenMoment {
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]"
            + "(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

    private WrittenMoment() {}

    /**
     * Reads a day or an instant with its offset.
     *
     * @throws DateTimeException where it is neither, or has no offset (time.md, "Ground rules")
     */
    public static Moment of(String text) {
        return of(text, Optional.empty());
    }

    /**
     * Reads a day or an instant.
     *
     * @param zone of instants without an offset; where it is absent these are refused
     * @throws DateTimeException where it is neither, or the zone has that time twice or never
     */
    public static Moment of(String text, Optional<ZoneId> zone) {
        Matcher written = INSTANT.matcher(text);
        if (!written.matches()) {
            return Moment.of(text);
        }
        LocalDateTime local = LocalDateTime.of(LocalDate.parse(written.group(1)), LocalTime.parse(written.group(2)));
        return of(local, offset(written.group(3)), zone);
    }

    /** Whether a text is an instant but for its offset. */
    static boolean lacksOffset(String text) {
        Matcher written = INSTANT.matcher(text);
        return written.matches() && written.group(3) == null;
    }

    /** An instant of these years, or the refusal. */
    static Moment of(LocalDateTime local, Optional<ZoneOffset> offset, Optional<ZoneId> zone) {
        return at(local.toInstant(offset.orElseGet(() -> offset(local, zone))));
    }

    /** An instant of these years, or the refusal. */
    static Moment at(Instant instant) {
        return Moment.of(instant.toString());
    }

    private static ZoneOffset offset(LocalDateTime local, Optional<ZoneId> zone) {
        List<ZoneOffset> offsets = zone.orElseThrow(() -> new DateTimeException(local + " has no offset"))
                .getRules()
                .getValidOffsets(local);
        if (offsets.size() != 1) {
            throw new DateTimeException(local + " is there " + (offsets.isEmpty() ? "never" : "twice"));
        }
        return offsets.get(0);
    }

    private static Optional<ZoneOffset> offset(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(any -> Character.isLetter(any.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(any));
    }
}
