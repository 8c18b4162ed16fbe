package io.github.soc2evidence.report.html;

import java.util.Locale;

/** What can be shown of an artifact, by its name. What could itself be a page, as HTML and SVG can, is shown as nothing. */
enum Kind {
    TEXT(Preview.TEXT),
    COMMAS(Preview.TEXT),
    TABS(Preview.TEXT),
    IMAGE(64 << 10),
    NONE(0);

    /** How many bytes are read; a larger picture is not shown. */
    private final int most;

    Kind(int most) {
        this.most = most;
    }

    int most() {
        return most;
    }

    static Kind of(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt", "log", "md", "json", "jsonl", "ndjson", "yaml", "yml", "ini", "conf", "out", "diff", "sql" ->
                TEXT;
            case "csv" -> COMMAS;
            case "tsv" -> TABS;
            case "png", "jpg", "jpeg", "gif", "webp" -> IMAGE;
            default -> NONE;
        };
    }
}
