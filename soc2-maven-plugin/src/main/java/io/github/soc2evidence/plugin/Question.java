package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.AssessmentRequest;
import io.github.soc2evidence.assessment.Assessor;
import io.github.soc2evidence.assessment.EvidenceRoot;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Progress;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.source.git.GitRepository;
import io.github.soc2evidence.source.git.GitRevision;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The parameters of a run as they were typed.
 *
 * @param folder where relative paths start from
 * @param base what the revision is to be merged into, where it is a pull request
 * @param earlier what somebody kept of earlier states: ids of commits and files
 * @param plugin the version of the plugin
 * @param clock what the clock said when the run began
 * @param atCommit whether as-of is the commit's recorded time where none was typed
 */
record Question(
        Path folder,
        Optional<String> root,
        String revision,
        Optional<String> base,
        Optional<String> asOf,
        Optional<String> period,
        Optional<String> earlier,
        Optional<String> output,
        String plugin,
        Instant clock,
        boolean atCommit,
        Progress progress) {

    /** Looks, and always has an answer: what keeps it from a verdict becomes the answer's problem. */
    Answered answer() {
        return look(true, (opened, assessment) -> {});
    }

    /** The same, and does something with an assessment as long as what it was made from is open. */
    Answered answer(Use use) {
        return look(true, use);
    }

    /** What is done with an assessment and the revision it was made from; what it refuses is not the assessment's problem. */
    @FunctionalInterface
    interface Use {
        void with(GitRevision opened, Assessment assessment);
    }

    /** Carries what a use refuses past what ends without a verdict. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(CannotAssess reason) {
            super(reason);
        }

        CannotAssess reason() {
            return (CannotAssess) Objects.requireNonNull(getCause());
        }
    }

    /** The same, for a goal that writes nothing and so needs no folder. */
    Answered answerAlone() {
        return look(false, (opened, assessment) -> {});
    }

    private Answered look(boolean writes, Use use) {
        Thread warmUp = new Thread(DocumentReader::warmUp, "soc2-reader");
        warmUp.setDaemon(true);
        warmUp.start();
        Path record = folder.resolve(root.orElse(""));
        Optional<Path> reports = Optional.of(folder.resolve(output.orElse("target/soc2")));
        AssessmentRequest unread = new AssessmentRequest("", Optional.empty(), clock, Optional.empty(), plugin);
        try {
            AssessmentRequest asked = new AssessmentRequest(
                    "",
                    asOf.map(Question::moment),
                    atCommit,
                    clock,
                    period.map(Question::id),
                    plugin,
                    earlier.map(text -> new Earlier(folder).commits(text)).orElse(List.of()));
            try (GitRevision opened = GitRepository.open(record, revision, progress)) {
                if (writes && opened.place().isBare() && output.isEmpty()) {
                    reports = Optional.empty();
                    throw CannotAssess.error(
                            "a bare repository has no folder for reports", "name one as -Dsoc2.output");
                }
                String found = EvidenceRoot.of(opened, opened.place().below(), root.isPresent());
                Assessment assessment = assess(opened, asked.at(found));
                try {
                    use.with(opened, assessment);
                } catch (CannotAssess reason) {
                    throw new Refused(reason);
                }
                return new Answered(assessment, reports, hint(opened, assessment), Optional.empty());
            }
        } catch (Refused refused) {
            throw refused.reason();
        } catch (CannotAssess reason) {
            return new Answered(Assessment.without(unread, reason), reports, Optional.empty(), Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            // A fault must not leave an older assessment.json standing that says something else.
            return new Answered(
                    Assessment.without(unread, Fault.of(fault)), reports, Optional.empty(), Optional.of(fault));
        }
    }

    private Assessment assess(GitRevision opened, AssessmentRequest asked) {
        if (base.isEmpty()) {
            return Assessor.assess(opened, asked);
        }
        try (Revision pullRequest = opened.on(base.get())) {
            return Assessor.assess(pullRequest, asked);
        }
    }

    /**
     * An assessment, and the folder for its reports.
     *
     * @param hint what the person at the console may not have noticed
     * @param fault of the plugin itself, where that is why there is no verdict
     */
    record Answered(Assessment assessment, Optional<Path> reports, Optional<String> hint, Optional<Throwable> fault) {}

    /** A verdict is of a commit, whatever branch names it: where it is another than the record's, that is said, no more. */
    private Optional<String> hint(GitRevision opened, Assessment assessment) {
        Optional<String> ofRecord =
                assessment.dossier().map(any -> any.examination().value().branch());
        return opened.branch()
                .filter(here -> revision.equals("HEAD")
                        && base.isEmpty()
                        && ofRecord.filter(any -> !any.equals(here)).isPresent())
                .map(here -> "HEAD is on branch " + here + "; soc2.yaml names " + ofRecord.orElseThrow()
                        + " as the branch of record");
    }

    /** A moment as it was typed. */
    static Moment moment(String text) {
        try {
            return Moment.of(text);
        } catch (DateTimeException garbled) {
            throw CannotAssess.error(
                    "soc2.asOf is \"" + text
                            + "\", which is neither a day nor an instant with its offset, of the years 1 to 9998",
                    "write -Dsoc2.asOf=2027-01-20 or -Dsoc2.asOf=2027-01-21T05:00:00Z");
        }
    }

    private static Id id(String text) {
        try {
            return new Id(text);
        } catch (IllegalArgumentException garbled) {
            throw CannotAssess.error("soc2.period: " + garbled.getMessage(), "give the id of a period of soc2.yaml");
        }
    }
}
