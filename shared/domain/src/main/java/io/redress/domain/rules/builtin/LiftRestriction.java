package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.util.Optional;

/** Lets all staff who usually see such complaints see a restricted one again. */
record LiftRestriction() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Lift the restriction",
                "Show the complaint again to all staff who usually see such complaints.",
                ALL_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(complaint.restricted(), "this complaint is not restricted");
    }

    @Override
    public Optional<String> denial(Situation situation) {
        if (situation.complaint().namesPerson()) {
            return Optional.of("a complaint about a member of staff stays restricted to the line manager");
        }
        return unless(
                situation.rules().access().readsForGood(situation.complaint(), situation.caseworker(), situation.now()),
                "you see this complaint only by break-glass, so you cannot lift its restriction");
    }

    @Override
    public void take(Taking taking) {
        taking.add(new RestrictionLifted());
    }
}
