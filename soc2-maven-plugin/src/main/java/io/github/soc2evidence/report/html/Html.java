package io.github.soc2evidence.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HTML: elements end in the order in which they began, every text and every attribute is made {@link Inert}, and
 * no attribute can run anything or lead anywhere but through {@link #link}, {@link #file} and {@link #image}.
 */
final class Html {
    /** Written by methods of their own, or never. */
    private static final Set<String> GUARDED =
            Set.of("href", "src", "srcset", "srcdoc", "style", "action", "formaction");

    private static final Pattern BACKTICK = Pattern.compile("`");

    /** What waits before it is written on: the page of a long record would not fit into memory. */
    private static final int WAITING = 1 << 16;

    private final Appendable target;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Html(Appendable target) {
        this.target = target;
    }

    /** Writes on what waits. */
    void flush() {
        try {
            target.append(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.setLength(0);
    }

    /** @param attributes names and values in turn; one whose value is empty is left out */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Ends the element that began last. */
    Html close(String tag) {
        String last = open.pop();
        if (!last.equals(tag)) {
            throw new IllegalStateException("</" + tag + "> where " + last + " is open");
        }
        out.append("</").append(tag).append('>');
        if (out.length() > WAITING) {
            flush();
        }
        return this;
    }

    /** An element that has no content. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    /** A shape of a drawing. */
    Html shape(String tag, String... attributes) {
        return open(tag, attributes).close(tag);
    }

    /** An element with nothing but a text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html text(String text) {
        Inert.append(text, out);
        return this;
    }

    /** A sentence of ours, in which backticks hold what is to be typed. */
    Html sentence(String text) {
        List<String> parts = Arrays.asList(BACKTICK.split(text, -1));
        for (int i = 0; i < parts.size(); i++) {
            if (i % 2 == 1 && parts.size() % 2 == 1) {
                element("code", parts.get(i));
            } else {
                text(i == 0 || parts.size() % 2 == 1 ? parts.get(i) : "`" + parts.get(i));
            }
        }
        return this;
    }

    /** The end of a line, where markup may have one. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** To a place of this page. */
    Html link(String id, String text, String... attributes) {
        start("a", attributes);
        out.setLength(out.length() - 1);
        out.append(" href=\"#");
        Inert.append(Href.fragment(id), out);
        out.append("\">");
        return text(text).end("a");
    }

    /** To a file of the bundle. */
    Html file(Href href, String text) {
        out.append("<a href=\"");
        Inert.append(href.value(), out);
        out.append("\">");
        return text(text).end("a");
    }

    /** A picture whose bytes are in the page. */
    Html image(Preview.Image image, String alternative) {
        out.append("<img src=\"data:")
                .append(image.mediaType())
                .append(";base64,")
                .append(image.base64());
        out.append("\" alt=\"");
        Inert.append(alternative, out);
        out.append("\" loading=\"lazy\">");
        return this;
    }

    /** The page's own style or script, which no text of the record is part of. */
    Html own(String tag, String text) {
        out.append('<').append(tag).append('>').append(text);
        return end(tag);
    }

    /** What begins a page. */
    Html doctype() {
        out.append("<!doctype html>\n");
        return this;
    }

    /** Whether all that began has ended. */
    boolean isWhole() {
        return open.isEmpty();
    }

    private Html end(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            if (GUARDED.contains(name) || name.toLowerCase(Locale.ROOT).startsWith("on")) {
                throw new IllegalArgumentException("the attribute " + name + " is written by no text");
            }
            // Without a value of its own an option has its text for one.
            if (!attributes[i + 1].isEmpty() || name.equals("value")) {
                out.append(' ').append(name).append("=\"");
                Inert.append(attributes[i + 1], out);
                out.append('"');
            }
        }
        out.append('>');
    }
}
