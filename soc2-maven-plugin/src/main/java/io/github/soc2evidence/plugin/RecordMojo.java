package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.authoring.filing.Piece;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Files one piece of evidence in the working copy: finds the window that waits for it, copies and hashes the artifact and
 * writes the record. Asks at a terminal; elsewhere takes properties and lists those that are missing. Never overwrites.
 */
@Mojo(name = "record", aggregator = true, requiresProject = false, threadSafe = true)
public final class RecordMojo extends WorkingCopyMojo {
    /** What it is evidence of: AC-03/review, or AC-03 where that has one requirement. */
    @Parameter(property = "soc2.requirement")
    private @Nullable String requirement;

    /** Of which subject, where the requirement is for each of several. */
    @Parameter(property = "soc2.subject")
    private @Nullable String subject;

    /** The files that show it, with commas between. */
    @Parameter(property = "soc2.artifact")
    private @Nullable String artifact;

    /** The day it was performed, by default today; of something continuous the instant, by default now. */
    @Parameter(property = "soc2.performed")
    private @Nullable String performed;

    /** The window it is for, 2026-Q1. By default the one whose time the day is. */
    @Parameter(property = "soc2.window")
    private @Nullable String window;

    /** What came of it: met, exceptions or not-met; of a list of events, also no-occurrence. */
    @Parameter(property = "soc2.outcome")
    private @Nullable String outcome;

    /** What was seen of something continuous: operating, not-operating or unknown. */
    @Parameter(property = "soc2.state")
    private @Nullable String state;
    /** How many events a list holds. By default the rows of the artifact. */
    @Parameter(property = "soc2.count")
    private @Nullable String count;

    /** The system that the artifact was taken from. By default the subject, where that is one. */
    @Parameter(property = "soc2.system")
    private @Nullable String system;

    /** How the artifact was taken. By default export. */
    @Parameter(property = "soc2.method")
    private @Nullable String method;

    /** What was asked of the system. */
    @Parameter(property = "soc2.query")
    private @Nullable String query;

    /** Who prepared it. By default the person that git would name as the author of a commit. */
    @Parameter(property = "soc2.by")
    private @Nullable String by;

    /** The record's id. By default made of the control, the window and the subject. */
    @Parameter(property = "soc2.id")
    private @Nullable String id;

    /** Whether to show what would be written, and write nothing. */
    @Parameter(property = "soc2.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void run() throws MojoExecutionException {
        try (Workplace workplace = workplace()) {
            Checked before = check(workplace);
            Answers answers = new Answers(dialogue());
            Piece draft = new RecordQuestions(answers, properties(), before, folder()).draft(workplace.person(before));
            getLog().info((dryRun ? "would write " : "wrote ") + draft.path());
            draft.text().lines().forEach(line -> getLog().info("  " + line));
            if (dryRun) {
                draft.taken(workplace.folder()).forEach(path -> getLog().info(path + " exists already"));
                return;
            }
            draft.write(workplace.folder());
            print(check(workplace), workplace);
        }
    }

    private Map<String, String> properties() {
        Map<String, String> given = new HashMap<>();
        put(given, "requirement", requirement);
        put(given, "subject", subject);
        put(given, "artifact", artifact);
        put(given, "performed", performed);
        put(given, "window", window);
        put(given, "outcome", outcome);
        put(given, "state", state);
        put(given, "count", count);
        put(given, "system", system);
        put(given, "method", method);
        put(given, "query", query);
        put(given, "by", by);
        put(given, "id", id);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
