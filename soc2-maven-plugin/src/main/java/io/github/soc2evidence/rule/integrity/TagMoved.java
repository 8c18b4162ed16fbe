package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.TagSeen;
import java.util.List;
import java.util.Optional;

/** A tag that the record names and that is gone, or names something else than it did. */
public final class TagMoved implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("tag-moved");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Are the tags that the record names where they were?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<TagSeen> named = dossier.testimony().tags().stream()
                .filter(any -> any.place().isPresent())
                .toList();
        return Answer.of(
                ID,
                named.size(),
                "neither an issued report nor an anchor names a tag",
                named.stream().flatMap(any -> finding(any).stream()).toList());
    }

    private static Optional<Finding> finding(TagSeen tag) {
        Location at = tag.place().orElseThrow().at();
        if (tag.tag().isEmpty()) {
            return Optional.of(Finding.of(
                            ID,
                            tag.place().orElseThrow().subject(),
                            "the repository has no tag " + tag.name(),
                            "`git fetch --tags`, or bring the tag back that was deleted")
                    .at(at));
        }
        return tag.named()
                .filter(any -> !any.equals(tag.tag().map(Tag::object).orElseThrow()))
                .map(any -> Finding.of(
                                ID,
                                tag.place().orElseThrow().subject(),
                                "the tag " + tag.name() + " was " + any.abbreviated() + " when it was anchored, and is "
                                        + tag.tag().orElseThrow().object().abbreviated(),
                                "set the tag back to what it was, or disclose why it was moved")
                        .at(at));
    }
}
