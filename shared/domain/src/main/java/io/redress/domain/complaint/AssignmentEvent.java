package io.redress.domain.complaint;

/** Who has the complaint. */
public sealed interface AssignmentEvent extends Event {

    record Assigned(String caseworker) implements AssignmentEvent {}

    /** Nobody of the owner's role can take it. */
    record LeftUnassigned(String owner) implements AssignmentEvent {}

    /** It still has no caseworker, and one is looked for again. */
    record AssignmentSought() implements AssignmentEvent {}
}
