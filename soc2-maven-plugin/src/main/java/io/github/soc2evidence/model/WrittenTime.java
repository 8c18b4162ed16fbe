package io.github.soc2evidence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * Days and instants as they are written in files (ISO 8601). A large record has millions, nearly all of them as
 * {@code 2026-03-05} or {@code 2026-03-05T05:12:44Z}: these are read directly, all others, and what is wrong, by the JDK.
 */
public final class WrittenTime {
    private static final int DAY = "2026-03-05".length();
    private static final int INSTANT = "2026-03-05T05:12:44Z".length();
    private static final String DAY_FORM = "####-##-##";
    private static final String INSTANT_FORM = "####-##-##T##:##:##Z";

    private WrittenTime() {}

    /**
     * Reads a day.
     *
     * @throws java.time.DateTimeException as {@link LocalDate#parse(CharSequence)} does
     */
    public static LocalDate day(String text) {
        return text.length() == DAY && fits(text, DAY_FORM) && isDay(text)
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                : LocalDate.parse(text);
    }

    /**
     * Reads an instant.
     *
     * @throws java.time.DateTimeException as {@link OffsetDateTime#parse(CharSequence)} does
     */
    public static Instant instant(String text) {
        if (text.length() == INSTANT && fits(text, INSTANT_FORM) && isDay(text)) {
            int hour = number(text, 11, 13);
            int minute = number(text, 14, 16);
            int second = number(text, 17, 19);
            if (hour < 24 && minute < 60 && second < 60) {
                long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
                return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second);
            }
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isDay(String text) {
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(number(text, 0, 4), month).lengthOfMonth());
    }

    private static boolean fits(String text, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == '#' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
