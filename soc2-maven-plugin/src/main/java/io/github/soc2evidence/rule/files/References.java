package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Redacted;
import io.github.soc2evidence.dossier.Register;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.ForgeReviews.PullRequest;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.trust.AnchorSeen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every reference of the record, checked. */
final class References {
    private final Checked all = new Checked();
    private final Names names;

    References(Dossier dossier) {
        names = new Names(dossier);
        roots(dossier);
        Register register = dossier.register();
        register.people().map(Committed::filed).ifPresent(this::roster);
        register.systems().map(Committed::filed).ifPresent(this::systems);
        register.vendors().map(Committed::filed).ifPresent(this::vendors);
        register.assets().map(Committed::filed).ifPresent(this::assets);
        register.policies().stream().map(Committed::filed).forEach(this::policy);
        dossier.filedControls().forEach(this::control);
        new RecordReferences(dossier, names, all).check();
        dossier.disclosures().stream().map(Committed::filed).forEach(this::disclosure);
        dossier.reviews().stream().map(Committed::filed).forEach(file -> snapshot(file, dossier));
    }

    /** Whoever exported what a forge knows, and the commits of the chain that it speaks of. */
    private void snapshot(Filed<ForgeReviews> file, Dossier dossier) {
        check(file, file.value().exportedBy(), Names.ACTOR);
        // After a rewriting that was approved the commits have other names.
        boolean isRewritten = dossier.redactions().stream().anyMatch(Redacted::isApproved);
        for (PullRequest request : file.value().pullRequests()) {
            Oid commit = request.merged().commit();
            all.add(new Reference(
                    file.path(),
                    request.at(),
                    Optional.of("pull request " + request.number() + " became " + commit.abbreviated()
                                    + ", which is no commit of the chain: export those that were merged into it")
                            .filter(any -> dossier.strays().contains(commit) && !isRewritten)));
        }
    }

    /** The files that decide whom the record believes, and what anchors name. */
    private void roots(Dossier dossier) {
        dossier.examination()
                .value()
                .trust()
                .ifPresent(trust ->
                        trust.roots().values().forEach(path -> file(dossier, "soc2.yaml", path, path.value())));
        List<Filed<Checkpoint>> anchors = dossier.testimony().anchors().stream()
                .filter(AnchorSeen::stands)
                .map(AnchorSeen::filed)
                .toList();
        Set<String> known =
                anchors.stream().map(file -> Checkpoint.name(file.path())).collect(Collectors.toSet());
        for (Filed<Checkpoint> anchor : anchors) {
            anchor.value()
                    .timeStamp()
                    .ifPresent(
                            path -> file(dossier, anchor.path(), path, Evidence.beside(anchor.path(), path.value())));
            anchor.value()
                    .previous()
                    .ifPresent(previous -> all.add(new Reference(
                            anchor.path(),
                            previous.at(),
                            Optional.of(Names.unknown("anchor", previous.toString(), known))
                                    .filter(any -> !known.contains(previous.toString())))));
        }
    }

    private void file(Dossier dossier, String from, Located<String> name, String path) {
        all.add(new Reference(
                from,
                name.at(),
                dossier.files().contains(path)
                        ? Optional.empty()
                        : Optional.of("there is no file " + path + Phrase.didYouMean(path, dossier.files()))));
    }

    Checked all() {
        return all;
    }

    private void roster(Filed<People> file) {
        file.value()
                .people()
                .forEach(person -> person.absent().forEach(absence -> check(file, absence.deputy(), Names.PERSON)));
        file.value().automation().forEach(job -> check(file, job.owner(), Names.PERSON));
        file.value()
                .teams()
                .forEach(team -> team.members().forEach(member -> check(file, member.person(), Names.PERSON)));
    }

    private void systems(Filed<Systems> file) {
        file.value().systems().forEach(system -> check(file, system.owner(), Names.OWNER));
    }

    private void vendors(Filed<Vendors> file) {
        file.value().vendors().forEach(vendor -> {
            check(file, vendor.monitoredBy(), Names.REQUIREMENT);
            vendor.userEntityControls().forEach(expected -> check(file, expected.metBy(), Names.CONTROL));
        });
    }

    private void assets(Filed<Assets> file) {
        file.value().assets().forEach(asset -> {
            check(file, asset.owner(), Names.OWNER);
            check(file, asset.system(), Names.SYSTEM);
        });
    }

    private void policy(Filed<Policy> file) {
        check(file, file.value().owner(), Names.OWNER);
        file.value().approved().ifPresent(act -> act(file, act.value()));
    }

    private void control(Filed<Control> file) {
        Control control = file.value();
        check(file, control.owner(), Names.OWNER);
        check(file, control.deputy(), Names.PERSON);
        control.supersedes().forEach(other -> check(file, other, Names.CONTROL));
        control.change().flatMap(Control.Change::approved).ifPresent(act -> act(file, act));
        control.requires().forEach(requirement -> requirement.forEach().ifPresent(each -> filter(file, each)));
        statement(file);
    }

    private void filter(Filed<Control> file, ForEach each) {
        each.people().ifPresent(people -> check(file, people.team(), Names.TEAM));
        each.assets().ifPresent(assets -> check(file, assets.system(), Names.SYSTEM));
    }

    /** What a statement names stands at one place, and is one reference. */
    private void statement(Filed<Control> file) {
        Statement statement = Statement.of(file.value());
        if (!statement.named().isEmpty()) {
            String unknown = statement.named().stream()
                    .distinct()
                    .filter(name -> !statement.known().contains(name))
                    .map(name -> Names.unknown("value", name, statement.known()))
                    .collect(Collectors.joining(", and "));
            all.add(new Reference(
                    file.path(),
                    file.value().statement().at(),
                    Optional.of(unknown).filter(any -> !any.isEmpty())));
        }
    }

    private void disclosure(Filed<Disclosure> file) {
        Disclosure disclosure = file.value();
        disclosure.compensating().forEach(control -> check(file, control, Names.CONTROL));
        check(file, disclosure.remediation().owner(), Names.PERSON);
        check(file, disclosure.remediation().retest(), Names.RECORD);
        disclosure.approved().ifPresent(act -> act(file, act));
    }

    private void act(Filed<?> file, Act act) {
        check(file, act.by(), Names.PERSON);
    }

    private void check(Filed<?> file, Optional<? extends Located<?>> name, String kind) {
        name.ifPresent(any -> check(file, any, kind));
    }

    private void check(Filed<?> file, Located<?> name, String kind) {
        all.add(names.check(file, name, kind));
    }
}
