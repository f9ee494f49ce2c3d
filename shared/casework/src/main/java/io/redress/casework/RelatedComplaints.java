package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.Actor;
import io.redress.store.Relations;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The complaints that a complaint is related to, in both directions. Those that the caseworker may not see are left out as if
 * they did not exist.
 */
final class RelatedComplaints {

    private final AdminContext admin;
    private final Relations relations;

    RelatedComplaints(AdminContext admin) {
        this.admin = admin;
        this.relations = new Relations(admin.table());
    }

    /**
     * The related complaints that a caseworker may see.
     *
     * @param complaints all of them, sorted by reference
     * @param references their references
     * @param possiblySame the references of those of the same person that may be the same complaint, until staff have decided
     */
    record Known(List<Complaint> complaints, Set<String> references, Set<String> possiblySame) {
        Known {
            complaints = List.copyOf(complaints);
        }
    }

    Known of(Complaint complaint, Actor.Caseworker caseworker) {
        List<String> references = Stream.of(
                        Stream.of(complaint.entry().relatesTo()),
                        complaint.handling().related().stream(),
                        relations.of(complaint.organisation(), complaint.reference()).stream())
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Complaint> others = admin.complaints().all(complaint.organisation(), references).stream()
                .filter(other -> admin.mayRead(other, caseworker))
                .sorted(Comparator.comparing(Complaint::reference))
                .toList();
        return new Known(
                others,
                references(others.stream()),
                references(others.stream().filter(other -> isPossiblySame(complaint, other))));
    }

    private static boolean isPossiblySame(Complaint one, Complaint other) {
        return isUndecided(one, other) || isUndecided(other, one);
    }

    /** The later complaint has the note. Relating or joining the earlier one to it decides the question too. */
    private static boolean isUndecided(Complaint later, Complaint earlier) {
        return later.handling().possiblySame().contains(earlier.reference())
                && !earlier.handling().related().contains(later.reference());
    }

    private static Set<String> references(Stream<Complaint> complaints) {
        return complaints.map(Complaint::reference).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
