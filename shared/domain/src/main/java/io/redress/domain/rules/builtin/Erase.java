package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.DATA_PROTECTION;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.change.Erasures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Orders that the personal data of a complaint be erased. The person is told first, with the day on which that happens, a week
 * later. The form has no free text, because that would be personal data in turn.
 */
record Erase() implements BuiltInAction {

    private static final String GROUND = "ground";

    /** The grounds of an order. */
    static final List<Choice> GROUNDS = List.of(
            Choice.of("person-asked", "The person has asked for it"),
            Choice.of("consent-withdrawn", "The person no longer agrees that we keep it"),
            Choice.of("not-needed", "It is no longer needed"),
            Choice.of("unlawful", "It should never have been recorded"));

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                        "Erase the personal data",
                        "Erase the names, the addresses and all texts of this complaint for good. The person is told first."
                                + " Reference, dates, stages and outcome stay.",
                        ALL_STAGES,
                        DATA_PROTECTION,
                        Field.choice(GROUND, "Why", GROUNDS))
                .sending(BuiltInLetter.ERASURE);
    }

    @Override
    public boolean availableOnHidden() {
        return true;
    }

    @Override
    public Optional<String> conflict(Complaint complaint, Instant now) {
        return Erasures.refusal(complaint, now);
    }

    @Override
    public void take(Taking taking) {
        Erasures.order(
                taking.pending(),
                taking.filledIn().required(GROUND),
                taking.rules().calendar().zone());
    }
}
