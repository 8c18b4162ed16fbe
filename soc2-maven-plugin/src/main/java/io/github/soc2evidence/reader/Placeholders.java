package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Placeholder;
import java.util.ArrayList;
import java.util.List;

/** The values of a file that only keep a place for what is still to be written, wherever they stand in it. */
final class Placeholders {
    private final List<Located<String>> found = new ArrayList<>();

    private Placeholders() {}

    static List<Located<String>> in(Tree tree) {
        if (!isIn(tree)) {
            return List.of();
        }
        Placeholders placeholders = new Placeholders();
        placeholders.look(tree, "");
        return List.copyOf(placeholders.found);
    }

    /** Most files have none: their places are not worked out. */
    private static boolean isIn(Tree tree) {
        if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries().values()) {
                if (isIn(entry.value())) {
                    return true;
                }
            }
            return false;
        }
        if (tree instanceof Tree.Sequence sequence) {
            for (Tree item : sequence.items()) {
                if (isIn(item)) {
                    return true;
                }
            }
            return false;
        }
        return isPlaceholder(tree.json());
    }

    private static boolean isPlaceholder(JsonNode value) {
        return value.isTextual() && Placeholder.is(value.textValue());
    }

    private void look(Tree tree, String pointer) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> look(entry.value(), Tree.below(pointer, key)));
        } else if (tree instanceof Tree.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                look(sequence.items().get(i), Tree.below(pointer, i));
            }
        } else {
            if (isPlaceholder(tree.json())) {
                found.add(new Located<>(tree.json().textValue(), tree.at(pointer)));
            }
        }
    }
}
