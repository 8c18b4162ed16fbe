package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Forge;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.model.TrustPolicy.Root;
import io.github.soc2evidence.trust.AnchorSeen.Token;
import io.github.soc2evidence.trust.signature.AllowedSigners;
import io.github.soc2evidence.trust.signature.OpenPgpKeys;
import io.github.soc2evidence.trust.signature.RevokedKeys;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import io.github.soc2evidence.trust.signature.SignedObject;
import io.github.soc2evidence.trust.signature.Standing;
import io.github.soc2evidence.trust.signature.TrustedKeys;
import io.github.soc2evidence.trust.signature.UnreadableKeys;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import io.github.soc2evidence.trust.time.TimeStampVerdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom the record believes: the keys and certificates of the files that its {@code trust} names, and nothing else. */
public final class Roots {
    /** The full fingerprints of GitHub's web-flow keys (trust.md, "Forge witness"). */
    static final Set<String> GITHUB =
            Set.of("5DE3E0509C47EA3CF04A42D34AEE18F83AFDEB23", "968479A1AFF927E37D1A566BB5690EEEBB952194");

    /** The size of a file of keys in bytes, beyond which it is not read. */
    public static final int MOST_BYTES = 1 << 20;

    private final Optional<TrustPolicy> policy;
    private final Optional<OpenPgpKeys> forge;
    private final Optional<OpenPgpKeys> auditors;
    private final Optional<TimeStampRoots> timeStamps;
    private final Optional<TrustedKeys> signers;
    private final List<Fault> faults;

    /**
     * Why a file is no root of trust.
     *
     * @param line counted from one; zero where no line is to blame
     */
    public record Fault(Root root, int line, String message) {}

    private Roots(
            TrustPolicy policy,
            Optional<OpenPgpKeys> forge,
            Optional<OpenPgpKeys> auditors,
            Optional<TimeStampRoots> timeStamps,
            Optional<TrustedKeys> signers,
            List<Fault> faults) {
        this.policy = Optional.of(policy);
        this.forge = forge;
        this.auditors = auditors;
        this.timeStamps = timeStamps;
        this.signers = signers;
        this.faults = List.copyOf(faults);
    }

    private Roots() {
        this.policy = Optional.empty();
        this.forge = Optional.empty();
        this.auditors = Optional.empty();
        this.timeStamps = Optional.empty();
        this.signers = Optional.empty();
        this.faults = List.of();
    }

    /** Of a record that believes nobody. */
    public static Roots none() {
        return new Roots();
    }

    /**
     * Reads the files.
     *
     * @param files what each of them holds, or more than {@link #MOST_BYTES} of it; one that is not there is absent
     * @param zone in which days of the file of allowed signers are read
     */
    public static Roots read(TrustPolicy policy, Map<Root, byte[]> files, ZoneId zone) {
        Reading reading = new Reading(files);
        Optional<RevokedKeys> revoked = reading.of(Root.REVOKED_KEYS, RevokedKeys::read);
        Optional<AllowedSigners> signers = reading.of(Root.ALLOWED_SIGNERS, file -> AllowedSigners.read(file, zone))
                .map(all -> all.except(revoked.orElseGet(RevokedKeys::none)));
        return new Roots(
                policy,
                reading.of(Root.FORGE_KEYS, OpenPgpKeys::read),
                reading.of(Root.AUDITOR_KEYS, OpenPgpKeys::read),
                reading.of(Root.TIME_STAMP_ROOTS, TimeStampRoots::read),
                Optional.of(new TrustedKeys(reading.of(Root.PGP_KEYS, OpenPgpKeys::read), signers)),
                reading.faults);
    }

    private static final class Reading {
        private final Map<Root, byte[]> files;
        private final List<Fault> faults = new ArrayList<>();

        Reading(Map<Root, byte[]> files) {
            this.files = files;
        }

        <T> Optional<T> of(Root root, Function<byte[], T> read) {
            byte @Nullable [] file = files.get(root);
            if (file == null) {
                return Optional.empty();
            }
            // The part that is left out might be the one that takes a key back.
            if (file.length > MOST_BYTES) {
                faults.add(new Fault(root, 0, "the file is larger than 1 MiB; name one with the keys alone"));
                return Optional.empty();
            }
            try {
                return Optional.of(read.apply(file));
            } catch (UnreadableKeys unreadable) {
                faults.add(new Fault(root, unreadable.line(), String.valueOf(unreadable.getMessage())));
                return Optional.empty();
            }
        }
    }

