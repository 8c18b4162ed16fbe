package io.github.soc2evidence.report.html;

import io.github.soc2evidence.report.Ink;
import io.github.soc2evidence.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an explanation tells, kept as plain text until it is written into the page: the words are the same, and said once. */
final class Lines implements Sheet {
    private final List<Told> told = new ArrayList<>();

    /**
     * One of them.
     *
     * @param label of an entry; empty of what is none
     * @param more lines that belong to it
     */
    private record Told(boolean entry, String tag, String label, String text, List<String> more) {}

    @Override
    public boolean ascii() {
        return false;
    }

    @Override
    public void blank() {}

    @Override
    public void bold(int indent, String text) {
        add("h5", text);
    }

    @Override
    public void faint(int indent, String text) {
        add("p", text);
    }

    @Override
    public void text(int indent, String text) {
        add("p", text);
    }

    @Override
    public void parts(int indent, String... inked) {
        add("p", Stream.of(inked).filter(part -> !part.isEmpty()).collect(Collectors.joining("  ")));
    }

    @Override
    public void entry(String label, String text) {
        if (label.isEmpty() && !told.isEmpty()) {
            aside(text);
        } else {
            told.add(new Told(true, "dd", label, text, new ArrayList<>()));
        }
    }

    @Override
    public void aside(String text) {
        told.get(told.size() - 1).more().add(text);
    }

    @Override
    public String ink(Ink ink, String text) {
        return text;
    }

    @Override
    public String join(String... facts) {
        return Stream.of(facts).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" \u00B7 "));
    }

    private void add(String tag, String text) {
        told.add(new Told(false, tag, "", text, new ArrayList<>()));
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    /** Writes what was told since the last time. */
    void into(Html html) {
        boolean list = false;
        for (Told any : told) {
            if (any.entry() != list) {
                list = any.entry();
                if (list) {
                    html.open("dl");
                } else {
                    html.close("dl");
                }
            }
            if (list) {
                html.element("dt", any.label());
                html.open("dd").text(any.text());
            } else {
                html.open(any.tag()).text(any.text());
            }
            any.more().forEach(text -> html.empty("br").text(text));
            html.close(any.tag());
        }
        if (list) {
            html.close("dl");
        }
        told.clear();
    }
}
