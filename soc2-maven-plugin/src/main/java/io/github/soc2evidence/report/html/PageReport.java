package io.github.soc2evidence.report.html;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * {@code report.html}: all of an assessment as one page that opens from a file, asks for nothing from anywhere, and can be
 * read without its script. It has the evidence's previews and links to it where the evidence lies beside it, as in a bundle.
 */
public final class PageReport implements Report {
    private final Optional<String> files;
    private final Beginnings beginnings;

    /** A page by itself: artifacts are told by path and hash, and nothing of them is shown or read. */
    public PageReport() {
        this.files = Optional.empty();
        this.beginnings = Beginnings.NONE;
    }

    /**
     * A page with the evidence beside it.
     *
     * @param files where the files of the evidence root lie, as a relative address that ends with a slash: {@code ../data/};
     *     those that are restricted are not expected there
     * @param beginnings how artifacts begin, so that they can be shown
     */
    public PageReport(String files, Beginnings beginnings) {
        if (!files.matches("(?:[A-Za-z0-9._-]+/)+")) {
            throw new IllegalArgumentException("\"" + files + "\" is no relative address of a folder");
        }
        this.files = Optional.of(files);
        this.beginnings = beginnings;
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(Assessment assessment, Appendable out) throws IOException {
        try {
            write(assessment, new Html(out));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write(Assessment assessment, Html html) {
        Frame frame = new Frame(html, assessment);
        frame.begin();
        assessment
                .dossier()
                .ifPresentOrElse(
                        dossier -> {
                            Material material = Material.of(assessment, dossier, html, files, beginnings);
                            Homes homes = new Homes(dossier);
                            RecordsPart records = new RecordsPart(material);
                            new OverviewPart(material).write();
                            Places places = new Places(material);
                            new FindingsPart(material, places).write();
                            new DisclosuresPart(material, places).write();
                            new CriteriaPart(material).write();
                            new FiguresPart(material).write();
                            new ControlsPart(material, homes, records).write();
                            new RegisterPart(material).write();
                            new ChangesPart(material).write();
                            new ClosingPart(material).write(homes, records);
                        },
                        frame::problem);
        frame.end(files.isPresent());
        html.flush();
    }
}
