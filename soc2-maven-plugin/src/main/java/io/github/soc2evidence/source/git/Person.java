package io.github.soc2evidence.source.git;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

/** Who a new commit names, and the moment with the zone it is written in. */
public record Person(String name, String email, Instant when, ZoneOffset zone) {
    public Person {
        if ((name + email).chars().anyMatch(c -> c < ' ' || c == '<' || c == '>')) {
            throw new IllegalArgumentException("not a name and address that git can store: " + name + ", " + email);
        }
        if (zone.getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException("git stores zones to the minute: " + zone);
        }
    }

    /** {@code name <mail> seconds +hhmm}. */
    byte[] header() {
        int minutes = Math.abs(zone.getTotalSeconds() / 60);
        int hhmm = (minutes / 60) * 100 + (minutes % 60);
        String sign = zone.getTotalSeconds() < 0 ? "-" : "+";
        String padded = "0000".substring(Integer.toString(hhmm).length()) + hhmm;
        return (name + " <" + email + "> " + when.getEpochSecond() + " " + sign + padded)
                .getBytes(StandardCharsets.UTF_8);
    }
}
