package io.redress.procedures.walks;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Everybody who may have to do with an organisation's complaints: two members for each role, all in a single chain of managers,
 * and some actors without rights.
 */
record Cast(List<Candidate> staff, List<Actor> others) {

    static Cast of(Procedure procedure) {
        List<Candidate> staff = new ArrayList<>();
        String above = null;
        for (Role role : procedure.roles()) {
            for (int number = 1; number <= 2; number++) {
                String id = role.id() + "-" + number;
                staff.add(new Candidate(id, Set.of(role.id()), Set.of(), above, false, number));
                above = id;
            }
        }
        String last = procedure.roles().getLast().id();
        return new Cast(
                List.copyOf(staff),
                List.of(
                        new Actor.Complainant(),
                        new Actor.System("walk"),
                        new Actor.Caseworker("elsewhere", Set.of(last), Set.of("another-department")),
                        new Actor.Caseworker("root", Set.of(Role.ADMINISTRATOR), Set.of()),
                        new Actor.Caseworker("mallory", Set.of("complainant", "system"), Set.of()),
                        new Actor.Caseworker("nobody", Set.of(), Set.of())));
    }

    List<Actor> actors() {
        List<Actor> all = new ArrayList<>(others);
        staff.forEach(person -> all.add(actor(person)));
        return all;
    }

    /** One of the two members for each role, and all other actors. */
    List<Actor> oneOfEach(Random random) {
        List<Actor> some = new ArrayList<>(others);
        for (int pair = 0; pair < staff.size(); pair += 2) {
            some.add(actor(staff.get(pair + random.nextInt(2))));
        }
        return some;
    }

    private static Actor actor(Candidate person) {
        return new Actor.Caseworker(person.id(), person.roles(), person.departments());
    }
}
