package io.github.soc2evidence.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Free values ({@code details}, {@code parameters}) as String, Long, BigDecimal, Boolean, List and Map. A key or item
 * without a value is left out.
 */
final class PlainValues {
    private PlainValues() {}

    static @Nullable Object of(Tree tree, Pool pool) {
        Object value = made(tree, pool);
        return value == null || !(tree instanceof Tree.Scalar) ? value : pool.shared(value);
    }

    private static @Nullable Object made(Tree tree, Pool pool) {
        if (tree instanceof Tree.Mapping mapping) {
            return map(mapping, pool);
        }
        if (tree instanceof Tree.Sequence sequence) {
            List<Object> items = new ArrayList<>();
            for (Tree item : sequence.items()) {
                Object value = of(item, pool);
                if (value != null) {
                    items.add(value);
                }
            }
            return List.copyOf(items);
        }
        return switch (tree.json().getNodeType()) {
            case STRING -> tree.json().textValue();
            case BOOLEAN -> tree.json().booleanValue();
            case NUMBER -> tree.json().numberValue();
            default -> null;
        };
    }

    static Map<String, Object> map(Tree.Mapping mapping, Pool pool) {
        return map(mapping, any -> true, pool);
    }

    /** @param wanted which members */
    static Map<String, Object> map(Tree.Mapping mapping, Predicate<Tree> wanted, Pool pool) {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            Object value = wanted.test(entry.value()) ? of(entry.value(), pool) : null;
            if (value != null) {
                map.put(key, value);
            }
        });
        return map.size() <= FreeValues.MOST
                ? new FreeValues(
                        pool.shared(List.copyOf(map.keySet())), map.values().toArray())
                : Collections.unmodifiableMap(map);
    }
}
