package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldOptions.Option;
import io.redress.domain.rules.form.StaffFacts;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends the letter of an earlier change once more. */
record SendAgain() implements BuiltInAction {

    private static final String CHANGE = "change";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Send a letter again",
                "Send the letters of an earlier change once more. If the first copy arrived, the complainant gets a second one.",
                ALL_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.required(CHANGE, "Letter", Type.NUMBER));
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
        return Optional.of(FieldOptions.of(facts.letters().stream()
                .map(ordered -> new Option(String.valueOf(ordered.change()), title(ordered, situation)))
                .toList()));
    }

    private static String title(StaffFacts.OrderedLetters ordered, Situation situation) {
        String titles = ordered.letters().stream()
                .map(letter -> situation.rules().procedure().titleOf(letter))
                .collect(Collectors.joining(", "));
        ZoneId zone = situation.rules().calendar().zone();
        boolean doubted = situation
                .complaint()
                .handling()
                .untold()
                .inDoubt()
                .anyMatch(letter -> letter.change() == ordered.change());
        return titles + ", " + DateWords.dayAndYear(ordered.at().atZone(zone).toLocalDate())
                + (doubted ? ", of which nobody knows whether it arrived" : "");
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
        taking.rules().deliveries().orderAgain(taking.pending(), change);
    }
}
