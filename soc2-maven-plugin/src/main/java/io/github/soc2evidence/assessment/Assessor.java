package io.github.soc2evidence.assessment;

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
