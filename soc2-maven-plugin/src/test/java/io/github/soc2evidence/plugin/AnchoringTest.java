package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.trust.time.LocalAuthority;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This week's anchor, stamped by an authority that openssl makes, and held against openssl. */
class AnchoringTest {
    private static final Path COMMON = Path.of("src/test/cases/common");

    private Path folder;
    private Shell git;
    private LocalAuthority authority;
    private final List<HttpServer> servers = new ArrayList<>();

    @BeforeEach
    void record(@TempDir Path temporary) throws IOException {
        authority = LocalAuthority.in(
                Files.createDirectory(temporary.resolve("authority")),
                "-algorithm",
                "EC",
                "-pkeyopt",
                "ec_paramgen_curve:P-256");
        folder = Files.createDirectory(temporary.resolve("record"));
        git = new Shell(folder)
                .with("GIT_AUTHOR_NAME", "Sam")
                .with("GIT_AUTHOR_EMAIL", "sam@acme.example")
                .with("GIT_COMMITTER_NAME", "Sam")
                .with("GIT_COMMITTER_EMAIL", "sam@acme.example");
        git.run("git", "init", "-q", "-b", "main");
        for (String path : List.of("people.yaml", "systems.yaml", "controls/GOV-01.yaml")) {
            put(path, Files.readString(COMMON.resolve(path)));
        }
        put(
                "soc2.yaml",
                Files.readString(COMMON.resolve("soc2.yaml"))
                        + "trust: {bracket: P7D, time-stamp-roots: trust/tsa.pem}\n");
        put("trust/tsa.pem", new String(authority.shell().bytes("root.pem"), StandardCharsets.US_ASCII));
        commit("Begin");
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private byte[] head() {
        return git.run("git", "cat-file", "commit", "HEAD").getBytes(StandardCharsets.UTF_8);
    }

    private void commit(String message) {
        git.run("git", "add", "-A");
        git.run("git", "commit", "-q", "-m", message);
    }

    private interface Use<T> {
        T with(Anchoring anchoring);
    }

    private <T> T anchoring(String day, Use<T> use) {
        return anchoring(day, Optional.empty(), use);
    }

    private <T> T anchoring(String day, Optional<String> revision, Use<T> use) {
        try (Workplace workplace = Workplace.of(folder, false)) {
            return use.with(Anchoring.of(
                    workplace,
                    workplace.check(Instant.parse(day + "T10:00:00Z"), Optional.of(Moment.of(day)), "test"),
                    revision));
        }
    }

    private String url(int status, UnaryOperator<byte[]> answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = answer.apply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        servers.add(server);
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/";
    }

    private byte[] asked(String url) {
        return anchoring("2026-11-20", any -> any.asked(TimeStampService.at(url)));
    }

    @Test
    void anAuthoritysAnswerIsWhatOpensslVerifies() throws IOException {
        String url = url(200, query -> authority.reply(query, "plain"));
        String path = anchoring("2026-11-20", anchoring -> {
            anchoring.draft().write(folder, Optional.of(anchoring.asked(TimeStampService.at(url))));
            return anchoring.draft().tokenPath();
        });
        assertThat(folder.resolve("anchors/2026-W47.yaml"))
                .content()
                .isEqualTo("commit: %s\ntree: %s\ntime-stamp: \"2026-W47.tsr\"\n"
                        .formatted(
                                git.run("git", "rev-parse", "HEAD").strip(),
                                git.run("git", "rev-parse", "HEAD^{tree}").strip()));
        Shell shell = authority.shell();
        shell.file("commit.bin", head());
        shell.file("kept.tsr", Files.readAllBytes(folder.resolve(path)));
        assertThat(shell.run(
                        "openssl",
                        "ts",
                        "-verify",
                        "-data",
                        "commit.bin",
                        "-in",
                        "kept.tsr",
                        "-CAfile",
                        "root.pem",
                        "-untrusted",
                        "between.pem"))
                .contains("OK");
        commit("Anchor the record");
        Assessment assessment = assessed();
        assertThat(assessment.findings())
                .noneMatch(any -> any.finding().rule().value().startsWith("signature"));
        assertThat(assessment.dossier().orElseThrow().testimony().isSilent()).isFalse();
    }

    private Assessment assessed() {
        try (var revision = GitRepository.open(folder, "HEAD")) {
            return Assessor.assess(
                    revision, new AssessmentRequest("", Optional.empty(), Instant.now(), Optional.empty(), "test"));
        }
    }

    @Test
    void aTokenMadeElsewhereIsAddedToTheAnchorOfTheWeekAndItsCommit() throws IOException {
        anchoring("2026-11-16", anchoring -> {
            anchoring.draft().write(folder, Optional.empty());
            return anchoring.draft();
        });
        byte[] first = head();
        commit("Anchor the record");
        Path token = Files.write(folder.resolveSibling("token"), authority.stamp(first));
        anchoring("2026-11-22", anchoring -> {
            assertThat(anchoring.isComplete(false)).isTrue();
            assertThat(anchoring.isComplete(true)).isFalse();
            anchoring.draft().write(folder, Optional.of(anchoring.given(token)));
            return anchoring.draft();
        });
        assertThat(folder.resolve("anchors/2026-W47.yaml")).content().contains("time-stamp: ");
        boolean complete = anchoring("2026-11-22", any -> any.isComplete(true));
        assertThat(complete).isTrue();
        String next = anchoring("2026-11-23", any -> any.draft().text(false));
        assertThat(next).contains("previous: \"2026-W47\"\n");
    }

    @Test
    void aTokenOverSomethingElseIsRefusedAndNothingIsWritten() throws IOException {
        Path token = Files.write(folder.resolveSibling("token"), authority.stamp(new byte[] {1}));
        assertThatThrownBy(() -> anchoring("2026-11-20", any -> any.given(token)))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("is no time stamp that counts: It was made over other bytes");
        assertThat(folder.resolve("anchors")).doesNotExist();
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() throws IOException {
        byte[] kept = authority.stamp(head());
        String url = url(200, query -> kept);
        assertThatThrownBy(() -> asked(url))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("no time stamp that counts");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void otherAnswersAreRefused(int status) throws IOException {
        String url = url(status, query -> new byte[0]);
        assertThatThrownBy(() -> asked(url))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("gave no time stamp: status " + status);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        String url = url(200, query -> new byte[1 << 20]);
        assertThatThrownBy(() -> asked(url))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("gave no time stamp");
    }

    @Test
    void nobodyListens() throws IOException {
        String url = url(200, query -> query);
        servers.get(0).stop(0);
        assertThatThrownBy(() -> asked(url)).isInstanceOf(CannotAssess.class).hasMessageContaining("cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "not an address", "http://", "ftp://a.example/", ""})
    void anAddressIsOfHttp(String url) {
        assertThatThrownBy(() -> TimeStampService.at(url))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("is no address of http or https");
    }

    @Test
    void aBranchThatIsNotTheRecordsIsNotAnchored() {
        git.run("git", "checkout", "-q", "-b", "fix");
        assertThatThrownBy(() -> anchoring("2026-11-20", any -> any.draft()))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("HEAD is on branch fix");
        String main = anchoring(
                "2026-11-20", Optional.of("main"), any -> any.draft().commit().hex());
        assertThat(main).isEqualTo(git.run("git", "rev-parse", "main").strip());
    }

    @Test
    void theTagsOfIssuedReportsAreKept() throws IOException {
        put(
                "soc2.yaml",
                Files.readString(folder.resolve("soc2.yaml"))
                        .replace(
                                "periods:\n",
                                "periods:\n  - {id: \"2025\", from: 2025-01-01, to: 2025-12-31, report: {issued: 2026-02-01, tag: soc2-2025}}\n"));
        commit("Issue");
        git.run("git", "tag", "soc2-2025");
        git.run("git", "tag", "v1");
        String text = anchoring("2026-11-20", any -> any.draft().text(false));
        assertThat(text)
                .endsWith("tags:\n  soc2-2025: "
                        + git.run("git", "rev-parse", "HEAD").strip() + "\n");
    }

    @Test
    void earlierStatesAreIdsOrAssessments() throws IOException {
        String id = git.run("git", "rev-parse", "HEAD").strip();
        Path file = Files.writeString(
                folder.resolveSibling("assessment.json"),
                "{\"status\": \"clean\", \"repositories\": [{\"root\": \".\", \"commit\": \"" + id
                        + "\"}], \"rules\": []}");
        assertThat(new Earlier(folder).commits(id + "," + file))
                .hasSize(2)
                .allMatch(any -> any.hex().equals(id));
        Path other = Files.writeString(folder.resolveSibling("other.json"), "[1]");
        for (String wrong : List.of("abc", "HEAD", other.toString(), "missing.json")) {
            assertThatThrownBy(() -> new Earlier(folder).commits(wrong))
                    .isInstanceOf(CannotAssess.class)
                    .hasMessageContaining("neither the id of a commit, nor a bundle, nor an assessment.json");
        }
    }
}
