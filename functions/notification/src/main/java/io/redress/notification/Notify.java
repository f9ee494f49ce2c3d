package io.redress.notification;

import io.redress.domain.Actor;
import io.redress.domain.Event;
import io.redress.domain.Limit;
import io.redress.domain.Rules;
import io.redress.domain.StaffMember;
import io.redress.domain.procedure.Alert;
import io.redress.messaging.Message;
import io.redress.post.Correspondence;
import io.redress.procedures.Procedures;
import io.redress.runtime.Dates;
import io.redress.runtime.Env;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Moment;
import io.redress.store.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes to whoever has to know of a change: one mail per event and person, each sent once. */
final class Notify {

    private final Procedures procedures;
    private final Correspondence correspondence;
    private final Directory directory;

    Notify(Env env) {
        Table table = Table.in(env);
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        correspondence =
                new Correspondence(env, table, procedures, Complaints.in(env, table, procedures), "notification");
        directory = new Directory(table);
    }

    /** Sends every mail of a change. One that fails keeps no other back, and brings the message back for itself. */
    void run(Message message) {
        Moment moment = correspondence.moment(message.organisation(), message.reference(), message.change());
        RuntimeException failure = null;
        for (Runnable mail : mails(moment).toList()) {
            try {
                mail.run();
            } catch (RuntimeException fault) {
                if (failure != null) {
                    fault.addSuppressed(failure);
                }
                failure = fault;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Stream<Runnable> mails(Moment moment) {
        Recipients recipients = new Recipients(directory.all(moment.after().organisation()), moment.after());
        return moment.recorded().change().events().stream().flatMap(event -> mails(event, moment, recipients));
    }

    private Stream<Runnable> mails(Event event, Moment moment, Recipients recipients) {
        return switch (event) {
            case Event.LetterOrdered ordered -> Stream.of(() -> correspondence.toComplainant(moment, ordered.letter()));
            case Event.LetterOrderedAgain again -> again(moment, again.change());
            case Event.LetterOwed _ -> toStaff(moment, "by-hand", recipients.caseworker(), Map.of());
            case Event.Assigned assigned ->
                toStaff(
                        moment,
                        "assigned",
                        recipients.named(assigned.caseworker()).stream().toList(),
                        Map.of());
            case Event.LeftUnassigned _ ->
                toStaff(
                        moment,
                        "unassigned",
                        recipients.finders(),
                        Map.of("why", "nobody of that role is there to take it"));
            case Event.Alerted alerted -> alert(moment, alerted, recipients);
            case Event.ActionTaken _ ->
                moment.recorded().change().by().equals(new Actor.Complainant().name())
                        ? toStaff(moment, "complainant-acted", told(moment), Map.of())
                        : Stream.empty();
            case Event.Submitted _,
                    Event.Decided _,
                    Event.Reclassified _,
                    Event.StageEntered _,
                    Event.LimitStarted _,
                    Event.LimitMet _,
                    Event.LimitMissed _,
                    Event.LimitEndedLate _,
                    Event.LimitCancelled _,
                    Event.LimitExtended _,
                    Event.LetterSent _,
                    Event.ActedFor _,
                    Event.Registered _,
                    Event.LimitNotApplicable _,
                    Event.LimitPaused _,
                    Event.LimitResumed _,
                    Event.LimitMoved _,
                    Event.Paused _,
                    Event.Resumed _,
                    Event.Determined _,
                    Event.LetterDrafted _,
                    Event.Restricted _,
                    Event.AccessGiven _,
                    Event.RestrictionLifted _,
                    Event.Seen _,
                    Event.Related _,
                    Event.IncidentRecorded _,
                    Event.PromiseKept _,
                    Event.LessonLearned _,
                    Event.Reopened _,
                    Event.Referred _,
                    Event.Asked _,
                    Event.GlassBroken _,
                    Event.ActionPromised _,
                    Event.PromiseOverdue _,
                    Event.AssignmentSought _,
                    Event.PersonNamed _,
                    Event.OwnerReplaced _,
                    Event.Closed _ -> Stream.empty();
        };
    }

    /** Whoever had the complaint when the complainant acted, even if it moved on by that. */
    private List<StaffMember> told(Moment moment) {
        return new Recipients(directory.all(moment.before().organisation()), moment.before()).caseworker();
    }

    /** The letters of an earlier change once more, as mails of this one. */
    private Stream<Runnable> again(Moment moment, int change) {
        Moment earlier = correspondence.moment(
                moment.after().organisation(), moment.after().reference(), change);
        Rules rules = procedures.of(earlier.after());
        return earlier.letters(rules.procedure())
                .map(letter -> () -> correspondence.toComplainantAgain(earlier, letter, moment));
    }

    private Stream<Runnable> alert(Moment moment, Event.Alerted alerted, Recipients recipients) {
        Rules rules = procedures.of(moment.after());
        Alert.To to = Alert.To.valueOf(alerted.to());
        Limit limit = moment.before().running(alerted.limit()).orElseThrow();
        Map<String, Object> facts = Map.of(
                "limit", rules.procedure().limit(limit.id()).orElseThrow().title(),
                "dueWords", Dates.due(limit.due(), rules.calendar().zone()),
                "daysLeft", daysLeft(rules, moment, limit),
                "caseworker", caseworker(moment, recipients),
                "toCaseworker", to == Alert.To.CASEWORKER,
                "toManager", to == Alert.To.MANAGER,
                "toDirector", to == Alert.To.DIRECTOR);
        return to == Alert.To.COMPLAINANT
                ? Stream.of(() -> remind(moment, limit, facts))
                : toStaff(
                        moment,
                        alerted.reminder() ? "reminder" : "overdue",
                        alerted.limit() + "#" + alerted.number(),
                        recipients.rung(to),
                        facts);
    }

    /** What nobody can be told fails, and rests in the dead-letter queue until there is somebody to tell. */
    private static void nobody(Moment moment, String letter) {
        throw new IllegalStateException(
                "there is nobody to tell of " + moment.after().reference() + ": " + letter);
    }

    /** Once the complainant has replied, or the complaint has ended otherwise, there is nothing to remind of. */
    private void remind(Moment moment, Limit limit, Map<String, Object> facts) {
        if (correspondence.now(moment).running(limit.id()).isPresent()) {
            correspondence.toComplainant(moment, "reply-reminder", facts);
        }
    }

    private static String daysLeft(Rules rules, Moment moment, Limit limit) {
        int days =
                rules.calendar().workingDaysBetween(moment.recorded().change().at(), limit.due());
        return days == 1 ? "1 working day" : days + " working days";
    }

    private static String caseworker(Moment moment, Recipients recipients) {
        return recipients
                .named(moment.after().standing().caseworker())
                .map(StaffMember::name)
                .orElse("");
    }

    private Stream<Runnable> toStaff(Moment moment, String letter, List<StaffMember> staff, Map<String, Object> facts) {
        return toStaff(moment, letter, "", staff, facts);
    }

    private Stream<Runnable> toStaff(
            Moment moment, String letter, String about, List<StaffMember> staff, Map<String, Object> facts) {
        if (staff.isEmpty()) {
            return Stream.of(() -> nobody(moment, letter));
        }
        return staff.stream().map(member -> () -> correspondence.toStaff(moment, letter, about, member, facts));
    }
}
