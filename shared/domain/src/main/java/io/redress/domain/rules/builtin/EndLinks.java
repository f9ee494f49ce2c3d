package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.AccessEvent.LinksEnded;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.util.List;
import java.util.Optional;

/** Ends the tracking links that have been given out so far, for example because one is in the wrong hands. */
record EndLinks() implements BuiltInAction {

    private static final String WHOSE = "whose";
    private static final String ALL = "all";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "End the links",
                "End the links that have been given out so far, for example because one is in the wrong hands. Such a link shows"
                        + " nothing any more. The next letter has a new link, and the complainant can ask for one.",
                ALL_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.choice(
                        WHOSE,
                        "Which links",
                        List.of(
                                Choice.of(ALL, "All links"),
                                Choice.of(LinkHolder.REPRESENTATIVE.id(), "The links of the representative"))),
                Field.confidentialText("reason", "Reason", true));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(
                !complaint.handling().isErased(),
                "the personal data of this complaint has been erased, and its links with it");
    }

    @Override
    public void take(Taking taking) {
        taking.add(new LinksEnded(!taking.filledIn().required(WHOSE).equals(ALL)));
    }
}
