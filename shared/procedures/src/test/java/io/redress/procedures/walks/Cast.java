package io.redress.procedures.walks;

import io.redress.domain.Actor;
import io.redress.domain.Candidate;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Everybody who may have to do with an organisation's complaints: two of every role, one above the other in a single line
 * of managers, and some who claim what they are not.
 */
record Cast(List<Candidate> staff, List<Actor> actors) {

    static Cast of(Procedure procedure) {
        List<Candidate> staff = new ArrayList<>();
        List<Actor> actors = new ArrayList<>(List.of(new Actor.Complainant(), new Actor.System("walk")));
        String above = null;
        for (Role role : procedure.roles()) {
            for (int number = 1; number <= 2; number++) {
                String id = role.id() + "-" + number;
                staff.add(new Candidate(id, Set.of(role.id()), Set.of(), above, false, number));
                actors.add(new Actor.Caseworker(id, Set.of(role.id()), Set.of()));
                above = id;
            }
        }
        String last = procedure.roles().getLast().id();
        actors.add(new Actor.Caseworker("elsewhere", Set.of(last), Set.of("another-department")));
        actors.add(new Actor.Caseworker("root", Set.of(Role.ADMINISTRATOR), Set.of()));
        actors.add(new Actor.Caseworker("mallory", Set.of("complainant", "system"), Set.of()));
        actors.add(new Actor.Caseworker("nobody", Set.of(), Set.of()));
        return new Cast(List.copyOf(staff), List.copyOf(actors));
    }
}
