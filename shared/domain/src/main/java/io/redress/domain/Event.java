package io.redress.domain;

import java.time.Instant;
import java.util.Map;

/** What has happened to a complaint. Events hold figures and choices only: never a name, an address or free text. */
public sealed interface Event {

    /**
     * The first event of every complaint.
     *
     * @param reachable whether an e-mail address was given
     */
    record Submitted(
            String kind,
            String channel,
            String category,
            String department,
            Instant received,
            boolean reachable,
            String relatesTo)
            implements Event {

        Submitted as(String newKind) {
            return new Submitted(newKind, channel, category, department, received, reachable, relatesTo);
        }
    }

    /** The entry is of another kind than was thought; reference and receipt stay. */
    record Reclassified(String kind) implements Event {}

    /** @param owner the role that has the complaint in this stage; absent when it is closed */
    record StageEntered(String stage, String owner) implements Event {}

    record LimitStarted(String limit, Instant start, Instant due) implements Event {}

    record LimitMet(String limit) implements Event {}

    /** It ran out. What was owed is still owed. */
    record LimitMissed(String limit) implements Event {}

    /** What was owed has been done, too late. */
    record LimitEndedLate(String limit) implements Event {}

    record LimitCancelled(String limit) implements Event {}

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

    record Assigned(String caseworker) implements Event {}

    /** Nobody of the owner's role can take it. */
    record LeftUnassigned(String owner) implements Event {}

    /** It still has no caseworker, and one is looked for again. */
    record AssignmentSought() implements Event {}

    /** The complaint is about this member of staff, who may not decide on it. */
    record PersonNamed(Named person) implements Event {}

    /** A member of staff has given the answer of a stage. */
    record Decided(Decider decider) implements Event {}

    /** Another role takes the place of the stage's owner. */
    record OwnerReplaced(String owner) implements Event {}

    record Closed(String outcome) implements Event {}
}
