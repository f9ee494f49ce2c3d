package io.redress.platform;

import io.avaje.jsonb.Json.Import;
import io.avaje.jsonb.Json.SubType;
import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Hold;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.Status;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.complaint.SubjectName;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.ClosureDay;
import io.redress.domain.procedure.Combination;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.procedure.Contact;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Digest;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.ExternalBody;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Improvements;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportReview;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.procedure.Retention;
import io.redress.domain.procedure.RetentionRule;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Sender;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.procedure.UntoldLetterLimit;
import io.redress.domain.report.ContentLine;
import io.redress.domain.report.EndedFigures;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.FollowOnFigures;
import io.redress.domain.report.Headline;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.LateMiss;
import io.redress.domain.report.Layout;
import io.redress.domain.report.LimitDays;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.ReportFeedback;
import io.redress.domain.report.ReportMail;
import io.redress.domain.report.SaidFigures;
import io.redress.domain.report.Tally;
import io.redress.domain.report.life.Recommendation;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.staff.StaffMember;

/**
 * The records of the domain that are read from and written to JSON. Their adapters are generated when this file is compiled.
 */
@Import(
        value = Event.class,
        subtypes = {
            @SubType(type = IntakeEvent.Submitted.class, name = "submitted"),
            @SubType(type = IntakeEvent.Reclassified.class, name = "reclassified"),
            @SubType(type = IntakeEvent.Corrected.class, name = "corrected"),
            @SubType(type = StageEvent.StageEntered.class, name = "stage-entered"),
            @SubType(type = LimitEvent.LimitStarted.class, name = "limit-started"),
            @SubType(type = LimitEvent.LimitMet.class, name = "limit-met"),
            @SubType(type = LimitEvent.LimitMissed.class, name = "limit-missed"),
            @SubType(type = LimitEvent.LimitEndedLate.class, name = "limit-ended-late"),
            @SubType(type = LimitEvent.LimitCancelled.class, name = "limit-cancelled"),
            @SubType(type = LimitEvent.LimitRunsAgain.class, name = "limit-runs-again"),
            @SubType(type = LimitEvent.LimitExtended.class, name = "limit-extended"),
            @SubType(type = LimitEvent.ExtensionTakenBack.class, name = "extension-taken-back"),
            @SubType(type = LimitEvent.Alerted.class, name = "alerted"),
            @SubType(type = ActionEvent.ActionTaken.class, name = "action-taken"),
            @SubType(type = LetterEvent.LetterOrdered.class, name = "letter-ordered"),
            @SubType(type = LetterEvent.LetterOwed.class, name = "letter-owed"),
            @SubType(type = LetterEvent.LetterOrderedAgain.class, name = "letter-ordered-again"),
            @SubType(type = LetterEvent.LetterSent.class, name = "letter-sent"),
            @SubType(type = LetterEvent.LetterDoubted.class, name = "letter-doubted"),
            @SubType(type = LetterEvent.LetterTold.class, name = "letter-told"),
            @SubType(type = LetterEvent.LetterReturned.class, name = "letter-returned"),
            @SubType(type = LetterEvent.LetterDelayed.class, name = "letter-delayed"),
            @SubType(type = LetterEvent.LetterDelivered.class, name = "letter-delivered"),
            @SubType(type = LetterEvent.LetterMarkedAsSpam.class, name = "letter-marked-as-spam"),
            @SubType(type = LetterEvent.AddressUnusable.class, name = "address-unusable"),
            @SubType(type = AssignmentEvent.Assigned.class, name = "assigned"),
            @SubType(type = AssignmentEvent.LeftUnassigned.class, name = "left-unassigned"),
            @SubType(type = AssignmentEvent.AssignmentSought.class, name = "assignment-sought"),
            @SubType(type = SubjectEvent.PersonNamed.class, name = "person-named"),
            @SubType(type = SubjectEvent.SubjectUnknown.class, name = "subject-unknown"),
            @SubType(type = SubjectEvent.SubjectNotStaff.class, name = "subject-not-staff"),
            @SubType(type = SubjectEvent.PersonUnnamed.class, name = "person-unnamed"),
            @SubType(type = ActionEvent.Decided.class, name = "decided"),
            @SubType(type = StageEvent.OwnerReplaced.class, name = "owner-replaced"),
            @SubType(type = ActionEvent.ActedFor.class, name = "acted-for"),
            @SubType(type = IntakeEvent.Referred.class, name = "referred"),
            @SubType(type = IntakeEvent.Registered.class, name = "registered"),
            @SubType(type = StageEvent.ConsultationRequested.class, name = "consultation-requested"),
            @SubType(type = LimitEvent.LimitNotApplicable.class, name = "limit-not-applicable"),
            @SubType(type = LimitEvent.LimitHeld.class, name = "limit-held"),
            @SubType(type = LimitEvent.LimitPaused.class, name = "limit-paused"),
            @SubType(type = LimitEvent.LimitResumed.class, name = "limit-resumed"),
            @SubType(type = LimitEvent.LimitMoved.class, name = "limit-moved"),
            @SubType(type = LimitEvent.NewDateTold.class, name = "new-date-told"),
            @SubType(type = StageEvent.Paused.class, name = "paused"),
            @SubType(type = StageEvent.Resumed.class, name = "resumed"),
            @SubType(type = ActionEvent.Prioritised.class, name = "prioritised"),
            @SubType(type = ActionEvent.Determined.class, name = "determined"),
            @SubType(type = ActionEvent.SatisfactionStated.class, name = "satisfaction-stated"),
            @SubType(type = LetterEvent.LetterDrafted.class, name = "letter-drafted"),
            @SubType(type = AccessEvent.Restricted.class, name = "restricted"),
            @SubType(type = AccessEvent.AccessGiven.class, name = "access-given"),
            @SubType(type = AccessEvent.GlassBroken.class, name = "glass-broken"),
            @SubType(type = AccessEvent.RestrictionLifted.class, name = "restriction-lifted"),
            @SubType(type = AccessEvent.LinksEnded.class, name = "links-ended"),
            @SubType(type = AccessEvent.Seen.class, name = "seen"),
            @SubType(type = IntakeEvent.Related.class, name = "related"),
            @SubType(type = IntakeEvent.PossiblySame.class, name = "possibly-same"),
            @SubType(type = IntakeEvent.NotTheSame.class, name = "not-the-same"),
            @SubType(type = FollowOnEvent.IncidentRecorded.class, name = "incident-recorded"),
            @SubType(type = FollowOnEvent.FollowOnActionAdded.class, name = "follow-on-action-added"),
            @SubType(type = FollowOnEvent.FollowOnActionCompleted.class, name = "follow-on-action-completed"),
            @SubType(type = FollowOnEvent.FollowOnActionOverdue.class, name = "follow-on-action-overdue"),
            @SubType(type = FollowOnEvent.LessonLearned.class, name = "lesson-learned"),
            @SubType(type = StageEvent.Reopened.class, name = "reopened"),
            @SubType(type = StageEvent.ContactedAfterEnd.class, name = "contacted-after-end"),
            @SubType(type = ErasureEvent.ErasureOrdered.class, name = "erasure-ordered"),
            @SubType(type = ErasureEvent.RetentionHeld.class, name = "retention-held"),
            @SubType(type = ErasureEvent.ErasurePlanned.class, name = "erasure-planned"),
            @SubType(type = ErasureEvent.ErasureBegun.class, name = "erasure-begun"),
            @SubType(type = ErasureEvent.RetentionReleased.class, name = "retention-released"),
            @SubType(type = ErasureEvent.Erased.class, name = "erased"),
            @SubType(type = DocumentEvent.DocumentAttached.class, name = "document-attached"),
            @SubType(type = DocumentEvent.DocumentRefused.class, name = "document-refused"),
            @SubType(type = DocumentEvent.DocumentsErased.class, name = "documents-erased"),
            @SubType(type = ReplyEvent.ReplySetAside.class, name = "reply-set-aside"),
            @SubType(type = ReplyEvent.ReplyDecided.class, name = "reply-decided"),
            @SubType(type = StageEvent.Closed.class, name = "closed")
        })
