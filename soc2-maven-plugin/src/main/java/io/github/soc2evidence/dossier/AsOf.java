package io.github.soc2evidence.dossier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The instant the verdict speaks for (time.md, "As-of").
 *
 * @param instant where a day was given, its end, which is the next day's first instant
 * @param day the last day that is known
 * @param given whether somebody named it; else it is the clock's
 */
public record AsOf(Instant instant, LocalDate day, boolean given) {}
