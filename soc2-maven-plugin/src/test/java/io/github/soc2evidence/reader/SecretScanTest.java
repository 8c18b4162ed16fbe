package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.Secret;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every secret here is invented, and put together only when the test runs, so that nobody takes this file for a leak. */
class SecretScanTest {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static String letters(int length) {
        Random random = new Random(length);
        StringBuilder letters = new StringBuilder("aZ9");
        while (letters.length() < length) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private static final String AWS_ID = "AK" + "IAQ4KJ7ZT3N2M5RXYB";

    private static String pem(String name, String breaks) {
        return "-----BEGIN " + name + "-----" + breaks + letters(64) + breaks + letters(60) + breaks + "-----END "
                + name + "-----";
    }

    private static List<String> in(String text) {
        return SecretScan.in(text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(secret -> secret.line() + " " + secret.kind())
                .toList();
    }

    static List<List<String>> secrets() {
        String digits = "123456789012";
        return List.of(
                List.of("a GitHub token", "gh" + "p_" + letters(36)),
                List.of("a GitHub token", "gh" + "s_" + letters(36)),
                List.of("a GitHub token", "github" + "_pat_" + letters(22) + "_" + letters(59)),
                List.of("a GitLab token", "gl" + "pat-" + letters(20)),
                List.of("a GitLab token", "gl" + "rt-" + letters(24)),
                List.of("a Slack token", "xo" + "xb-" + digits + "-" + digits + "-" + letters(24)),
                List.of("a Slack token", "xa" + "pp-1-A012345-" + digits + "-0123456789abcdef0123456789abcdef01234567"),
                List.of(
                        "the address of a Slack webhook",
                        "https://hooks.slack." + "com/services/T01234567/B01234567/" + letters(24)),
                List.of("a Stripe live key", "sk" + "_live_" + letters(24)),
                List.of("a Stripe live key", "rk" + "_live_" + letters(99)),
                List.of("the key of an Azure storage account", "Account" + "Key=" + letters(86) + "=="),
                List.of("the secret of an Azure application", "abc" + "8Q~" + letters(34)),
                List.of("a secret access key of AWS", AWS_ID + "," + letters(40)),
                List.of("a private key", pem("PRIVATE KEY", "\n")),
                List.of("a private key", pem("RSA PRIVATE KEY", "\r\n    ")),
                List.of("a private key", pem("ENCRYPTED PRIVATE KEY", "\n")),
                List.of(
                        "a private key",
                        pem("EC PRIVATE KEY", "\n").replace("-----\na", "-----\nProc-Type: 4,ENCRYPTED\n\na")),
                List.of("an OpenSSH private key", pem("OPENSSH PRIVATE KEY", "\n")),
                List.of(
                        "an OpenPGP private key",
                        pem("PGP PRIVATE KEY BLOCK", "\n").replace("-----\na", "-----\nVersion: 1\n\na")),
                List.of("a private key", "key: \"" + pem("PRIVATE KEY", "\\n") + "\""),
                List.of(
                        "the key of a Google Cloud service account",
                        "{\"type\": \"service_account\", \"private_key\": \"" + pem("PRIVATE KEY", "\\n") + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void isFoundWithItsLine(List<String> secret) {
        String kind = secret.get(0);
        String text = secret.get(1);
        assertThat(in(text)).containsExactly("1 " + kind);
        assertThat(in("one\ntwo\r\n\n token=\"" + text + "\", and more\nfive")).containsExactly("4 " + kind);
        assertThat(in("a,b\rc," + text + ",d\r")).containsExactly("2 " + kind);
    }

    /** However the bytes come, and wherever in a line of any length it stands. */
    @ParameterizedTest
    @MethodSource("secrets")
    void isFoundWhereverThePiecesAreCut(List<String> secret) {
        for (int before = 8_000; before < 8_300; before += 7) {
            byte[] bytes = ("x,".repeat(before / 2) + " " + secret.get(1) + "\n").getBytes(StandardCharsets.UTF_8);
            assertThat(SecretScan.in(bytes)).as("after %d", before).containsExactly(new Secret(1, secret.get(0)));
        }
        byte[] bytes = ("one\n" + secret.get(1)).getBytes(StandardCharsets.UTF_8);
        SecretScan byteByByte = new SecretScan();
        for (byte b : bytes) {
            byteByByte.update(new byte[] {b}, 1);
        }
        assertThat(byteByByte.found()).containsExactly(new Secret(2, secret.get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE,wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "ghp_short",
                "github_pat_EXAMPLE",
                "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
                "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY----- is how a private key begins\n"
                        + "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----",
                "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
                "a https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
                ""
            })
    void whatIsAnExampleOrNoSecretIsNot(String text) {
        assertThat(in(text)).isEmpty();
    }

    /** As a review of access lists them. */
    @Test
    void theIdOfAnAwsKeyAloneIsNone() {
        String hash = "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12";
        assertThat(in("kim," + AWS_ID + ",active," + hash + "\n")).isEmpty();
        assertThat(in(AWS_ID + " ".repeat(400) + letters(40))).isEmpty();
        assertThat(in(AWS_ID + "\n".repeat(8) + letters(40))).isEmpty();
        assertThat(in("aws_access_key_id = " + AWS_ID + "\naws_secret_access_key = " + letters(40)))
                .containsExactly("1 a secret access key of AWS");
        assertThat(in(letters(40) + " " + AWS_ID)).containsExactly("1 a secret access key of AWS");
    }

    @Test
    void aBinaryIsNotLookedAt() {
        String token = "gh" + "p_" + letters(36);
        assertThat(in("a\0b\n" + token)).isEmpty();
        assertThat(in(token + "\n\0")).isEmpty();
        // As git has it, a NUL that comes late makes no binary.
        assertThat(in("x\n".repeat(4_000) + "\0\n" + token)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-UTF-16LE-BOM", "UTF-16"})
    void sixteenBitsACharacterAreText(String charset) {
        byte[] bytes = ("one\r\ngh" + "p_" + letters(36) + "\r\n").getBytes(Charset.forName(charset));
        assertThat(SecretScan.in(bytes)).containsExactly(new Secret(2, "a GitHub token"));
    }

    @Test
    void aDumpOfKeysFillsNoReport() {
        assertThat(in(("gh" + "p_" + letters(36) + "\n").repeat(1_000))).hasSize(SecretScan.MOST);
    }

    @Test
    @Timeout(60)
    void aHostileTextIsSoonDone() {
        List<String> hostile = new ArrayList<>(List.of(
                "ghp_", "AKIA" + "A".repeat(16), "-----BEGIN PRIVATE KEY-----", "xoxb-1", "Q~", "aaaa/", "\n", "BEGI"));
        secrets()
                .forEach(secret ->
                        hostile.add(secret.get(1).substring(0, secret.get(1).length() - 20)));
        for (String text : hostile) {
            in(text.repeat((4 << 20) / text.length()));
        }
    }

    @Test
    void noPartOfItIsInWhatIsSaidOfAFile() {
        String token = "gh" + "p_" + letters(36);
        assertThat(Wording.quoted("bearer " + token)).isEqualTo("\"(a secret, not shown)\"");
        assertThat(Tree.below("", token)).isEqualTo("/(a secret, not shown)");
    }
}
