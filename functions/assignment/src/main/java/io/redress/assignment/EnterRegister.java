package io.redress.assignment;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.store.Complaints;
import io.redress.store.RegisterNumbers;
import java.time.Instant;

/** Enters a complaint into the register of the department that it belongs to, under that register's next number (KN-4). */
final class EnterRegister {

    private final Complaints complaints;
    private final RegisterNumbers numbers;

    EnterRegister(Complaints complaints, RegisterNumbers numbers) {
        this.complaints = complaints;
        this.numbers = numbers;
    }

    /**
     * Enters the complaint, and returns its new state; the same state if it is already entered or belongs to no
     * department.
     */
    Complaint run(Complaint complaint, Rules rules, Actor.System actor, Instant now) {
        String organisation = complaint.organisation();
        String department = complaint.entry().department();
        if (department == null
                || rules.procedure().department(department).isEmpty()
                || isEntered(complaint, department)) {
            return complaint;
        }
        return complaints.change(
                organisation,
                complaint.reference(),
                actor,
                now,
                current -> rules.decide(
                        current,
                        new Command.EnterRegister(department, numbers.next(organisation, department)),
                        actor,
                        now));
    }

    private static boolean isEntered(Complaint complaint, String department) {
        return complaint.handling().registers().stream()
                .anyMatch(number -> number.department().equals(department));
    }
}
