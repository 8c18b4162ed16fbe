package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Handled;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Witnessed;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.trust.Handling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One assessment that came to a verdict, with what many papers look up in it. */
public final class Material {
    /** The folder of a bundle that holds the files of the record. */
    public static final String DATA = "data/";

    private final Assessment assessment;
    private final Dossier dossier;
    private final Marks marks;
    private final RecordIndex records;
    private final Witnessed witnessed;
    private final Map<String, Handling> handlings = new HashMap<>();
    private final SortedMap<Id, List<Series>> byControl = new TreeMap<>();

    private Material(Assessment assessment, Dossier dossier) {
        this.assessment = assessment;
        this.dossier = dossier;
        this.marks = Marks.of(assessment);
        this.records = new RecordIndex(dossier);
        this.witnessed = new Witnessed(dossier);
        for (Handled handled : dossier.handled()) {
            handlings.putIfAbsent(handled.record().path(), handled.handling());
        }
        dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .forEach(series -> byControl
                        .computeIfAbsent(series.id().control(), any -> new ArrayList<>())
                        .add(series));
    }

    /** Empty where there is no verdict. */
    public static Optional<Material> of(Assessment assessment) {
        return assessment.dossier().map(dossier -> new Material(assessment, dossier));
    }

    public Assessment assessment() {
        return assessment;
    }

    public Dossier dossier() {
        return dossier;
    }

    public Marks marks() {
        return marks;
    }

    public RecordIndex records() {
        return records;
    }

    public Witnessed witnessed() {
        return witnessed;
    }

    public Instant asOf() {
        return dossier.asOf().instant();
    }

    public List<Period> periods() {
        return dossier.judgedPeriods().toList();
    }

    /** The series of judged periods, by control. */
    public SortedMap<Id, List<Series>> byControl() {
        return byControl;
    }

    /** Where a file of the record lies in a bundle. */
    public static String data(String path) {
        return DATA + path;
    }

    /** Who had a record in hand; empty for what jobs made, what was imported, and what is kept in place. */
    public Optional<Handling> handling(Committed<Evidence> record) {
        return Optional.ofNullable(handlings.get(record.path()));
    }

    /** When a version of a file was recorded. */
    public Recorded recorded(int position) {
        return dossier.chain().get(position);
    }

    /** {@code 2026-04-09 (3f1c9ab012)}: a day, and the commit that shows it. */
    public String dated(Recorded recorded) {
        return dossier.day(recorded.at()) + " (" + recorded.commit().id().abbreviated() + ")";
    }

    /** The last day of a period that is known. */
    public LocalDate lastKnown(Period period) {
        LocalDate to = period.days().to();
        return to.isAfter(dossier.asOf().day()) ? dossier.asOf().day() : to;
    }

    /** The control as it was in force on a day; as it was last said where nothing was in force then. */
    public Control on(LocalDate day, ControlHistory history) {
        List<Edition<Control>> editions = history.inForce().editions();
        for (int i = 0; i < editions.size(); i++) {
            if (history.inForce().validity(i).contains(day)
                    && editions.get(i).value().isPresent()) {
                return editions.get(i).value().get();
            }
        }
        return history.last().value();
    }

    /** Text of several lines on one. */
    public static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
