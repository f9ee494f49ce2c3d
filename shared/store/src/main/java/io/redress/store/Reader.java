package io.redress.store;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose lists are read.
 *
 * @param roles whose teams the person belongs to
 * @param caseworker the person
 */
public record Reader(String organisation, Collection<String> roles, String caseworker) {

    public Reader {
        roles = List.copyOf(roles);
    }

    List<Audience> audiences() {
        return Stream.concat(teams().stream(), Stream.of(Audience.person(caseworker)))
                .toList();
    }

    List<Audience> teams() {
        return roles.stream().sorted().map(Audience::role).toList();
    }

    /** The partitions of some lists. */
    List<String> partitions(List<Audience> audiences, WorkList... lists) {
        return Stream.of(lists)
                .flatMap(list -> audiences.stream().map(audience -> Keys.list(list, organisation, audience)))
                .toList();
    }
}
