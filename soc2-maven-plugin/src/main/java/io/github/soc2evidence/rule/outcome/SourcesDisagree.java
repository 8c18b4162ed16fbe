package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Completeness;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Sources;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A record whose sources tell of other numbers than it lists, or whose second source has other items than the first, and nobody
 * explains the difference. A population of which nothing is said to have occurred is held against its sources elsewhere.
 */
public final class SourcesDisagree implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("sources-disagree");

    /** A month in which nothing occurred is explained beside the differences. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do the sources of every list agree, or is each difference explained?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Set<String> asked = new HashSet<>();
        for (Exhibit exhibit : exhibits.all().toList()) {
            // A record that serves two requirements is read once.
            if (!counts(exhibit.said())
                    || isZero(exhibit.said())
                    || !asked.add(exhibit.named().value())) {
                continue;
            }
            List<String> faults = new ArrayList<>();
            Sources sources = new Sources(exhibit);
            for (Source source : exhibit.said().sources()) {
                Optional<Integer> counted = source.rows().flatMap(any -> sources.counted(source));
                if (counted.isPresent()) {
                    facts.examined();
                    long rows = source.rows().orElseThrow();
                    if (rows != counted.get() && !sources.isCounted(rows)) {
                        faults.add(named(source) + " returned " + Phrase.count(rows, "row") + ", and " + counted.get()
                                + " are listed");
                    }
                }
            }
            exhibit.said().completeness().ifPresent(second -> {
                facts.examined();
                faults.addAll(faults(exhibit, sources, second));
            });
            if (!faults.isEmpty()) {
                facts.found(exhibit.finding(
                                ID,
                                String.join("; ", faults),
                                "explain each difference under completeness.explained, or correct the list; then file"
                                        + " that as a record that amends this one")
                        .at(exhibit.record()
                                .at(exhibit.said()
                                        .completeness()
                                        .map(second -> second.source().at())
                                        .orElse(exhibit.said().at()))));
            }
        }
        return facts.answer(
                "no record of a judged period says how many rows a source returned, or names a second source");
    }

    private static boolean counts(Evidence said) {
        boolean counts = said.completeness().isPresent();
        for (Source source : said.sources()) {
            counts |= source.rows().isPresent();
        }
        return counts;
    }

    private static boolean isZero(Evidence said) {
        return said.has(Outcome.NO_OCCURRENCE)
                || (!said.populations().isEmpty()
                        && said.populations().stream()
                                .allMatch(any -> any.count().value() == 0));
    }

    private static List<String> faults(Exhibit exhibit, Sources sources, Completeness second) {
        String other = named(second.source());
        Optional<Items> list = sources.second();
        boolean isList = list.filter(any -> !(any instanceof Items.Exported exported
                        && exported.listing().isEmpty()))
                .isPresent();
        Optional<Sources.Keys> own = sources.own(second);
        if (!isList || own.isEmpty()) {
            return numbers(exhibit, sources, second);
        }
        Optional<Items.Trouble> trouble = list.get().trouble();
        if (trouble.isPresent()) {
            return List.of(
                    "the list of " + other + " cannot be read: " + trouble.get().message());
        }
        Sources.Keys others = sources.others().orElseThrow();
        List<String> faults = new ArrayList<>();
        if (second.source().rows().filter(rows -> rows != others.rows()).isPresent()) {
            faults.add(other + " returned "
                    + Phrase.count(second.source().rows().orElseThrow(), "row") + ", and its list has "
                    + others.rows());
        }
        List<String> alone = own.get().beyond(others, second);
        List<String> missing = others.beyond(own.get(), second);
        if (!alone.isEmpty()) {
            faults.add(alone.size() + " listed here and not in " + other + ": " + Wording.quoted(alone));
        }
        if (!missing.isEmpty()) {
            faults.add(missing.size() + " in " + other + " and not listed here: " + Wording.quoted(missing));
        }
        if (own.get().without() + others.without() > 0) {
            faults.add(Phrase.count(own.get().without(), "row") + " here and " + others.without() + " of " + other
                    + " have no key by which the two can be matched");
        }
        return faults;
    }

    /** Where items cannot be matched, numbers are: each explanation is of one item, on either side. */
    private static List<String> numbers(Exhibit exhibit, Sources sources, Completeness second) {
        Optional<Long> rows = second.source().rows();
        Optional<Long> own = sources.size();
        if (rows.isEmpty() || own.isEmpty()) {
            return List.of();
        }
        long difference = Math.abs(rows.get() - own.get());
        long explained = second.explained().stream()
                .filter(any -> !MONTH.matcher(any.id()).matches())
                .count();
        return difference <= explained && (explained - difference) % 2 == 0
                ? List.of()
                : List.of(named(second.source()) + " has " + Phrase.count(rows.get(), "row") + " and " + exhibit.id()
                        + " is about " + own.get() + ": " + Phrase.count(difference, "difference") + ", " + explained
                        + " explained");
    }

    private static String named(Source source) {
        return source.system()
                .map(Object::toString)
                .or(() -> source.artifact().map(Object::toString))
                .or(() -> source.query().map(Phrase::quoted))
                .orElse("a source without a name");
    }
}
