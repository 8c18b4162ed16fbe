package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.AsOf;
import io.github.soc2evidence.history.ChainClock;
import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.ReportingPeriod;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.Roots;
import io.github.soc2evidence.trust.TagSeen;
import io.github.soc2evidence.trust.TagSeen.NamedAt;
import io.github.soc2evidence.trust.TagSeen.Relation;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags that the record names, and those that an auditor signed. */
final class Tags {
    private final Revision revision;
    private final Roots roots;
    private final AsOf asOf;
    private final SortedMap<String, Naming> named = new TreeMap<>();

    private record Naming(NamedAt place, Optional<Oid> object) {}

    Tags(Revision revision, Roots roots, AsOf asOf, Examination examination, Anchors anchors) {
        this.revision = revision;
        this.roots = roots;
        this.asOf = asOf;
        anchors.tags()
                .forEach((name, first) -> named.put(
                        name,
                        new Naming(
                                new NamedAt(
                                        first.path(), below(first.anchor().at(), "/tags/" + name), false, first.gone()),
                                Optional.of(first.object()))));
        for (ReportingPeriod period : examination.periods()) {
            // A report that is not issued yet has no tag.
            period.report()
                    .filter(report -> !report.issued().isAfter(asOf.day()))
                    .ifPresent(report -> named.merge(
                            report.tag(),
                            new Naming(
                                    new NamedAt("soc2.yaml", below(period.at(), "/report/tag"), true),
                                    Optional.empty()),
                            (anchored, reported) -> new Naming(reported.place(), anchored.object())));
        }
    }

    /** Where a part stands is not kept for each; what it is part of is near enough for a reader. */
    private static Place below(Place at, String pointer) {
        return new Place(at.pointer() + pointer, at.line(), at.column());
    }

    boolean isEmpty() {
        return named.isEmpty() && !roots.hasAuditors();
    }

    /** @param length how many commits of the chain count */
    List<TagSeen> seen(Ancestry ancestry, int length) {
        List<TagSeen> seen = new ArrayList<>();
        named.forEach((name, naming) -> seen.add(
                seen(name, revision.tag(name), Optional.of(naming.place()), naming.object(), ancestry, length)));
        if (roots.hasAuditors()) {
            for (Map.Entry<String, Oid> other : revision.tags().entrySet()) {
                if (!named.containsKey(other.getKey())) {
                    TagSeen tag = seen(
                            other.getKey(),
                            revision.tag(other.getKey()),
                            Optional.empty(),
                            Optional.empty(),
                            ancestry,
                            length);
                    if (tag.auditors().filter(SignatureVerdict::isGood).isPresent()) {
                        seen.add(tag);
                    }
                }
            }
        }
        return seen;
    }

    private TagSeen seen(
            String name,
            Optional<Tag> tag,
            Optional<NamedAt> place,
            Optional<Oid> object,
            Ancestry ancestry,
            int length) {
        Optional<byte[]> raw = tag.filter(Tag::isAnnotated).map(any -> revision.object(any.object()));
        Instant dated = tag.flatMap(Tag::tagger).flatMap(ChainClock::clock).orElse(Instant.EPOCH);
        return new TagSeen(
                name,
                tag,
                place,
                object,
                relation(tag.flatMap(Tag::commit), ancestry, length),
                raw.map(bytes -> roots.tag(bytes, dated, asOf.instant())),
                roots.hasAuditors()
                        ? raw.map(bytes -> roots.auditorsTag(bytes, dated, asOf.instant()))
                        : Optional.empty());
    }

    /** What as-of leaves out of the chain comes after it. */
    private Relation relation(Optional<Oid> commit, Ancestry ancestry, int length) {
        if (commit.isEmpty()) {
            return Relation.ELSEWHERE;
        }
        return ancestry.reach(commit.get())
                .map(reach -> reach.within() < length ? Relation.PART_OF_IT : Relation.AFTER_IT)
                .orElseGet(() -> revision.ledTo(commit.get()) ? Relation.AFTER_IT : Relation.ELSEWHERE);
    }
}
