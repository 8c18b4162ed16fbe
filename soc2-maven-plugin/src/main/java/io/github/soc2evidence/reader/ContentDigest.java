package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.model.ContentId;
import java.util.List;
import java.util.Map;

/**
 * Of a parsed value 128 bits by which a record is known to be unchanged (time.md, "Recorded"). Keys may stand in any order, a
 * key without a value is an absent one, and a number is its value ({@code 1.10} is {@code 1.1}). For one document; not
 * reusable.
 */
final class ContentDigest {
    /** What a part of the message is: so that none passes for one of another kind. */
    private static final int DOCUMENT = 1;

    private static final int MAPPING = 2;
    private static final int MEMBER = 3;
    private static final int LIST = 4;
    private static final int TEXT = 5;
    private static final int NUMBER = 6;
    private static final int CONSTANT = 7;

    private static final int CHARACTERS = Long.SIZE / Character.SIZE;

    /** Of what is absent. */
    private static final ContentId NOTHING = new ContentId(0, 0);

    private final SipHash.Key key;
    private final Meanings meanings;

    /** @param meanings of the document: digests of what it has of an earlier one are taken from them */
    ContentDigest(SipHash.Key key, Meanings meanings) {
        this.key = key;
        this.meanings = meanings;
    }

    /** @param text what follows the value in its file; it counts as it stands, whatever its line breaks */
    ContentId of(Tree value, String text) {
        SipHash hash = hash(DOCUMENT, 0);
        value(value, hash);
        if (!text.isEmpty()) {
            text(TEXT, text.replace("\r\n", "\n").replace('\r', '\n'), hash);
        }
        return hash.end();
    }

    /** Of the lines of a file. */
    static ContentId of(SipHash.Key key, List<ContentId> lines) {
        SipHash hash = new SipHash(key);
        lines.forEach(line -> hash.add(line.a()).add(line.b()));
        return hash.end();
    }

    private SipHash hash(int kind, int count) {
        return new SipHash(key).add((long) kind << Integer.SIZE | count);
    }

    private void value(Tree value, SipHash out) {
        if (value instanceof Tree.Mapping mapping) {
            add(mapping(mapping), out);
        } else if (value instanceof Tree.Sequence sequence) {
            SipHash list = hash(LIST, sequence.items().size());
            for (Tree item : sequence.items()) {
                item(item, list);
            }
            add(list.end(), out);
        } else {
            scalar(value.json(), out);
        }
    }

    private void item(Tree item, SipHash out) {
        if (item instanceof Tree.Scalar) {
            value(item, out);
            return;
        }
        ContentId digest = meanings.digest(item);
        if (digest == null) {
            SipHash hash = hash(DOCUMENT, 0);
            value(item, hash);
            digest = hash.end();
            meanings.noteDigest(item, digest);
        }
        add(digest, out);
    }

    /** Its members are a set, so that their order is none; each key is there once. */
    private ContentId mapping(Tree.Mapping mapping) {
        ContentId members =
                mapping.entries() instanceof AmendedMembers amended ? amended(amended) : members(mapping.entries());
        SipHash hash = hash(MAPPING, 0);
        add(members, hash);
        return hash.end();
    }

    private ContentId members(Map<String, Tree.Entry> members) {
        ContentId all = NOTHING;
        for (Map.Entry<String, Tree.Entry> member : members.entrySet()) {
            all = all.xor(member(member.getKey(), member.getValue()));
        }
        meanings.noteDigest(members, all);
        return all;
    }

    /** Of the members that are as they were nothing is asked. */
    private ContentId amended(AmendedMembers amended) {
        ContentId before = meanings.digest(amended.before());
        ContentId all = before == null ? members(amended.before()) : before;
        for (AmendedMembers.Change change : amended.changes()) {
            all = all.xor(member(change.key(), change.before())).xor(member(change.key(), change.after()));
        }
        return all;
    }

    private ContentId member(String name, Tree.Entry entry) {
        if (entry.value().isNothing()) {
            return NOTHING;
        }
        ContentId digest = meanings.digest(entry);
        if (digest == null) {
            SipHash hash = hash(MEMBER, 0);
            text(TEXT, name, hash);
            value(entry.value(), hash);
            digest = hash.end();
            meanings.noteDigest(entry, digest);
        }
        return digest;
    }

    private static void add(ContentId digest, SipHash out) {
        out.add(digest.a()).add(digest.b());
    }

    private static void scalar(JsonNode value, SipHash out) {
        switch (value.getNodeType()) {
            case STRING -> text(TEXT, value.textValue(), out);
            case NUMBER -> text(NUMBER, number(value), out);
            default -> text(CONSTANT, value.asText(), out);
        }
    }

    private static String number(JsonNode value) {
        return value.isIntegralNumber()
                ? value.asText()
                : value.decimalValue().stripTrailingZeros().toString();
    }

    private static void text(int kind, String text, SipHash out) {
        int length = text.length();
        out.add((long) kind << Integer.SIZE | length);
        for (int i = 0; i < length; i += CHARACTERS) {
            long word = 0;
            for (int j = Math.min(i + CHARACTERS, length) - 1; j >= i; j--) {
                word = word << Character.SIZE | text.charAt(j);
            }
            out.add(word);
        }
    }
}
