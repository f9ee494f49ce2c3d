package io.redress.domain.rules;

import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.Status;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A delegate may take the actions that they may take alone, and those that the absent colleague may take alone, and no others: for
 * all roles, departments and stages. The record says for whom, exactly if the delegate alone may not take the action.
 */
class DelegatesTableTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<String> ROLES = List.of("officer", "head", "director", "adviser", "administrator");
    private static final List<Set<String>> DEPARTMENTS = List.of(Set.of(), Set.of("north"), Set.of("south"));

    private final Rules rules = new Rules(withLineManagers().build(), Scenario.ENGLAND);
    private int compared;
    private int actedFor;

    @Test
    void a_delegate_may_do_what_each_of_both_may_do_alone_and_the_record_says_for_whom() {
        everyCombination(pair -> {
            for (Complaint complaint : complaints()) {
                Set<String> alone = offered(complaint, pair.delegate());
                Set<String> either = new TreeSet<>(alone);
                either.addAll(offered(complaint, pair.absentWithoutAdministration()));
                Actor.Caseworker both = pair.delegate().actingFor(pair.absent());
                assertThat(offered(complaint, both))
                        .as("%s on %s", both, complaint.status())
                        .isEqualTo(either);
                compared++;
                either.stream()
                        .filter(action -> needsNothing(complaint, action))
                        .forEach(action -> recorded(complaint, action, both, alone.contains(action)));
            }
        });
        assertThat(compared).isGreaterThan(5_000);
        assertThat(actedFor).isGreaterThan(1_000);
    }

    @Test
    void two_absent_colleagues_are_not_multiplied() {
        Complaint north = complaint("first", "officer", "north", null, null);
        StaffMember officer = absent("olga", "officer", Set.of("south"));
        StaffMember adviser = absent("anna", "adviser", Set.of("north"));
        Actor.Caseworker both = new Actor.Caseworker("dora", Set.of("head"), Set.of("south"))
                .actingFor(officer)
                .actingFor(adviser);
        assertThat(offered(north, both))
                .as("an officer of the south, and an adviser")
                .isEmpty();
        assertThat(rules.access().mayRead(north, both, NOW)).isFalse();
    }

    private record Pair(Actor.Caseworker delegate, StaffMember absent) {
        Actor.Caseworker absentWithoutAdministration() {
            Set<String> roles = new HashSet<>(absent.roles());
            roles.remove(Role.ADMINISTRATOR);
            return new Actor.Caseworker(absent.id(), roles, absent.departments());
        }
    }

    private static void everyCombination(Consumer<Pair> each) {
        for (String own : ROLES) {
            for (Set<String> mine : DEPARTMENTS) {
                for (String theirs : ROLES) {
                    for (Set<String> departments : DEPARTMENTS) {
                        each.accept(new Pair(
                                new Actor.Caseworker("dora", Set.of(own), mine), absent("olga", theirs, departments)));
                    }
                }
            }
        }
    }

    private static StaffMember absent(String id, String role, Set<String> departments) {
        return new StaffMember(id, id, id + "@example.org", Set.of(role), departments, null, List.of());
    }

    private static List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        for (@Nullable String department : new String[] {null, "north", "south"}) {
            for (@Nullable String caseworker : new String[] {null, "olga", "omar"}) {
                complaints.add(complaint("first", "officer", department, caseworker, null));
                complaints.add(complaint("second", "head", department, caseworker, null));
                complaints.add(complaint(
                        "second",
                        "head",
                        department,
                        caseworker,
                        new Restriction(
                                Role.ADMINISTRATOR, false, List.of(new Restriction.Viewer("olga", null)), null)));
            }
        }
        return complaints;
    }

    private static Complaint complaint(
            String stage,
            String owner,
            @Nullable String department,
            @Nullable String caseworker,
            @Nullable Restriction restriction) {
        return new Complaint(
                "ACORN-0000-0000",
                "acorn",
                1,
                1,
                Submitted.of("complaint", "website", null, "delay", department, NOW, true, true, null, Map.of()),
                new Status(stage, owner, null, List.of(), NOW, caseworker, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of("first", stage),
                Handling.NOTHING.with(restriction));
    }

    private Set<String> offered(Complaint complaint, Actor.Caseworker caseworker) {
        return new TreeSet<>(rules.offered(complaint, caseworker, NOW).stream()
                .map(Action::id)
                // Somebody who may not see a restricted complaint may break glass; the delegate may see it.
                .filter(action -> !action.equals("break-glass"))
                .toList());
    }

    private boolean needsNothing(Complaint complaint, String action) {
        return rules.actions().in(complaint.stage(), action).orElseThrow().fields().stream()
                .noneMatch(Field::required);
    }

    private void recorded(Complaint complaint, String action, Actor.Caseworker both, boolean alone) {
        Stream<ActedFor> forWhom;
        try {
            forWhom = rules.decide(complaint, new Command.Act(action, Map.of()), both, NOW).events().stream()
                    .filter(ActedFor.class::isInstance)
                    .map(ActedFor.class::cast);
        } catch (Rejection _) {
            return;
        }
        boolean assigned = "olga".equals(complaint.status().caseworker());
        if (alone && !assigned) {
            assertThat(forWhom).as("%s by %s", action, both).isEmpty();
        } else {
            actedFor++;
            assertThat(forWhom).as("%s by %s", action, both).containsExactly(new ActedFor("olga"));
        }
    }
}
