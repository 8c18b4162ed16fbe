package io.github.soc2evidence.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private final StringBuilder text = new StringBuilder();
    private final Html html = new Html(text);

    private String written() {
        html.flush();
        return text.toString();
    }

    @Test
    void aTextIsATextWhereverItStands() {
        String hostile = "\"'><img src=x onerror=run()></title></script>&amp;";
        html.element("p", hostile, "title", hostile).link(hostile, hostile);
        var page = Jsoup.parseBodyFragment(written()).body();
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("p").text()).isEqualTo(hostile);
        assertThat(page.select("p").attr("title")).isEqualTo(hostile);
        assertThat(page.select("a").text()).isEqualTo(hostile);
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() {
        html.text("a\u202Eb\u200Bc\u0000d\uFFFEe\uD800f\ng\u00E9");
        assertThat(written()).hasToString("a\\u{202e}b\\u{200b}c\\u{0}d\\u{fffe}e\\u{d800}f\ng\u00E9");
    }

    @Test
    void aBacktickHoldsWhatIsTyped() {
        html.sentence("run `a<b` twice").text(" | ").sentence("5` pipe");
        assertThat(written()).hasToString("run <code>a&lt;b</code> twice | 5` pipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"href", "src", "style", "onclick", "ONLOAD", "srcdoc", "formaction"})
    void noTextIsWrittenWhereItCouldActOrLead(String attribute) {
        assertThatThrownBy(() -> html.open("a", attribute, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void elementsEndInTheOrderInWhichTheyBegan() {
        html.open("ul").open("li");
        assertThatThrownBy(() -> html.close("ul")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEmptyAttributeIsLeftOutButForAValue() {
        html.element("option", "any", "value", "", "class", "");
        assertThat(written()).hasToString("<option value=\"\">any</option>");
    }
}
