package io.redress.domain.rules.builtin;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.DayRange;
import io.redress.domain.rules.form.FieldValues;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.time.Instant;
import java.time.LocalDate;

/** An actor takes a built-in action: the change so far, the values of the form, and what the rules share. */
public record Taking(PendingChange pending, Actor actor, FieldValues filledIn, LookedUp lookedUp, SharedRules rules) {

    Complaint complaint() {
        return pending.complaint();
    }

    /** The caseworker who takes an action that is for staff alone. */
    Actor.Caseworker caseworker() {
        if (actor instanceof Actor.Caseworker caseworker) {
            return caseworker;
        }
        throw new IllegalStateException("this action is for staff, not for " + actor.name());
    }

    LocalDate today() {
        return dayOf(pending.now());
    }

    LocalDate dayOf(Instant time) {
        return time.atZone(rules.calendar().zone()).toLocalDate();
    }

    void add(Event event) {
        pending.add(event);
    }

    /** The number that the change will have in the history. */
    int number() {
        return pending.number();
    }

    /** The member of staff whom the form names. */
    Candidate member(String field) {
        return lookedUp.member(filledIn.required(field)).orElseThrow();
    }

    /** The end of the working day that the form names; rejected when that day is a day off or not to come. */
    Instant endOf(String field) {
        return endOf(field, rules.dates().toCome(pending.now()));
    }

    /** @param possible the days that the field offers */
    Instant endOf(String field, DayRange possible) {
        return rules.dates().endOf(field, LocalDate.parse(filledIn.required(field)), possible, pending.now());
    }
}
