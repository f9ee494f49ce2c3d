package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldOptions.Option;
import io.redress.domain.rules.form.StaffFacts;
import java.time.ZoneId;
import java.util.Optional;

/** Sends the letter of an earlier change once more. */
record SendAgain() implements BuiltInAction {

    private static final String CHANGE = "change";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Send a letter again",
                "Send the letter of an earlier change once more, for example when nobody knows whether it arrived.",
                ALL_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.required(CHANGE, "Number of the change that ordered the letter", Type.NUMBER));
    }

    @Override
    public boolean namesLetter() {
        return true;
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        if (field.type() != Type.NUMBER) {
            return Optional.empty();
        }
        ZoneId zone = situation.rules().calendar().zone();
        return Optional.of(FieldOptions.of(facts.letters().stream()
                .map(ordered -> new Option(
                        String.valueOf(ordered.change()),
                        String.join(", ", ordered.letters()) + ", "
                                + DateWords.dayAndYear(ordered.at().atZone(zone).toLocalDate())))
                .toList()));
    }

    @Override
    public void take(Taking taking) {
        int change = Integer.parseInt(taking.filledIn().required(CHANGE));
        if (change < 1 || change > taking.complaint().version()) {
            throw Rejection.invalid(
                    CHANGE, "must be one of the " + taking.complaint().version() + " changes so far");
        }
        if (!taking.lookedUp().lettersOrdered().contains(change)) {
            throw Rejection.invalid(CHANGE, "is not a change that ordered a letter");
        }
        taking.add(new LetterOrderedAgain(change));
    }
}
