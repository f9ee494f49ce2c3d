package io.redress.domain.complaint;

/** Which caseworker has the complaint. */
public sealed interface AssignmentEvent extends Event {

    record Assigned(String caseworker) implements AssignmentEvent {}

    /** No member of staff with the owner's role can take the complaint. */
    record LeftUnassigned(String owner) implements AssignmentEvent {}

    /** The complaint has no caseworker, and the system looks for one again. */
    record AssignmentSought() implements AssignmentEvent {}
}
