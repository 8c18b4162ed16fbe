package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.authoring.filing.SampleDraft;
import io.github.soc2evidence.fixture.Drawn;
import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.model.Draw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/sampling.md types draws what soc2:sample draws. */
class RedrawDocumentTest {
    @Test
    void aShellDrawsTheSame(@TempDir Path folder) throws IOException {
        Shell.needs("bash", "sha256sum", "sort");
        SampleDraft draft = Drawn.draft(Drawn.changes(40), "2026-02-11", Drawn.request("CM-02/changes"));
        Shell shell = new Shell(folder);
        shell.file("items.txt", String.join("\n", draft.items()) + "\n");
        shell.file("redraw.sh", typed());
        List<String> picks =
                draft.picks().stream().map(any -> any.hex() + " " + any.item()).toList();
        assertThat(picks).hasSize(5);
        assertThat(shell.run("bash", "redraw.sh").lines())
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of(Draw.fingerprint(draft.items()) + "  -"), picks.stream())
                                .toList());
    }

    private static String typed() throws IOException {
        String text = Files.readString(Path.of("../docs/sampling.md"));
        int from = text.indexOf("```sh\n", text.indexOf("run by RedrawDocumentTest")) + "```sh\n".length();
        return text.substring(from, text.indexOf("```", from));
    }
}
