package io.github.soc2evidence.report;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disclosure.Deviation;
import io.github.soc2evidence.timeline.Window;
import io.github.soc2evidence.trust.Approval;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What management discloses of a window, or of a record that could count for it. */
public final class DisclosureLines {
    private final Dossier dossier;
    private final Sheet page;

    public DisclosureLines(Dossier dossier, Sheet page) {
        this.dossier = dossier;
        this.page = page;
    }

    /** Those that name it, whether they match a finding or not. */
    public List<Committed<Disclosure>> naming(Series series, Window window) {
        Set<String> names = names(series, window);
        return dossier.disclosures().stream()
                .filter(any -> deviations(any, names).findFirst().isPresent())
                .toList();
    }

    void write(Series series, Window window) {
        Set<String> names = names(series, window);
        naming(series, window).forEach(disclosure -> {
            Disclosure value = disclosure.value();
            String what = deviations(disclosure, names)
                    .map(any -> any.rule().map(rule -> rule + " ").orElse("") + any.subject())
                    .distinct()
                    .collect(Collectors.joining(", "));
            page.entry(
                    "disclosed",
                    page.join(value.id() + "  " + what, value.disposition().toString()));
            page.aside(
                    value.approved().map(act -> approved(disclosure, act)).orElse("proposed: nobody has approved it"));
        });
    }

    private String approved(Committed<Disclosure> disclosure, Act act) {
        Optional<Commit> shown =
                Optional.ofNullable(dossier.approvals().get(disclosure.path())).flatMap(Approval::shownBy);
        return "approved by " + act.by() + " " + act.on()
                + shown.map(commit -> " (git, " + commit.id().abbreviated() + ")")
                        .orElse(" (claimed)");
    }

    private static Stream<Deviation> deviations(Committed<Disclosure> disclosure, Set<String> names) {
        return disclosure.value().deviations().stream()
                .filter(any -> names.contains(any.subject().value()));
    }

    private static Set<String> names(Series series, Window window) {
        return Stream.concat(
                        Stream.of(series.subject(window).value()),
                        window.candidates().map(any -> any.record().value()))
                .collect(Collectors.toSet());
    }
}
