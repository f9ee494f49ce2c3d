package io.redress.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose lists are read.
 *
 * @param roles whose teams the person belongs to
 * @param caseworker the person
 * @param actsFor the ids of colleagues who are away and for whom the person acts
 */
public record ListReader(String organisation, Collection<String> roles, String caseworker, Collection<String> actsFor) {

    public ListReader {
        roles = List.copyOf(roles);
        actsFor = List.copyOf(actsFor);
    }

    public ListReader(String organisation, Collection<String> roles, String caseworker) {
        this(organisation, roles, caseworker, List.of());
    }

    /** Their own work, and that of those for whom they act. */
    List<String> mine() {
        return people().map(id -> Keys.mine(organisation, id)).toList();
    }

    private Stream<String> people() {
        return Stream.concat(Stream.of(caseworker), actsFor.stream().sorted());
    }

    /** Their teams, they themselves, and those for whom they act: what only these may see or have promised. */
    List<ListOwner> owners() {
        return Stream.concat(teams().stream(), people().map(ListOwner::person)).toList();
    }

    List<ListOwner> teams() {
        return roles.stream().sorted().map(ListOwner::role).toList();
    }

    /** The partitions of some lists. */
    List<String> partitions(List<ListOwner> owners, WorkList... lists) {
        return Stream.of(lists)
                .flatMap(list -> owners.stream().map(owner -> Keys.list(list, organisation, owner)))
                .toList();
    }
}
