package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import java.util.List;

/**
 * What the terminal says: the status, what deviates and what to do, each requirement at a glance, what comes next.
 *
 * @param ascii whether the terminal can draw no more than ASCII
 * @param colored whether it shows colours
 */
public record Summary(boolean ascii, boolean colored) {
    static final int MOST_NOTES = 10;

    /** Line by line, without line ends; every text that comes from the record is inert. */
    public List<String> lines(Assessment assessment) {
        SummaryWriter writer = new SummaryWriter(this, assessment);
        return assessment.dossier().map(writer::verdict).orElseGet(writer::problem);
    }
}
