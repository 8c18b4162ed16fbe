package io.github.soc2evidence.reader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens that are known by their form alone, so that what looks like one is one: a prefix of their issuer, a length
 * and an alphabet. What has no such form is not looked for, since nobody reads findings that are mostly wrong.
 */
record SecretKind(String words, List<String> beginnings, Pattern form) {
    static final List<SecretKind> ALL = List.of(
            of(
                    "a GitHub token",
                    List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
                    "(?<![A-Za-z0-9_])(?:gh[oprsu]_([A-Za-z0-9]{36,255})|github_pat_([A-Za-z0-9]{22}_[A-Za-z0-9]{59}))(?![A-Za-z0-9_])"),
            of(
                    "a GitLab token",
                    List.of("glpat-", "gldt-", "glrt-", "glptt-", "glsoat-"),
                    "(?<![A-Za-z0-9_-])gl(?:pat|dt|rt|ptt|soat)-([A-Za-z0-9_-]{20,})"),
            of(
                    "a Slack token",
                    List.of("xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-", "xapp-"),
                    "(?<![A-Za-z0-9])(?:xox[abprs]-(?:[0-9]{8,}-){1,3}([0-9A-Za-z]{20,})|xapp-[0-9]-[A-Z0-9]+-[0-9]+-([0-9a-f]{40,}))"),
            of(
                    "the address of a Slack webhook",
                    List.of("hooks.slack.com/"),
                    "https://hooks\\.slack\\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/([A-Za-z0-9]{20,})"),
            of("a Stripe live key", List.of("k_live_"), "(?<![A-Za-z0-9_])[rs]k_live_([0-9A-Za-z]{20,})"),
            of("the key of an Azure storage account", List.of("AccountKey="), "AccountKey=([A-Za-z0-9+/]{86}==)"),
            of(
                    "the secret of an Azure application",
                    List.of("Q~"),
                    "(?<![A-Za-z0-9_~.-])([A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})(?![A-Za-z0-9_~.-])"));

    /** Of the storage emulator, the same everywhere. */
    private static final String EMULATOR = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1";

    private static SecretKind of(String words, List<String> beginnings, String form) {
        return new SecretKind(words, beginnings, Pattern.compile(form));
    }

    /** Whether a line has one that is not plainly an example. */
    boolean isIn(String line) {
        if (beginnings.stream().noneMatch(line::contains)) {
            return false;
        }
        Matcher found = form.matcher(line);
        while (found.find()) {
            for (int i = 1; i <= found.groupCount(); i++) {
                if (found.group(i) != null && isTelling(found.group(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Documentation writes {@code EXAMPLE}, or the same few characters over and over. */
    static boolean isTelling(String secret) {
        return secret.chars().distinct().count() > 7
                && !secret.contains("EXAMPLE")
                && !secret.contains("example")
                && !secret.startsWith(EMULATOR);
    }
}