    /** What soc2.yaml says of trust, if anything. */
    public Optional<TrustPolicy> policy() {
        return policy;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Whether tags that auditors sign are looked for. */
    public boolean hasAuditors() {
        return auditors.isPresent();
    }

    /** Whether somebody asks for a commit's signature. Nothing is paid where nobody does. */
    public boolean asksFor(Commit commit) {
        return isOfForge(commit) || asksForAll();
    }

    private boolean asksForAll() {
        // Without signers not even their class is loaded.
        boolean anyKeys = signers.isPresent()
                && (signers.get().openPgp().isPresent()
                        || signers.get().allowedSigners().isPresent());
        return anyKeys || policy.filter(any -> any.signatures().ofCommits()).isPresent();
    }

    private TrustedKeys signers() {
        return signers.orElseGet(() -> new TrustedKeys(Optional.empty(), Optional.empty()));
    }

    /** Whether the forge's keys are known. */
    public boolean hasForge() {
        return forge.isPresent();
    }

    /** Whether commits' signatures are looked at, at all. */
    public boolean asks() {
        return forge.isPresent() || asksForAll();
    }

    /** Whether the forge's own key must have signed a commit. Of forges other than GitHub only their signature says so. */
    private boolean isOfForge(Commit commit) {
        return forge.isPresent() && (!isGitHub() || Identities.isForge(commit.committer()));
    }

    private boolean isGitHub() {
        return policy.flatMap(TrustPolicy::forge).filter(Forge.GITHUB::equals).isPresent();
    }

    /**
     * What a commit's signature is worth.
     *
     * @param raw the bytes of the commit object
     * @param dated the committer's date
     * @param asOf against which the end of a signature is held that has one
     */
    public Signature signature(Commit commit, byte[] raw, Instant dated, Instant asOf) {
        SignedObject signed = SignedObject.commit(raw);
        if (isOfForge(commit)) {
            SignatureVerdict own = forgeVerdict(signed, dated, asOf);
            // Of other forges nothing but a key of theirs tells which commits they made.
            if (isGitHub() || own.keyFingerprint().isPresent()) {
                return new Signature(commit, own, true);
            }
        }
        return new Signature(commit, signers().judge(signed, dated, asOf), false);
    }

    private SignatureVerdict forgeVerdict(SignedObject signed, Instant dated, Instant asOf) {
        SignatureVerdict verdict = new TrustedKeys(forge, Optional.empty()).judge(signed, dated, asOf);
        boolean isPinned =
                !isGitHub() || verdict.keyFingerprint().filter(GITHUB::contains).isPresent();
        return !verdict.isGood() || isPinned
                ? verdict
                : new SignatureVerdict(
                        Standing.UNKNOWN,
                        verdict.format(),
                        verdict.keyFingerprint(),
                        verdict.signingFingerprint(),
                        verdict.created(),
                        verdict.principal(),
                        "The key that made it is in the file of the forge's keys and is none of GitHub's.");
    }

    /** What a tag's signature is worth. */
    public SignatureVerdict tag(byte[] raw, Instant dated, Instant asOf) {
        return signers().judge(SignedObject.tag(raw), dated, asOf);
    }

    /** What it is worth as one of an auditor. */
    public SignatureVerdict auditorsTag(byte[] raw, Instant dated, Instant asOf) {
        return new TrustedKeys(auditors, Optional.empty()).judge(SignedObject.tag(raw), dated, asOf);
    }

    /**
     * What a time stamp is worth.
     *
     * @param token as it lies beside the anchor
     * @param stamped the bytes it must be made over
     * @param since the position of the chain's first commit that holds it
     */
    public Token token(byte[] token, byte[] stamped, int since) {
        if (timeStamps.isEmpty()) {
            return new AnchorSeen.Refused("soc2.yaml names no time-stamp-roots that could be read");
        }
        TimeStampVerdict verdict = timeStamps.get().judge(stamped, token);
        if (!verdict.holds()) {
            return new AnchorSeen.Refused(verdict.reason());
        }
        Instant stated = verdict.time().orElseThrow();
        Instant to = verdict.noLaterThan().orElseThrow();
        return new AnchorSeen.Counts(
                stated.minus(Duration.between(stated, to)),
                to,
                since,
                verdict.authority().orElseThrow());
    }
}
