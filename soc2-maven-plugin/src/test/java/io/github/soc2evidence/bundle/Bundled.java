package io.github.soc2evidence.bundle;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.SafePaths;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A small record with everything that a bundle treats in its own way, and its bundle.
 *
 * @param asOf where it is absent, the recorded time of the commit
 */
public record Bundled(Path repository, Optional<String> asOf, boolean withRepository) {
    static final String SECRET_SHARE = "only for those who signed for it\n";
    static final String ROWS = "email,role\nsam@acme.example,admin\n";

    /** With its history made. */
    public static Bundled in(Path folder) {
        return at(folder, true);
    }

    /** The same without what is restricted. */
    static Bundled open(Path folder) {
        return at(folder, false);
    }

    private static Bundled at(Path folder, boolean restricted) {
        GitRecord record = GitRecord.begun(folder, "");
        record.put("controls/LOG-01.yaml", SmallRecord.common("controls/LOG-01.yaml"));
        record.put("docs/a note on 100% of Ünïcode.md", "Grüße\n");
        for (int day = 3; day <= 6; day++) {
            record.put("evidence/logging/aws.yaml", observation(day));
            record.commit("2026-01-0" + day + "T08:05:00Z", "sam", "Look at the log");
        }
        record.put("evidence/AC/users.csv", ROWS);
        record.put("evidence/AC/contract.txt", SECRET_SHARE);
        record.put("evidence/AC/look.yaml", look(restricted));
        record.put("docs/copy of the contract.txt", SECRET_SHARE);
        record.put("tools/run.sh", "#!/bin/sh\n");
        record.git("add", "-A");
        record.git("update-index", "--chmod=+x", "tools/run.sh");
        record.gitAt("2026-01-07T10:00:00Z", "sam", "commit", "-q", "-m", "File the first look");
        record.git("tag", "first");
        return new Bundled(folder, Optional.empty(), false);
    }

    private static String observation(int day) {
        return "id: LOG-aws\ntype: logging-configuration\nsatisfies: [LOG-01/central]\nperformed: 2026-01-0" + day
                + "T08:00:00Z\nstate: operating\nsources: [{system: aws, method: query, query: list sinks}]\n";
    }

    private static String look(boolean restricted) {
        return "id: GOV-01-2026\ntype: document\nsatisfies: [GOV-01/look]\nperformed: 2026-01-07\noutcome: met\nartifacts:\n"
                + artifact("users.csv", ROWS, false)
                + artifact("contract.txt", SECRET_SHARE, restricted);
    }

    private static String artifact(String path, String text, boolean restricted) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "  - {path: " + path + ", sha256: " + sha256(bytes) + ", size: " + bytes.length
                + (restricted ? ", restricted: true" : "") + "}\n";
    }

    static String sha256(byte[] bytes) {
        MessageDigest digest = Sha.sha256();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    public Bundled asOf(String day) {
        return new Bundled(repository, Optional.of(day), withRepository);
    }

    Bundled carryingItsRepository() {
        return new Bundled(repository, asOf, true);
    }

    BundleFile.Placed into(Path folder) {
        return into(folder, false, (tagManifest, present) -> List.of());
    }

    public BundleFile.Placed into(Path folder, boolean replaces, BundleFile.Sealer sealer) {
        AssessmentRequest request = new AssessmentRequest(
                "",
                asOf.map(Moment::of),
                true,
                Instant.parse("2026-06-01T00:00:00Z"),
                Optional.empty(),
                "1.0-test",
                List.of());
        try (var opened = GitRepository.open(repository, "HEAD")) {
            Assessment assessment = Assessor.assess(opened, request);
            List<Part> parts = List.of(
                    new Part(
                            "assessment.json",
                            out -> out.write(GitRecord.json(assessment).getBytes(StandardCharsets.UTF_8))),
                    new Part(
                            "report.html",
                            out -> out.write(new JsonReport().fileName().getBytes(StandardCharsets.UTF_8))));
            Contents contents = Contents.of(opened, assessment, withheld -> parts, withRepository);
            return new BundleFile(folder, contents, SafePaths::fault, replaces).write(sealer);
        }
    }
}
