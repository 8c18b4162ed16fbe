package io.github.soc2evidence.model;

import java.time.Instant;
import java.time.LocalDate;

/** What a finding is about, as one line that stays the same from run to run (format.md, "Subjects"). */
public record Subject(String value) implements Comparable<Subject> {
    public static Subject window(SeriesId series, String window) {
        return new Subject(series + " " + window);
    }

    /** Of all windows of a series in one period. */
    public static Subject series(SeriesId series, Id period) {
        return new Subject(series + " " + period);
    }

    public static Subject place(String path, String pointer) {
        return new Subject(path + "#" + pointer);
    }

    /** Of a line of a file that has no pointers, {@code evidence/dump.txt#L12}. */
    public static Subject line(String path, int line) {
        return new Subject(path + "#L" + line);
    }

    /** Of one item of a record's population. */
    public static Subject item(Id record, String key) {
        return new Subject(record + itemised(key));
    }

    /** What follows the record in the name of one of its items, on one line. */
    public static String itemised(String key) {
        return " item " + key.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Of a file or folder as a whole. */
    public static Subject file(String path) {
        return new Subject(path);
    }

    public static Subject pastRevision(String path, Oid commit) {
        return new Subject(path + "@" + commit);
    }

    /** Of a gap in a series, from an instant on: its end may be still to come. */
    public static Subject gap(SeriesId series, Instant from) {
        return new Subject(series + " from " + from);
    }

    /** Of a criterion or control, from a day on. */
    public static Subject interval(String id, LocalDate from) {
        return new Subject(id + " from " + from);
    }

    public static Subject of(Id id) {
        return new Subject(id.value());
    }

    public static Subject of(Oid commit) {
        return new Subject(commit.hex());
    }

    @Override
    public int compareTo(Subject other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
