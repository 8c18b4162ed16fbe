package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Days;
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
    private final Documents documents;

    private Assessor(Revision revision, AssessmentRequest request) {
        this.revision = revision;
        this.request = request;
        this.configuration = new Configuration(revision, request.root());
        this.witnesses = Witnesses.of(revision, request.root(), configuration);
        this.documents = new Documents(revision);
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
                assessor.documents,
                chain,
                isBegun ? Optional.of(Days.EVER.from()) : Optional.empty());
        return new Checked(dossier, Judgement.ofFiles(dossier), changed);
    }

    private Assessment assess() {
        String branch = configuration.at(revision.tip().id()).branch();
        Chain chain = revision.chain(request.root(), branch);
        Assessment assessment = judged(chain);
        return chain.pending()
                .map(pending -> compared(assessment, chain, pending))
                .orElse(assessment);
    }

    private Assessment judged(Chain chain) {
        Dossier dossier = Assembly.of(revision, request, configuration, witnesses, documents, chain, Optional.empty());
        return Judgement.of(dossier, request);
    }

    private Assessment compared(Assessment proposed, Chain chain, Pending pending) {
        return proposed.proposedOn(Proposal.of(
                chain.steps().get(chain.steps().size() - 1).commit(), base(chain), proposed, pending.paths()));
    }

    /** What there is without the pull request. */
    private Assessment base(Chain chain) {
        try {
            return judged(chain.settled());
        } catch (CannotAssess reason) {
            return Assessment.without(request, reason);
        }
    }
}
