package io.redress.notification;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.domain.Event;
import io.redress.domain.Rules;
import io.redress.domain.StaffMember;
import io.redress.domain.procedure.Role;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes to whoever has to know of a change: one mail per event and person, each sent once. */
final class Notify {

    private final Procedures procedures;
    private final Correspondence correspondence;
    private final Directory directory;
    private final Env env;

    Notify(Env env) {
        this.env = env;
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
        Complaint now = correspondence.now(moment);
        Rules rules = procedures.of(moment.after());
        Attendance attendance = new Attendance(
                directory.all(moment.after().organisation()),
                env.now().atZone(rules.calendar().zone()).toLocalDate());
        Told told = new Told(
                rules,
                moment,
                recipients(attendance, moment.after(), now),
                recipients(attendance, moment.before(), now),
                recipients(attendance, now, now));
        return moment.recorded().change().events().stream().flatMap(event -> mails(event, told));
    }

    /**
     * A change and whom it can be told to.
     *
     * @param earlier those of the complaint as it was before
     * @param now those of the complaint as it is by now
     */
    private record Told(Rules rules, Moment moment, Recipients recipients, Recipients earlier, Recipients now) {

        /** Whoever had it; where they have been shut out since, as a line manager is by going up a stage, whoever has it. */
        List<StaffMember> caseworker() {
            List<StaffMember> had = earlier.caseworker();
            return had.isEmpty() ? now.caseworker() : had;
        }
    }

    /** Nobody is told who may not see it, nor who might then and has been shut out since. */
    private Recipients recipients(Attendance attendance, Complaint complaint, Complaint now) {
        return new Recipients(
                attendance,
                complaint,
                procedures.of(now).procedure().dataProtection(),
                member -> complaint.version() > 0
                        && sees(attendance.actor(member), complaint)
                        && (!now.restricted() || sees(attendance.actor(member), now)));
    }

    private boolean sees(Actor.Caseworker caseworker, Complaint complaint) {
        return procedures.of(complaint).access().mayRead(complaint, caseworker, env.now());
    }

    private Stream<Runnable> mails(Event event, Told told) {
        Moment moment = told.moment();
        Recipients recipients = told.recipients();
        ToStaff toStaff = new ToStaff(correspondence, recipients, moment);
        return switch (event) {
            case Event.LetterOrdered ordered -> Stream.of(() -> correspondence.toComplainant(moment, ordered.letter()));
            case Event.LetterOrderedAgain again -> again(moment, again.change());
            case Event.LetterOwed owed -> byHand(told, owed.letter(), toStaff);
            case Event.Assigned assigned -> assigned(assigned.caseworker(), recipients, toStaff);
            case Event.LeftUnassigned _ ->
                toStaff.mails(
                        "unassigned", recipients.finders(), Map.of("why", "nobody of that role is there to take it"));
            case Event.Asked _ -> toStaff.mails("asked", recipients.asked(), Map.of("askedBy", by(told)));
            case Event.GlassBroken broken -> broken(told, broken, toStaff);
            case Event.RestrictionLifted _ -> lifted(told, toStaff);
            case Event.ActionPromised promised -> promises(told).promised(promised);
            case Event.PromiseOverdue overdue -> promises(told).overdue(overdue);
            case Event.Alerted alerted -> new Alerts(told.rules(), correspondence, moment, recipients).mails(alerted);
            case Event.ActionTaken _ ->
                moment.recorded().change().by().equals(new Actor.Complainant().name())
                        ? toStaff.mails("complainant-acted", told.caseworker(), Map.of())
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
                    Event.Seen _,
                    Event.Related _,
                    Event.IncidentRecorded _,
                    Event.PromiseKept _,
                    Event.LessonLearned _,
                    Event.Reopened _,
                    Event.Referred _,
                    Event.AssignmentSought _,
                    Event.PersonNamed _,
                    Event.OwnerReplaced _,
                    Event.Closed _ -> Stream.empty();
        };
    }

    /** Whoever may not see it any more need not know that it was theirs. */
    private static Stream<Runnable> assigned(String caseworker, Recipients recipients, ToStaff toStaff) {
        return recipients.shutOut(caseworker)
                ? Stream.empty()
                : toStaff.mails(
                        "assigned", recipients.named(caseworker).stream().toList(), Map.of());
    }

    /** Whoever gave no way to be reached is written to by nobody (KT-15). */
    private Stream<Runnable> byHand(Told told, String letter, ToStaff toStaff) {
        return told.moment().after().entry().contactable()
                ? toStaff.each(
                        "by-hand",
                        told.recipients().caseworker(),
                        to -> correspondence.byHand(told.moment(), letter, to))
                : Stream.empty();
    }

    private static Stream<Runnable> broken(Told told, Event.GlassBroken broken, ToStaff toStaff) {
        Map<String, Object> facts = new HashMap<>(done(told, broken.caseworker()));
        facts.put(
                "seesUntil",
                Dates.minute(broken.until(), told.rules().calendar().zone()));
        return toStaff.byReference(
                "glass-broken", "", told.recipients().guardians(broken.caseworker()), broken.caseworker(), facts);
    }

    private static Stream<Runnable> lifted(Told told, ToStaff toStaff) {
        String who = told.moment().recorded().change().by();
        return toStaff.byReference("restriction-lifted", "", told.recipients().guardians(who), who, done(told, who));
    }

    /** Who has done something that others are told of, and why. */
    private static Map<String, Object> done(Told told, String who) {
        return Map.of(
                "who",
                told.recipients().nameOf(who).orElse(who),
                "givenReason",
                told.moment().recorded().texts().getOrDefault("reason", "not given"));
    }

    private Promises promises(Told told) {
        return new Promises(told.rules(), correspondence, told.moment(), told.recipients());
    }

    /** Who made the change, by the name that colleagues know; the role that has it, if it was none of them. */
    private static String by(Told told) {
        Complaint complaint = told.moment().after();
        return told.recipients()
                .nameOf(told.moment().recorded().change().by())
                .or(() -> Optional.ofNullable(complaint.standing().owner())
                        .flatMap(told.rules().procedure()::role)
                        .map(Role::title))
                .orElse(told.rules().procedure().name());
    }

    /** The letters of an earlier change once more, as mails of this one. */
    private Stream<Runnable> again(Moment moment, int change) {
        Moment earlier = correspondence.moment(
                moment.after().organisation(), moment.after().reference(), change);
        Rules rules = procedures.of(earlier.after());
        return earlier.letters(rules.procedure())
                .map(letter -> () -> correspondence.toComplainantAgain(earlier, letter, moment));
    }
}
