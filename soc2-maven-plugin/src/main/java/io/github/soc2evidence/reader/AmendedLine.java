package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.reader.AmendedMembers.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that begins and ends on a line of an earlier document, as that line is now, with all that it has of the earlier one. */
final class AmendedLine {
    private final String line;
    private final int number;
    private final int first;
    private final int last;
    private final List<Amendment> amendments;

    /** A value and the one that takes its place. */
    record Amendment(Tree before, Tree after, boolean isItem) {}

    /**
     * A line as it is now.
     *
     * @param number from 1
     * @param first where, from 0, it is not as before
     * @param last where it is last not as before; -1 where it is not as long
     * @param amendments to which every value is added that is another
     */
    AmendedLine(String line, int number, int first, int last, List<Amendment> amendments) {
        this.line = line;
        this.number = number;
        this.first = first;
        this.last = last;
        this.amendments = amendments;
    }

    /** What stands now where a value stood. */
    Tree value(Tree before, int level, boolean isItem) throws StepAside {
        Tree after = before instanceof Tree.Mapping mapping ? ofOneMember(mapping, level) : null;
        if (after != null) {
            return after;
        }
        YamlCursor cursor = new YamlCursor(line, number, before.column());
        Tree value = new LineYaml(cursor).value(level);
        cursor.endLine();
        return grafted(before, value, isItem);
    }

    /** A mapping in brackets in which one value differs and nothing else moves: that one is read. Null where it is not so. */
    private @Nullable Tree ofOneMember(Tree.Mapping before, int level) throws StepAside {
        Map.@Nullable Entry<String, Tree.Entry> member = null;
        int following = 0;
        for (Map.Entry<String, Tree.Entry> any : before.entries().entrySet()) {
            if (any.getValue().value().column() - 1 > first) {
                following = any.getValue().column();
                break;
            }
            member = any;
        }
        boolean isWithin = last >= 0 && (following == 0 || last < following - 1);
        if (!isWithin || member == null || !(member.getValue().value() instanceof Tree.Scalar was)) {
            return null;
        }
        YamlCursor cursor = new YamlCursor(line, number, was.column());
        if (cursor.here() == ' ') {
            return null;
        }
        Tree is = new LineYaml(cursor).member(level + 1);
        // What follows the last difference stood there before, and is read as it was.
        if (cursor.at() <= last || !endsAsBefore(cursor, following)) {
            return null;
        }
        return before.amended(List.of(Change.of(member.getKey(), member.getValue(), grafted(was, is, false))));
    }

    /** Whether the next member, or the end of the mapping and the line, comes where it came before. */
    private static boolean endsAsBefore(YamlCursor cursor, int following) throws StepAside {
        cursor.skipSpaces();
        if (cursor.here() != (following == 0 ? '}' : ',')) {
            return false;
        }
        cursor.moveTo(cursor.at() + 1);
        if (following == 0) {
            cursor.endLine();
            return true;
        }
        cursor.skipSpaces();
        return cursor.column() == following;
    }

    /** A value of one line with all that it has of the earlier one, where it stood. */
    private Tree grafted(Tree before, Tree after, boolean isItem) {
        if (before instanceof Tree.Scalar was && after instanceof Tree.Scalar is) {
            if (was.column() == is.column() && isSame(was.json(), is.json())) {
                return before;
            }
        } else if (before instanceof Tree.Mapping was && after instanceof Tree.Mapping is) {
            if (is.entries().keySet().equals(was.entries().keySet())) {
                return graftedMapping(was, is);
            }
        } else if (before instanceof Tree.Sequence was && after instanceof Tree.Sequence is) {
            if (is.items().size() == was.items().size()) {
                return graftedSequence(was, is);
            }
        }
        amendments.add(new Amendment(before, after, isItem));
        return after;
    }

    /** As it is written: 1.0 and 1 are equal, and not the same. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.equals(other) && (one.isTextual() || one.asText().equals(other.asText()));
    }

    private Tree.Mapping graftedMapping(Tree.Mapping before, Tree.Mapping after) {
        for (Map.Entry<String, Tree.Entry> member : after.entries().entrySet()) {
            Tree.Entry is = member.getValue();
            Tree.Entry was = Objects.requireNonNull(before.entries().get(member.getKey()));
            Tree value = grafted(was.value(), is.value(), false);
            member.setValue(
                    value == was.value() && is.column() == was.column()
                            ? was
                            : new Tree.Entry(value, is.line(), is.column()));
        }
        return after;
    }

    private Tree.Sequence graftedSequence(Tree.Sequence before, Tree.Sequence after) {
        List<Tree> items = new ArrayList<>(after.items().size());
        for (int i = 0; i < after.items().size(); i++) {
            items.add(grafted(before.items().get(i), after.items().get(i), true));
        }
        return new Tree.Sequence(items, after.line(), after.column());
    }
}
