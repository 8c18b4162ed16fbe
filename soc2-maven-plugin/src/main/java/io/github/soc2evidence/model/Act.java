package io.github.soc2evidence.model;

import java.time.LocalDate;

/** Who did something, and on which day, as it was typed. */
public record Act(Located<Id> by, LocalDate on) {}
