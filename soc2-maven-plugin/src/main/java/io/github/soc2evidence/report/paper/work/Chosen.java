package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.Sample.Pick;
import io.github.soc2evidence.model.Sample.Replacement;
import io.github.soc2evidence.report.paper.fact.Material;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a sample: an item that was drawn, or room for one that an auditor chooses.
 *
 * @param number from 1 in each sample
 * @param item empty where there is room
 * @param how it was chosen, and by whom
 */
record Chosen(int number, String item, String ticket, String how, String remark) {
    static List<Chosen> of(Planned planned) {
        List<Chosen> all = new ArrayList<>();
        planned.drawn().forEach(sample -> all.addAll(drawn(sample)));
        for (int i = 1; planned.isOpen() && i <= Math.max(1, planned.size().size()); i++) {
            all.add(new Chosen(i, "", "", "", ""));
        }
        return all;
    }

    private static List<Chosen> drawn(Committed<Sample> file) {
        Sample sample = file.value();
        String how = sample.purpose() + ", sample " + sample.id() + " (" + Material.data(file.path()) + "), seed "
                + sample.seed().value() + " by " + sample.seed().by() + " on "
                + sample.seed().on();
        List<Chosen> all = new ArrayList<>();
        for (Pick pick : sample.picks()) {
            all.add(new Chosen(all.size() + 1, pick.item(), pick.ticket(), how, ""));
        }
        for (Replacement any : sample.replacements()) {
            all.add(new Chosen(
                    all.size() + 1,
                    any.item(),
                    any.ticket(),
                    how,
                    "in place of " + any.of() + ": " + Material.folded(any.reason())));
        }
        return all;
    }
}
