package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.AccessEvent.GlassBroken;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.util.Optional;

/** Lets an administrator see a restricted complaint for a day, on the record. */
record BreakGlass() implements BuiltInAction {

    private static final Span ACCESS = new Span(24, Span.Unit.HOURS);

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Break glass",
                "See a restricted complaint for a day. The reason is recorded, and the data-protection contact gets a mail.",
                ALL_STAGES,
                ADMINISTRATORS,
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public boolean availableOnHidden() {
        return true;
    }

    @Override
    public Optional<String> denial(Situation situation) {
        return unless(
                situation.complaint().restricted() && !situation.mayRead(),
                "you may see this complaint without breaking glass");
    }

    @Override
    public void take(Taking taking) {
        taking.add(new GlassBroken(
                taking.caseworker().name(), taking.pending().now().plus(ACCESS.byTheClock())));
    }
}
