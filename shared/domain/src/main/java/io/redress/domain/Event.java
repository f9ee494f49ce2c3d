package io.redress.domain;

import io.redress.domain.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What has happened to a complaint. Events hold figures and choices only: never a name, an address or free text. */
public sealed interface Event {

    /**
     * The first event of every complaint.
     *
     * @param addressedTo to whom in person; absent for nobody
     * @param reachable whether an e-mail address was given
     * @param contactable whether any way to reach the complainant was given
     * @param origin what is recorded of the way it came, such as an ombudsman's reference
     */
    record Submitted(
            String kind,
            String channel,
            String addressedTo,
            String category,
            String department,
            Instant received,
            boolean reachable,
            boolean contactable,
            String relatesTo,
            Map<String, String> origin)
            implements Event {

        public Submitted {
            origin = origin == null ? Map.of() : Map.copyOf(origin);
        }

        Submitted as(String newKind) {
            return new Submitted(
                    newKind,
                    channel,
                    addressedTo,
                    category,
                    department,
                    received,
                    reachable,
                    contactable,
                    relatesTo,
                    origin);
        }

        Submitted in(String newDepartment) {
            return new Submitted(
                    kind,
                    channel,
                    addressedTo,
                    category,
                    newDepartment,
                    received,
                    reachable,
                    contactable,
                    relatesTo,
                    origin);
        }
    }

    /** It belongs to this department from now on (KN-3). */
    record Referred(String department) implements Event {}

    /** It has been entered in a department's own register, under a running number of that register (KN-4). */
    record Registered(String department, int number) implements Event {}

    /** The entry is of another kind than was thought; reference and receipt stay. */
    record Reclassified(String kind) implements Event {}

    /** @param owner the role that has the complaint in this stage; absent when it is closed */
    record StageEntered(String stage, String owner) implements Event {}

    /**
     * The word of this role is waited for: an approval, advice, a signature.
     *
     * @param by who of the staff asks for it; absent where it is asked for again by what somebody else was asked
     */
    record Asked(String role, String by) implements Event {}

    /** @param declared the days off, declared since the calendar was made, that its due time was counted without */
    record LimitStarted(String limit, Instant start, Instant due, List<LocalDate> declared) implements Event {
        public LimitStarted {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitStarted(String limit, Instant start, Instant due) {
            this(limit, start, due, List.of());
        }
    }

    record LimitMet(String limit) implements Event {}

    /** It ran out. What was owed is still owed. */
    record LimitMissed(String limit) implements Event {}

    /** What was owed has been done, too late. */
    record LimitEndedLate(String limit) implements Event {}

    record LimitCancelled(String limit) implements Event {}

    /** It is owed to others, not to this complainant: neither met nor missed (KT-5). */
    record LimitNotApplicable(String limit, Instant start, Instant due) implements Event {}

    /** @param left how much of it is left for when it goes on */
    record LimitPaused(String limit, Span left) implements Event {}

    /**
     * @param from the moment that what was left of it counts from
     * @param declared the declared days off that its due time was counted without
     */
    record LimitResumed(String limit, Instant from, Instant due, List<LocalDate> declared) implements Event {
        public LimitResumed {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitResumed(String limit, Instant from, Instant due) {
            this(limit, from, due, List.of());
        }
    }

    /**
     * A day off that was declared late has moved it.
     *
     * @param declared the declared days off that its due time was counted without
     */
    record LimitMoved(String limit, Instant from, Instant due, List<LocalDate> declared) implements Event {
        public LimitMoved {
            declared = declared == null ? List.of() : List.copyOf(declared);
        }

        public LimitMoved(String limit, Instant from, Instant due) {
            this(limit, from, due, List.of());
        }
    }

    record LimitExtended(String limit, Instant from, Instant due) implements Event {}

    /**
     * Somebody is to be told of a time limit.
     *
     * @param number which alert of the limit it is, from 1
     * @param reminder whether the limit is still to come
     */
    record Alerted(String limit, int number, String to, boolean reminder) implements Event {}

