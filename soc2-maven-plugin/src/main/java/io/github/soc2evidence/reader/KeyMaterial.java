package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets of two parts: a private key is one only with its letters below the heading, and the id of an AWS key is none, as
 * reviews of access list them, but with the secret that belongs to it.
 */
final class KeyMaterial {
    private static final Pattern HEADING = Pattern.compile(
            "-----BEGIN (?:(RSA |EC |DSA |ENCRYPTED |OPENSSH )?PRIVATE KEY|PGP PRIVATE KEY BLOCK)-----");

    /** At the beginning of a line, or of what a text in quotes has for one. */
    private static final Pattern LETTERS =
            Pattern.compile("(?:^|\\\\n)[\\s\"'>|+#*]*(?:\\\\[rn])*([A-Za-z0-9+/=]{40,})");

    private static final Pattern SERVICE_ACCOUNT = Pattern.compile("\"private_key\"\\s*:\\s*\"$");
    private static final Pattern AWS_ID = Pattern.compile("(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9])");
    private static final Pattern AWS_SECRET = Pattern.compile("(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])");

    /** A PGP key has some lines of its own before its letters. */
    private static final int LINES = 6;

    /** How far the two parts of an AWS key are from one another in a line, in characters. */
    private static final int NEAR = 300;

    private record Awaited(Secret secret, int lines) {}

    private Optional<Awaited> letters = Optional.empty();
    private Optional<Awaited> awsSecret = Optional.empty();

    boolean isAwaited() {
        return letters.isPresent() || awsSecret.isPresent();
    }

    void lineEnds() {
        letters = next(letters);
        awsSecret = next(awsSecret);
    }

    private static Optional<Awaited> next(Optional<Awaited> awaited) {
        return awaited.filter(any -> any.lines() > 1).map(any -> new Awaited(any.secret(), any.lines() - 1));
    }

    /** What a line, or a piece of a long one, completes. */
    List<Secret> in(String text, int line) {
        List<Secret> found = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        int below = 0;
        while (heading.find()) {
            complete(text.substring(below, heading.start()), found);
            letters = Optional.of(new Awaited(new Secret(line, kind(heading, text)), LINES));
            below = heading.end();
        }
        complete(text.substring(below), found);
        aws(text, line).ifPresent(found::add);
        return found;
    }

    private static String kind(Matcher heading, String text) {
        if (SERVICE_ACCOUNT.matcher(text.substring(0, heading.start())).find()) {
            return "the key of a Google Cloud service account";
        }
        if (heading.group().contains("PGP")) {
            return "an OpenPGP private key";
        }
        return "OPENSSH ".equals(heading.group(1)) ? "an OpenSSH private key" : "a private key";
    }

    private void complete(String text, List<Secret> found) {
        if (letters.isEmpty()) {
            return;
        }
        int end = text.indexOf("-----END");
        Matcher run = LETTERS.matcher(end < 0 ? text : text.substring(0, end));
        boolean complete = false;
        while (!complete && run.find()) {
            complete = isMixed(run.group(1));
        }
        if (complete) {
            found.add(letters.get().secret());
        }
        if (complete || end >= 0) {
            letters = Optional.empty();
        }
    }

    private Optional<Secret> aws(String text, int line) {
        List<Integer> at = new ArrayList<>();
        if (awsSecret.isPresent()) {
            at.add(0);
        }
        Matcher id = AWS_ID.matcher(text);
        while (id.find()) {
            if (SecretKind.isTelling(id.group())) {
                at.add(id.start());
                awsSecret = Optional.of(new Awaited(new Secret(line, "a secret access key of AWS"), LINES));
            }
        }
        Matcher run = AWS_SECRET.matcher(text);
        while (awsSecret.isPresent() && run.find()) {
            if (isMixed(run.group()) && at.stream().anyMatch(any -> Math.abs(any - run.start()) < NEAR)) {
                Optional<Secret> found = awsSecret.map(Awaited::secret);
                awsSecret = Optional.empty();
                return found;
            }
        }
        return Optional.empty();
    }

    /** Letters of all sorts: a hash has no capitals, and a name no digits. */
    private static boolean isMixed(String letters) {
        return SecretKind.isTelling(letters)
                && letters.chars().anyMatch(c -> c >= '0' && c <= '9')
                && letters.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                && letters.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }
}
