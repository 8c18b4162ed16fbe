package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Chain.Pending;
import io.github.soc2evidence.source.Revision;
import java.util.List;
import java.util.Optional;

/** From a revision to its assessment. */
public final class Assessor {
    private final Revision revision;
    private final AssessmentRequest request;
    private final Configuration configuration;
    private final Witnesses witnesses;

    private Assessor(Revision revision, AssessmentRequest request) {
        this.revision = revision;
        this.request = request;
        this.configuration = new Configuration(revision, request.root());
        this.witnesses = Witnesses.of(revision, request, configuration);
    }

    /** Always an answer: what keeps the run from a verdict becomes its problem. */
    public static Assessment assess(Revision revision, AssessmentRequest request) {
        try {
            return new Assessor(revision, request).assess();
        } catch (CannotAssess reason) {
            return Assessment.without(request, reason);
        }
    }

    /**
     * What the files of a working copy say.
     *
     * @param changed the paths that are not as they are committed
     * @throws CannotAssess where soc2.yaml cannot be read, or asks for something that is not supported
     */
    public static Checked check(Revision workingCopy, List<String> changed, AssessmentRequest request) {
        Assessor assessor = new Assessor(workingCopy, request);
        Chain chain = workingCopy.chain(request.root(), "");
        // When the record began is a matter of its history: as long as something is committed, nothing counts as
        // imported.
        boolean isBegun = !chain.steps().get(0).changes().isEmpty();
        Dossier dossier = Assembly.of(
                workingCopy,
                request,
                assessor.configuration,
                Witnesses.ofFiles(workingCopy, request.root(), assessor.configuration),
                new Documents(workingCopy),
                chain,
                isBegun ? Optional.of(Days.EVER.from()) : Optional.empty());
        return new Checked(dossier, Judgement.ofFiles(dossier), changed);
    }

    private Assessment assess() {
        Read read = read();
        Assessment assessment = Judgement.of(read.dossier(), request);
        return read.pullRequest()
                .map(pullRequest -> compared(assessment, pullRequest))
                .orElse(assessment);
    }

    /**
     * What was read. Of the chain and of the files no more is kept than what is judged: in a long history they take as much memory
     * again.
     */
    private record Read(Dossier dossier, Optional<PullRequest> pullRequest) {}

    /** What it takes to judge the record without what is pending on it. */
    private record PullRequest(Chain chain, Pending pending, Documents documents) {}

    private Read read() {
        Documents documents = new Documents(revision);
        Chain chain = revision.chain(
                request.root(), configuration.at(revision.tip().id()).branch());
        return new Read(
                dossier(chain, documents), chain.pending().map(pending -> new PullRequest(chain, pending, documents)));
    }

    private Dossier dossier(Chain chain, Documents documents) {
        return Assembly.of(revision, request, configuration, witnesses, documents, chain, Optional.empty());
    }

    private Assessment compared(Assessment proposed, PullRequest pullRequest) {
        List<Step> steps = pullRequest.chain().steps();
        return proposed.proposedOn(Proposal.of(
                steps.get(steps.size() - 1).commit(),
                base(pullRequest),
                proposed,
                pullRequest.pending().paths()));
    }

    /** What there is without the pull request. */
    private Assessment base(PullRequest pullRequest) {
        try {
            return Judgement.of(dossier(pullRequest.chain().settled(), pullRequest.documents()), request);
        } catch (CannotAssess reason) {
            return Assessment.without(request, reason);
        }
    }
}
