package io.redress.domain.complaint;

import java.util.List;

/** Which members of staff the complaint is about. */
public sealed interface SubjectEvent extends Event {

    /** The complaint is about this member of staff, who may not decide on it. */
    record PersonNamed(Subject person) implements SubjectEvent {}

    /**
     * It gives the name of somebody, and it is not known who of the staff is meant, if anybody is.
     *
     * @param perhaps the ids of those who may be meant, as far as that can be told
     */
    record SubjectUnknown(List<String> possibleMatches) implements SubjectEvent {
        public SubjectUnknown {
            possibleMatches = possibleMatches == null ? List.of() : List.copyOf(possibleMatches);
        }
    }

    /** Whoever it names is nobody of the organisation's. */
    record SubjectNotStaff() implements SubjectEvent {}

    /** It is not about this member of staff, who had been named by mistake. */
    record PersonUnnamed(String caseworker) implements SubjectEvent {}
}
