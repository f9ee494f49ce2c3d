package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.DATA_PROTECTION;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent.RetentionHeld;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.change.Erasures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * Keeps the personal data of a complaint for longer than usual, for example while a court may ask for it. An erasure that was
 * ordered waits for that long. If its day is later by that, the person is told.
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
        Instant until =
                day.plusDays(1).atStartOfDay(taking.rules().calendar().zone()).toInstant();
        Erasure ordered = taking.complaint().handling().erasure();
        boolean later = ordered != null && isLater(taking, ordered, until);
        taking.add(new RetentionHeld(until));
        if (later) {
            taking.rules().letters().order(taking.pending(), BuiltInLetter.KEPT_LONGER.id());
        }
    }

    /** Whether a hold until then makes an ordered erasure later. It must not make it earlier, because the person needs a week of notice. */
    private static boolean isLater(Taking taking, Erasure ordered, Instant until) {
        Instant held = taking.complaint().handling().heldUntil();
        if (held != null && until.isBefore(held)) {
            LocalDate last = held.minusSeconds(1)
                    .atZone(taking.rules().calendar().zone())
                    .toLocalDate();
            throw Rejection.invalid(
                    UNTIL,
                    "must be " + last
                            + " or later, because an ordered erasure waits for that day: take keep-no-longer to end the hold before it");
        }
        return until.isAfter(Erasures.begin(taking.complaint(), ordered));
    }
}
