package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.authoring.example.Sheet.Filled;

/** Lists that tell what went wrong, though their records say that all was well. */
final class Marred {
    private Marred() {}

    static Filled of(Paper paper, Filled sheet) {
        String content = sheet.content();
        if (paper.id().equals("AC-02-2025-Q3-github") && sheet.fileName().equals("users.csv")) {
            return added(sheet, "ben@acme.example,Ben Adler,engineer,2025-06-12,yes,keep,\n");
        }
        if (paper.id().equals("HR-01-2025-H2")) {
            // A contractor never sat down to it.
            return new Filled(
                    sheet.fileName(),
                    content.replaceFirst("(?m)^([^,\n]*[0-9]@acme.example,contractor),[^,\n]*,.*$", "$1,,"),
                    sheet.rows());
        }
        if (paper.series().equals("VM-01/scan[aws-prod]")
                && !Backlog.slow(paper.day()).isEmpty()) {
            return added(sheet, Backlog.slow(paper.day()));
        }
        return sheet;
    }

    private static Filled added(Filled sheet, String line) {
        return new Filled(sheet.fileName(), sheet.content() + line, sheet.rows() + 1);
    }
}
