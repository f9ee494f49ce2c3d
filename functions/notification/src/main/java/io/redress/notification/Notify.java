package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.messaging.Message;
import io.redress.platform.Dates;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes to whoever has to know of a change: one mail per event and person, each sent once. */
final class Notify {

    /** Why nobody gets a complaint that names somebody unknown. */
    private static final String NOT_FOUND = "it names somebody who was not found among the staff: please record there"
            + " who that is, or that it is nobody of yours";

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
        ChangeContext context = correspondence.context(message.organisation(), message.reference(), message.change());
        RuntimeException failure = null;
        for (Runnable mail : mails(context).toList()) {
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

    private Stream<Runnable> mails(ChangeContext context) {
        Complaint now = correspondence.now(context);
        Rules rules = procedures.of(context.after());
        Availability attendance = new Availability(
                directory.all(context.after().organisation()),
                env.now().atZone(rules.calendar().zone()).toLocalDate());
        Told told = new Told(
                rules,
                context,
                recipients(attendance, context.after(), now),
                recipients(attendance, context.before(), now),
                recipients(attendance, now, now));
        return context.recorded().change().events().stream().flatMap(event -> mails(event, told));
    }

    /**
     * A change and whom it can be told to.
     *
     * @param earlier those of the complaint as it was before
     * @param now those of the complaint as it is by now
     */
    private record Told(Rules rules, ChangeContext context, Recipients recipients, Recipients earlier, Recipients now) {

        /** Whoever had it; where they have been shut out since, as a line manager is by going up a stage, whoever has it. */
        List<StaffMember> caseworker() {
            List<StaffMember> had = earlier.caseworker();
            return had.isEmpty() ? now.caseworker() : had;
        }
    }

    /** Nobody is told who may not see it, nor who might then and has been shut out since. */
    private Recipients recipients(Availability attendance, Complaint complaint, Complaint now) {
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
        ChangeContext context = told.context();
        Recipients recipients = told.recipients();
        StaffMails toStaff = new StaffMails(correspondence, recipients, context);
        return switch (event) {
            case LetterEvent.LetterOrdered ordered ->
                Stream.of(() -> correspondence.toComplainant(context, ordered.letter()));
            case LetterEvent.LetterOrderedAgain again -> again(context, again.change());
            case LetterEvent.LetterOwed owed -> byHand(told, owed.letter(), toStaff);
            case AssignmentEvent.Assigned assigned -> assigned(assigned.caseworker(), recipients, toStaff);
            case AssignmentEvent.LeftUnassigned _ -> unassigned(told, toStaff);
            case SubjectEvent.PersonUnnamed _ -> unnamed(told, toStaff);
            case StageEvent.ConsultationRequested _ ->
                toStaff.mails("consultation-requested", recipients.consulted(), Map.of("requestedBy", by(told)));
            case AccessEvent.GlassBroken broken -> broken(told, broken, toStaff);
            case AccessEvent.RestrictionLifted _ -> lifted(told, toStaff);
            case FollowOnEvent.FollowOnActionAdded added ->
                followOnActions(told).added(added);
            case FollowOnEvent.FollowOnActionOverdue overdue ->
                followOnActions(told).overdue(overdue);
            case LimitEvent.Alerted alerted ->
                new Alerts(told.rules(), correspondence, context, recipients).mails(alerted);
            case ActionEvent.ActionTaken _ ->
                context.recorded().change().by().equals(new Actor.Complainant().name())
                        ? toStaff.mails("complainant-acted", told.caseworker(), Map.of())
                        : Stream.empty();
            case IntakeEvent.Submitted _,
                    ActionEvent.Decided _,
                    IntakeEvent.Reclassified _,
                    StageEvent.StageEntered _,
                    LimitEvent.LimitStarted _,
                    LimitEvent.LimitMet _,
                    LimitEvent.LimitMissed _,
                    LimitEvent.LimitEndedLate _,
                    LimitEvent.LimitCancelled _,
                    LimitEvent.LimitExtended _,
                    LetterEvent.LetterSent _,
                    ActionEvent.ActedFor _,
                    IntakeEvent.Registered _,
                    LimitEvent.LimitNotApplicable _,
                    LimitEvent.LimitPaused _,
                    LimitEvent.LimitResumed _,
                    LimitEvent.LimitMoved _,
                    StageEvent.Paused _,
                    StageEvent.Resumed _,
                    ActionEvent.Determined _,
                    LetterEvent.LetterDrafted _,
                    AccessEvent.Restricted _,
                    AccessEvent.AccessGiven _,
                    AccessEvent.Seen _,
                    IntakeEvent.Related _,
                    FollowOnEvent.IncidentRecorded _,
                    FollowOnEvent.FollowOnActionCompleted _,
                    FollowOnEvent.LessonLearned _,
                    StageEvent.Reopened _,
                    IntakeEvent.Referred _,
                    AssignmentEvent.AssignmentSought _,
                    SubjectEvent.PersonNamed _,
                    SubjectEvent.SubjectUnknown _,
                    SubjectEvent.SubjectNotStaff _,
                    StageEvent.OwnerReplaced _,
                    StageEvent.Closed _ -> Stream.empty();
        };
    }

    /** Whoever may not see it any more need not know that it was theirs. */
    private static Stream<Runnable> assigned(String caseworker, Recipients recipients, StaffMails toStaff) {
        return recipients.shutOut(caseworker)
                ? Stream.empty()
                : toStaff.mails(
                        "assigned", recipients.named(caseworker).stream().toList(), Map.of());
    }

    /** Whoever gave no way to be reached is written to by nobody (KT-15). */
    private Stream<Runnable> byHand(Told told, String letter, StaffMails toStaff) {
        return told.context().after().entry().contactable()
                ? toStaff.each(
                        "by-hand",
                        told.recipients().caseworker(),
                        to -> correspondence.byHand(told.context(), letter, to))
                : Stream.empty();
    }

    private static Stream<Runnable> broken(Told told, AccessEvent.GlassBroken broken, StaffMails toStaff) {
        Map<String, Object> facts = new HashMap<>(done(told, broken.caseworker()));
        facts.put(
                "seesUntil",
                Dates.minute(broken.until(), told.rules().calendar().zone()));
        return toStaff.byReference(
                "glass-broken", "", told.recipients().guardians(broken.caseworker()), broken.caseworker(), facts);
    }

    private static Stream<Runnable> lifted(Told told, StaffMails toStaff) {
        String who = told.context().recorded().change().by();
        return toStaff.byReference("restriction-lifted", "", told.recipients().guardians(who), who, done(told, who));
    }

    /** Whoever looks after data protection hears that somebody is not kept away from it any more (NU-6). */
    private static Stream<Runnable> unnamed(Told told, StaffMails toStaff) {
        String who = told.context().recorded().change().by();
        return toStaff.byReference("person-unnamed", "", told.recipients().guardians(who), who, done(told, who));
    }

    /** What names somebody who was not found is told to those too who look after the stage, for they can find out. */
    private static Stream<Runnable> unassigned(Told told, StaffMails toStaff) {
        Recipients recipients = told.recipients();
        return told.context().after().handling().subjectIsUnknown()
                ? toStaff.mails("unassigned", recipients.findersAndOwners(), Map.of("why", NOT_FOUND))
                : toStaff.mails(
                        "unassigned", recipients.finders(), Map.of("why", "nobody of that role is there to take it"));
    }

    /** Who has done something that others are told of, and why. */
    private static Map<String, Object> done(Told told, String who) {
        return Map.of(
                "who",
                told.recipients().nameOf(who).orElse(who),
                "givenReason",
                told.context().recorded().texts().getOrDefault("reason", "not given"));
    }

    private FollowOnMails followOnActions(Told told) {
        return new FollowOnMails(told.rules(), correspondence, told.context(), told.recipients());
    }

    /** Who made the change, by the name that colleagues know; the role that has it, if it was none of them. */
    private static String by(Told told) {
        Complaint complaint = told.context().after();
        return told.recipients()
                .nameOf(told.context().recorded().change().by())
                .or(() -> Optional.ofNullable(complaint.status().owner())
                        .flatMap(told.rules().procedure()::role)
                        .map(Role::title))
                .orElse(told.rules().procedure().name());
    }

    /** The letters of an earlier change once more, as mails of this one. */
    private Stream<Runnable> again(ChangeContext context, int change) {
        ChangeContext earlier = correspondence.context(
                context.after().organisation(), context.after().reference(), change);
        Rules rules = procedures.of(earlier.after());
        return earlier.letters(rules.procedure())
                .map(letter -> () -> correspondence.toComplainantAgain(earlier, letter, context));
    }
}
