package io.redress.domain.procedure;

import java.time.DayOfWeek;
import java.util.List;

/**
 * The weekly mail that tells each member of staff what waits for them.
 *
 * @param on the day of the week on which it goes, or the first working day after it
 * @param roles the roles that get it
 */
public record Digest(DayOfWeek on, List<String> roles) {

    public Digest {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
