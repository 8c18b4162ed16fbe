package io.github.soc2evidence.reader;

import io.github.soc2evidence.reader.AmendedMembers.Change;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plain document as the revision of an earlier one. Of lines that differ in nothing but the value that begins and ends on them, that
 * value is read; all else is the earlier tree. It makes the very tree that {@link BlockYaml} makes; whatever else it
 * meets it leaves to that one.
 */
final class AmendedYaml {
    private static final int FEW = 4;

    private final Precedent precedent;
    private final byte[] text;
    private final ChangedLines changed;
    private final List<AmendedLine.Amendment> amendments = new ArrayList<>();
    /** Of the changed lines, the first that no value was read from. */
    private int next;

    private boolean isOpen;

    /**
     * The tree of a document, and what in it is not of the earlier one.
     *
     * @param isOpen whether no secret can begin in it
     */
    record Amended(Tree.Mapping tree, List<AmendedLine.Amendment> amendments, boolean isOpen) {}

    private AmendedYaml(Precedent precedent, byte[] text, ChangedLines changed) {
        this.precedent = precedent;
        this.text = text;
        this.changed = changed;
        this.isOpen = precedent.isOpen();
    }

    /** A document by an earlier one; nothing where they differ in more than values. */
    static Optional<Amended> parse(Precedent precedent, byte[] text) {
        ChangedLines changed = ChangedLines.between(precedent.text(), precedent.starts(), text);
        if (changed == null) {
            return Optional.empty();
        }
        AmendedYaml yaml = new AmendedYaml(precedent, text, changed);
        try {
            Tree.Mapping tree = yaml.mapping(precedent.tree(), 1);
            return yaml.isRead() ? Optional.of(new Amended(tree, yaml.amendments, yaml.isOpen)) : Optional.empty();
        } catch (StepAside notForUs) {
            return Optional.empty();
        }
    }

    private Tree.Mapping mapping(Tree.Mapping before, int level) throws StepAside {
        List<Change> changes = new ArrayList<>(FEW);
        for (Map.Entry<String, Tree.Entry> member : before.entries().entrySet()) {
            if (isRead()) {
                break;
            }
            Tree.Entry entry = member.getValue();
            Tree after = value(entry.value(), entry.line(), level + 1, false);
            if (after != entry.value()) {
                changes.add(Change.of(member.getKey(), entry, after));
            }
        }
        return before.amended(changes);
    }

    private Tree.Sequence sequence(Tree.Sequence before, int level) throws StepAside {
        List<Tree> items = before.items();
        for (int i = 0; i < before.items().size() && !isRead(); i++) {
            Tree item = before.items().get(i);
            Tree after = value(item, item.line(), level + 1, true);
            if (after != item) {
                items = items == before.items() ? new ArrayList<>(items) : items;
                items.set(i, after);
            }
        }
        return items == before.items() ? before : new Tree.Sequence(items, before.line(), before.column());
    }

    /** @param line of its key or dash */
    private Tree value(Tree before, int line, int level, boolean isItem) throws StepAside {
        if (isOnOneLine(before)) {
            return isChanged(line) ? amended(before, level, isItem) : before;
        }
        return before instanceof Tree.Mapping mapping
                ? mapping(mapping, level)
                : sequence((Tree.Sequence) before, level);
    }

    private boolean isRead() {
        return next == changed.count();
    }

    private boolean isOnOneLine(Tree before) {
        if (before instanceof Tree.Scalar) {
            return true;
        }
        char first = precedent.at(before.line(), before.column());
        return first == '{' || first == '[';
    }

    /** Lines come in their order: one that was passed over is none from which a value can be read. */
    private boolean isChanged(int line) throws StepAside {
        if (changed.number(next) < line) {
            throw new StepAside();
        }
        return changed.number(next) == line;
    }

    private Tree amended(Tree before, int level, boolean isItem) throws StepAside {
        if (!hasOneLine(before) || changed.alike(next) < before.column() - 1) {
            throw new StepAside();
        }
        AmendedLine line = new AmendedLine(line(), before.line(), changed.alike(next), lastDifference(), amendments);
        Tree after = line.value(before, level, isItem);
        next++;
        return after;
    }

    /** Where in the changed line, from 0, it is last not as before; -1 where it is not as long. */
    private int lastDifference() {
        int start = changed.start(next);
        int last = changed.end(next) - start - 1;
        int number = changed.number(next);
        if (precedent.length(number) != last + 1) {
            return -1;
        }
        while (last >= 0 && precedent.at(number, last + 1) == text[start + last]) {
            last--;
        }
        return last;
    }

    /** Not text of several lines, and not what is missing, which has no place at which a value could begin. */
    private boolean hasOneLine(Tree before) {
        char first = precedent.at(before.line(), before.column());
        return first != '|' && first != '>' && !before.isNothing();
    }

    /** The changed line, which has nothing but what can be seen and is of one byte. */
    private String line() throws StepAside {
        int start = changed.start(next);
        int end = changed.end(next);
        for (int i = start; i < end; i++) {
            if (text[i] < ' ' || text[i] > '~') {
                throw new StepAside();
            }
        }
        isOpen &= !SecretScan.canBegin(text, start, end);
        return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
