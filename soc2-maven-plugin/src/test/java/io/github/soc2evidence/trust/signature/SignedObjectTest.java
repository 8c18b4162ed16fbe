package io.github.soc2evidence.trust.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Shell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git signs, cut out of raw bytes: by hand, and as git itself hands it to the program that verifies. */
class SignedObjectTest {
    private static final String PGP = "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\n";
    private static final String SSH = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n";
    private static final String HEAD = """
            tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904
            author A <a@acme.example> 1767225600 +0000
            committer A <a@acme.example> 1767225600 +0000
            """;
    private static final String TAG = """
            object 4b825dc642cb6eb9a060e54bf8d69288fbee4904
            type tree
            tag t
            tagger A <a@acme.example> 1767225600 +0000
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String header(String name, String signature) {
        return name + " " + signature.substring(0, signature.length() - 1).replace("\n", "\n ") + "\n";
    }

    private static void assertCut(SignedObject object, String payload, String signature) {
        assertThat(object.isSigned()).isTrue();
        assertThat(text(object.payload())).isEqualTo(payload);
        assertThat(text(object.signature())).isEqualTo(signature);
    }

    @Test
    void aSignedCommit() {
        SignedObject commit = SignedObject.commit(bytes(HEAD + header("gpgsig", PGP) + "\nMessage\n"));
        assertCut(commit, HEAD + "\nMessage\n", PGP);
        assertThat(commit.format()).contains(SignatureFormat.OPENPGP);
    }

    @Test
    void anUnsignedCommit() {
        SignedObject commit = SignedObject.commit(bytes(HEAD + "\ngpgsig is only a word here\n"));
        assertThat(commit.isSigned()).isFalse();
        assertThat(text(commit.payload())).isEqualTo(HEAD + "\ngpgsig is only a word here\n");
        assertThat(commit.format()).isEmpty();
        assertThat(SignedObject.commit(new byte[0]).isSigned()).isFalse();
        assertThat(SignedObject.tag(new byte[0]).isSigned()).isFalse();
    }

    @Test
    void signaturesForOtherKindsOfIdsAreNoneAndAreNotSigned() {
        String other = header("gpgsig-sha256", SSH);
        assertCut(
                SignedObject.commit(bytes(HEAD + other + header("gpgsig", PGP) + other + "encoding x\n\nM\n")),
                HEAD + "encoding x\n\nM\n",
                PGP);
        assertThat(SignedObject.commit(bytes(HEAD + other + "\nM\n")).isSigned())
                .isFalse();
    }

    @Test
    void theEndsOfLinesStayAsTheyAre() {
        String crlf = PGP.replace("\n", "\r\n");
        assertCut(SignedObject.commit(bytes(HEAD + header("gpgsig", crlf) + "\nM\r\n")), HEAD + "\nM\r\n", crlf);
    }

    @Test
    void ofATagTheLastOneThatBegins() {
        assertCut(SignedObject.tag(bytes(TAG + "\nM\n" + PGP)), TAG + "\nM\n", PGP);
        assertCut(SignedObject.tag(bytes(TAG + "\nM\n" + PGP + SSH)), TAG + "\nM\n" + PGP, SSH);
        assertCut(SignedObject.tag(bytes(TAG + "\nM\n" + PGP + "more\n")), TAG + "\nM\n", PGP + "more\n");
        SignedObject none = SignedObject.tag(bytes(TAG + "\nM\n " + SSH));
        assertThat(none.isSigned()).isFalse();
        assertThat(text(none.payload())).isEqualTo(TAG + "\nM\n " + SSH);
    }

    @Test
    void theFormatIsToldByHowItBegins() {
        assertThat(SignedObject.detached(bytes("x"), bytes("-----BEGIN SIGNED MESSAGE-----\n"))
                        .format())
                .contains(SignatureFormat.X509);
        assertThat(SignedObject.detached(bytes("x"), bytes(SSH)).format()).contains(SignatureFormat.SSH);
        assertThat(SignedObject.detached(bytes("x"), bytes("-----BEGIN PGP SIG"))
                        .format())
                .isEmpty();
        assertThat(SignedObject.detached(bytes("x"), bytes(" " + SSH)).format()).isEmpty();
    }

    /** Whatever is made of the parts of a commit and a tag: git calls a program that writes down what it is given. */
    @Test
    void asGitHandsIt(@TempDir Path folder) {
        Shell.needs("git", "sh");
        Shell shell = new Shell(folder);
        Path spy = shell.file(
                "spy",
                "#!/bin/sh\nfor each; do case $each in */*) cp \"$each\" " + folder + "/signature;; esac; done\ncat > "
                        + folder + "/payload\n");
        spy.toFile().setExecutable(true);
        shell.run("git", "init", "-q");
        for (String program : List.of("gpg.program", "gpg.x509.program")) {
            shell.run("git", "config", program, spy.toString());
        }
        List<String> parts = List.of(
                header("gpgsig", PGP),
                header("gpgsig", PGP),
                header("gpgsig-sha256", PGP),
                header("gpgsig", PGP.replace("\n", "\r\n")),
                "gpgsig\n",
                "gpgsigx y\n z\n",
                "gpgsig " + PGP.substring(0, 40) + "\n",
                "encoding x\n",
                " continued\n",
                "\n",
                "M\0M\n",
                PGP,
                PGP.substring(0, 40) + "\n",
                "no end");
        Random random = new Random(6);
        int signed = 0;
        for (int i = 0; i < 120; i++) {
            boolean tag = i % 3 == 0;
            StringBuilder raw = new StringBuilder(tag ? TAG : HEAD);
            for (int n = random.nextInt(7); n >= 0; n--) {
                raw.append(parts.get(random.nextInt(parts.size())));
            }
            byte[] object = bytes(raw.toString());
            String id = hash(shell, object, tag);
            shell.file("payload", "");
            shell.file("signature", "");
            shell.say(new byte[0], "git", tag ? "verify-tag" : "verify-commit", id);
            SignedObject ours = tag ? SignedObject.tag(object) : SignedObject.commit(object);
            if (shell.bytes("signature").length > 0) {
                signed++;
                assertCut(ours, text(shell.bytes("payload")), text(shell.bytes("signature")));
            } else {
                assertThat(ours.format()).as(raw.toString()).isEmpty();
            }
        }
        assertThat(signed).isGreaterThan(40);
    }

    private static String hash(Shell shell, byte[] object, boolean tag) {
        return shell.say(object, "git", "hash-object", "-t", tag ? "tag" : "commit", "-w", "--literally", "--stdin")
                .out()
                .strip();
    }
}
