package io.redress.casework;

import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.ContactConditions.Match;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.procedure.Conduct;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.store.PersonsUnderConditions;
import io.redress.store.PersonsUnderConditions.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of contact that hold for the complainant of a complaint, or for the representative. */
final class ConditionsOfComplainant {

    private final AdminContext admin;
    private final PersonsUnderConditions persons;

    ConditionsOfComplainant(AdminContext admin) {
        this.admin = admin;
        this.persons = new PersonsUnderConditions(admin.table());
    }

    /** None for a caseworker who may not see conditions, so that such a caseworker cannot tell whether there are any. */
    List<Map<String, Object>> of(Rules rules, Particulars particulars, Actor.Caseworker caseworker) {
        Conduct conduct = rules.procedure().conduct();
        if (conduct == null || !new ConductRights(conduct, caseworker).sees()) {
            return List.of();
        }
        ContactConditionsJson shown = new ContactConditionsJson(
                rules,
                conduct,
                admin.now().atZone(rules.calendar().zone()).toLocalDate(),
                admin.names(rules.procedure().organisation()));
        return persons.all(rules.procedure().organisation()).stream()
                .map(Entry::conditions)
                .filter(ContactConditions::hold)
                .flatMap(entry -> {
                    List<Match> matches = matches(entry, particulars, rules);
                    return matches.isEmpty() ? Stream.empty() : Stream.of(shown.on(entry, matches));
                })
                .toList();
    }

    private static List<Match> matches(ContactConditions entry, Particulars particulars, Rules rules) {
        Person complainant = particulars.complainant();
        Representative representative = particulars.representative();
        return Stream.concat(
                        matches(entry, complainant.name(), complainant.email(), complainant.phone(), rules),
                        representative == null
                                ? Stream.empty()
                                : matches(
                                        entry,
                                        representative.name(),
                                        representative.email(),
                                        representative.phone(),
                                        rules))
                .distinct()
                .toList();
    }

    private static Stream<Match> matches(
            ContactConditions entry,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            Rules rules) {
        return entry.matches(name, email, phone, ContactConditionsJson.country(rules)).stream();
    }
}
