package io.github.soc2evidence.plugin;

import io.github.soc2evidence.bundle.BundleFile.Placed;
import io.github.soc2evidence.bundle.Inspection;
import io.github.soc2evidence.bundle.Seal;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.Plain;
import java.util.ArrayList;
import java.util.List;

/** What is said of a bundle at the terminal. */
final class BundleLines {
    private BundleLines() {}

    static List<String> placed(Placed placed) {
        List<String> lines = new ArrayList<>();
        lines.add(placed.isNew() ? "wrote " + placed.file() : placed.file() + " is this bundle already: nothing to do");
        lines.addAll(about(placed.inspection()));
        if (placed.inspection().seals().isEmpty()) {
            lines.add("Nobody signed it: give -Dsoc2.sshKey or -Dsoc2.pgpKey, or sign its " + Seal.SIGNED
                    + " elsewhere and give that as -Dsoc2.attach, with -Dsoc2.asOf="
                    + placed.inspection().about().asOf());
        }
        lines.add("Check it with soc2:verify-bundle -Dsoc2.bundle=" + placed.file());
        return lines.stream().map(Plain::of).toList();
    }

    static List<String> about(Inspection bundle) {
        Inspection.About about = bundle.about();
        List<String> lines = new ArrayList<>();
        lines.add("  of " + about.organization() + ", " + about.periods());
        lines.add("  commit " + about.commit() + " as of " + about.asOf());
        lines.add("  status " + about.status() + ", windows still open: " + about.open()
                + (about.open().equals("0") ? "" : " (soc2/open-windows.txt names them)"));
        lines.add("  " + Phrase.count(about.files(), "file") + " of the record, "
                + Phrase.count(about.revisions(), "earlier revision") + ", withheld: " + about.withheld());
        return lines;
    }
}
