package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Revision;

/** From a revision to its assessment. */
public final class Assessor {
    private Assessor() {}

    /** Always an answer: what keeps the run from a verdict becomes its problem. */
    public static Assessment assess(Revision revision, AssessmentRequest request) {
        try {
            Dossier dossier = Assembly.of(revision, request);
            return Judgement.of(dossier, request);
        } catch (CannotAssess reason) {
            return Assessment.without(request, reason);
        }
    }
}
