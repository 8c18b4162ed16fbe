package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Chain.Pending;
import io.github.soc2evidence.source.Revision;

/** From a revision to its assessment. */
public final class Assessor {
    private final Revision revision;
    private final AssessmentRequest request;
    private final Configuration configuration;
    private final Documents documents;

    private Assessor(Revision revision, AssessmentRequest request) {
        this.revision = revision;
        this.request = request;
        this.configuration = new Configuration(revision, request.root());
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

    private Assessment assess() {
        String branch = configuration.at(revision.tip().id()).branch();
        Chain chain = revision.chain(request.root(), branch);
        Assessment assessment = judged(chain);
        return chain.pending()
                .map(pending -> compared(assessment, chain, pending))
                .orElse(assessment);
    }

    private Assessment judged(Chain chain) {
        Dossier dossier = Assembly.of(revision, request, configuration, documents, chain);
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
