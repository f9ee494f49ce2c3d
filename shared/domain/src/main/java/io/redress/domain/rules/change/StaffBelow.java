package io.redress.domain.rules.change;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.Candidate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The members of staff who report, directly or not, to a person at the top whom a complaint is about. The system gives none of them
 * the complaint: nobody above them could review what they decide about that person.
 *
 * @param ids their ids
 */
record StaffBelow(Set<String> ids) {

    static final StaffBelow NOBODY = new StaffBelow(Set.of());

    StaffBelow {
        ids = Set.copyOf(ids);
    }

    /**
     * Those below the subjects of a complaint who have no manager; none if every subject has one. A subject whose manager is not in the
     * directory any more is not at the top: nobody knows who is above.
     */
    static StaffBelow heads(Complaint complaint, List<Candidate> staff) {
        Deque<String> above = new ArrayDeque<>(staff.stream()
                .filter(member -> member.manager() == null && complaint.isAbout(member.id()))
                .map(Candidate::id)
                .toList());
        if (above.isEmpty()) {
            return NOBODY;
        }
        Map<String, List<Candidate>> reports = staff.stream()
                .filter(member -> member.manager() != null)
                .collect(Collectors.groupingBy(Candidate::manager));
        Set<String> below = new HashSet<>();
        while (!above.isEmpty()) {
            for (Candidate member : reports.getOrDefault(above.pop(), List.of())) {
                if (below.add(member.id())) {
                    above.add(member.id());
                }
            }
        }
        return new StaffBelow(below);
    }

    boolean has(Candidate candidate) {
        return ids.contains(candidate.id());
    }

    boolean isSomebody() {
        return !ids.isEmpty();
    }
}
