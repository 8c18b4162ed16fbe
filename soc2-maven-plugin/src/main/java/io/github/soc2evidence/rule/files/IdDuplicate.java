package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Register;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two things of one kind that go by the same name. */
public final class IdDuplicate implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("id-duplicate");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every id used once per kind of file, also when case is ignored?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Name> names = new ArrayList<>();
        dossier.controls().forEach(control -> {
            names.add(name("control", control.filed(), control.value().id()));
            control.value()
                    .requires()
                    .forEach(requirement -> names.add(
                            name("requirement of " + control.value().id(), control.filed(), requirement.id())));
        });
        dossier.evidence()
                .forEach(record ->
                        names.add(name("record", record.filed(), record.value().id())));
        dossier.disclosures()
                .forEach(any ->
                        names.add(name("disclosure", any.filed(), any.value().id())));
        dossier.samples()
                .forEach(
                        any -> names.add(name("sample", any.filed(), any.value().id())));
        dossier.people().ifPresent(file -> {
            // A person and a job are both named by "owner" and "by": they share their names.
            file.value().people().forEach(person -> names.add(name("person", file.filed(), person.id())));
            file.value().automation().forEach(job -> names.add(name("person", file.filed(), job.id())));
            file.value().teams().forEach(team -> names.add(name("team", file.filed(), team.id())));
        });
        dossier.systems()
                .ifPresent(file ->
                        file.value().systems().forEach(system -> names.add(name("system", file.filed(), system.id()))));
        register(dossier.register(), names);
        Filed<Examination> examination = dossier.examination().filed();
        examination.value().periods().forEach(period -> names.add(name("period", examination, period.id())));
        return Answer.of(ID, names.size(), "nothing has an id", duplicates(names));
    }

    private static void register(Register register, List<Name> names) {
        register.vendors()
                .map(Committed::filed)
                .ifPresent(file -> file.value().vendors().forEach(vendor -> {
                    names.add(name("vendor", file, vendor.id()));
                    vendor.userEntityControls()
                            .forEach(any -> names.add(name("user entity control of " + vendor.id(), file, any.id())));
                }));
        register.assets().map(Committed::filed).ifPresent(file -> {
            file.value().assets().forEach(asset -> names.add(name("asset", file, asset.id())));
            file.value().commitments().forEach(any -> names.add(name("commitment", file, any.id())));
            file.value().ourUserEntityControls().forEach(any -> names.add(name("user entity control", file, any.id())));
        });
        register.policies()
                .forEach(policy ->
                        names.add(name("policy", policy.filed(), policy.value().id())));
    }

    private record Name(String kind, Id id, String path, Place at) {
        String folded() {
            return kind + " " + id.value().toLowerCase(Locale.ROOT);
        }
    }

    private static Name name(String kind, Filed<?> file, Located<Id> id) {
        return new Name(kind, id.value(), file.path(), id.at());
    }

    private static List<Finding> duplicates(List<Name> names) {
        Map<String, Name> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Name name : names) {
            Name other = first.putIfAbsent(name.folded(), name);
            if (other != null) {
                findings.add(Finding.of(
                                ID,
                                Subject.place(name.path(), name.at().pointer()),
                                "the " + name.kind() + " id \"" + name.id() + "\" is used twice: here and at "
                                        + Location.of(other.path(), other.at()),
                                "give one of the two another id")
                        .at(Location.of(name.path(), name.at())));
            }
        }
        return findings;
    }
}
