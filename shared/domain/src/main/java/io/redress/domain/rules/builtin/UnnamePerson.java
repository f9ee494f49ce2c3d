package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldFaults;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.util.Optional;

/** Records that a member of staff was named as the subject by mistake. */
record UnnamePerson() implements BuiltInAction {

    private static final String CASEWORKER = "caseworker";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Take back a name",
                "Record that the complaint is not about a member of staff who was named by mistake.",
                OPEN_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.required(CASEWORKER, "Member of staff", Type.CASEWORKER),
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(!complaint.about().isEmpty(), "this complaint names no member of staff");
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        return field.type() == Type.CASEWORKER
                ? Optional.of(
                        StaffOptions.of(facts, member -> situation.complaint().names(member.id())))
                : Optional.empty();
    }

    /** A member of staff who was named by mistake may have left since, so the directory is not asked. */
    @Override
    public Optional<Said> faultOf(Field field, String value, FieldFaults faults) {
        return field.type() == Type.CASEWORKER
                ? unless(faults.complaint().names(value), "must be a member of staff whom this complaint names")
                        .map(Said::english)
                : faults.of(field, value);
    }

    @Override
    public void take(Taking taking) {
        taking.rules().assignment().unname(taking.pending(), taking.filledIn().required(CASEWORKER));
    }
}
