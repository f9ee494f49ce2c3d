package io.redress.domain.rules.builtin;

import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldOptions.Option;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.StaffMember;
import java.util.Comparator;
import java.util.function.Predicate;

/** The members of staff that a field offers, in the order of their names. */
public final class StaffOptions {

    private StaffOptions() {}

    public static FieldOptions of(StaffFacts facts, Predicate<StaffMember> included) {
        return FieldOptions.of(facts.staff().stream()
                .filter(included)
                .sorted(Comparator.comparing(StaffMember::name).thenComparing(StaffMember::id))
                .map(member -> new Option(member.id(), member.name()))
                .toList());
    }
}
