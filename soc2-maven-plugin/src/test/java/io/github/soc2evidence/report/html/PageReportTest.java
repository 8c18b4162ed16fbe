package io.github.soc2evidence.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageReportTest {
    private final SortedMap<String, Integer> wanted = new TreeMap<>();

    @Test
    void itsOwnStyleAndScriptAloneMayRun() throws IOException, NoSuchAlgorithmException {
        String text = text(new PageReport(), Samples.reviewing().assess("2026-05-10"));
        String policy = Jsoup.parse(text).select("meta[http-equiv]").attr("content");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src " + hash("style", text) + "; script-src "
                        + hash("script", text) + "; img-src data:; base-uri 'none'; form-action 'none'");
        // Nothing of the record comes before the policy.
        assertThat(text.indexOf("Content-Security-Policy")).isLessThan(text.indexOf("<title>"));
    }

    private static String hash(String tag, String text) throws NoSuchAlgorithmException {
        String own = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .reduce((one, other) -> {
                    throw new AssertionError("two of " + tag);
                })
                .orElseThrow();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void aPageByItselfLeadsToNoFileAndReadsNone() throws IOException {
        Document page = Jsoup.parse(text(new PageReport(), withArtifacts("").assess("2026-05-10")));
        assertThat(page.select("a:not([href^='#'])")).isEmpty();
        assertThat(page.select(".artifacts").text())
                .contains("evidence/list.csv")
                .contains("sha256");
        assertThat(page.select(".preview")).isEmpty();
        assertThat(page.select("footer").text()).contains("do not lie beside it");
    }

    @Test
    void inABundleArtifactsAreLinkedAndShown() throws IOException {
        Document page = bundled(withArtifacts(""));
        assertThat(page.select(".artifacts a").eachAttr("href"))
                .containsExactly("../data/evidence/list.csv", "../data/evidence/secret%20one.txt");
        assertThat(page.select(".preview th").eachText()).containsExactly("account", "decision");
    }

    @Test
    void ofARestrictedArtifactThereIsNoMoreThanItsHash() throws IOException {
        Document page = bundled(withArtifacts(", restricted: true"));
        assertThat(page.select(".artifacts a").eachAttr("href")).containsExactly("../data/evidence/secret%20one.txt");
        assertThat(page.select(".artifacts").text()).contains("restricted").contains(sha256(TABLE));
        assertThat(page.select(".preview")).isEmpty();
        assertThat(wanted).doesNotContainKey("evidence/list.csv");
    }

    @Test
    void whatAnotherRecordRestrictsIsRestricted() throws IOException {
        Document page = bundled(withArtifacts("")
                .put(
                        "evidence/q2.yaml",
                        Samples.review(
                                "Q2",
                                "2026-04-20",
                                "artifacts:",
                                "  - {path: list.csv, sha256: " + sha256(TABLE) + ", restricted: true}"))
                .commit("2026-04-21T09:00:00Z", "sam"));
        assertThat(page.select("a[href$='list.csv']")).isEmpty();
        assertThat(wanted).doesNotContainKey("evidence/list.csv");
    }

    @Test
    void aFileThatGivesAwayASecretIsNotShown() throws IOException {
        bundled(withArtifacts(""));
        assertThat(wanted).containsOnlyKeys("evidence/list.csv");
    }

    @Test
    void aSecretThatAFileOfTheRecordHoldsStandsNowhere() throws IOException {
        SmallRecord record = Samples.reviewing()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("every account", TOKEN))
                .put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-03-20", "details: {header: \"token " + TOKEN + "\"}"))
                .put(
                        "disclosures/one.yaml",
                        Samples.disclosure("DIS-1", "subject: \"AC-03/review 2026-Q1\"")
                                .replace("Nobody stood in", TOKEN))
                .commit("2026-03-21T09:00:00Z", "sam");
        String text = text(new PageReport(), record.assess("2026-05-10"));
        assertThat(text).doesNotContain(TOKEN).contains("secret-present");
        assertThat(Jsoup.parse(text).select(".record, .statement, .disclosure").text())
                .contains("not shown: a secret was found in the file");
    }

    @Test
    void aRunWithoutAVerdictSaysSo() throws IOException {
        Assessment broken = SmallRecord.empty()
                .put("soc2.yaml", "format: [")
                .commit("2026-01-02T09:00:00Z", "sam")
                .assess("2026-05-10");
        Document page = Jsoup.parse(text(new PageReport(), broken));
        assertThat(page.select(".verdict").text()).isEqualTo("error no verdict was given");
        assertThat(page.select("main").text())
                .contains("There is no verdict")
                .contains(broken.problem().orElseThrow().message());
        assertThat(page.select("form")).isEmpty();
    }

    @Test
    void aRecordWithoutAControlIsTold() throws IOException {
        SmallRecord none = SmallRecord.empty()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .put("people.yaml", SmallRecord.common("people.yaml"))
                .commit("2026-01-02T09:00:00Z", "sam");
        Document page = Jsoup.parse(text(new PageReport(), none.assess("2026-05-10")));
        assertThat(page.select("#_controls").text()).contains("The record has no control.");
        assertThat(page.select("main").text()).contains("No control asks for anything in this period.");
    }

    @Test
    void whereItIsPutIsAFolderBesideIt() {
        for (String address : new String[] {"https://evil.example/", "/data/", "../data", "javascript:x/"}) {
            assertThatThrownBy(() -> new PageReport(address, Beginnings.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static final String TABLE = "account,decision\nsam,keep\n";
    /** In two parts, so that nobody takes it for one. */
    private static final String TOKEN = "ghp" + "_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6";

    private static final String KEY = "token=" + TOKEN + "\n";

    private static SmallRecord withArtifacts(String keys) {
        return Samples.reviewing()
                .put(
                        "evidence/q1.yaml",
                        Samples.review(
                                "Q1",
                                "2026-03-20",
                                "artifacts:",
                                "  - {path: list.csv, sha256: " + sha256(TABLE) + keys + "}",
                                "  - {path: secret one.txt, sha256: " + sha256(KEY) + "}"))
                .put("evidence/list.csv", TABLE)
                .put("evidence/secret one.txt", KEY)
                .commit("2026-03-21T09:00:00Z", "sam");
    }

    private Document bundled(SmallRecord record) throws IOException {
        return Jsoup.parse(text(new PageReport("../data/", this::read), record.assess("2026-05-10")));
    }

    private Map<String, byte[]> read(SortedMap<String, Integer> asked) {
        wanted.putAll(asked);
        Map<String, byte[]> all = new HashMap<>();
        asked.keySet().forEach(path -> all.put(path, TABLE.getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(PageReport report, Assessment assessment) throws IOException {
        StringBuilder text = new StringBuilder();
        report.write(assessment, text);
        return text.toString();
    }
}
