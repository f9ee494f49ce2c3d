package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.AccessEvent.AccessGiven;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.Actor;
import java.util.Optional;

/** Hides the complaint from everybody but its caseworker and the member of staff who restricts it. */
record Restrict() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Restrict",
                "From now on only its caseworker and you can see the complaint. For everybody else it does not exist.",
                ALL_STAGES,
                STAFF,
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(!complaint.restricted(), "this complaint is already restricted");
    }

    /**
     * The person who restricts a complaint can still see it afterwards. So a complaint about a member of staff can be restricted only by
     * somebody who could handle it.
     */
    @Override
    public Optional<String> denial(Situation situation) {
        Complaint complaint = situation.complaint();
        Actor.Caseworker caseworker = situation.caseworker();
        boolean aboutStaff =
                !complaint.keptFrom().isEmpty() || complaint.handling().subjectIsUnknown();
        boolean handles = caseworker.holder().equals(complaint.status().caseworker())
                || (complaint.open() && situation.rules().assignment().fits(complaint, caseworker.asCandidate()));
        return unless(
                !aboutStaff || handles,
                "this complaint is about a member of staff, so only somebody who could handle it can restrict it");
    }

    @Override
    public void take(Taking taking) {
        String caseworker = taking.complaint().status().caseworker();
        String actor = taking.caseworker().name();
        taking.add(new Restricted(Role.ADMINISTRATOR, false));
        if (caseworker != null && !taking.complaint().isAbout(caseworker)) {
            taking.add(new AccessGiven(caseworker, null));
        }
        if (!actor.equals(caseworker)) {
            taking.add(new AccessGiven(actor, null));
        }
    }
}