    /** @param fields what was filled in, free text left out */
    record ActionTaken(String action, Map<String, String> fields) implements Event {
        public ActionTaken {
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /** A letter to the complainant is to be sent. */
    record LetterOrdered(String letter) implements Event {}

    /** A letter to the complainant is owed that cannot go by mail; the caseworker sends it some other way. */
    record LetterOwed(String letter) implements Event {}

    /** A letter that an earlier change ordered is to be sent once more. */
    record LetterOrderedAgain(int change) implements Event {}

    /** A letter has been handed over to the mail service. */
    record LetterSent(String letter, int change) implements Event {}

    /**
     * What follows was done for somebody else: for a colleague who is away, or for a complainant who told it to staff.
     *
     * @param whom the colleague's id, or {@code complainant}
     */
    record ActedFor(String whom) implements Event {}

    record Assigned(String caseworker) implements Event {}

    /** Nobody of the owner's role can take it. */
    record LeftUnassigned(String owner) implements Event {}

    /** It still has no caseworker, and one is looked for again. */
    record AssignmentSought() implements Event {}

    /** The complaint is about this member of staff, who may not decide on it. */
    record PersonNamed(Named person) implements Event {}

    /**
     * It gives the name of somebody, and it is not known who of the staff is meant, if anybody is.
     *
     * @param perhaps the ids of those who may be meant, as far as that can be told
     */
    record NameOpen(List<String> perhaps) implements Event {
        public NameOpen {
            perhaps = perhaps == null ? List.of() : List.copyOf(perhaps);
        }
    }

    /** Whoever it names is nobody of the organisation's. */
    record NobodyMeant() implements Event {}

    /** It is not about this member of staff, who had been named by mistake. */
    record PersonUnnamed(String caseworker) implements Event {}

    /** A member of staff has given the answer of a stage. */
    record Decided(Decider decider) implements Event {}

    /** Another role takes the place of the stage's owner. */
    record OwnerReplaced(String owner) implements Event {}

    /**
     * The complaint waits for something.
     *
     * @param until when it goes on by itself
     */
    record Paused(String cause, Instant until) implements Event {}

    /** The wait is over. */
    record Resumed(String cause) implements Event {}

    /** What was found of the complaint (CP-8). */
    record Determined(String determination) implements Event {}

    /** A letter has been written, and waits for whoever sends it (NU-12). */
    record LetterDrafted(String letter) implements Event {}

    /**
     * From now on only some people see the complaint.
     *
     * @param role the role that sees it as long as there are no such people
     * @param named whether that is because it names a member of staff (NU-6)
     */
    record Restricted(String role, boolean named) implements Event {}

    /**
     * Somebody may see the restricted complaint.
     *
     * @param until until when; absent for no end
     */
    record AccessGiven(String caseworker, Instant until) implements Event {}

    /**
     * Somebody who may not see the restricted complaint has insisted, with a reason.
     *
     * @param until until when they may see it
     */
    record GlassBroken(String caseworker, Instant until) implements Event {}

    record RestrictionLifted() implements Event {}

    /**
     * Somebody has read the restricted complaint.
     *
     * @param what which part of it
     */
    record Seen(String what) implements Event {}

    /** It has to do with another complaint. */
    record Related(String reference) implements Event {}

    /** Abuse, a threat or harassment, about which several things have to be done (KW-13). */
    record IncidentRecorded() implements Event {}

    /**
     * Something has been promised that is still to be done.
     *
     * @param id the number of this change; for a duty, followed by its name
     * @param duty what an incident calls for; absent for anything else
     * @param role who has to see to it, if it is a role
     * @param caseworker who has to see to it, if it is a person
     */
    record ActionPromised(String id, String duty, String role, String caseworker, Instant due) implements Event {}

    record PromiseKept(String id) implements Event {}

    /** What was promised has not been done in time. */
    record PromiseOverdue(String id) implements Event {}

    /** @param cause the root cause that was found; absent when none of the list was */
    record LessonLearned(String cause) implements Event {}

    /** It had been closed and is looked at again. */
    record Reopened() implements Event {}

    record Closed(String outcome) implements Event {}
}
