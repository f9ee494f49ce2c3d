package io.redress.adminapi;

import io.redress.domain.Event;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.runtime.Dates;
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
            case Event.Submitted entry -> "Received: " + kind(entry.kind()) + ", " + channel(entry.channel()) + ".";
            case Event.Reclassified as -> "Recorded as: " + kind(as.kind()) + ".";
            case Event.Referred to -> "Referred to: " + department(to.department()) + ".";
            case Event.Registered in ->
                "Entered in the register of " + department(in.department()) + " as number " + in.number() + ".";
            case Event.StageEntered entered -> "Came to: " + stage(entered.stage()) + ".";
            case Event.Asked asked -> "The word of " + role(asked.role()) + " is waited for.";
            case Event.OwnerReplaced by -> role(by.owner()) + " takes the place of the owner.";
            case Event.ActionTaken taken -> action(taken.action(), stage) + ".";
            case Event.Determined found -> "Found: " + determination(found.determination()) + ".";
            case Event.Closed closed -> "Closed: " + outcome(closed.outcome()) + ".";
            case Event.Reopened _ -> "Opened again.";
            case Event.Paused paused -> "Waits: " + pause(paused.cause()) + ", until " + due(paused.until()) + ".";
            case Event.Resumed _ -> "The wait is over.";
            case Event.Related related -> "Has to do with " + related.reference() + ".";
            case Event.IncidentRecorded _ -> "An incident is on record.";
            case Event.LessonLearned _ -> "A lesson is on record.";
            case Event.ActionPromised promised -> "Promised: " + duty(promised) + "by " + due(promised.due()) + ".";
            case Event.PromiseKept _ -> "What was promised is done.";
            case Event.PromiseOverdue _ -> "What was promised is overdue.";
            case Event.ActedFor _, Event.Decided _, Event.Seen _ -> "";
            case Event.LimitStarted _,
                    Event.LimitMet _,
                    Event.LimitMissed _,
                    Event.LimitEndedLate _,
                    Event.LimitCancelled _,
                    Event.LimitNotApplicable _,
                    Event.LimitPaused _,
                    Event.LimitResumed _,
                    Event.LimitMoved _,
                    Event.LimitExtended _,
                    Event.Alerted _ -> ofLimit(event);
            case Event.LetterDrafted _,
                    Event.LetterOrdered _,
                    Event.LetterOwed _,
                    Event.LetterOrderedAgain _,
                    Event.LetterSent _ -> ofLetter(event);
            case Event.Assigned _,
                    Event.LeftUnassigned _,
                    Event.AssignmentSought _,
                    Event.PersonNamed _,
                    Event.NameOpen _,
                    Event.NobodyMeant _,
                    Event.PersonUnnamed _,
                    Event.Restricted _,
                    Event.RestrictionLifted _,
                    Event.AccessGiven _,
                    Event.GlassBroken _ -> ofPeople(event);
        };
    }

    private String ofLimit(Event event) {
        return switch (event) {
            case Event.LimitStarted began -> "Time limit: " + limit(began.limit()) + ", due " + due(began.due()) + ".";
            case Event.LimitMet met -> "Met: " + limit(met.limit()) + ".";
            case Event.LimitMissed missed -> "Overdue: " + limit(missed.limit()) + ".";
            case Event.LimitEndedLate late -> "Done late: " + limit(late.limit()) + ".";
            case Event.LimitCancelled over -> "No longer due: " + limit(over.limit()) + ".";
            case Event.LimitNotApplicable never -> "Does not apply: " + limit(never.limit()) + ".";
            case Event.LimitPaused paused -> "Stands still: " + limit(paused.limit()) + ", " + paused.left() + " left.";
            case Event.LimitResumed on -> "Goes on: " + limit(on.limit()) + ", due " + due(on.due()) + ".";
            case Event.LimitMoved to -> "Moved by a day off: " + limit(to.limit()) + ", due " + due(to.due()) + ".";
            case Event.LimitExtended to -> "Extended: " + limit(to.limit()) + ", due " + due(to.due()) + ".";
            case Event.Alerted told ->
                (told.reminder() ? "Reminder of " : "Told that it is overdue: ") + limit(told.limit()) + ", to "
                        + (told.to().equals(Alert.To.ASKED.name())
                                ? "whoever is asked."
                                : "the " + told.to().toLowerCase(Locale.ROOT) + ".");
            default -> "";
        };
    }

    private static String ofLetter(Event event) {
        return switch (event) {
            case Event.LetterDrafted drafted -> "Letter written: " + drafted.letter() + ".";
            case Event.LetterOrdered ordered -> "Letter ordered: " + ordered.letter() + ".";
            case Event.LetterOwed owed -> "Letter to be sent by hand: " + owed.letter() + ".";
            case Event.LetterOrderedAgain again -> "The letter of change " + again.change() + " is sent once more.";
            case Event.LetterSent sent -> "Letter sent: " + sent.letter() + ".";
            default -> "";
        };
    }

    private String ofPeople(Event event) {
        return switch (event) {
            case Event.Assigned to -> "Assigned to " + name(to.caseworker()) + ".";
            case Event.LeftUnassigned left -> "Nobody who is " + role(left.owner()) + " can take it.";
            case Event.AssignmentSought _ -> "Somebody is sought who can take it.";
            case Event.PersonNamed named -> "It is about " + name(named.person().caseworker()) + ".";
            case Event.NameOpen _ -> "It gives a name; who of the staff is meant is not known yet.";
            case Event.NobodyMeant _ -> "Whoever it names is nobody of the organisation's.";
            case Event.PersonUnnamed named -> "It is not about " + name(named.caseworker()) + " after all.";
            case Event.Restricted _ -> "Only some people see it from now on.";
            case Event.RestrictionLifted _ -> "It is no longer restricted.";
            case Event.AccessGiven given -> name(given.caseworker()) + " may see it.";
            case Event.GlassBroken broken ->
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

    private String duty(Event.ActionPromised promised) {
        return procedure()
                .duty(promised.duty())
                .map(duty -> duty.title() + ", ")
                .orElse("");
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
