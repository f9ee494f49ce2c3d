package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The complaints that one has to do with, as far as whoever asks may know of them. All others are as if there were none. */
final class Others {

    private final Office office;

    Others(Office office) {
        this.office = office;
    }

    Set<String> of(Complaint complaint, Actor.Caseworker caseworker) {
        List<String> references = Stream.concat(
                        Stream.of(complaint.entry().relatesTo()), complaint.handling().related().stream())
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
