package io.redress.domain.complaint;

import java.util.Map;

/** Somebody took an action, for whom, and what was decided by it. */
public sealed interface ActionEvent extends Event {

    /** @param fields what was filled in, free text left out */
    record ActionTaken(String action, Map<String, String> fields) implements ActionEvent {
        public ActionTaken {
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }

    /**
     * What follows was done for somebody else: for a colleague who is away, or for a complainant who told it to staff.
     *
     * @param whom the colleague's id, or {@code complainant}
     */
    record ActedFor(String whom) implements ActionEvent {}

    /** A member of staff has given the answer of a stage. */
    record Decided(Decider decider) implements ActionEvent {}

    /** What was found of the complaint (CP-8). */
    record Determined(String determination) implements ActionEvent {}
}
