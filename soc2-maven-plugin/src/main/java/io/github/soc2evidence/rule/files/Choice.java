package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which subjects a requirement is for, in words: {@code vendor with tier critical}. */
final class Choice {
    private final List<String> words = new ArrayList<>();

    private Choice() {}

    static String of(ForEach each) {
        Choice choice = new Choice();
        each.systems().ifPresent(filter -> {
            choice.add("kind", filter.kind());
            choice.add("environment", filter.environment());
        });
        each.vendors().ifPresent(filter -> {
            choice.add("tier", filter.tier());
            choice.add("subservice", filter.subservice().map(Words::of));
        });
        each.assets().ifPresent(filter -> {
            choice.add("kind", filter.kind());
            choice.add("class", filter.classification());
            choice.add("critical", filter.critical());
            choice.add("system", filter.system());
        });
        each.people().ifPresent(filter -> {
            choice.add("kind", filter.kind().map(Words::of));
            choice.add("role", filter.role());
            choice.add("team", filter.team());
        });
        String kind = RecordReferences.kind(each);
        return choice.words.isEmpty() ? kind : kind + " with " + String.join(" and ", choice.words);
    }

    private void add(String key, Optional<?> wanted) {
        wanted.ifPresent(value -> words.add(key + " " + value));
    }
}
