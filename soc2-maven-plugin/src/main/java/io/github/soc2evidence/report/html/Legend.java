package io.github.soc2evidence.report.html;

import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.Strip;

/** What the drawings of the page mean. */
final class Legend {
    private final Html html;

    Legend(Html html) {
        this.html = html;
    }

    /** Of bars and of what stands in tables. */
    void signs() {
        html.open("p", "class", "legend");
        for (Strip.Sign sign : Strip.Sign.values()) {
            html.open("span").open("svg", "aria-hidden", "true");
            html.shape("rect", "class", "bar " + Words.of(sign), "width", "100%", "height", "14")
                    .close("svg");
            html.element("span", " " + sign.text(false) + " ", "class", "sign " + Words.of(sign));
            html.text(sign.meaning()).close("span");
        }
        html.close("p").line();
    }

    /** Of the lines below bars. */
    void dates(boolean witnessed) {
        html.open("p", "class", "legend");
        html.open("span").open("svg", "aria-hidden", "true");
        html.shape("circle", "class", "performed-at", "cx", "50%", "cy", "7", "r", "4")
                .close("svg");
        html.text(" performed (claimed)").close("span").open("span").open("svg", "aria-hidden", "true");
        html.shape("rect", "class", "recorded-at", "x", "35%", "y", "3", "width", "8", "height", "8")
                .close("svg");
        html.text(" recorded (git)").close("span").open("span").open("svg", "aria-hidden", "true");
        html.shape("line", "class", "deadline", "x1", "50%", "x2", "50%", "y1", "2", "y2", "12")
                .close("svg");
        html.text(" deadline").close("span").open("span").open("svg", "aria-hidden", "true");
        html.shape("line", "class", "today", "x1", "50%", "x2", "50%", "y1", "0", "y2", "14")
                .close("svg");
        html.text(" as of").close("span");
        if (witnessed) {
            html.open("span").open("svg", "aria-hidden", "true");
            html.shape("line", "class", "bracket", "x1", "0", "x2", "100%", "y1", "7", "y2", "7");
            html.shape("line", "class", "bracket", "x1", "0", "x2", "0", "y1", "2", "y2", "12");
            html.shape("line", "class", "bracket", "x1", "100%", "x2", "100%", "y1", "2", "y2", "12")
                    .close("svg");
            html.text(" witnessed between").close("span");
        }
        html.open("span").open("svg", "aria-hidden", "true");
        html.shape("rect", "class", "bar possible", "width", "100%", "height", "14")
                .close("svg");
        html.text(" where a gap may reach").close("span").close("p").line();
    }
}
