package io.redress.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who reads work lists.
 *
 * @param roles the roles of the person
 * @param caseworker the person
 * @param actsFor the ids of absent colleagues for whom the person acts
 */
public record ListReader(String organisation, Collection<String> roles, String caseworker, Collection<String> actsFor) {

    public ListReader {
        roles = List.copyOf(roles);
        actsFor = List.copyOf(actsFor);
    }

    public ListReader(String organisation, Collection<String> roles, String caseworker) {
        this(organisation, roles, caseworker, List.of());
    }

    /** The person, and the colleagues for whom the person acts. */
    List<String> mine() {
        return people().map(id -> Keys.mine(organisation, id)).toList();
    }

    private Stream<String> people() {
        return Stream.concat(Stream.of(caseworker), actsFor.stream().sorted());
    }

    /**
     * The owners of all lists that the person may read: the person's roles, the person, and the colleagues for whom the person
     * acts.
     */
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
