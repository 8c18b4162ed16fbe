package io.github.soc2evidence.report.html;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A record whose every text tries to be more than text. */
final class Hostile {
    static final String RUN =
            "<img src=x onerror=document.title='owned'><script>document.title='owned'</script></style></script>";
    private static final String TURN = "\\u202Etxt.exe\\u2066\\u200B";

    private Hostile() {}

    static Assessment assessment() {
        String quoted = "\"" + RUN.replace("\"", "\\\"") + TURN + "\"";
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return SmallRecord.begun()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview()
                                .replace("title: Quarterly user access review", "title: " + quoted)
                                .replace(
                                        "statement: Each quarter the security lead reviews every account.",
                                        "statement: " + quoted))
                .put(
                        "evidence/one.yaml",
                        Samples.review(
                                        "AC-03-1",
                                        "2026-03-20",
                                        "artifacts:",
                                        "  - {path: notes.txt, sha256: " + hash + "}",
                                        "  - {path: page.html, sha256: " + hash + "}",
                                        "  - {uri: \"javascript:document.title='owned'\", sha256: " + hash + "}",
                                        "details: {accounts: [{account: kim, note: " + quoted + "}]}")
                                .replace("method: export", "method: " + quoted))
                .put("evidence/notes.txt", RUN)
                .put("evidence/page.html", RUN)
                .commit("2026-03-21T09:00:00Z", "sam")
                .put(
                        "disclosures/one.yaml",
                        Samples.disclosure("DIS-1", "subject: \"AC-03/review 2026-Q2\"")
                                .replace("Nobody stood in.", quoted)
                                .replace("We agree.", quoted))
                .commit("2026-07-02T09:00:00Z", "sam")
                .assess("2026-08-01");
    }

    static String page() throws IOException {
        StringBuilder text = new StringBuilder();
        new PageReport("../data/", wanted -> Map.of("evidence/notes.txt", RUN.getBytes(StandardCharsets.UTF_8)))
                .write(assessment(), text);
        return text.toString();
    }
}
