package io.github.soc2evidence.timeline;

import java.time.LocalDate;

/** Terms, and the day since which they are in force. */
public record Definition(LocalDate since, Terms terms) {}
