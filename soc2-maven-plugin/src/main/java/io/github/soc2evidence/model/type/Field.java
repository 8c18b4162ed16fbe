package io.github.soc2evidence.model.type;

import java.util.List;

/**
 * One thing that a record of a type can say.
 *
 * @param description one sentence, shown by editors
 * @param example as it is written in YAML
 * @param words that the value can be, of a {@link Kind#WORD}
 * @param fields of a {@link Kind#GROUP} or of each of {@link Kind#ROWS}
 */
public record Field(
        String name, Kind kind, String description, String example, List<String> words, List<Field> fields) {
    public Field {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
    }

    static Field of(Kind kind, String name, String description, String example) {
        return new Field(name, kind, description, example, List.of(), List.of());
    }

    static Field text(String name, String description, String example) {
        return of(Kind.TEXT, name, description, example);
    }

    static Field texts(String name, String description, String example) {
        return of(Kind.TEXTS, name, description, example);
    }

    static Field id(String name, String description, String example) {
        return of(Kind.ID, name, description, example);
    }

    static Field ids(String name, String description, String example) {
        return of(Kind.IDS, name, description, example);
    }

    static Field person(String name, String description) {
        return of(Kind.PERSON, name, description, "robin");
    }

    static Field people(String name, String description) {
        return of(Kind.PEOPLE, name, description, "[robin, kim]");
    }

    static Field day(String name, String description) {
        return of(Kind.DAY, name, description, "2026-04-08");
    }

    static Field moment(String name, String description) {
        return of(Kind.MOMENT, name, description, "2026-04-08T14:05:00Z");
    }

    static Field count(String name, String description, String example) {
        return of(Kind.COUNT, name, description, example);
    }

    static Field number(String name, String description, String example) {
        return of(Kind.NUMBER, name, description, example);
    }

    static Field percent(String name, String description, String example) {
        return of(Kind.PERCENT, name, description, example);
    }

    static Field flag(String name, String description) {
        return of(Kind.FLAG, name, description, "true");
    }

    static Field span(String name, String description, String example) {
        return of(Kind.SPAN, name, description, example);
    }

    static Field word(String name, String description, String... words) {
        return new Field(name, Kind.WORD, description, words[0], List.of(words), List.of());
    }

    static Field words(String name, String description, String... words) {
        return new Field(name, Kind.WORDS, description, "[" + words[0] + "]", List.of(words), List.of());
    }

    static Field group(String name, String description, Field... fields) {
        return new Field(name, Kind.GROUP, description, "", List.of(), List.of(fields));
    }

    static Field rows(String name, String description, Field... fields) {
        return new Field(name, Kind.ROWS, description, "", List.of(), List.of(fields));
    }

    /** Whether a text, as an export has it, can be read as a value of it. */
    public boolean fits(String text) {
        return Values.fits(this, text.strip());
    }

    /** What a value has to be, behind "no". */
    public String wanted() {
        return Values.wanted(this);
    }
}
