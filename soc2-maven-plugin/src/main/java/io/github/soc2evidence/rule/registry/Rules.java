package io.github.soc2evidence.rule.registry;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.rule.definition.ControlBackdated;
import io.github.soc2evidence.rule.definition.ControlChanged;
import io.github.soc2evidence.rule.definition.ControlChangedUnexplained;
import io.github.soc2evidence.rule.definition.ControlWeakened;
import io.github.soc2evidence.rule.definition.ControlWithdrawn;
import io.github.soc2evidence.rule.definition.CriterionUncovered;
import io.github.soc2evidence.rule.definition.OwnerVacant;
import io.github.soc2evidence.rule.definition.OwnerVacantBriefly;
import io.github.soc2evidence.rule.definition.PeriodChanged;
import io.github.soc2evidence.rule.definition.PolicyLapsed;
import io.github.soc2evidence.rule.definition.PolicyOfRecordChanged;
import io.github.soc2evidence.rule.definition.PolicyPracticeMismatch;
import io.github.soc2evidence.rule.definition.ScopeShrunk;
import io.github.soc2evidence.rule.disclosure.ApprovalClaimed;
import io.github.soc2evidence.rule.disclosure.DeviationRepeated;
import io.github.soc2evidence.rule.disclosure.DisclosureExpired;
import io.github.soc2evidence.rule.disclosure.DisclosureProposed;
import io.github.soc2evidence.rule.disclosure.DisclosureUnmatched;
import io.github.soc2evidence.rule.disclosure.RemediationOverdue;
import io.github.soc2evidence.rule.disclosure.RemediationRetestMissing;
import io.github.soc2evidence.rule.duties.ApprovalMissing;
import io.github.soc2evidence.rule.duties.ChangedAfterReview;
import io.github.soc2evidence.rule.duties.DirectPush;
import io.github.soc2evidence.rule.duties.IdentityUnmapped;
import io.github.soc2evidence.rule.duties.ReviewBeforePreparation;
import io.github.soc2evidence.rule.duties.ReviewClaimed;
import io.github.soc2evidence.rule.duties.ReviewerOwnAccess;
import io.github.soc2evidence.rule.duties.ReviewerUnqualified;
import io.github.soc2evidence.rule.duties.RubberStamp;
import io.github.soc2evidence.rule.duties.SelfReview;
import io.github.soc2evidence.rule.files.ArtifactEmpty;
import io.github.soc2evidence.rule.files.ArtifactMismatch;
import io.github.soc2evidence.rule.files.ArtifactMissing;
import io.github.soc2evidence.rule.files.ArtifactTooLarge;
import io.github.soc2evidence.rule.files.CarveOutUnmonitored;
import io.github.soc2evidence.rule.files.ControlWithoutOwner;
import io.github.soc2evidence.rule.files.ControlWithoutRequirement;
import io.github.soc2evidence.rule.files.CriterionUncontrolled;
import io.github.soc2evidence.rule.files.CriterionUnknown;
import io.github.soc2evidence.rule.files.DeputyMissing;
import io.github.soc2evidence.rule.files.EvidenceWithoutControl;
import io.github.soc2evidence.rule.files.FileInvalid;
import io.github.soc2evidence.rule.files.FileUnclaimed;
import io.github.soc2evidence.rule.files.IdDuplicate;
import io.github.soc2evidence.rule.files.NotApplicableUnexplained;
import io.github.soc2evidence.rule.files.OwnerLeft;
import io.github.soc2evidence.rule.files.PathCollision;
import io.github.soc2evidence.rule.files.PathUnsafe;
import io.github.soc2evidence.rule.files.PlaceholderContent;
import io.github.soc2evidence.rule.files.RecordedWithinLong;
import io.github.soc2evidence.rule.files.ReferenceUnknown;
import io.github.soc2evidence.rule.files.ScopeContradiction;
import io.github.soc2evidence.rule.files.SecretPresent;
import io.github.soc2evidence.rule.files.StatementSilent;
import io.github.soc2evidence.rule.files.TypeMismatch;
import io.github.soc2evidence.rule.integrity.ClockSkew;
import io.github.soc2evidence.rule.integrity.CommitDateInvalid;
import io.github.soc2evidence.rule.integrity.EvidenceAltered;
import io.github.soc2evidence.rule.integrity.EvidenceReformatted;
import io.github.soc2evidence.rule.integrity.EvidenceRemoved;
import io.github.soc2evidence.rule.integrity.ForgeImpersonation;
import io.github.soc2evidence.rule.integrity.HistoryOverlay;
import io.github.soc2evidence.rule.integrity.HistoryRewritten;
import io.github.soc2evidence.rule.integrity.NearDuplicate;
import io.github.soc2evidence.rule.integrity.SignatureInvalid;
import io.github.soc2evidence.rule.integrity.SignatureMissing;
import io.github.soc2evidence.rule.integrity.SignatureTimeMismatch;
import io.github.soc2evidence.rule.integrity.TagMoved;
import io.github.soc2evidence.rule.integrity.TimeInversion;
import io.github.soc2evidence.rule.integrity.TrustRootChanged;
import io.github.soc2evidence.rule.integrity.Unwitnessed;
import io.github.soc2evidence.rule.occurrence.BulkBackfill;
import io.github.soc2evidence.rule.occurrence.CommitsAfterAsOf;
import io.github.soc2evidence.rule.occurrence.CoverageGap;
import io.github.soc2evidence.rule.occurrence.FoxtrotMerge;
import io.github.soc2evidence.rule.occurrence.FutureDated;
import io.github.soc2evidence.rule.occurrence.InGrace;
import io.github.soc2evidence.rule.occurrence.NoOccurrence;
import io.github.soc2evidence.rule.occurrence.NoOccurrenceContradicted;
import io.github.soc2evidence.rule.occurrence.NoOccurrenceUncorroborated;
import io.github.soc2evidence.rule.occurrence.NotDueInPeriod;
import io.github.soc2evidence.rule.occurrence.NotRequired;
import io.github.soc2evidence.rule.occurrence.ObservationBackfilled;
import io.github.soc2evidence.rule.occurrence.ObservationOutOfOrder;
import io.github.soc2evidence.rule.occurrence.OccurrenceReused;
import io.github.soc2evidence.rule.occurrence.OccurrenceSpacing;
import io.github.soc2evidence.rule.occurrence.OccurrencesInsufficient;
import io.github.soc2evidence.rule.occurrence.OutcomeExceptions;
import io.github.soc2evidence.rule.occurrence.OutcomeNotMet;
import io.github.soc2evidence.rule.occurrence.PopulationExtractedEarly;
import io.github.soc2evidence.rule.occurrence.PopulationHole;
import io.github.soc2evidence.rule.occurrence.PopulationMissing;
import io.github.soc2evidence.rule.occurrence.PopulationOverlap;
import io.github.soc2evidence.rule.occurrence.PrePeriod;
import io.github.soc2evidence.rule.occurrence.RecordedAtAdoption;
import io.github.soc2evidence.rule.occurrence.Supplemental;
import io.github.soc2evidence.rule.occurrence.WindowBackfilled;
import io.github.soc2evidence.rule.occurrence.WindowLate;
import io.github.soc2evidence.rule.occurrence.WindowMissed;
import io.github.soc2evidence.rule.occurrence.WindowPremature;
import io.github.soc2evidence.rule.outcome.AcceptanceExpired;
import io.github.soc2evidence.rule.outcome.AccessBeforeApproval;
import io.github.soc2evidence.rule.outcome.ActionOverdue;
import io.github.soc2evidence.rule.outcome.AttestationAlone;
import io.github.soc2evidence.rule.outcome.BackupFailing;
import io.github.soc2evidence.rule.outcome.CertificateExpired;
import io.github.soc2evidence.rule.outcome.ChangeNotReconciled;
import io.github.soc2evidence.rule.outcome.ChangeUnapproved;
import io.github.soc2evidence.rule.outcome.EmergencyChangeUnreviewed;
import io.github.soc2evidence.rule.outcome.FigureMismatch;
import io.github.soc2evidence.rule.outcome.IncidentReviewLate;
import io.github.soc2evidence.rule.outcome.IncidentUnresolved;
import io.github.soc2evidence.rule.outcome.LeaverAccessLate;
import io.github.soc2evidence.rule.outcome.LimitUndeclared;
import io.github.soc2evidence.rule.outcome.ListStale;
import io.github.soc2evidence.rule.outcome.NotificationLate;
import io.github.soc2evidence.rule.outcome.ObjectiveMissedWithoutIncident;
import io.github.soc2evidence.rule.outcome.OnboardingIncomplete;
import io.github.soc2evidence.rule.outcome.OversightInsufficient;
import io.github.soc2evidence.rule.outcome.PersonOmitted;
import io.github.soc2evidence.rule.outcome.PopulationMonthEmpty;
import io.github.soc2evidence.rule.outcome.RecoveryTargetMissed;
import io.github.soc2evidence.rule.outcome.RequestOverdue;
import io.github.soc2evidence.rule.outcome.RetestMissing;
import io.github.soc2evidence.rule.outcome.RevocationNotDone;
import io.github.soc2evidence.rule.outcome.RiskUntreated;
import io.github.soc2evidence.rule.outcome.SequenceGap;
import io.github.soc2evidence.rule.outcome.SettingDiffers;
import io.github.soc2evidence.rule.outcome.SettingDrifted;
import io.github.soc2evidence.rule.outcome.SourcesDisagree;
import io.github.soc2evidence.rule.outcome.SystemOmitted;
import io.github.soc2evidence.rule.outcome.TimesOutOfOrder;
import io.github.soc2evidence.rule.outcome.TrainingIncomplete;
import io.github.soc2evidence.rule.outcome.UserEntityControlUnmapped;
import io.github.soc2evidence.rule.outcome.ValueUnreadable;
import io.github.soc2evidence.rule.outcome.VendorAssuranceGap;
import io.github.soc2evidence.rule.outcome.VulnerabilityOverdue;
import io.github.soc2evidence.rule.outcome.VulnerabilityUnaccounted;
import io.github.soc2evidence.rule.population.CountMismatch;
import io.github.soc2evidence.rule.population.SampleNotReproducible;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry. */
public final class Rules {
    /** Asked of the record. */
    public static final List<Entry<Dossier>> OF_THE_RECORD = List.of(
            new Entry<>(new FileInvalid(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new PathUnsafe(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new PathCollision(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new FileUnclaimed(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new IdDuplicate(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new ReferenceUnknown(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new TypeMismatch(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new CriterionUnknown(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new CriterionUncontrolled(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new NotApplicableUnexplained(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new ScopeContradiction(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new CarveOutUnmonitored(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new ControlWithoutOwner(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new OwnerLeft(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new ControlWithoutRequirement(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new EvidenceWithoutControl(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new DeputyMissing(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new StatementSilent(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new RecordedWithinLong(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new PlaceholderContent(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new CriterionUncovered(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OwnerVacant(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OwnerVacantBriefly(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new PolicyLapsed(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new PolicyPracticeMismatch(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new ArtifactMissing(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new ArtifactMismatch(), Severity.ERROR, Bearing.MENDED),
            new Entry<>(new ArtifactEmpty(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new ArtifactTooLarge(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new SecretPresent(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new WindowMissed(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new WindowLate(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new WindowPremature(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new WindowBackfilled(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new PopulationMissing(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new PopulationHole(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new PopulationOverlap(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new PopulationExtractedEarly(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new NoOccurrenceContradicted(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new NoOccurrenceUncorroborated(), Severity.WARNING, Bearing.TIMING),
            new Entry<>(new NoOccurrence(), Severity.NOTE, Bearing.TIMING),
            new Entry<>(new CountMismatch(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new SampleNotReproducible(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OutcomeNotMet(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OutcomeExceptions(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new FutureDated(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OccurrencesInsufficient(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new OccurrenceSpacing(), Severity.WARNING, Bearing.TIMING),
            new Entry<>(new CoverageGap(), Severity.ERROR, Bearing.TIMING),
            new Entry<>(new ObservationBackfilled(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ObservationOutOfOrder(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OccurrenceReused(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new BulkBackfill(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new InGrace(), Severity.NOTE, Bearing.TIMING),
            new Entry<>(new PrePeriod(), Severity.NOTE, Bearing.TIMING),
            new Entry<>(new NotDueInPeriod(), Severity.NOTE, Bearing.TIMING),
            new Entry<>(new NotRequired(), Severity.NOTE, Bearing.TIMING),
            new Entry<>(new Supplemental(), Severity.NOTE, Bearing.TIMING),
            new Entry<>(new RecordedAtAdoption(), Severity.NOTE, Bearing.TIMING),
            new Entry<>(new FoxtrotMerge(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new CommitsAfterAsOf(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new ControlChangedUnexplained(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ControlWeakened(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ControlBackdated(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ControlWithdrawn(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ControlChanged(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new ScopeShrunk(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new PeriodChanged(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new PolicyOfRecordChanged(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new EvidenceAltered(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new EvidenceRemoved(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new NearDuplicate(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new EvidenceReformatted(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new TimeInversion(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new CommitDateInvalid(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new SignatureTimeMismatch(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ForgeImpersonation(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new HistoryRewritten(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new TagMoved(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new TrustRootChanged(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new SignatureInvalid(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new Unwitnessed(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new SignatureMissing(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new HistoryOverlay(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new ClockSkew(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new SelfReview(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ApprovalMissing(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ReviewClaimed(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new ChangedAfterReview(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ReviewerUnqualified(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ReviewBeforePreparation(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ReviewerOwnAccess(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new IdentityUnmapped(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new DirectPush(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new RubberStamp(), Severity.NOTE, Bearing.PAST));

    /** Asked of what records say came of the work. */
    public static final List<Entry<Exhibits>> OF_OUTCOMES = List.of(
            new Entry<>(new LimitUndeclared(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new ValueUnreadable(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new SystemOmitted(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new SourcesDisagree(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ListStale(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new SequenceGap(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new PopulationMonthEmpty(), Severity.WARNING, Bearing.PAST),
            new Entry<>(new LeaverAccessLate(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new AccessBeforeApproval(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new RevocationNotDone(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new TrainingIncomplete(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OnboardingIncomplete(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new PersonOmitted(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new OversightInsufficient(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new AttestationAlone(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new ChangeUnapproved(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ChangeNotReconciled(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new EmergencyChangeUnreviewed(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new VulnerabilityOverdue(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new VulnerabilityUnaccounted(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new AcceptanceExpired(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new BackupFailing(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ObjectiveMissedWithoutIncident(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new FigureMismatch(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new RequestOverdue(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new TimesOutOfOrder(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new SettingDrifted(), Severity.NOTE, Bearing.PAST),
            new Entry<>(new RetestMissing(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new RecoveryTargetMissed(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new IncidentUnresolved(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new IncidentReviewLate(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new NotificationLate(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new ActionOverdue(), Severity.WARNING, Bearing.CONDITION),
            new Entry<>(new RiskUntreated(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new VendorAssuranceGap(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new UserEntityControlUnmapped(), Severity.ERROR, Bearing.PAST),
            new Entry<>(new CertificateExpired(), Severity.ERROR, Bearing.CONDITION),
            new Entry<>(new SettingDiffers(), Severity.ERROR, Bearing.PAST));

    /** Asked once disclosures are matched. */
    public static final List<Entry<Docket>> OF_DISCLOSURES = List.of(
            about(new DisclosureUnmatched(), Severity.ERROR),
            about(new DisclosureProposed(), Severity.ERROR),
            about(new ApprovalClaimed(), Severity.ERROR),
            about(new DisclosureExpired(), Severity.ERROR),
            about(new RemediationOverdue(), Severity.ERROR),
            about(new RemediationRetestMissing(), Severity.WARNING),
            about(new DeviationRepeated(), Severity.WARNING));

    private Rules() {}

    private static Entry<Docket> about(Rule<Docket> rule, Severity severity) {
        return new Entry<>(rule, severity, Bearing.DISCLOSURE);
    }

    /** Those on files and references that ask about the files as they are, and not about what was. */
    public static Stream<Entry<Dossier>> ofFiles() {
        String home = FileInvalid.class.getPackageName();
        return OF_THE_RECORD.stream()
                .filter(entry ->
                        entry.rule().getClass().getPackageName().equals(home) && entry.bearing() != Bearing.PAST);
    }

    public static Stream<Entry<?>> all() {
        return Stream.of(OF_THE_RECORD, OF_OUTCOMES, OF_DISCLOSURES).flatMap(List::stream);
    }

    public static Optional<Entry<?>> find(RuleId id) {
        return all().filter(entry -> entry.rule().id().equals(id)).findFirst();
    }
}
