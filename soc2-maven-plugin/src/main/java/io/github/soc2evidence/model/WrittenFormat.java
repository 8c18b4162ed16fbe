package io.github.soc2evidence.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How an export writes its days and instants: a pattern of {@link DateTimeFormatter} in English, read strictly, or
 * {@code epoch-seconds} or {@code epoch-millis}. The names of zones ({@code z}, {@code v}) are in no pattern: IST is in India,
 * Ireland and Israel.
 */
public record WrittenFormat(String pattern) {
    private static final String SECONDS = "epoch-seconds";
    private static final String MILLIS = "epoch-millis";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern ZONE_NAME = Pattern.compile("[zv]");
    /** Nothing is padded where one reads, and some of the JDK's builders fail on it. */
    private static final Pattern PADDING = Pattern.compile("p");

    private static final Pattern TIME = Pattern.compile("[HhKkmsSaABnN]");

    /** What no pattern can tell from another is not told. */
    private static final ZonedDateTime EVENING =
            ZonedDateTime.of(LocalDateTime.of(2025, 11, 23, 22, 41, 35), ZoneOffset.UTC);

    private static final Map<String, DateTimeFormatter> READ = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException where it is no pattern, or tells no day */
    public WrittenFormat {
        if (!pattern.equals(SECONDS) && !pattern.equals(MILLIS)) {
            requireTelling(pattern);
        }
    }

    private static void requireTelling(String pattern) {
        String letters = QUOTED.matcher(pattern).replaceAll("");
        if (ZONE_NAME.matcher(letters).find()) {
            throw new IllegalArgumentException("the names of zones say too little");
        }
        if (PADDING.matcher(letters).find()) {
            throw new IllegalArgumentException("p pads what is written, and nothing is written");
        }
        try {
            DateTimeFormatter formatter = formatter(pattern);
            TemporalAccessor read = formatter.parse(formatter.format(EVENING));
            LocalTime time = read.query(TemporalQueries.localTime());
            boolean told =
                    TIME.matcher(letters).find() ? time != null && time.getHour() == EVENING.getHour() : time == null;
            if (!EVENING.toLocalDate().equals(read.query(TemporalQueries.localDate())) || !told) {
                throw new IllegalArgumentException("it tells no day, or half of a time");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("it tells no day", e);
        }
    }

    /** A year has an era, which nobody writes. */
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * What a text of this format says.
     *
     * @param zone of instants without an offset; where it is absent these are refused
     * @throws DateTimeException where the text has another format, or means no instant or two
     */
    public Moment read(String text, Optional<ZoneId> zone) {
        if (pattern.equals(SECONDS) || pattern.equals(MILLIS)) {
            if (!NUMBER.matcher(text).matches()) {
                throw new DateTimeException("no number: " + text);
            }
            long number = Long.parseLong(text);
            return WrittenMoment.at(
                    pattern.equals(MILLIS) ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        }
        TemporalAccessor read =
                READ.computeIfAbsent(pattern, WrittenFormat::formatter).parse(text);
        LocalDate day = LocalDate.from(read);
        LocalTime time = read.query(TemporalQueries.localTime());
        return time == null
                ? Moment.of(day.toString())
                : WrittenMoment.of(
                        LocalDateTime.of(day, time),
                        read.isSupported(ChronoField.INSTANT_SECONDS)
                                ? Optional.of(ZoneOffset.ofTotalSeconds(offset(read, day, time)))
                                : Optional.empty(),
                        zone);
    }

    private static int offset(TemporalAccessor read, LocalDate day, LocalTime time) {
        return Math.toIntExact(
                LocalDateTime.of(day, time).toEpochSecond(ZoneOffset.UTC) - read.getLong(ChronoField.INSTANT_SECONDS));
    }
}
