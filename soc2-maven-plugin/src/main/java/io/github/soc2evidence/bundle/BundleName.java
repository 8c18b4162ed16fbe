package io.github.soc2evidence.bundle;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a bundle is called: {@code soc2-acme-2026-3f1c9ab}, by organization, judged periods and commit. */
final class BundleName {
    private static final int SHORT = 7;

    private BundleName() {}

    static String of(Assessment assessment) {
        Dossier dossier = assessment.dossier().orElseThrow();
        String periods =
                dossier.judgedPeriods().map(Period::id).map(Object::toString).collect(Collectors.joining("-"));
        return "soc2-" + slug(dossier.examination().value().organization()) + "-"
                + (periods.isEmpty() ? "" : periods + "-")
                + assessment.commit().orElseThrow().id().hex().substring(0, SHORT);
    }

    /** The name before its first comma, in ASCII letters and digits. */
    private static String slug(String organization) {
        int comma = organization.indexOf(',');
        String slug = (comma < 0 ? organization : organization.substring(0, comma))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "record" : slug;
    }
}
