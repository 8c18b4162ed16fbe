package io.github.soc2evidence.report.html;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.report.Strip;
import io.github.soc2evidence.timeline.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Neighbouring windows that one bar stands for. */
record Run(Strip.Sign sign, Days days, List<Window> windows) {
    static List<Run> of(List<Window> windows, Function<Window, Strip.Sign> sign, boolean together) {
        List<Run> runs = new ArrayList<>();
        for (Window window : windows) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            Days days = window.nominal().days();
            Strip.Sign its = sign.apply(window);
            if (together
                    && last != null
                    && last.sign == its
                    && last.alike(window)
                    && days.from().equals(last.days.to().plusDays(1))) {
                last.windows.add(window);
                runs.set(runs.size() - 1, new Run(its, new Days(last.days.from(), days.to()), last.windows));
            } else {
                runs.add(new Run(its, days, new ArrayList<>(List.of(window))));
            }
        }
        return runs;
    }

    private boolean alike(Window window) {
        return windows.get(0).verdict() == window.verdict();
    }

    String said() {
        Window first = windows.get(0);
        String verdict = first.verdict() + (sign == Strip.Sign.DISCLOSED ? ", disclosed" : "");
        return windows.size() == 1
                ? first.id() + " " + verdict
                : windows.size() + " windows " + verdict + ", " + days.from() + " to " + days.to();
    }
}
