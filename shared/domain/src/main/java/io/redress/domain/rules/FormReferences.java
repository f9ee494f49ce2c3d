package io.redress.domain.rules;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent.Related;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.builtin.OtherComplaint;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.FieldValues;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Optional;

/** What a form of a procedure's action names: another complaint, and the member of staff who gets this one next. */
final class FormReferences {

    private final Procedure procedure;
    private final SharedRules shared;

    FormReferences(SharedRules shared) {
        this.procedure = shared.procedure();
        this.shared = shared;
    }

    /**
     * Relates the complaint to the one that a field of the procedure's action names. An action that closes the complaint joins it to
     * the other one, which has to be open, because it is dealt with there.
     */
    void relate(PendingChange pending, Action action, Command.Act act, FieldValues values) {
        for (Field field : action.fields()) {
            String value = values.figures().get(field.id());
            if (field.type() == Field.Type.REFERENCE && value != null) {
                Complaint other = OtherComplaint.of(pending.complaint(), act.lookedUp(), field.id(), value);
                if (closes(action)) {
                    unfit(pending.complaint(), other).ifPresent(why -> {
                        throw Rejection.invalid(field.id(), why);
                    });
                }
                pending.add(new Related(other.reference()));
            }
        }
    }

    /** The complaints that a form may name; empty if it may name any. */
    Optional<List<Complaint>> nameable(Action action, Complaint complaint, List<Complaint> related) {
        return closes(action)
                ? Optional.of(related.stream()
                        .filter(other -> !OtherComplaint.isTooRestricted(complaint, other))
                        .filter(other -> unfit(complaint, other).isEmpty())
                        .toList())
                : Optional.empty();
    }

    /**
     * Why a complaint cannot end in another one; empty if it can. Staff have to have seen before that the two belong together.
     */
    private Optional<String> unfit(Complaint complaint, Complaint other) {
        if (!other.open()) {
            return Optional.of("is closed, so this complaint cannot be dealt with under that reference");
        }
        String kind = other.entry().kind();
        boolean isComplaint =
                procedure.kind(kind).filter(known -> known.startsLimits()).isPresent();
        if (!isComplaint && !kind.equals(complaint.entry().kind())) {
            return Optional.of("is not recorded as a complaint; record it as one first");
        }
        boolean related = complaint.handling().related().contains(other.reference())
                || other.handling().related().contains(complaint.reference())
                || other.reference().equals(complaint.entry().relatesTo());
        return related
                ? Optional.empty()
                : Optional.of("is not related to this complaint; take the action relate first");
    }

    private boolean closes(Action action) {
        return action.to() != null && procedure.stageOf(action.to()).closed();
    }

    /** The member of staff whom the action names for its stage; empty if the system chooses one. */
    Optional<Candidate> named(Action action, FieldValues values, LookedUp lookedUp, Complaint complaint) {
        String field = action.assigns();
        String to = action.to();
        String member = field == null ? null : values.figure(field);
        if (field == null || to == null || member == null) {
            return Optional.empty();
        }
        Stage stage = procedure.stageOf(to);
        Candidate candidate = lookedUp.member(member).orElseThrow();
        if (!shared.assignment().canBeNamed(complaint, stage, candidate, lookedUp.staff())) {
            throw Rejection.invalid(
                    field,
                    "must have the role "
                            + String.join(" or ", stage.team(shared.stages().owner(complaint, stage)))
                            + ", work for the department of the complaint, not be its subject, not have decided it in an earlier"
                            + " stage, and be present or have a delegate");
        }
        return Optional.of(candidate);
    }
}
