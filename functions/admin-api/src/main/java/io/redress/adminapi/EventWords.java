package io.redress.adminapi;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.platform.Dates;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What an event says to staff, as a sentence; nothing where who did it has said it, or nobody has to know.
 *
 * @param names of the staff, by their ids
 */
record EventWords(Rules rules, Map<String, String> names) {

    private static final String SYSTEM = "system:";

    EventWords {
        names = Map.copyOf(names);
    }

    /** What whoever did something is called. */
    String name(String who) {
        if (who.equals(Action.COMPLAINANT)) {
            return "The complainant";
        }
        return who.startsWith(SYSTEM) ? "The system" : names.getOrDefault(who, who);
    }

    String of(Event event, String stage) {
        return switch (event) {
            case IntakeEvent.Submitted entry ->
                "Received: " + kind(entry.kind()) + ", " + channel(entry.channel()) + ".";
            case IntakeEvent.Reclassified as -> "Recorded as: " + kind(as.kind()) + ".";
            case IntakeEvent.Referred to -> "Referred to: " + department(to.department()) + ".";
            case IntakeEvent.Registered in ->
                "Entered in the register of " + department(in.department()) + " as number " + in.number() + ".";
            case StageEvent.StageEntered entered -> "Came to: " + stage(entered.stage()) + ".";
            case StageEvent.ConsultationRequested consulted ->
                "The word of " + role(consulted.role()) + " is waited for.";
            case StageEvent.OwnerReplaced by -> role(by.owner()) + " takes the place of the owner.";
            case ActionEvent.ActionTaken taken -> action(taken.action(), stage) + ".";
            case ActionEvent.Determined found -> "Found: " + determination(found.determination()) + ".";
            case StageEvent.Closed closed -> "Closed: " + outcome(closed.outcome()) + ".";
            case StageEvent.Reopened _ -> "Opened again.";
            case StageEvent.Paused paused -> "Waits: " + pause(paused.cause()) + ", until " + due(paused.until()) + ".";
            case StageEvent.Resumed _ -> "The wait is over.";
            case IntakeEvent.Related related -> "Has to do with " + related.reference() + ".";
            case FollowOnEvent.IncidentRecorded _ -> "An incident is on record.";
            case FollowOnEvent.LessonLearned _ -> "A lesson is on record.";
            case FollowOnEvent.FollowOnActionAdded added -> "Promised: " + duty(added) + "by " + due(added.due()) + ".";
            case FollowOnEvent.FollowOnActionCompleted _ -> "What was promised is done.";
            case FollowOnEvent.FollowOnActionOverdue _ -> "What was promised is overdue.";
            case ActionEvent.ActedFor _, ActionEvent.Decided _, AccessEvent.Seen _ -> "";
            case LimitEvent.LimitStarted _,
                    LimitEvent.LimitMet _,
                    LimitEvent.LimitMissed _,
                    LimitEvent.LimitEndedLate _,
                    LimitEvent.LimitCancelled _,
                    LimitEvent.LimitNotApplicable _,
                    LimitEvent.LimitPaused _,
                    LimitEvent.LimitResumed _,
                    LimitEvent.LimitMoved _,
                    LimitEvent.LimitExtended _,
                    LimitEvent.Alerted _ -> ofLimit(event);
            case LetterEvent.LetterDrafted _,
                    LetterEvent.LetterOrdered _,
                    LetterEvent.LetterOwed _,
                    LetterEvent.LetterOrderedAgain _,
                    LetterEvent.LetterSent _ -> ofLetter(event);
            case AssignmentEvent.Assigned _,
                    AssignmentEvent.LeftUnassigned _,
                    AssignmentEvent.AssignmentSought _,
                    SubjectEvent.PersonNamed _,
                    SubjectEvent.SubjectUnknown _,
                    SubjectEvent.SubjectNotStaff _,
                    SubjectEvent.PersonUnnamed _,
                    AccessEvent.Restricted _,
                    AccessEvent.RestrictionLifted _,
                    AccessEvent.AccessGiven _,
                    AccessEvent.GlassBroken _ -> ofPeople(event);
        };
    }