@Import(
        value = ReportEvent.class,
        subtypes = {
            @SubType(type = ReportEvent.Drafted.class, name = "drafted"),
            @SubType(type = ReportEvent.Completed.class, name = "completed"),
            @SubType(type = ReportEvent.Reviewed.class, name = "reviewed"),
            @SubType(type = ReportEvent.Returned.class, name = "returned"),
            @SubType(type = ReportEvent.Approved.class, name = "approved"),
            @SubType(type = ReportEvent.FilesRecorded.class, name = "files-recorded"),
            @SubType(type = ReportEvent.SubmissionOrdered.class, name = "submission-ordered"),
            @SubType(type = ReportEvent.HandOverBegun.class, name = "hand-over-begun"),
            @SubType(type = ReportEvent.HandOverGivenBack.class, name = "hand-over-given-back"),
            @SubType(type = ReportEvent.HandedOver.class, name = "handed-over"),
            @SubType(type = ReportEvent.HandOverDoubted.class, name = "hand-over-doubted"),
            @SubType(type = ReportEvent.HandOverRefused.class, name = "hand-over-refused"),
            @SubType(type = ReportEvent.ItArrived.class, name = "it-arrived"),
            @SubType(type = ReportEvent.OrderedAgain.class, name = "ordered-again"),
            @SubType(type = ReportEvent.FeedbackReceived.class, name = "feedback-received"),
            @SubType(type = ReportEvent.FeedbackShared.class, name = "feedback-shared"),
            @SubType(type = ReportEvent.CertificateRecorded.class, name = "certificate-recorded"),
            @SubType(type = ReportEvent.Restated.class, name = "restated"),
            @SubType(type = ReportEvent.Recommended.class, name = "recommended"),
            @SubType(type = ReportEvent.CarriedOut.class, name = "carried-out"),
            @SubType(type = ReportEvent.ReviewClosed.class, name = "review-closed"),
            @SubType(type = ReportEvent.Told.class, name = "told")
        })
