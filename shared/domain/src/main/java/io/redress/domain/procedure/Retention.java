package io.redress.domain.procedure;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How long personal data is kept. After that time it is erased; the figures stay.
 *
 * @param keep how long after its end the personal data of a complaint is kept, unless a rule says otherwise
 * @param rules for which complaints it is kept longer or shorter; the first rule that fits a complaint counts
 * @param reads how long it is kept which member of staff read which complaint
 * @param staff how long the history of the directory keeps the names, addresses, roles and absences of people after they left
 */
public record Retention(Period keep, List<RetentionRule> rules, Period reads, Period staff) {

    private static final Period USUAL_FOR_STAFF = Period.ofYears(6);

    /** The retention of a procedure that sets none. */
    public static final Retention USUAL =
            new Retention(Period.ofYears(6), List.of(), Period.ofYears(2), USUAL_FOR_STAFF);

    public Retention {
        rules = rules == null ? List.of() : List.copyOf(rules);
        staff = staff == null ? USUAL_FOR_STAFF : staff;
    }

    /** Before which time somebody must have left, if what the history of the directory keeps about them is no longer kept. */
    public Instant leftBefore(Instant now, ZoneId zone) {
        return now.atZone(zone).minus(staff).toInstant();
    }

    /** How long the personal data of a complaint of a kind is kept after it ended with an outcome. */
    public Period keptFor(String kind, String outcome) {
        for (RetentionRule rule : rules) {
            if (rule.fits(kind, outcome)) {
                return rule.keep();
            }
        }
        return keep;
    }

    /** When the personal data of a complaint has to be erased. */
    public ZonedDateTime endsAfter(ZonedDateTime end, String kind, String outcome) {
        return end.plus(keptFor(kind, outcome));
    }
}
