package io.redress.domain.complaint;

import io.redress.domain.procedure.Action.Satisfaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which action was taken, for whom, and what it decided. */
public sealed interface ActionEvent extends Event {

    /** @param fields the values of the form, without free text */
    record ActionTaken(String action, Map<String, String> fields) implements ActionEvent {
        public ActionTaken {
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /**
     * The events after this one in the same change were caused on behalf of somebody else: of a colleague who is away, or
     * of a complainant whose words staff wrote down.
     *
     * @param whom the colleague's id, or {@code complainant}
     */
    record ActedFor(String whom) implements ActionEvent {}

    /** A member of staff has given the answer of a stage. */
    record Decided(Decider decider) implements ActionEvent {}

    /** Staff have given the complaint a priority. */
    record Prioritised(String priority) implements ActionEvent {}

    /** The finding about the complaint (CP-8). */
    record Determined(String determination) implements ActionEvent {}

    /**
     * The complainant has said whether an answer settles the matter.
     *
     * @param saidBy who entered it; absent in events of earlier versions
     */
    record SatisfactionStated(
            Satisfaction satisfaction, @Nullable SaidBy saidBy) implements ActionEvent {}
}
