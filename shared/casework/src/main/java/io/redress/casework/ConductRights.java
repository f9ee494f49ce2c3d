package io.redress.casework;

import io.redress.domain.procedure.Conduct;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.stream.Stream;

/** What a member of staff may do with the conditions of contact. */
record ConductRights(Conduct conduct, Actor.Caseworker caseworker) {

    /** The roles that may see the conditions. */
    List<String> seers() {
        return Stream.concat(conduct.decidedBy().stream(), conduct.seenBy().stream())
                .distinct()
                .toList();
    }

    boolean sees() {
        return caseworker.hasAny(seers());
    }

    boolean decides() {
        return caseworker.hasAny(conduct.decidedBy());
    }
}
