package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Where days and instants stand in a drawing as wide as its days, in percent, so that it fits any width and its letters keep
 * their size. What lies outside stands at the edge.
 */
record Axis(Days days, ZoneId zone) {
    private static final long ALL = 100_000;
    private static final long SECONDS = 86_400;
    private static final int YEAR = 366;

    /** The days of a period, and what reaches beyond it, but no more than a sixth; for a point in time the year before. */
    static Axis of(Period period, ZoneId zone) {
        return new Axis(shown(period), zone);
    }

    private static Days shown(Period period) {
        Days days = period.days();
        List<Nominal> all = period.series().stream()
                .flatMap(series -> series.windows().stream())
                .map(Window::nominal)
                .toList();
        LocalDate first = all.stream()
                .map(any -> any.days().from())
                .min(Comparator.naturalOrder())
                .filter(days.from()::isAfter)
                .orElse(days.from());
        LocalDate last = all.stream()
                .map(Nominal::deadline)
                .max(Comparator.naturalOrder())
                .filter(days.to()::isBefore)
                .orElse(days.to());
        boolean point = days.count() == 1;
        LocalDate earliest = days.from().minusDays(point ? YEAR : days.count() / 6);
        LocalDate latest = days.to().plusDays(Math.max(days.count(), 90) / 6);
        return new Days(point || first.isBefore(earliest) ? earliest : first, last.isAfter(latest) ? latest : last);
    }

    /** Where a day begins. */
    String at(LocalDate day) {
        return percent(units(day));
    }

    /** The middle of a day: where something done on it is drawn. */
    String within(LocalDate day) {
        return percent(clamped(ChronoUnit.DAYS.between(days.from(), day) * 2 + 1, days.count() * 2));
    }

    String at(Instant instant) {
        return percent(units(instant));
    }

    /** How wide the days of a stretch are, as far as they are shown. */
    String width(Days stretch) {
        return percent(units(stretch.to().plusDays(1)) - units(stretch.from()));
    }

    String width(Instant from, Instant to) {
        return percent(units(to) - units(from));
    }

    /** Whether a sign has room in it. */
    boolean isWide(Days stretch) {
        return units(stretch.to().plusDays(1)) - units(stretch.from()) >= ALL / 45;
    }

    boolean shows(LocalDate day) {
        return days.contains(day);
    }

    private long units(LocalDate day) {
        return clamped(ChronoUnit.DAYS.between(days.from(), day), days.count());
    }

    /** By the days and seconds of its zone: a day of 23 hours is as wide as the others. */
    private long units(Instant instant) {
        ZonedDateTime there = instant.atZone(zone);
        long seconds = ChronoUnit.DAYS.between(days.from(), there.toLocalDate()) * SECONDS
                + there.toLocalTime().toSecondOfDay();
        return clamped(seconds, days.count() * SECONDS);
    }

    private static long clamped(long part, long whole) {
        return Math.max(0, Math.min(ALL, part * ALL / whole));
    }

    private static String percent(long units) {
        long rest = units % 1000;
        return units / 1000 + (rest == 0 ? "" : "." + (rest < 100 ? "0" : "") + (rest < 10 ? "0" : "") + rest) + "%";
    }
}
