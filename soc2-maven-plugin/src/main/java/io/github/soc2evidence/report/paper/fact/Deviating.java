package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disposition;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.timeline.Window;
import io.github.soc2evidence.trust.Approval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One deviation, and all that is known of it.
 *
 * @param window the one that it is about, where it is about one
 * @param detected the first day on which it could be seen; empty where nothing dates it
 * @param disclosed the day on which its disclosure first reached the chain
 */
public record Deviating(
        Judged judged,
        Optional<Window> window,
        Optional<Control> control,
        Optional<LocalDate> detected,
        Optional<LocalDate> disclosed) {

    /** All of them, the undisclosed first, as the assessment has them. */
    public static List<Deviating> of(Material material) {
        Index index = new Index(material);
        return material.assessment().findings().stream()
                .filter(any -> any.severity() == Severity.ERROR)
                .map(index::of)
                .toList();
    }

    public Optional<Committed<Disclosure>> disclosure() {
        return judged.disclosure();
    }

    public String criteria() {
        return control.stream()
                .flatMap(any -> any.criteria().stream())
                .map(Located::value)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whole days from the one on which it could be seen to its disclosure; may be negative. */
    public Optional<Long> daysToDisclosure() {
        return detected.flatMap(from -> disclosed.map(to -> ChronoUnit.DAYS.between(from, to)));
    }

    /** {@code undisclosed}, {@code disclosed, proposed: nobody has approved it}, {@code disclosed}. */
    public String standing(Material material) {
        if (judged.disclosure().isEmpty()) {
            return "undisclosed";
        }
        Disclosure value = judged.disclosure().get().value();
        String as = value.disposition() == Disposition.NOT_A_DEVIATION ? "disclosed as no deviation" : "disclosed";
        return value.approved().isEmpty()
                ? as + ", proposed: nobody has approved it"
                : as + (isShown(material) ? ", approved" : ", approval claimed");
    }

    /** {@code dana on 2026-07-29, shown by git (3f1c9ab012)}. */
    public String approved(Material material) {
        return judged.disclosure()
                .flatMap(file ->
                        file.value().approved().map(act -> act.by() + " on " + act.on() + ", " + shown(material, file)))
                .orElse("");
    }

    private boolean isShown(Material material) {
        return judged.disclosure()
                .map(file -> material.dossier().approvals().get(file.path()))
                .filter(Approval::isShown)
                .isPresent();
    }

    private static String shown(Material material, Committed<Disclosure> file) {
        return Optional.ofNullable(material.dossier().approvals().get(file.path()))
                .flatMap(Approval::shownBy)
                .map(commit -> "shown by git (" + commit.id().abbreviated() + ")")
                .orElse("claimed: no commit or review shows it");
    }

    /** What findings are looked up in. */
    private static final class Index {
        private final Material material;
        private final Map<String, Window> windows = new HashMap<>();
        private final Map<String, LocalDate> gaps = new HashMap<>();
        private final Map<Oid, LocalDate> commits = new HashMap<>();

        Index(Material material) {
            this.material = material;
            material.byControl().values().forEach(all -> all.forEach(this::enter));
            material.dossier()
                    .chain()
                    .forEach(any ->
                            commits.put(any.commit().id(), material.dossier().day(any.at())));
        }

        private void enter(Series series) {
            series.windows().forEach(window -> windows.put(key(series.period(), series.subject(window)), window));
            series.gaps()
                    .forEach(gap -> gaps.put(
                            key(series.period(), series.subject(gap)),
                            gap.from()
                                    .atZone(series.zone(material.dossier().zone()))
                                    .toLocalDate()));
        }

        Deviating of(Judged judged) {
            Optional<String> key = judged.finding()
                    .period()
                    .map(period -> key(period, judged.finding().subject()));
            Optional<Window> window = key.flatMap(any -> Optional.ofNullable(windows.get(any)));
            return new Deviating(
                    judged,
                    window,
                    judged.finding().control().flatMap(this::control),
                    window.map(any -> any.nominal().deadline().plusDays(1))
                            .or(() -> key.flatMap(any -> Optional.ofNullable(gaps.get(any))))
                            .or(() -> judged.finding()
                                    .at()
                                    .flatMap(Location::commit)
                                    .flatMap(any -> Optional.ofNullable(commits.get(any)))),
                    judged.disclosure().map(this::first));
        }

        private Optional<Control> control(Id id) {
            return material.dossier().history(id).map(any -> any.last().value());
        }

        private LocalDate first(Committed<Disclosure> disclosure) {
            int position = disclosure.versions().all().get(0).position();
            return material.dossier().day(material.recorded(position).at());
        }

        private static String key(Id period, Subject subject) {
            return period + " " + subject;
        }
    }
}
