package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The first sheet of every workbook: of what it is, as of when, and whose word it is. */
public final class About {
    /** What no paper leaves out. */
    public static final String WHOSE =
            "This is management's record. It is no auditor's opinion, and draws no conclusion for one.";

    private About() {}

    /** The sheet, with more to say of the one workbook. */
    public static Sheet sheet(Material material, String paper, List<String> more) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("paper", paper));
        rows.addAll(facts(material));
        more.forEach(line -> rows.add(List.of("how to read it", line)));
        rows.add(List.of("whose word it is", WHOSE));
        return new Sheet(
                "About", List.of(), List.of(Column.text("what", 22), Column.text("value", 100)), Rows.of(rows));
    }

    /** Label and value. */
    public static List<List<String>> facts(Material material) {
        Examination examination = material.dossier().examination().value();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("organization", examination.organization()));
        facts.add(List.of("system", examination.system()));
        material.periods().forEach(period -> facts.add(List.of("period " + period.id(), described(material, period))));
        facts.add(List.of(
                "commit",
                material.assessment()
                        .commit()
                        .map(Commit::id)
                        .map(Object::toString)
                        .orElse("")));
        facts.add(List.of(
                "as of",
                material.asOf() + " (" + material.dossier().asOf().day() + " in "
                        + material.dossier().zone() + ")"));
        facts.add(List.of("plugin version", material.assessment().plugin()));
        facts.add(List.of("status of the record", material.assessment().status() + ", " + counted(material)));
        return facts;
    }

    private static String described(Material material, Period period) {
        return period.days().from() + " to " + period.days().to() + ", "
                + material.assessment().status(period).map(Status::toString).orElse("not judged");
    }

    private static String counted(Material material) {
        return Phrase.count(material.assessment().undisclosed().size(), "deviation") + " nobody has disclosed, "
                + material.assessment().disclosed().size() + " disclosed";
    }
}
