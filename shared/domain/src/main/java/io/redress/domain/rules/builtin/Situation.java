package io.redress.domain.rules.builtin;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.change.SharedRules;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A complaint now, and the caseworker who looks at it. */
public record Situation(Complaint complaint, Actor.Caseworker caseworker, Instant now, SharedRules rules) {

    boolean mayRead() {
        return rules.access().mayRead(complaint, caseworker, now);
    }

    boolean mayExtend(Limit limit) {
        return rules.standIns().mayExtend(complaint, limit, caseworker, now);
    }

    Set<String> roles() {
        return rules.access().rolesOn(complaint, caseworker);
    }

    /** The working days that a field for a date offers, if the date has to be in the future; empty for a field of another type. */
    Optional<FieldOptions> futureDays(Field field) {
        return field.type() == Field.Type.DATE
                ? Optional.of(FieldOptions.ofWorkingDays(List.of(rules.dates().toCome(now))))
                : Optional.empty();
    }

    LocalDate today() {
        return now.atZone(rules.calendar().zone()).toLocalDate();
    }
}