@Import({
    Change.class,
    Complaint.class,
    Status.class,
    Handling.class,
    SubjectName.class,
    Handling.Pause.class,
    Handling.Number.class,
    Handling.Closing.class,
    Erasure.class,
    Hold.class,
    PersonalDataState.class,
    FollowOnAction.class,
    UntoldLetter.class,
    Restriction.class,
    Restriction.Viewer.class,
    Limit.class,
    Subject.class,
    Decider.class,
    RegisterRow.class,
    StaffMember.class,
    StaffMember.Absence.class,
    Particulars.class,
    Particulars.Frontline.class,
    Person.class,
    Representative.class,
    Declaration.class,
    DeclaredDay.class,
    Procedure.class,
    Intake.class,
    AboutPersons.class,
    ClosureDay.class,
    Addressee.class,
    Determination.class,
    PauseCause.class,
    Letter.class,
    Duty.class,
    Role.class,
    Kind.class,
    Channel.class,
    Sender.class,
    Choice.class,
    Stage.class,
    Action.class,
    Combination.class,
    Contact.class,
    Field.class,
    TimeLimit.class,
    UntoldLetterLimit.class,
    Alert.class,
    ExternalBody.class,
    Conduct.class,
    FinancialYear.class,
    Improvements.class,
    Retention.class,
    RetentionRule.class,
    Improvement.class,
    Improvement.Source.class,
    Improvement.Step.class,
    ContactConditions.class,
    ContactConditions.Decision.class,
    ContactConditions.Call.class,
    ReportStep.class,
    ReportLife.class,
    Recommendation.class,
    Report.class,
    ReportSubmission.class,
    ReportReview.class,
    Digest.class,
    Layout.class,
    Layout.Part.class,
    Figures.class,
    EndedFigures.class,
    ReportContent.class,
    ReportContent.Learned.class,
    ReportContent.Lacking.class,
    ReportContent.Idea.class,
    ContentLine.class,
    FollowOnFigures.class,
    Headline.class,
    LateMiss.class,
    LimitDays.class,
    SaidFigures.class,
    ErasureFigures.class,
    Movement.class,
    LimitFigures.class,
    Tally.class,
    Pace.class,
    ReportMail.class,
    ReportMail.Step.class,
    ReportFeedback.class
})
final class DomainJson {
    private DomainJson() {}
}
