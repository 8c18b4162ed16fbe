package io.github.soc2evidence.trust.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a primary key says of itself: of all that its file claims only what it signed. SHA-1 is accepted here, where only the
 * owner could have made two texts for one digest, and nowhere else.
 */
final class PgpSelfSigned {
    /** A user id, the signatures that the key put on it, and those by which it took them back. */
    private record UserId(String text, List<PgpSignature> given, List<PgpSignature> taken) {
        Optional<PgpSignature> at(Instant instant) {
            Optional<PgpSignature> newest = newest(given, instant);
            return newest.filter(
                    own -> taken.stream().noneMatch(each -> !each.created().isBefore(own.created())));
        }
    }

    /**
     * What counts at an instant.
     *
     * @param direct the newest statement about the key alone
     * @param named the newest statement under a user id
     */
    record Word(Optional<PgpSignature> direct, Optional<PgpSignature> named, Optional<String> userId) {
        boolean isGiven() {
            return direct.isPresent() || named.isPresent();
        }

        /** Empty where it does not end. */
        Optional<Instant> expiry(PgpKey key) {
            return lifeOf(key, direct.filter(each -> each.keyLife().isPresent()).or(() -> named));
        }

        /** A key that says nothing of its use may sign. */
        boolean maySign() {
            return direct.flatMap(PgpSignature::keyFlags)
                    .or(() -> named.flatMap(PgpSignature::keyFlags))
                    .map(flags -> (flags & PgpSubkey.MAY_SIGN) != 0)
                    .orElse(true);
        }
    }

    private final List<PgpSignature> direct = new ArrayList<>();
    private final List<PgpRevocation> revocations = new ArrayList<>();
    private final List<UserId> userIds = new ArrayList<>();
    private final boolean doubtful;

    PgpSelfSigned(PgpBlock block) {
        PgpKey primary = block.primary();
        for (PgpSignature each : by(primary, block.overItself())) {
            if ((each.type() == 0x1f || each.type() == 0x20) && holds(() -> PgpCryptography.overKey(each, primary))) {
                if (each.type() == 0x1f) {
                    direct.add(each);
                } else {
                    revocations.add(PgpRevocation.of(each));
                }
            }
        }
        for (PgpBlock.Part part : block.userIds()) {
            userIds.add(userId(primary, part));
        }
        boolean mayBeAnother = namesRevoker();
        doubtful = block.overItself().stream()
                        .filter(each -> each.type() == 0x20 && (mayBeAnother || isBy(primary, each)))
                        .count()
                > revocations.size();
    }

    private static UserId userId(PgpKey primary, PgpBlock.Part part) {
        UserId userId =
                new UserId(new String(part.userId(), StandardCharsets.UTF_8), new ArrayList<>(), new ArrayList<>());
        for (PgpSignature each : by(primary, part.signatures())) {
            boolean given = each.type() >= 0x10 && each.type() <= 0x13;
            if ((given || each.type() == 0x30)
                    && holds(() -> PgpCryptography.overUserId(each, primary, part.userId()))) {
                (given ? userId.given() : userId.taken()).add(each);
            }
        }
        return userId;
    }

    private boolean namesRevoker() {
        List<PgpSignature> all = new ArrayList<>(direct);
        userIds.forEach(each -> all.addAll(each.given()));
        return all.stream()
                .anyMatch(each -> !each.hashed().all(PgpSubpackets.REVOKER).isEmpty());
    }

    interface Check {
        boolean holds() throws Malformed;
    }

    /** What cannot be checked does not hold. */
    static boolean holds(Check check) {
        try {
            return check.holds();
        } catch (Malformed e) {
            return false;
        }
    }

    static boolean isBy(PgpKey key, PgpSignature signature) {
        return signature.issuers().stream().allMatch(key::isCalled);
    }

    /** Those that this key can have made, with nothing in them that must be understood and is not. */
    static List<PgpSignature> by(PgpKey key, List<PgpSignature> signatures) {
        return signatures.stream()
                .filter(each -> isBy(key, each))
                .filter(each -> each.hashed().notUnderstood() == 0)
                .filter(each -> !each.digest().jdkName().isEmpty() && each.digest() != PgpDigest.MD5)
                .toList();
    }

    /** The newest statement counts, as OpenPGP has it: a life that was prolonged later was prolonged for all of it. */
    static Optional<PgpSignature> newest(List<PgpSignature> signatures, Instant instant) {
        return signatures.stream()
                .filter(each ->
                        each.expiry().filter(end -> !end.isAfter(instant)).isEmpty())
                .reduce((one, other) -> other.created().isBefore(one.created()) ? one : other);
    }

    static Optional<Instant> lifeOf(PgpKey key, Optional<PgpSignature> statement) {
        return statement
                .filter(each -> each.keyLife().orElse(0) > 0)
                .map(each -> key.created().plusSeconds(each.keyLife().getAsLong()));
    }

    Word at(Instant instant) {
        Optional<PgpSignature> named = Optional.empty();
        Optional<String> text = Optional.empty();
        boolean primary = false;
        for (UserId each : userIds) {
            Optional<PgpSignature> own = each.at(instant);
            if (own.isEmpty()) {
                continue;
            }
            named = newest(Stream.concat(named.stream(), own.stream()).toList(), instant);
            boolean isPrimary = own.get().hashed().all(PgpSubpackets.PRIMARY_USER_ID).stream()
                    .anyMatch(flag -> flag.length == 1 && flag[0] != 0);
            if (text.isEmpty() || (isPrimary && !primary)) {
                text = Optional.of(each.text());
                primary = isPrimary;
            }
        }
        return new Word(newest(direct, instant), named, text);
    }

    List<PgpRevocation> revocations() {
        return revocations;
    }

    /** Whether a revocation is there that does not verify: changed, too weak, or by another key that may revoke this one. */
    boolean isDoubtful() {
        return doubtful;
    }
}
