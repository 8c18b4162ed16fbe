package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.source.git.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who works at Acme, and where: {@code people.yaml} with time zones. */
enum Staff {
    DANA("Dana Okafor", "America/New_York"),
    TESS("Tess Murphy", "Europe/Dublin"),
    SAM("Sam Reyes", "America/New_York"),
    ROBIN("Robin Lindqvist", "Europe/Stockholm"),
    KIM("Kim Tanaka", "America/Los_Angeles"),
    JONAS("Jonas Weber", "Europe/Berlin"),
    PRIYA("Priya Nair", "Asia/Kolkata"),
    OMAR("Omar Haddad", "America/New_York"),
    LUCIA("Lucia Ferrari", "Europe/Rome"),
    BEN("Ben Adler", "America/Denver"),
    YUKI("Yuki Sato", "America/Los_Angeles"),
    EVIDENCE_JOB("Evidence job", "UTC"),
    SCAN_JOB("Scan job", "UTC");

    private final String fullName;
    private final ZoneId zone;

    Staff(String fullName, String zone) {
        this.fullName = fullName;
        this.zone = ZoneId.of(zone);
    }

    /** The id in {@code people.yaml}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isJob() {
        return this == EVIDENCE_JOB || this == SCAN_JOB;
    }

    /** A minute of a day on this person's clock. */
    Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.MIDNIGHT.plusMinutes(minute)).atZone(zone).toInstant();
    }

    /** An instant as this person's clock shows it, with its offset. */
    String written(Instant when) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.atZone(zone));
    }

    Person signs(Instant when) {
        return new Person(
                fullName, id() + "@acme.example", when, zone.getRules().getOffset(when));
    }

    /** What the forge signs on this person's behalf. */
    Person forge(Instant when) {
        return new Person("GitHub", "noreply@github.com", when, zone.getRules().getOffset(when));
    }
}
