package io.github.soc2evidence.benchmark;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs commits as {@code ssh-keygen -Y sign -n git} does (PROTOCOL.sshsig), with the first key of RFC 8032, 7.1. */
final class Signer {
    private static final byte[] SECRET =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final byte[] PUBLIC =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    private static final int WIDTH = 70;

    private final PrivateKey key;

    Signer() throws GeneralSecurityException {
        key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, SECRET));
    }

    /** As a file of allowed signers has it. */
    static String publicKey() {
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob());
    }

    private static byte[] blob() {
        return joined(text("ssh-ed25519"), string(PUBLIC));
    }

    /** The raw commit with a signature in its header. */
    byte[] sign(byte[] commit) throws GeneralSecurityException {
        byte[] what = joined(text("git"), text(""), text("sha512"));
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(commit);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(joined(ascii("SSHSIG"), what, string(digest)));
        byte[] signed = joined(
                ascii("SSHSIG"),
                ByteBuffer.allocate(Integer.BYTES).putInt(1).array(),
                string(blob()),
                what,
                string(joined(text("ssh-ed25519"), string(signature.sign()))));
        String header = "gpgsig -----BEGIN SSH SIGNATURE-----\n "
                + Base64.getMimeEncoder(WIDTH, ascii("\n ")).encodeToString(signed)
                + "\n -----END SSH SIGNATURE-----\n";
        String raw = new String(commit, StandardCharsets.ISO_8859_1);
        int end = raw.indexOf("\n\n") + 1;
        return (raw.substring(0, end) + header + raw.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] text(String text) {
        return string(ascii(text));
    }

    private static byte[] string(byte[] bytes) {
        return joined(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array(), bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
