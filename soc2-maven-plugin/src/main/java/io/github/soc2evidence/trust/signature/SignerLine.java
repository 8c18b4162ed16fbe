package io.github.soc2evidence.trust.signature;

import io.github.soc2evidence.trust.signature.AllowedSigner.Limit;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one line of a file of allowed signers (ssh-keygen(1), "ALLOWED SIGNERS"), or of plain public keys. */
final class SignerLine {
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)?)?(Z|UTC)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY_TYPE = Pattern.compile("(?:ssh|ecdsa|sk-ssh|sk-ecdsa)-[A-Za-z0-9@.-]+");

    private final String line;
    private final ZoneId zone;
    private int at;

    private boolean authority;
    private @Nullable Patterns namespaces;
    private @Nullable Limit validAfter;
    private @Nullable Limit validBefore;

    private SignerLine(String line, ZoneId zone) {
        this.line = line;
        this.zone = zone;
    }

    /** A line that is neither empty nor a comment. Times without zone are read in the one given. */
    static AllowedSigner signer(String line, ZoneId zone) throws Malformed {
        return new SignerLine(line, zone).signer();
    }

    /** A public key as in a {@code .pub} file. */
    static SshKey publicKey(String line) throws Malformed {
        return new SignerLine(line, ZoneOffset.UTC).key();
    }

    private AllowedSigner signer() throws Malformed {
        blanks();
        String principals = principals();
        blanks();
        if (!KEY_TYPE.matcher(peek()).matches()) {
            options();
            blanks();
        }
        SshKey key = key();
        if (validAfter != null && validBefore != null && !validAfter.at().isBefore(validBefore.at())) {
            throw new Malformed("valid-before is not after valid-after");
        }
        return new AllowedSigner(
                new Patterns(principals),
                key,
                authority,
                Optional.ofNullable(namespaces),
                Optional.ofNullable(validAfter),
                Optional.ofNullable(validBefore));
    }

    private String principals() throws Malformed {
        if (at < line.length() && line.charAt(at) == '"') {
            return quoted(false);
        }
        return word();
    }

    private void options() throws Malformed {
        if (at == line.length()) {
            throw new Malformed("there is no key behind the principals");
        }
        while (true) {
            int from = at;
            while (at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '-')) {
                at++;
            }
            option(line.substring(from, at));
            if (at < line.length() && line.charAt(at) == ',') {
                at++;
            } else if (at < line.length() && !isBlank(line.charAt(at))) {
                throw new Malformed("a comma or a blank is missing behind the options, at column " + (at + 1));
            } else {
                return;
            }
        }
    }

    private void option(String name) throws Malformed {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "cert-authority" -> authority = true;
            case "namespaces" -> namespaces = new Patterns(once(namespaces, name));
            case "valid-after" -> validAfter = limit(once(validAfter, name));
            case "valid-before" -> validBefore = limit(once(validBefore, name));
            default ->
                throw new Malformed(
                        "\"" + (name.isEmpty() ? peek() : name)
                                + "\" is neither a type of key nor an option: cert-authority, namespaces, valid-after, valid-before");
        }
    }

    private String once(@Nullable Object before, String name) throws Malformed {
        if (before != null) {
            throw new Malformed(name + " is there twice");
        }
        if (at + 1 >= line.length() || line.charAt(at) != '=' || line.charAt(at + 1) != '"') {
            throw new Malformed(name + " needs a value in quotes: " + name + "=\"…\"");
        }
        at++;
        return quoted(true);
    }

    /** OpenSSH knows an escaped quote in options, and none in principals. */
    private String quoted(boolean escapes) throws Malformed {
        StringBuilder value = new StringBuilder();
        for (at++; at < line.length(); at++) {
            char next = line.charAt(at);
            if (next == '"') {
                at++;
                return value.toString();
            }
            if (escapes && next == '\\' && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                next = line.charAt(++at);
            }
            value.append(next);
        }
        throw new Malformed("a quote is not closed");
    }

    private Limit limit(String text) throws Malformed {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new Malformed(
                    "\"" + text + "\" is no time: YYYYMMDD, YYYYMMDDHHMM or YYYYMMDDHHMMSS, with Z for UTC");
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(time, 1),
                    number(time, 2),
                    number(time, 3),
                    number(time, 4),
                    number(time, 5),
                    number(time, 6));
            return time.group(7) != null
                    ? new Limit(local.toInstant(ZoneOffset.UTC), text)
                    : new Limit(local.atZone(zone).toInstant(), text + " (read in " + zone.getId() + ")");
        } catch (DateTimeException e) {
            throw new Malformed("\"" + text + "\" is no time that exists");
        }
    }

    private static int number(Matcher time, int group) {
        String digits = time.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private SshKey key() throws Malformed {
        blanks();
        String type = word();
        blanks();
        SshKey key = SshKey.of(Armour.base64(word(), 0));
        if (!key.type().equals(type)) {
            throw new Malformed("a key of the type " + key.type() + " calls itself " + type);
        }
        return key;
    }

    private String peek() {
        int before = at;
        String word = word();
        at = before;
        return word;
    }

    private String word() {
        int from = at;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            at++;
        }
        return line.substring(from, at);
    }

    private void blanks() {
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char each) {
        return each == ' ' || each == '\t';
    }
}