    private String ofLimit(Event event) {
        return switch (event) {
            case LimitEvent.LimitStarted began ->
                "Time limit: " + limit(began.limit()) + ", due " + due(began.due()) + ".";
            case LimitEvent.LimitMet met -> "Met: " + limit(met.limit()) + ".";
            case LimitEvent.LimitMissed missed -> "Overdue: " + limit(missed.limit()) + ".";
            case LimitEvent.LimitEndedLate late -> "Done late: " + limit(late.limit()) + ".";
            case LimitEvent.LimitCancelled over -> "No longer due: " + limit(over.limit()) + ".";
            case LimitEvent.LimitNotApplicable never -> "Does not apply: " + limit(never.limit()) + ".";
            case LimitEvent.LimitPaused paused ->
                "Stands still: " + limit(paused.limit()) + ", " + paused.left() + " left.";
            case LimitEvent.LimitResumed on -> "Goes on: " + limit(on.limit()) + ", due " + due(on.due()) + ".";
            case LimitEvent.LimitMoved to ->
                "Moved by a day off: " + limit(to.limit()) + ", due " + due(to.due()) + ".";
            case LimitEvent.LimitExtended to -> "Extended: " + limit(to.limit()) + ", due " + due(to.due()) + ".";
            case LimitEvent.Alerted told ->
                (told.reminder() ? "Reminder of " : "Told that it is overdue: ") + limit(told.limit()) + ", to "
                        + (told.to() == Alert.To.CONSULTED
                                ? "whoever is asked."
                                : "the " + told.to().name().toLowerCase(Locale.ROOT) + ".");
            default -> "";
        };
    }

    private static String ofLetter(Event event) {
        return switch (event) {
            case LetterEvent.LetterDrafted drafted -> "Letter written: " + drafted.letter() + ".";
            case LetterEvent.LetterOrdered ordered -> "Letter ordered: " + ordered.letter() + ".";
            case LetterEvent.LetterOwed owed -> "Letter to be sent by hand: " + owed.letter() + ".";
            case LetterEvent.LetterOrderedAgain again ->
                "The letter of change " + again.change() + " is sent once more.";
            case LetterEvent.LetterSent sent -> "Letter sent: " + sent.letter() + ".";
            default -> "";
        };
    }

    private String ofPeople(Event event) {
        return switch (event) {
            case AssignmentEvent.Assigned to -> "Assigned to " + name(to.caseworker()) + ".";
            case AssignmentEvent.LeftUnassigned left -> "Nobody who is " + role(left.owner()) + " can take it.";
            case AssignmentEvent.AssignmentSought _ -> "Somebody is sought who can take it.";
            case SubjectEvent.PersonNamed named ->
                "It is about " + name(named.person().caseworker()) + ".";
            case SubjectEvent.SubjectUnknown _ -> "It gives a name; who of the staff is meant is not known yet.";
            case SubjectEvent.SubjectNotStaff _ -> "Whoever it names is nobody of the organisation's.";
            case SubjectEvent.PersonUnnamed named -> "It is not about " + name(named.caseworker()) + " after all.";
            case AccessEvent.Restricted _ -> "Only some people see it from now on.";
            case AccessEvent.RestrictionLifted _ -> "It is no longer restricted.";
            case AccessEvent.AccessGiven given -> name(given.caseworker()) + " may see it.";
            case AccessEvent.GlassBroken broken ->
                name(broken.caseworker()) + " insists on seeing it, until " + due(broken.until()) + ".";
            default -> "";
        };
    }

    private Procedure procedure() {
        return rules.procedure();
    }

    private String due(Instant due) {
        return Dates.due(due, rules.calendar().zone());
    }

    private String duty(FollowOnEvent.FollowOnActionAdded added) {
        return procedure().duty(added.duty()).map(duty -> duty.title() + ", ").orElse("");
    }

    private String kind(String id) {
        return title(procedure().kind(id).map(kind -> kind.title()), id);
    }

    private String channel(String id) {
        return title(procedure().channel(id).map(channel -> channel.title()), id);
    }

    private String department(String id) {
        return title(procedure().department(id).map(Choice::title), id);
    }

    private String stage(String id) {
        return title(procedure().stage(id).map(Stage::title), id);
    }

    private String role(String id) {
        return id.equals(Role.ADMINISTRATOR)
                ? "administrator"
                : title(procedure().role(id).map(Role::title), id);
    }

    private String action(String id, String stage) {
        return title(procedure().action(id, stage).map(Action::title), id);
    }

    private String determination(String id) {
        return title(procedure().determination(id).map(found -> found.title()), id);
    }

    private String outcome(String id) {
        return title(procedure().outcome(id).map(Choice::title), id);
    }

    private String pause(String id) {
        return title(procedure().pause(id).map(cause -> cause.title()), id);
    }

    private String limit(String id) {
        return title(procedure().limit(id).map(TimeLimit::title), id);
    }

    private static String title(Optional<String> known, String id) {
        return known.orElse(id);
    }
}
