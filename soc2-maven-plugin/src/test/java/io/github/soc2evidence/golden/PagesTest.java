package io.github.soc2evidence.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.report.Headline;
import io.github.soc2evidence.report.html.PageReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a case shows, the page has all of it, and leads to no place that it has not. */
class PagesTest {
    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasEveryFindingWindowGapRecordAndDisclosure(GoldenCase golden, @TempDir Path temporary) throws IOException {
        Assessment assessment = golden.assess(temporary.resolve("repository"), Map.of());
        String text = text(assessment);
        assertThat(text(assessment)).isEqualTo(text);
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = Jsoup.parse(text, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.text())
                .doesNotContain("Optional[")
                .doesNotContain("Optional.empty")
                .doesNotContain(" null");
        assertThat(page.select(".status").text()).isEqualTo(assessment.status().toString());
        leadsNowhereElse(page);
        assessment.dossier().ifPresentOrElse(dossier -> hasAll(page, assessment, dossier), () -> {
            assertThat(page.select("main").text())
                    .contains("There is no verdict")
                    .contains(assessment.problem().orElseThrow().message());
            assertThat(page.select("section")).hasSize(1);
        });
    }

    private static void hasAll(Document page, Assessment assessment, Dossier dossier) {
        assertThat(page.select("header .verdict").text()).contains(Headline.counts(assessment));
        assertThat(page.select(".finding")).hasSameSizeAs(assessment.findings());
        assertThat(page.select(".finding .message").eachText())
                .containsExactlyInAnyOrderElementsOf(assessment.findings().stream()
                        .map(any -> shown(any.finding().message()))
                        .toList());
        List<Series> series =
                dossier.judgedPeriods().flatMap(any -> any.series().stream()).toList();
        assertThat(page.select(".series")).hasSameSizeAs(series);
        assertThat(page.select(".w > th > a").eachText())
                .containsExactlyInAnyOrderElementsOf(series.stream()
                        .flatMap(any -> any.windows().stream())
                        .map(any -> any.id())
                        .toList());
        assertThat(page.select(".gap"))
                .hasSize(series.stream().mapToInt(any -> any.gaps().size()).sum());
        assertThat(page.select(".record > summary > .id").eachText())
                .containsExactlyInAnyOrderElementsOf(dossier.evidence().stream()
                        .map(any -> any.value().id().toString())
                        .toList());
        assertThat(page.select(".revisions tbody tr")).hasSameSizeAs(dossier.earlier());
        assertThat(page.select(".disclosure")).hasSameSizeAs(dossier.disclosures());
        assertThat(page.select(".control")).hasSameSizeAs(dossier.histories());
        assertThat(page.select("#_rules tbody tr")).hasSameSizeAs(assessment.answers());
    }

    /** Every link is to a place that there is, and every place is there once. */
    private static void leadsNowhereElse(Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        Set<String> places = ids.stream().map(id -> "#" + id).collect(Collectors.toCollection(TreeSet::new));
        for (Element link : page.select("a")) {
            assertThat(places).as("where \"" + link.text() + "\" leads").contains(link.attr("href"));
        }
        assertThat(page.select("[src], [style], link, iframe, object, embed, base"))
                .isEmpty();
    }

    private static String shown(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }

    private static String text(Assessment assessment) throws IOException {
        StringBuilder text = new StringBuilder();
        new PageReport().write(assessment, text);
        return text.toString();
    }
}
