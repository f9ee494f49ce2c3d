package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldFaults;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.util.List;
import java.util.Optional;

/** Records that a letter in doubt has arrived. It counts as sent when it was handed over to the mail service. */
record ItArrived() implements BuiltInAction {

    private static final String LETTER = "letter";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "The letter arrived",
                "Record that a letter has arrived of which nobody knew whether it would. It counts as sent at the time "
                        + "when it was handed over to the mail service.",
                ALL_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.choice(LETTER, "Letter", List.of()),
                Field.confidentialText("how", "How you know", true));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(
                complaint.handling().untold().inDoubt().findAny().isPresent(),
                "there is no letter of which nobody knows whether it arrived");
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        return field.id().equals(LETTER)
                ? Optional.of(LetterChoice.inDoubt(situation.complaint()).options(situation.rules()))
                : Optional.empty();
    }

    @Override
    public Optional<Said> faultOf(Field field, String value, FieldFaults faults) {
        return field.id().equals(LETTER)
                ? LetterChoice.inDoubt(faults.complaint()).faultOf(value)
                : faults.of(field, value);
    }

    @Override
    public void take(Taking taking) {
        LetterChoice.inDoubt(taking.complaint())
                .chosen(taking.filledIn().required(LETTER))
                .forEach(letter -> taking.rules().deliveries().arrived(taking.pending(), letter));
    }
}
