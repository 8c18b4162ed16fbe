package io.github.soc2evidence.trust.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of OpenPGP public keys, armoured or not, into blocks. A key that is there twice becomes one block, so that a copy
 * without the revocation does not hide it. What no version 4 has is left out: signatures by such keys are by unknown ones.
 */
final class PgpFile {
    private final Map<String, PgpBlock> blocks = new LinkedHashMap<>();
    private @Nullable PgpBlock current;
    private List<PgpSignature> behind = new ArrayList<>();

    private PgpFile() {}

    static List<PgpBlock> read(byte[] file) throws Malformed {
        boolean binary = file.length > 0 && file[0] < 0;
        List<byte[]> parts = binary ? List.of(file) : Armour.openPgpKeys(file);
        if (parts.isEmpty()) {
            throw new Malformed("there is no OpenPGP key in it");
        }
        PgpFile reading = new PgpFile();
        for (byte[] part : parts) {
            reading.part(PgpPacket.all(part));
        }
        return List.copyOf(reading.blocks.values());
    }

    private void part(List<PgpPacket> packets) throws Malformed {
        if (packets.isEmpty()) {
            throw new Malformed("there is no OpenPGP key in it");
        }
        boolean first = true;
        for (PgpPacket packet : packets) {
            if (packet.tag() == PgpPacket.SECRET_KEY || packet.tag() == PgpPacket.SECRET_SUBKEY) {
                throw new Malformed("it holds a secret key, which is now no secret any more: revoke it");
            }
            if (first && packet.tag() != PgpPacket.PUBLIC_KEY) {
                throw new Malformed("it does not begin with a public key");
            }
            first = false;
            packet(packet);
        }
    }

    private void packet(PgpPacket packet) throws Malformed {
        switch (packet.tag()) {
            case PgpPacket.PUBLIC_KEY -> {
                boolean known = PgpSignature.version(packet.body()) == 4;
                PgpKey key = known ? PgpKey.of(packet) : null;
                current = key == null ? null : blocks.computeIfAbsent(key.fingerprint(), each -> new PgpBlock(key));
                behind = current == null ? new ArrayList<>() : current.overItself();
            }
            case PgpPacket.PUBLIC_SUBKEY -> {
                boolean known = current != null && PgpSignature.version(packet.body()) == 4;
                behind = known && current != null ? current.subkey(PgpKey.of(packet)) : new ArrayList<>();
            }
            case PgpPacket.USER_ID -> behind = current == null ? new ArrayList<>() : current.userId(packet.body());
            case PgpPacket.USER_ATTRIBUTE -> behind = new ArrayList<>();
            case PgpPacket.SIGNATURE -> {
                if (PgpSignature.version(packet.body()) == 4) {
                    behind.add(PgpSignature.of(packet.body()));
                }
            }
            case PgpPacket.TRUST -> {
                // A note of the keyring that it came from.
            }
            default -> throw new Malformed("a packet of the type " + packet.tag() + " is none of a public key");
        }
    }
}
