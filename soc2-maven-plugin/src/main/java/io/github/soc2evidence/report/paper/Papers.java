package io.github.soc2evidence.report.paper;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AuditorReferences;
import io.github.soc2evidence.report.paper.data.AnchorsFile;
import io.github.soc2evidence.report.paper.data.RemovedFile;
import io.github.soc2evidence.report.paper.data.TimelineFile;
import io.github.soc2evidence.report.paper.draft.Assertion;
import io.github.soc2evidence.report.paper.draft.BridgeLetter;
import io.github.soc2evidence.report.paper.draft.SystemDescription;
import io.github.soc2evidence.report.paper.fact.About;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.register.ControlMatrix;
import io.github.soc2evidence.report.paper.register.DeviationRegister;
import io.github.soc2evidence.report.paper.register.RequestList;
import io.github.soc2evidence.report.paper.sheet.Book;
import io.github.soc2evidence.report.paper.sheet.Csv;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import io.github.soc2evidence.report.paper.work.Workpaper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All papers of one assessment (docs/bundle-files.md). */
public final class Papers {
    private final Material material;
    private final List<Paper> all = new ArrayList<>();

    private Papers(Material material) {
        this.material = material;
    }

    /**
     * The papers, sorted by name.
     *
     * @param references what an auditor calls the requests, read from the assessed commit with
     *     {@link AuditorReferences#of}
     * @return none where the assessment came to no verdict
     */
    public static List<Paper> of(Assessment assessment, AuditorReferences references) {
        return Material.of(assessment)
                .map(material -> new Papers(material).of(references))
                .orElse(List.of());
    }

    private List<Paper> of(AuditorReferences references) {
        both(
                "control-matrix",
                ControlMatrix.of(material),
                "Control matrix: criterion by control",
                "a control that answers to several criteria stands in several rows: do not add up the columns");
        both(
                "requests",
                RequestList.of(material, references),
                "Request list",
                "the column auditor's reference is read from " + AuditorReferences.PATH
                        + " of the commit (columns request, reference): commit references there, and they stay");
        both(
                "deviations",
                DeviationRegister.of(material),
                "Register of deviations",
                "a disclosed deviation stays in the register: what is disclosed is not undone");
        material.byControl()
                .forEach((control, series) -> all.add(new Paper(
                        "workpapers/" + control + ".xlsx",
                        out -> Workpaper.of(material, control, series).write(out))));
        all.add(new Paper("drafts/assertion.md", out -> Assertion.write(material, out)));
        all.add(new Paper("drafts/bridge-letter.md", out -> BridgeLetter.write(material, out)));
        all.add(new Paper("drafts/system-description.md", out -> SystemDescription.write(material, out)));
        all.add(new Paper("anchors.json", out -> AnchorsFile.write(material, out)));
        all.add(new Paper("removed.json", out -> RemovedFile.write(material, out)));
        all.add(new Paper("timeline.json", out -> TimelineFile.write(material, out)));
        all.sort(Comparator.comparing(Paper::fileName));
        return List.copyOf(all);
    }

    /** One table, for people and for programs. */
    private void both(String name, Sheet sheet, String title, String how) {
        Sheet about = About.sheet(material, title, List.of(how));
        all.add(new Paper(name + ".csv", new Csv(sheet)::write));
        all.add(new Paper(name + ".xlsx", new Book(material.asOf(), List.of(about, sheet))::write));
    }
}
