package io.redress.domain.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The managers above one person. The chain ends at somebody who has no manager, or whose manager is not in the directory.
 *
 * @param above the managers, the nearest first, each once and never the person themselves
 * @param circular whether the directory leads back to somebody below, so that the chain has no top
 */
public record ManagerChain<P>(List<P> above, boolean circular) {
    public ManagerChain {
        above = List.copyOf(above);
    }

    /** The managers above a member of staff; none above somebody who is not in the directory. */
    public static ManagerChain<StaffMember> ofStaff(List<StaffMember> staff, String id) {
        return of(staff, id, StaffMember::id, StaffMember::manager);
    }

    /** The managers above a candidate; none above somebody who is not among the candidates. */
    public static ManagerChain<Candidate> ofCandidates(List<Candidate> candidates, String id) {
        return of(candidates, id, Candidate::id, Candidate::manager);
    }

    private static <P> ManagerChain<P> of(
            List<P> people, String id, Function<P, String> idOf, Function<P, String> managerOf) {
        Map<String, P> byId = new HashMap<>();
        people.forEach(person -> byId.put(idOf.apply(person), person));
        List<P> above = new ArrayList<>();
        Set<String> passed = new HashSet<>();
        for (P person = byId.get(id); person != null; person = byId.get(managerOf.apply(person))) {
            if (!passed.add(idOf.apply(person))) {
                return new ManagerChain<>(above, true);
            }
            if (passed.size() > 1) {
                above.add(person);
            }
        }
        return new ManagerChain<>(above, false);
    }
}
