package io.redress.domain.rules.change;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Subject;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.ManagerChain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The members of staff who report, directly or not, to a person at the top whom a complaint is about. The system gives none of them
 * the complaint: nobody above them could review what they decide about that person.
 *
 * @param ids their ids
 */
record StaffBelow(Set<String> ids) {
    StaffBelow {
        ids = Set.copyOf(ids);
    }

    /** Those below the subjects of a complaint who have no manager in the directory; none if every subject has one. */
    static StaffBelow heads(Complaint complaint, List<Candidate> staff) {
        Set<String> heads = complaint.about().stream()
                .map(Subject::caseworker)
                .filter(id -> ManagerChain.ofCandidates(staff, id).above().isEmpty())
                .collect(Collectors.toSet());
        return new StaffBelow(staff.stream()
                .filter(member -> ManagerChain.ofCandidates(staff, member.id()).above().stream()
                        .anyMatch(manager -> heads.contains(manager.id())))
                .map(Candidate::id)
                .collect(Collectors.toSet()));
    }

    boolean has(Candidate candidate) {
        return ids.contains(candidate.id());
    }

    boolean isSomebody() {
        return !ids.isEmpty();
    }
}
