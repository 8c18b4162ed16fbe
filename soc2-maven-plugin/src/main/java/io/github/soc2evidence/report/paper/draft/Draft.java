package io.github.soc2evidence.report.paper.draft;

import io.github.soc2evidence.report.Markdown;
import io.github.soc2evidence.report.paper.fact.About;
import io.github.soc2evidence.report.paper.fact.Material;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One draft in the making: Markdown, every text of the record inert in it. */
final class Draft {
    private final StringBuilder text = new StringBuilder();

    /** Begins with what it is: no reader takes it for a finished paper. */
    Draft(Material material, String title) {
        line("**DRAFT for management to complete. Not reviewed, not approved, and no auditor's word.**");
        line("");
        line("# " + title);
        line("");
        About.facts(material).forEach(fact -> line("- " + fact.get(0) + ": " + Markdown.of(fact.get(1))));
        line("");
        line("What stands in square brackets is to be written by management; all else is what the record says as of"
                + " the commit above, and is to be checked before it is used.");
    }

    void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    void part(String title) {
        line("");
        line("### " + title);
        line("");
    }

    /** A sentence of ours; texts of the record in it pass {@link Markdown} first. */
    void line(String inert) {
        text.append(inert).append('\n');
    }

    /** What only management can say. */
    void toComplete(String what) {
        line("");
        line("[to be completed by management: " + what + "]");
    }

    /** A list; a sentence in its place where it is empty. */
    void list(List<String> inertItems, String none) {
        if (inertItems.isEmpty()) {
            line(none);
        }
        inertItems.forEach(item -> line("- " + item));
    }

    /** The stream stays open. */
    void writeTo(OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
