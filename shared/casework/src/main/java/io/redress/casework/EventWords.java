package io.redress.casework;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.BuiltInActionId;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event as a sentence for staff. The sentence is empty if another event of the same change already says it, or if only the
 * history shows the event.
 *
 * @param names the names of the staff, by id
 */
record EventWords(Rules rules, Map<String, String> names) {

    private static final String SYSTEM = "system:";

    EventWords {
        names = Map.copyOf(names);
    }

    /** The name of an actor. */
    String name(String who) {
        if (who.equals(Action.COMPLAINANT)) {
            return "The complainant";
        }
        if (who.equals(LinkHolder.REPRESENTATIVE.id())) {
            return "The representative";
        }
        return who.startsWith(SYSTEM) ? "The system" : names.getOrDefault(who, who);
    }

    /** @param stage the stage that the complaint was in before the change */
    String of(Event event, String stage) {
        return switch (event) {
            case IntakeEvent intake -> of(intake);
            case StageEvent entered -> of(entered);
            case LimitEvent limit -> of(limit);
            case ActionEvent action -> of(action, stage);
            case LetterEvent letter ->
                LetterEventWords.of(letter, rules.calendar().zone());
            case AssignmentEvent assignment -> of(assignment);
            case SubjectEvent subject -> of(subject);
            case AccessEvent access -> of(access);
            case FollowOnEvent followOn -> of(followOn);
            case DocumentEvent document -> DocumentWords.sentence(document);
            case ReplyEvent reply -> ReplyWords.sentence(reply);
            case ErasureEvent erasure ->
                ErasureWords.sentence(erasure, rules.calendar().zone());
        };
    }

