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
        Placeholders placeholders = new Placeholders();
        placeholders.look(tree, "");
        return List.copyOf(placeholders.found);
    }

    private void look(Tree tree, String pointer) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> look(entry.value(), Tree.below(pointer, key)));
        } else if (tree instanceof Tree.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                look(sequence.items().get(i), Tree.below(pointer, i));
            }
        } else {
            JsonNode value = tree.json();
            if (value.isTextual() && Placeholder.is(value.textValue())) {
                found.add(new Located<>(value.textValue(), tree.at(pointer)));
            }
        }
    }
}
