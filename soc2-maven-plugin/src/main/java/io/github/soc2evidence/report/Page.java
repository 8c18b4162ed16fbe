package io.github.soc2evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A terminal's lines, folded to a readable width; every text is made inert as it comes in. */
final class Page implements Sheet {
    private static final int WIDEST = 96;
    private static final int LABEL = 11;
    private static final int ENTRY = 4;

    private final boolean ascii;
    private final boolean colored;
    private final List<String> lines = new ArrayList<>();

    Page(boolean ascii, boolean colored) {
        this.ascii = ascii;
        this.colored = colored;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public boolean ascii() {
        return ascii;
    }

    @Override
    public void blank() {
        lines.add("");
    }

    @Override
    public void bold(int indent, String text) {
        block(indent, Ink.BOLD, text);
    }

    @Override
    public void faint(int indent, String text) {
        block(indent, Ink.FAINT, text);
    }

    @Override
    public void text(int indent, String text) {
        fold(text, WIDEST - indent).forEach(line -> lines.add(" ".repeat(indent) + line));
    }

    @Override
    public void parts(int indent, String... inked) {
        lines.add(" ".repeat(indent)
                + Stream.of(inked).filter(part -> !part.isEmpty()).collect(Collectors.joining("  ")));
    }

    /** Folded beside its label. */
    @Override
    public void entry(String label, String text) {
        String name = label + " ".repeat(Math.max(1, LABEL - label.length()));
        List<String> folded = fold(text, WIDEST - ENTRY - LABEL);
        for (int i = 0; i < folded.size(); i++) {
            lines.add(" ".repeat(ENTRY) + (i == 0 ? ink(Ink.FAINT, name) : " ".repeat(name.length())) + folded.get(i));
        }
    }

    @Override
    public void aside(String text) {
        fold(text, WIDEST - ENTRY - LABEL).forEach(line -> lines.add(" ".repeat(ENTRY + LABEL) + ink(Ink.FAINT, line)));
    }

    @Override
    public String ink(Ink ink, String text) {
        return ink.on(Plain.of(text), colored);
    }

    @Override
    public String join(String... facts) {
        return Stream.of(facts).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(ascii ? " | " : " \u00B7 "));
    }

    private void block(int indent, Ink ink, String text) {
        fold(text, WIDEST - indent).forEach(line -> lines.add(" ".repeat(indent) + ink(ink, line)));
    }

    /** Broken at spaces; a longer word stays whole, so that it can be copied. */
    private static List<String> fold(String text, int width) {
        List<String> folded = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = 0;
        String inert = Plain.of(text);
        while (from <= inert.length()) {
            int space = inert.indexOf(' ', from);
            int to = space < 0 ? inert.length() : space;
            if (line.length() > 0 && line.length() + 1 + to - from > width) {
                folded.add(line.toString().stripTrailing());
                line.setLength(0);
            } else if (from > 0) {
                line.append(' ');
            }
            line.append(inert, from, to);
            from = to + 1;
        }
        folded.add(line.toString());
        return folded;
    }
}
