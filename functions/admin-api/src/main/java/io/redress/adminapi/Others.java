package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.store.Relations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The complaints that one has to do with, those that have named it included, as far as whoever asks may know of them. All
 * others are as if there were none.
 */
final class Others {

    private final Office office;
    private final Relations relations;

    Others(Office office) {
        this.office = office;
        this.relations = new Relations(office.table());
    }

    Set<String> of(Complaint complaint, Actor.Caseworker caseworker) {
        List<String> references = Stream.of(
                        Stream.of(complaint.entry().relatesTo()),
                        complaint.handling().related().stream(),
                        relations.of(complaint.organisation(), complaint.reference()).stream())
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return office.complaints().all(complaint.organisation(), references).stream()
                .filter(other -> office.mayRead(other, caseworker))
                .map(Complaint::reference)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
