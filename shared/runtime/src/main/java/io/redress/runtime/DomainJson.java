package io.redress.runtime;

import io.avaje.jsonb.Json.Import;
import io.avaje.jsonb.Json.SubType;
import io.redress.domain.Change;
import io.redress.domain.Complaint;
import io.redress.domain.Decider;
import io.redress.domain.Event;
import io.redress.domain.Handling;
import io.redress.domain.Limit;
import io.redress.domain.NameGiven;
import io.redress.domain.Named;
import io.redress.domain.Particulars;
import io.redress.domain.Person;
import io.redress.domain.PromisedAction;
import io.redress.domain.RegisterRow;
import io.redress.domain.Representative;
import io.redress.domain.Restriction;
import io.redress.domain.StaffMember;
import io.redress.domain.Standing;
import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.ClosureDay;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.ExternalBody;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Kept;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.Tally;

/** The records of the domain that are read from and written to JSON; their adapters are generated when this is compiled. */
@Import(
        value = Event.class,
        subtypes = {
            @SubType(type = Event.Submitted.class, name = "submitted"),
            @SubType(type = Event.Reclassified.class, name = "reclassified"),
            @SubType(type = Event.StageEntered.class, name = "stage-entered"),
            @SubType(type = Event.LimitStarted.class, name = "limit-started"),
            @SubType(type = Event.LimitMet.class, name = "limit-met"),
            @SubType(type = Event.LimitMissed.class, name = "limit-missed"),
            @SubType(type = Event.LimitEndedLate.class, name = "limit-ended-late"),
            @SubType(type = Event.LimitCancelled.class, name = "limit-cancelled"),
            @SubType(type = Event.LimitExtended.class, name = "limit-extended"),
            @SubType(type = Event.Alerted.class, name = "alerted"),
            @SubType(type = Event.ActionTaken.class, name = "action-taken"),
            @SubType(type = Event.LetterOrdered.class, name = "letter-ordered"),
            @SubType(type = Event.LetterOwed.class, name = "letter-owed"),
            @SubType(type = Event.LetterOrderedAgain.class, name = "letter-ordered-again"),
            @SubType(type = Event.LetterSent.class, name = "letter-sent"),
            @SubType(type = Event.Assigned.class, name = "assigned"),
            @SubType(type = Event.LeftUnassigned.class, name = "left-unassigned"),
            @SubType(type = Event.AssignmentSought.class, name = "assignment-sought"),
            @SubType(type = Event.PersonNamed.class, name = "person-named"),
            @SubType(type = Event.NameOpen.class, name = "name-open"),
            @SubType(type = Event.NobodyMeant.class, name = "nobody-meant"),
            @SubType(type = Event.PersonUnnamed.class, name = "person-unnamed"),
            @SubType(type = Event.Decided.class, name = "decided"),
            @SubType(type = Event.OwnerReplaced.class, name = "owner-replaced"),
            @SubType(type = Event.ActedFor.class, name = "acted-for"),
            @SubType(type = Event.Referred.class, name = "referred"),
            @SubType(type = Event.Registered.class, name = "registered"),
            @SubType(type = Event.Asked.class, name = "asked"),
            @SubType(type = Event.LimitNotApplicable.class, name = "limit-not-applicable"),
            @SubType(type = Event.LimitPaused.class, name = "limit-paused"),
            @SubType(type = Event.LimitResumed.class, name = "limit-resumed"),
            @SubType(type = Event.LimitMoved.class, name = "limit-moved"),
            @SubType(type = Event.Paused.class, name = "paused"),
            @SubType(type = Event.Resumed.class, name = "resumed"),
            @SubType(type = Event.Determined.class, name = "determined"),
            @SubType(type = Event.LetterDrafted.class, name = "letter-drafted"),
            @SubType(type = Event.Restricted.class, name = "restricted"),
            @SubType(type = Event.AccessGiven.class, name = "access-given"),
            @SubType(type = Event.GlassBroken.class, name = "glass-broken"),
            @SubType(type = Event.RestrictionLifted.class, name = "restriction-lifted"),
            @SubType(type = Event.Seen.class, name = "seen"),
            @SubType(type = Event.Related.class, name = "related"),
            @SubType(type = Event.IncidentRecorded.class, name = "incident-recorded"),
            @SubType(type = Event.ActionPromised.class, name = "action-promised"),
            @SubType(type = Event.PromiseKept.class, name = "promise-kept"),
            @SubType(type = Event.PromiseOverdue.class, name = "promise-overdue"),
            @SubType(type = Event.LessonLearned.class, name = "lesson-learned"),
            @SubType(type = Event.Reopened.class, name = "reopened"),
            @SubType(type = Event.Closed.class, name = "closed")
        })
@Import({
    Change.class,
    Complaint.class,
    Standing.class,
    Handling.class,
    NameGiven.class,
    Handling.Pause.class,
    Handling.Number.class,
    Handling.Closing.class,
    PromisedAction.class,
    Restriction.class,
    Restriction.Viewer.class,
    Limit.class,
    Named.class,
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
    Choice.class,
    Stage.class,
    Action.class,
    Field.class,
    TimeLimit.class,
    Alert.class,
    ExternalBody.class,
    Report.class,
    Figures.class,
    Movement.class,
    Kept.class,
    Tally.class,
    Pace.class
})
final class DomainJson {
    private DomainJson() {}
}
