package io.redress.domain.rules.builtin;

import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.FieldFaults;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldValues;
import io.redress.domain.rules.form.StaffFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * An action that Redress defines, not the procedure. Each is one type: how it is defined, when it is available, what its form offers and what it
 * does. Staff take them, but for the one by which complainants correct their own details. Only {@link Reclassify} and {@link Reopen} move a complaint to another stage.
 */
public sealed interface BuiltInAction
        permits AddFollowOnAction,
                Assign,
                BreakGlass,
                CompleteFollowOnAction,
                Correct,
                EndLinks,
                Erase,
                Extend,
                Inform,
                ItArrived,
                KeepLonger,
                KeepNoLonger,
                Lesson,
                LiftRestriction,
                NamePerson,
                NotTheSame,
                Note,
                Pause,
                Reclassify,
                RecordIncident,
                Relate,
                Reopen,
                Restrict,
                Resume,
                SendAgain,
                SubjectNotStaff,
                Told,
                UnnamePerson {

    Definition definition(Procedure procedure);

    /** Whether a procedure has this action. Every procedure has most of them. */
    default boolean isIn(Procedure procedure) {
        return true;
    }

    /** Whether a caseworker may take it on a restricted complaint that they may not see. */
    default boolean availableOnHidden() {
        return false;
    }

    /** Why nobody can take it on this complaint now; empty when somebody can. */
    default Optional<String> conflict(Complaint complaint) {
        return Optional.empty();
    }

    /** The same for an action that depends on the time. */
    default Optional<String> conflict(Complaint complaint, Instant now) {
        return conflict(complaint);
    }

    /** Why this caseworker may not take it here, although their role may take it; empty when they may. */
    default Optional<String> denial(Situation situation) {
        return Optional.empty();
    }

    /** Why this caseworker may not take it with these values; empty when they may. */
    default Optional<String> denial(FieldValues filledIn, Situation situation) {
        return Optional.empty();
    }

    /** What a field of its form offers, if the action decides that; empty when the type of the field does. */
    default Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        return Optional.empty();
    }

    /** What is wrong with the value of a field; empty when it is valid. */
    default Optional<Said> faultOf(Field field, String value, FieldFaults faults) {
        return faults.of(field, value);
    }

    /** Whether its form names a change that ordered a letter, so that the rules have to know which changes did. */
    default boolean namesLetter() {
        return false;
    }

    /** Whether it needs the particulars as they are, so that the rules have to know them. */
    default boolean readsParticulars() {
        return false;
    }

    /** Whether staff have to tell a complainant who has no e-mail address before they take it, so that no letter is owed. */
    default boolean isToldBefore() {
        return false;
    }

    /** Whether the letter of its definition is sent this time. */
    default boolean sendsLetter(FieldValues filledIn, SharedRules rules) {
        return true;
    }

    /** Adds the events of the action, or rejects its values. */
    void take(Taking taking);

    /** A sentence, if a condition does not hold. */
    static Optional<String> unless(boolean holds, String why) {
        return holds ? Optional.empty() : Optional.of(why);
    }
}
