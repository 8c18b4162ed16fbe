package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names that the files of the assessed commit give to things, by kind. */
final class Names {
    static final String PERSON = "person";
    static final String ACTOR = "person or job";
    static final String OWNER = "owner";
    static final String TEAM = "team";
    static final String SYSTEM = "system";
    static final String VENDOR = "vendor";
    static final String ASSET = "asset";
    static final String POLICY = "policy";
    static final String CONTROL = "control";
    static final String REQUIREMENT = "requirement";
    static final String RECORD = "record";

    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<RequirementId, Requirement> requirements;

    Names(Dossier dossier) {
        requirements = new HashMap<>(dossier.requirements());
        People roster = dossier.roster();
        add(PERSON, roster.people().stream().map(person -> person.id()));
        add(ACTOR, roster.people().stream().map(person -> person.id()));
        add(ACTOR, roster.automation().stream().map(job -> job.id()));
        add(OWNER, roster.people().stream().map(person -> person.id()));
        add(OWNER, roster.teams().stream().map(team -> "team:" + team.id()));
        add(TEAM, roster.teams().stream().map(team -> team.id()));
        add(SYSTEM, dossier.inventory().stream().map(system -> system.id()));
        add(VENDOR, dossier.vendors().stream().map(vendor -> vendor.id()));
        add(ASSET, dossier.assets().stream().map(asset -> asset.id()));
        add(
                POLICY,
                dossier.register().policies().stream()
                        .map(policy -> policy.value().id()));
        add(CONTROL, dossier.controls().stream().map(control -> control.value().id()));
        add(REQUIREMENT, requirements.keySet().stream());
        add(RECORD, dossier.evidence().stream().map(record -> record.value().id()));
    }

    private void add(String kind, Stream<?> names) {
        Set<String> all = known.computeIfAbsent(kind, any -> new HashSet<>());
        names.forEach(name -> all.add(name.toString()));
    }

    Optional<Requirement> requirement(RequirementId id) {
        return Optional.ofNullable(requirements.get(id));
    }

    /** A reference by name to a thing of a kind. */
    Reference check(Filed<?> file, Located<?> name, String kind) {
        return check(file, name, kind, known.getOrDefault(kind, Set.of()));
    }

    static Reference check(Filed<?> file, Located<?> name, String kind, Collection<String> known) {
        Optional<String> problem = known.contains(name.toString())
                ? Optional.empty()
                : Optional.of(unknown(kind, name.toString(), new TreeSet<>(known)));
        return new Reference(file.path(), name.at(), problem);
    }

    static String unknown(String kind, String name, Set<String> known) {
        return "there is no " + kind + " \"" + name + "\"" + Phrase.didYouMean(name, known);
    }
}
