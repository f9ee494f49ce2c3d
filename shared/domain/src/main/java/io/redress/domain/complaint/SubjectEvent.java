package io.redress.domain.complaint;

import java.util.List;

/** Which members of staff the complaint is about. */
public sealed interface SubjectEvent extends Event {

    /** The complaint is about this member of staff, who may neither see nor decide it. */
    record PersonNamed(Subject person) implements SubjectEvent {}

    /**
     * The complaint names somebody, and it is not known which member of staff that is, if any.
     *
     * @param possibleMatches the ids of the members of staff whom the name may mean
     */
    record SubjectUnknown(List<String> possibleMatches) implements SubjectEvent {
        public SubjectUnknown {
            possibleMatches = possibleMatches == null ? List.of() : List.copyOf(possibleMatches);
        }
    }

    /** The person whom the complaint names is not a member of staff. */
    record SubjectNotStaff() implements SubjectEvent {}

    /** The complaint is not about this member of staff, who had been named by mistake. */
    record PersonUnnamed(String caseworker) implements SubjectEvent {}
}
