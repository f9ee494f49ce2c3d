package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.DATA_PROTECTION;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.ErasureEvent.RetentionHeld;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.time.LocalDate;
import java.time.Period;

/**
 * Keeps the personal data of a complaint for longer than usual, for example while a court may ask for it. An erasure that was
 * ordered waits for that long, and the person, who was told of it, is told of the hold.
 */
record KeepLonger() implements BuiltInAction {

    private static final String UNTIL = "until";

    private static final Period LONGEST = Period.ofYears(30);

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Keep the personal data for longer",
                "Keep the personal data of this complaint until the end of this day, even if it would be erased before. A later hold replaces"
                        + " an earlier one.",
                ALL_STAGES,
                DATA_PROTECTION,
                Field.required(UNTIL, "Last day", Field.Type.DATE),
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public boolean availableOnHidden() {
        return true;
    }

    @Override
    public void take(Taking taking) {
        LocalDate day = LocalDate.parse(taking.filledIn().required(UNTIL));
        LocalDate today = taking.today();
        if (!day.isAfter(today)) {
            throw Rejection.invalid(UNTIL, "must be later than today");
        }
        if (day.isAfter(today.plus(LONGEST))) {
            throw Rejection.invalid(UNTIL, "must be " + today.plus(LONGEST) + " at the latest");
        }
        taking.add(new RetentionHeld(
                day.plusDays(1).atStartOfDay(taking.rules().calendar().zone()).toInstant()));
        if (taking.complaint().handling().erasure() != null) {
            taking.rules().letters().order(taking.pending(), BuiltInLetter.KEPT_LONGER.id());
        }
    }
}
