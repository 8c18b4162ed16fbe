package io.github.soc2evidence.plugin;

import io.github.soc2evidence.bundle.BundleFile;
import io.github.soc2evidence.bundle.Seal;
import io.github.soc2evidence.bundle.Vouching;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.trust.signature.OpenPgpSigningKey;
import io.github.soc2evidence.trust.signature.SshSigningKey;
import io.github.soc2evidence.trust.signature.UnreadableKeys;
import io.github.soc2evidence.trust.time.TimeStampVerdict;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Signs and stamps a bundle as it was asked.
 *
 * @param folder where relative paths start from
 * @param sshKey a private key's file
 * @param pgpKey a secret key's file
 * @param timeStampUrl of an authority
 * @param attach files that were made elsewhere, with commas between
 * @param passphrase of the secret key
 * @param vouching whom soc2.yaml believes
 * @param clock what a signature says of when it was made
 * @param tell receives what was done
 */
record Sealing(
        Path folder,
        Optional<String> sshKey,
        Optional<String> pgpKey,
        Optional<String> timeStampUrl,
        Optional<String> attach,
        Optional<String> passphrase,
        Supplier<Vouching> vouching,
        Instant clock,
        Consumer<String> tell)
        implements BundleFile.Sealer {

    @Override
    public List<Seal> seal(byte[] tagManifest, Set<Seal.Kind> present) {
        List<Seal> seals = new ArrayList<>();
        attach.ifPresent(typed -> attached(typed, tagManifest).forEach(seals::add));
        made(sshKey, Seal.Kind.SSH, present, file -> SshSigningKey.read(file).sign(tagManifest, Seal.NAMESPACE))
                .ifPresent(seals::add);
        made(
                        pgpKey,
                        Seal.Kind.OPENPGP,
                        present,
                        file -> OpenPgpSigningKey.read(file, passphrase.orElse(""))
                                .sign(tagManifest, clock))
                .ifPresent(seals::add);
        if (timeStampUrl.isPresent() && isWanted(Seal.Kind.TIME_STAMP, present)) {
            seals.add(new Seal(Seal.Kind.TIME_STAMP, stamped(timeStampUrl.get(), tagManifest)));
        }
        return seals;
    }

    private boolean isWanted(Seal.Kind kind, Set<Seal.Kind> present) {
        if (present.contains(kind)) {
            tell.accept(
                    "the bundle has its " + kind.path() + " already, which stays: -Dsoc2.replace=true makes another");
        }
        return !present.contains(kind);
    }

    private Optional<Seal> made(
            Optional<String> key, Seal.Kind kind, Set<Seal.Kind> present, Function<byte[], byte[]> sign) {
        if (key.isEmpty() || !isWanted(kind, present)) {
            return Optional.empty();
        }
        Path file = folder.resolve(key.get());
        try {
            return Optional.of(new Seal(kind, sign.apply(KeyFile.bytes(file))));
        } catch (UnreadableKeys unreadable) {
            throw CannotAssess.error(file + ": " + unreadable.getMessage(), "nothing was written");
        }
    }

    private byte[] stamped(String url, byte[] tagManifest) {
        BigInteger nonce = TimeStampService.nonce();
        byte[] answer = TimeStampService.at(url).ask(tagManifest, nonce);
        TimeStampVerdict verdict = vouching.get()
                .roots()
                .orElseThrow(() -> CannotAssess.error(
                        "soc2.yaml names no time-stamp-roots, so that nobody could check a time stamp",
                        "commit the authority's root certificate (PEM) and name it: trust: {time-stamp-roots:"
                                + " trust/tsa.pem}"))
                .judge(tagManifest, answer, nonce);
        if (!verdict.holds()) {
            throw CannotAssess.error(
                    "the authority's answer is no time stamp that counts: " + verdict.reason(), "nothing was written");
        }
        return answer;
    }

    private List<Seal> attached(String typed, byte[] tagManifest) {
        List<Seal> seals = new ArrayList<>();
        for (StringTokenizer each = new StringTokenizer(typed, ","); each.hasMoreTokens(); ) {
            Path file = folder.resolve(each.nextToken().strip());
            Seal.Kind kind = List.of(Seal.Kind.values()).stream()
                    .filter(any -> file.toString().endsWith(any.suffix()))
                    .findFirst()
                    .orElseThrow(() -> CannotAssess.error(
                            file + " is no signature of a known kind",
                            "give files that end in .sig (ssh-keygen -Y sign -n " + Seal.NAMESPACE
                                    + "), .asc (gpg --armor --detach-sign) or .tsr (a time-stamp authority)"));
            Seal seal = new Seal(kind, KeyFile.bytes(file));
            Vouching.Shown shown = vouching.get().judge(seal, tagManifest);
            if (shown.isBad()) {
                throw CannotAssess.error(
                        file + " is not about this bundle: " + shown.what(),
                        "sign the bundle's " + Seal.SIGNED + ", and give the same -Dsoc2.asOf as for that; nothing was"
                                + " written");
            }
            tell.accept(file.getFileName() + ": " + shown.what());
            seals.add(seal);
        }
        return seals;
    }
}
