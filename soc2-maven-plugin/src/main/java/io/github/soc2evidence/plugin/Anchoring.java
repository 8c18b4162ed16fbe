package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.authoring.filing.AnchorDraft;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.GitRevision;
import io.github.soc2evidence.trust.signature.UnreadableKeys;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import io.github.soc2evidence.trust.time.TimeStampVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * This week's anchor of a record.
 *
 * @param standing the anchor that this week has already
 * @param stamped the bytes that a time stamp must be made over: those of the anchored commit object
 */
record Anchoring(AnchorDraft draft, Optional<Checkpoint> standing, Dossier dossier, Path folder, Stamped stamped) {
    private static final int MOST_BYTES = 1 << 20;

    /** What a time stamp must be made over. */
    interface Stamped {
        byte[] bytes();
    }

    /** @param revision the commit that somebody named */
    static Anchoring of(Workplace workplace, Checked checked, Optional<String> revision) {
        Dossier dossier = checked.dossier();
        String name = AnchorDraft.name(dossier.asOf().day());
        Optional<Checkpoint> standing = read(workplace.folder().resolve(AnchorDraft.FOLDER + name + ".yaml"));
        GitRevision head = workplace
                .head()
                .orElseThrow(() -> CannotAssess.error(
                        "there is no commit that could be anchored: "
                                + workplace.alone().orElse("not a repository"),
                        "commit the record first"));
        // What a week has anchored stays anchored: only its time stamp may still come.
        String wanted = standing.map(any -> any.commit().value().hex())
                .or(() -> revision)
                .orElseGet(() -> ofRecord(head, dossier.examination().value()));
        try (GitRevision at = GitRepository.open(workplace.folder(), wanted)) {
            Oid commit = at.tip().id();
            byte[] bytes = at.object(commit);
            AnchorDraft draft = new AnchorDraft(
                    name,
                    commit,
                    at.tree(commit),
                    previous(workplace.folder(), name),
                    tags(at, dossier.examination().value()));
            return new Anchoring(draft, standing, dossier, workplace.folder(), () -> bytes);
        }
    }

    /** A commit of another branch may be gone once that is merged. */
    private static String ofRecord(GitRevision head, Examination examination) {
        head.branch().filter(branch -> !branch.equals(examination.branch())).ifPresent(branch -> {
            throw CannotAssess.error(
                    "HEAD is on branch " + branch + ", and an anchor names a commit that stays",
                    "anchor before you switch branches, or give -Dsoc2.revision=" + examination.branch());
        });
        return "HEAD";
    }

    private static Optional<Checkpoint> read(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Reading<?> reading = new DocumentReader().read(FileKind.ANCHOR, bytes(file));
        if (reading.as(Checkpoint.class) instanceof Reading.Valid<Checkpoint> valid) {
            return Optional.of(valid.value());
        }
        throw CannotAssess.error(file + " is there already and cannot be read", "mend it, or take it away");
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException unreadable) {
            throw CannotAssess.error(file + " cannot be read", "name a file that exists and can be read");
        }
    }

    private static Optional<String> previous(Path folder, String name) {
        Path anchors = folder.resolve(AnchorDraft.FOLDER);
        if (!Files.isDirectory(anchors, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var files = Files.list(anchors)) {
            return files.map(file -> AnchorDraft.FOLDER + file.getFileName())
                    .filter(path ->
                            FileKind.of(path).filter(FileKind.ANCHOR::equals).isPresent())
                    .map(Checkpoint::name)
                    .filter(any -> any.compareTo(name) < 0)
                    .max(String::compareTo);
        } catch (IOException unreadable) {
            throw CannotAssess.error(anchors + " cannot be read", "check its permissions");
        }
    }

    private static NavigableMap<String, Oid> tags(GitRevision at, Examination examination) {
        NavigableMap<String, Oid> tags = new TreeMap<>();
        Map<String, Oid> all = at.tags();
        examination
                .periods()
                .forEach(period -> period.report()
                        .map(Examination.Issued::tag)
                        .filter(all::containsKey)
                        .ifPresent(tag -> tags.put(tag, all.get(tag))));
        return tags;
    }

    /** Whether nothing is left to be written. */
    boolean isComplete(boolean stampGiven) {
        return standing.filter(any -> !stampGiven || any.timeStamp().isPresent())
                .isPresent();
    }

    /** The token that an authority answers with. */
    byte[] asked(TimeStampService service) {
        TimeStampRoots roots = roots();
        BigInteger nonce = TimeStampService.nonce();
        byte[] answer = service.ask(stamped.bytes(), nonce);
        return accepted(roots.judge(stamped.bytes(), answer, nonce), answer, "the authority's answer");
    }

    /** The token of a file. */
    byte[] given(Path file) {
        byte[] token = bytes(file);
        return accepted(roots().judge(stamped.bytes(), token), token, file.toString());
    }

    private static byte[] accepted(TimeStampVerdict verdict, byte[] token, String what) {
        if (!verdict.holds()) {
            throw CannotAssess.error(
                    what + " is no time stamp that counts: " + verdict.reason().replaceFirst("\\.$", ""),
                    "have the anchored commit object stamped by an authority whose root soc2.yaml names; nothing was"
                            + " written");
        }
        return token;
    }

    private TimeStampRoots roots() {
        String path = dossier.examination()
                .value()
                .trust()
                .flatMap(TrustPolicy::timeStampRoots)
                .map(any -> any.value())
                .orElseThrow(() -> CannotAssess.error(
                        "soc2.yaml names no time-stamp-roots, so that nobody could check a time stamp",
                        "commit the authority's root certificate (PEM) and name it: trust: {time-stamp-roots:"
                                + " trust/tsa.pem}"));
        try {
            return TimeStampRoots.read(bytes(folder.resolve(path)));
        } catch (UnreadableKeys unreadable) {
            throw CannotAssess.error(path + ": " + unreadable.getMessage(), "mend the file");
        }
    }
}
