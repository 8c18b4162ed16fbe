package io.github.soc2evidence.trust.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** ASCII armour (RFC 4880, 6; PROTOCOL.sshsig), read strictly: one way to write each byte, nothing before, between or behind. */
final class Armour {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+: .*");

    private final String label;
    private final boolean openPgp;
    private final boolean commented;
    private final List<byte[]> blocks = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private String checksum = "";
    private State state = State.OUTSIDE;

    private enum State {
        OUTSIDE,
        HEADERS,
        BODY,
        CHECKED
    }

    private Armour(String label, boolean openPgp, boolean commented) {
        this.label = label;
        this.openPgp = openPgp;
        this.commented = commented;
    }

    /** The one OpenPGP signature. */
    static byte[] openPgpSignature(byte[] text) throws Malformed {
        return only(new Armour("PGP SIGNATURE", true, false).read(text));
    }

    /** The one SSH signature. */
    static byte[] sshSignature(byte[] text) throws Malformed {
        return only(new Armour("SSH SIGNATURE", false, false).read(text));
    }

    /** The blocks of public keys, between which other lines are comments. */
    static List<byte[]> openPgpKeys(byte[] text) throws Malformed {
        return new Armour("PGP PUBLIC KEY BLOCK", true, true).read(text);
    }

    private static byte[] only(List<byte[]> blocks) throws Malformed {
        if (blocks.size() != 1) {
            throw new Malformed(blocks.isEmpty() ? "there is no armour" : "more than one signature is there");
        }
        return blocks.get(0);
    }

    private List<byte[]> read(byte[] text) throws Malformed {
        String all = new String(text, StandardCharsets.ISO_8859_1);
        int number = 0;
        for (String each : (Iterable<String>) all.lines()::iterator) {
            line(each.stripTrailing(), ++number);
        }
        if (state != State.OUTSIDE) {
            throw new Malformed(number, "the armour has no end: \"-----END " + label + "-----\" is missing");
        }
        return blocks;
    }

    private void line(String line, int number) throws Malformed {
        switch (state) {
            case OUTSIDE -> outside(line, number);
            case HEADERS -> {
                if (line.isEmpty()) {
                    state = State.BODY;
                } else if (!HEADER.matcher(line).matches()) {
                    throw new Malformed(number, "the empty line behind the headers of the armour is missing");
                }
            }
            case BODY -> {
                if (line.equals("-----END " + label + "-----")) {
                    end(number);
                } else if (openPgp && line.startsWith("=")) {
                    checksum = line;
                    state = State.CHECKED;
                } else {
                    body.append(line);
                }
            }
            case CHECKED -> {
                if (!line.equals("-----END " + label + "-----")) {
                    throw new Malformed(number, "something is between the checksum of the armour and its end");
                }
                end(number);
            }
        }
    }

    private void outside(String line, int number) throws Malformed {
        if (line.equals("-----BEGIN " + label + "-----")) {
            state = openPgp ? State.HEADERS : State.BODY;
            body.setLength(0);
            checksum = "";
        } else if (line.contains("PRIVATE KEY")) {
            throw new Malformed(number, "it holds a private key, which is now no secret any more: revoke it");
        } else if (commented ? line.contains("-----") : !line.isEmpty()) {
            throw new Malformed(number, "something is outside of the armour");
        }
    }

    private void end(int number) throws Malformed {
        byte[] bytes = base64(body.toString(), number);
        if (!checksum.isEmpty() && !checksum.equals("=" + Base64.getEncoder().encodeToString(crc24(bytes)))) {
            throw new Malformed(number, "the checksum of the armour does not match");
        }
        blocks.add(bytes);
        state = State.OUTSIDE;
    }

    /** Strict: what is written in another way than an encoder would was changed by somebody. */
    static byte[] base64(String text, int number) throws Malformed {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // The same as below.
        }
        throw new Malformed(number, "that is not base64");
    }

    private static byte[] crc24(byte[] bytes) {
        int crc = 0xb704ce;
        for (byte each : bytes) {
            crc ^= (each & 0xff) << 16;
            for (int bit = 0; bit < 8; bit++) {
                crc <<= 1;
                if ((crc & 0x1000000) != 0) {
                    crc ^= 0x1864cfb;
                }
            }
        }
        return new byte[] {(byte) (crc >> 16), (byte) (crc >> 8), (byte) crc};
    }
}
