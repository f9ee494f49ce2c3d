package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.OPEN_STAGES;

import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.util.Optional;

/** Records that the complaint is about a member of staff, its subject (KW-4). */
record NamePerson() implements BuiltInAction {

    private static final String CASEWORKER = "caseworker";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Name the member of staff it is about",
                "Record that the complaint is about a member of staff, who then takes no part in it.",
                OPEN_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.required(CASEWORKER, "Member of staff", Type.CASEWORKER));
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        return field.type() == Type.CASEWORKER
                ? Optional.of(
                        StaffOptions.of(facts, member -> !situation.complaint().names(member.id())))
                : Optional.empty();
    }

    @Override
    public void take(Taking taking) {
        taking.rules().assignment().name(taking.pending(), taking.member(CASEWORKER));
    }
}