    private String of(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.Submitted entry -> "Received: " + kind(entry.kind()) + by(entry) + ".";
            case IntakeEvent.Reclassified as -> "Recorded as: " + kind(as.kind()) + ".";
            case IntakeEvent.Corrected corrected -> "Corrected: " + corrected(corrected) + ".";
            case IntakeEvent.Referred to -> "Referred to: " + department(to.department()) + ".";
            case IntakeEvent.Registered in ->
                "Entered in the register of " + department(in.department()) + " as number " + in.number() + ".";
            case IntakeEvent.Related related -> "Related to " + related.reference() + ".";
            case IntakeEvent.PossiblySame other -> "Possibly the same complaint as " + other.reference() + ".";
            case IntakeEvent.NotTheSame other -> "Not the same complaint as " + other.reference() + ".";
        };
    }

    private String corrected(IntakeEvent.Corrected event) {
        return rules.actions().named(BuiltInActionId.CORRECT.id()).stream()
                .flatMap(action -> action.fields().stream())
                .filter(field -> event.parts().contains(field.id()))
                .map(field -> field.title())
                .collect(Collectors.joining(", "));
    }

    private String of(StageEvent event) {
        return switch (event) {
            case StageEvent.StageEntered entered -> "Came to: " + stage(entered.stage()) + ".";
            case StageEvent.ConsultationRequested consulted ->
                "Approval or advice requested from " + role(consulted.role()) + ".";
            case StageEvent.OwnerReplaced by -> role(by.owner()) + " takes the place of the owner.";
            case StageEvent.Paused paused ->
                "Paused: " + pause(paused.cause()) + ", until " + due(paused.until()) + ".";
            case StageEvent.Resumed _ -> "The pause is over.";
            case StageEvent.Reopened _ -> "Opened again.";
            case StageEvent.ContactedAfterEnd _ ->
                "The complainant wrote after the end. The outcome stands until staff decide what comes of it.";
            case StageEvent.Closed closed -> "Closed: " + outcome(closed.outcome()) + ".";
        };
    }

    private String of(LimitEvent event) {
        return switch (event) {
            case LimitEvent.LimitStarted began ->
                "Time limit: " + limit(began.limit()) + ", due " + due(began.due()) + ".";
            case LimitEvent.LimitMet met -> "Met: " + limit(met.limit()) + on(met.at()) + ".";
            case LimitEvent.LimitMissed missed -> "Overdue: " + limit(missed.limit()) + ".";
            case LimitEvent.LimitEndedLate late -> "Met late: " + limit(late.limit()) + on(late.at()) + ".";
            case LimitEvent.LimitCancelled over -> "No longer due: " + limit(over.limit()) + ".";
            case LimitEvent.LimitRunsAgain again ->
                "Runs again, because the letter that had met it came back: " + limit(again.limit()) + ", due "
                        + due(again.due()) + ".";
            case LimitEvent.LimitHeld held -> "Begins when the complainant has been told: " + limit(held.limit()) + ".";
            case LimitEvent.LimitNotApplicable never -> "Does not apply: " + limit(never.limit()) + ".";
            case LimitEvent.LimitPaused paused ->
                "Time limit paused: " + limit(paused.limit()) + ", " + paused.left() + " left.";
            case LimitEvent.LimitResumed on ->
                "Time limit resumed: " + limit(on.limit()) + ", due " + due(on.due()) + ".";
            case LimitEvent.LimitMoved to ->
                "Time limit moved by a declared day off: " + limit(to.limit()) + ", due " + due(to.due()) + ".";
            case LimitEvent.NewDateTold told ->
                "The complainant is told the new date: " + limit(told.limit()) + ", " + due(told.due()) + " instead of "
                        + due(told.from()) + ".";
            case LimitEvent.LimitExtended to -> "Extended: " + limit(to.limit()) + ", due " + due(to.due()) + ".";
            case LimitEvent.ExtensionTakenBack back ->
                "Not extended, because the letter could not be mailed: " + limit(back.limit()) + ", due again "
                        + due(back.due()) + ".";
            case LimitEvent.Alerted told ->
                (told.reminder() ? "Reminder of " : "Alert that this is overdue: ") + limit(told.limit()) + ", to "
                        + alerted(told.to()) + ".";
        };
    }

    private static String alerted(Alert.To to) {
        return to == Alert.To.CONSULTED
                ? "the staff whose approval or advice is pending"
                : "the " + to.name().toLowerCase(Locale.ROOT);
    }

    private String of(ActionEvent event, String stage) {
        return switch (event) {
            case ActionEvent.ActionTaken taken -> action(taken.action(), stage) + ".";
            case ActionEvent.Prioritised to -> "Priority: " + priority(to.priority()) + ".";
            case ActionEvent.Determined found -> "Found: " + determination(found.determination()) + ".";
            case ActionEvent.ActedFor _, ActionEvent.Decided _, ActionEvent.SatisfactionStated _ -> "";
        };
    }

    private String of(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.Assigned to -> "Assigned to " + name(to.caseworker()) + ".";
            case AssignmentEvent.LeftUnassigned left ->
                left.isAboutHead()
                        ? "It is about the person at the top; only those who report to that person could take it."
                        : "No member of staff with the role " + role(left.owner()) + " can take the complaint.";
            case AssignmentEvent.AssignmentSought _ -> "The system is looking for a caseworker.";
        };
    }

    private String of(SubjectEvent event) {
        return switch (event) {
            case SubjectEvent.PersonNamed named ->
                "The complaint is about " + name(named.person().caseworker()) + ".";
            case SubjectEvent.SubjectUnknown _ ->
                "The complaint names somebody; it is not known yet which member of staff that is.";
            case SubjectEvent.SubjectNotStaff _ -> "The person whom the complaint names is not a member of staff.";
            case SubjectEvent.PersonUnnamed named -> "The complaint is not about " + name(named.caseworker()) + ".";
        };
    }

    private String of(AccessEvent event) {
        return switch (event) {
            case AccessEvent.Restricted _ -> "Only some members of staff may see the complaint from now on.";
            case AccessEvent.RestrictionLifted _ -> "The complaint is no longer restricted.";
            case AccessEvent.AccessGiven given -> name(given.caseworker()) + " may see the complaint.";
            case AccessEvent.GlassBroken broken ->
                name(broken.caseworker()) + " opened the restricted complaint and may see it until "
                        + due(broken.until()) + ".";
            case AccessEvent.LinksEnded ended ->
                ended.representativeOnly()
                        ? "The links of the representative that were given out before have ended."
                        : "All links that were given out before have ended.";
            case AccessEvent.Seen _ -> "";
        };
    }

    private String of(FollowOnEvent event) {
        return switch (event) {
            case FollowOnEvent.IncidentRecorded _ -> "Incident recorded.";
            case FollowOnEvent.LessonLearned _ -> "Lesson recorded.";
            case FollowOnEvent.FollowOnActionAdded added ->
                "Follow-on action added: " + duty(added) + "due " + due(added.due()) + ".";
            case FollowOnEvent.FollowOnActionCompleted _ -> "Follow-on action completed.";
            case FollowOnEvent.FollowOnActionOverdue _ -> "Follow-on action overdue.";
        };
    }

    private Procedure procedure() {
        return rules.procedure();
    }

    private String due(Instant due) {
        return Dates.due(due, rules.calendar().zone());
    }

    private String minute(Instant at) {
        return Dates.minute(at, rules.calendar().zone());
    }

    /** When something was done, if that was before it was recorded. */
    private String on(@Nullable Instant at) {
        return at == null ? "" : ", on " + minute(at);
    }

    private String duty(FollowOnEvent.FollowOnActionAdded added) {
        return Optional.ofNullable(added.duty())
                .flatMap(procedure()::duty)
                .map(duty -> duty.title() + ", ")
                .orElse("");
    }

    private String kind(String id) {
        return title(procedure().kind(id).map(kind -> kind.title()), id);
    }

    /** The channel that the submission came by, if that was stored. */
    private String by(IntakeEvent.Submitted entry) {
        return Optional.ofNullable(entry.channel())
                .map(id -> ", " + channel(id))
                .orElse("");
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
        return title(rules.actions().in(stage, id).map(Action::title), id);
    }

    private String priority(String id) {
        return title(procedure().priority(id).map(priority -> priority.title()), id);
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
