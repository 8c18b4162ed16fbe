package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Snapshots;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.rule.duties.ChangedAfterReview;
import io.github.soc2evidence.rule.files.FileInvalid;
import io.github.soc2evidence.rule.files.ReferenceUnknown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/reviews.md, run on what the forges' interfaces answer, give a snapshot that is read and believed. */
class ReviewsDocumentTest {
    private static final Pattern PROGRAM = Pattern.compile("```jq\n(.*?)```", Pattern.DOTALL);

    private static final String GITHUB = """
            {"number": 7, "user": {"login": "samf"}, "head": {"sha": "HEAD"}, "merged_at": "2026-03-22T09:00:00Z",
             "merge_commit_sha": "MERGE", "merged_by": {"login": "samf"},
             "commits": [
               {"sha": "FIRST", "author": {"login": "samf"},
                "commit": {"author": {"email": "sam@acme.example"}, "message": "A\\n\\nCo-Authored-By: D <dana@acme.example>"}},
               {"sha": "HEAD", "author": null, "commit": {"author": {"email": "sam@acme.example"}, "message": "B"}}],
             "reviews": [
               {"user": {"login": "RobinL"}, "state": "CHANGES_REQUESTED", "commit_id": "FIRST", "submitted_at": "2026-03-20T09:00:00Z"},
               {"user": {"login": "RobinL"}, "state": "APPROVED", "commit_id": "SEEN", "submitted_at": "2026-03-21T09:00:00Z"},
               {"user": {"login": "danao"}, "state": "PENDING", "commit_id": "HEAD"},
               {"user": {"login": "danao"}, "state": "APPROVED", "commit_id": null, "submitted_at": "2026-03-21T09:00:00Z"}]}
            """;

    /** The versions say what was pushed by the time of the note. */
    private static final String GITLAB = """
            {"iid": 7, "author": {"username": "samf"}, "sha": "HEAD", "merged_at": "2026-03-22T09:00:00.000Z",
             "merge_commit_sha": "MERGE", "squash_commit_sha": null, "merge_user": {"username": "samf"},
             "commits": [{"id": "HEAD", "author_email": "sam@acme.example"}, {"id": "FIRST", "author_email": "sam@acme.example"}],
             "versions": [
               {"head_commit_sha": "HEAD", "created_at": "2026-03-21T08:00:00.000Z"},
               {"head_commit_sha": "FIRST", "created_at": "2026-03-20T08:00:00.000Z"}],
             "notes": [
               {"system": true, "body": "approved this merge request", "author": {"username": "robinl"}, "created_at": "WHEN"},
               {"system": false, "body": "approved this merge request", "author": {"username": "danao"}, "created_at": "WHEN"}]}
            """;

    private static SmallRecord record() {
        return Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE.replaceAll("github: (\\w+)", "github: $1, gitlab: $1"))
                .commit("2026-01-04T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .merge("2026-03-22T09:00:00Z", List.of("sam", "sam"), "sam", "github");
    }

    private static SmallRecord exported(String forge, String answer, SmallRecord record, Path folder)
            throws IOException {
        Shell.needs("jq");
        Matcher programs = PROGRAM.matcher(Files.readString(Path.of("../docs/reviews.md")));
        assertThat(programs.find()).isTrue();
        if (forge.equals("gitlab")) {
            assertThat(programs.find()).isTrue();
        }
        Files.writeString(folder.resolve("export.jq"), programs.group(1));
        String filled = answer.replace("FIRST", record.side(0).hex())
                .replace("HEAD", record.side(1).hex())
                .replace("MERGE", record.tip().id().hex());
        Shell.Said request = new Shell(folder).say(filled.getBytes(StandardCharsets.UTF_8), "jq", "-f", "export.jq");
        assertThat(request.succeeded()).as(request.err()).isTrue();
        return record.put(
                        "reviews/2026.json",
                        "{\"forge\": \"" + forge + "\", \"repository\": \"acme/evidence\","
                                + " \"exported\": \"2026-04-10T06:00:00Z\", \"exported-by\": \"collect-job\","
                                + " \"pull-requests\": [" + request.out() + "]}")
                .commit("2026-04-10T09:00:00Z", "robin");
    }

    private static List<String> late(SmallRecord record) {
        assertThat(Findings.of(record.answer(new FileInvalid(), "2026-04-11"))).isEmpty();
        assertThat(Findings.of(record.answer(new ReferenceUnknown(), "2026-04-11")))
                .isEmpty();
        assertThat(record.answer(new ChangedAfterReview(), "2026-04-11").examined())
                .isEqualTo(1);
        return Findings.of(record.answer(new ChangedAfterReview(), "2026-04-11"));
    }

    @Test
    void gitHubsAnswersAreRead(@TempDir Path folder) throws IOException {
        SmallRecord early = record();
        Oid first = early.side(0);
        assertThat(late(exported("github", GITHUB.replace("SEEN", "FIRST"), early, folder)))
                .singleElement()
                .asString()
                .contains("robin approved pull request 7 at " + first.abbreviated());
        assertThat(late(exported("github", GITHUB.replace("SEEN", "HEAD"), record(), folder)))
                .isEmpty();
    }

    @Test
    void gitLabsAnswersAreRead(@TempDir Path folder) throws IOException {
        SmallRecord early = record();
        Oid first = early.side(0);
        assertThat(late(exported("gitlab", GITLAB.replace("WHEN", "2026-03-20T09:00:00.000Z"), early, folder)))
                .singleElement()
                .asString()
                .contains("robin approved pull request 7 at " + first.abbreviated());
        assertThat(late(exported("gitlab", GITLAB.replace("WHEN", "2026-03-21T09:00:00.000Z"), record(), folder)))
                .isEmpty();
    }
}
