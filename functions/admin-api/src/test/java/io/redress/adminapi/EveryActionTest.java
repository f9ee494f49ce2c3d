package io.redress.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.builtin.BuiltInActions;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.EveryStage;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every action of every procedure, tried by every role, by a user without a role and by a user of another organisation. The
 * request has an unknown field, so a user who may take the action gets a fault for that field, and nothing is ever changed.
 */
class EveryActionTest {

    private static final Map<String, String> NONSENSE = Map.of("nonsense", "x");
    private static final String ELSEWHERE = "elsewhere";

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void is_rejected_for_users_who_may_not_take_it_and_changes_nothing(String organisation) {
        try (Bench bench = new Bench(organisation)) {
            List<String> wrong = new ArrayList<>();
            int tried = 0;
            for (Stage stage : bench.procedure.stages()) {
                String reference = bench.standingIn(stage);
                for (Action action : bench.actionsOf(stage)) {
                    for (String role : bench.roles()) {
                        tried++;
                        bench.fault(reference, stage, action, role).ifPresent(wrong::add);
                    }
                }
                assertThat(bench.complaints.get(organisation, reference).version())
                        .as("nothing has happened in " + stage.id())
                        .isEqualTo(1);
            }
            assertThat(wrong).isEmpty();
            assertThat(tried).isGreaterThan(200);
        }
    }

    /**
     * KN-6: in a stage that consults a role, the member with that role who moved the complaint there tries the actions of the
     * consulted role.
     */
    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "northumbria"})
    void is_rejected_when_the_user_who_requested_the_approval_gives_it(String organisation) {
        try (Bench bench = new Bench(organisation)) {
            int tried = 0;
            for (Stage stage : bench.procedure.stages()) {
                if (stage.consults() == null) {
                    continue;
                }
                String reference = bench.standingIn(stage, "tester");
                String others = bench.standingIn(stage, "somebody");
                for (Action action : bench.actionsOf(stage)) {
                    if (action.builtIn().isEmpty()
                            && action.by().contains(stage.consults())
                            && !action.by().contains(stage.owner())) {
                        tried++;
                        Answer answer = bench.as(stage.consults()).act(reference, action.id(), NONSENSE);
                        assertThat(answer.status()).as(action.id()).isEqualTo(403);
                        assertThat(answer.text())
                                .contains(
                                        "you requested this approval or advice, so another member of staff has to give it");
                        assertThat(bench.as(stage.consults())
                                        .act(others, action.id(), NONSENSE)
                                        .status())
                                .as(action.id())
                                .isEqualTo(422);
                    }
                }
            }
            assertThat(tried).isGreaterThan(1);
        }
    }

    /** One organisation with its API, and the means to bring a complaint into any of its stages. */
    private static final class Bench implements AutoCloseable {

        private final String organisation;
        private final Desk desk;
        private final Env env;
        private final Rules rules;
        private final Procedure procedure;
        private final EveryStage stages;
        private final Complaints complaints;
        private final Set<String> status = new HashSet<>();

        private Bench(String organisation) {
            this.organisation = organisation;
            desk = new Desk(organisation);
            env = desk.fixture.env(Map.of("ORGANISATIONS", organisation));
            Table table = Table.in(env);
            Procedures procedures = Procedures.in(env, DaysOff.NONE);
            rules = procedures.inForce(organisation);
            procedure = rules.procedure();
            stages = new EveryStage(env, organisation);
            complaints = Complaints.in(env, table, procedures);
        }

        /** The roles of the procedure, no role, and a role in another organisation. */
        private List<String> roles() {
            List<String> roles =
                    new ArrayList<>(procedure.roles().stream().map(Role::id).toList());
            roles.add(Role.ADMINISTRATOR);
            roles.add("no-such-role");
            roles.add(ELSEWHERE);
            return roles;
        }

        /** The procedure's own actions in a stage; the built-in actions once in an open stage and once in a closed one. */
        private List<Action> actionsOf(Stage stage) {
            return new ProcedureActions(procedure, BuiltInActions.of(procedure))
                    .all().stream()
                            .filter(action -> action.offeredIn(stage.id()))
                            .filter(action -> action.builtIn().isEmpty() || status.add(action.id() + stage.closed()))
                            .toList();
        }

        private String standingIn(Stage stage) {
            return stages.standingIn(stage);
        }

        private String standingIn(Stage stage, String consultationRequestedBy) {
            return stages.standingIn(stage, consultationRequestedBy);
        }

        private Clerk as(String role) {
            return role.equals(ELSEWHERE)
                    ? desk.as("tester", "elsewhere:administrator")
                    : desk.as(Colleague.known("tester", "A Tester", role));
        }

        /** What is wrong with the answer, in words; empty if it agrees with the procedure. */
        private Optional<String> fault(String reference, Stage stage, Action action, String role) {
            Answer answer = as(role).act(reference, action.id(), NONSENSE);
            Set<Integer> expected = expected(reference, stage, action, role);
            return expected.contains(answer.status())
                    ? Optional.empty()
                    : Optional.of(action.id() + " in " + stage.id() + " by " + role + ": " + answer.status() + ", not "
                            + expected);
        }

        private Set<Integer> expected(String reference, Stage stage, Action action, String role) {
            boolean known = procedure.role(role).isPresent() || role.equals(Role.ADMINISTRATOR);
            if (!known) {
                return Set.of(403);
            }
            if (!sees(reference, role)) {
                boolean ofContact =
                        role.equals(procedure.dataProtection()) && action.by().equals(List.of(role));
                return ofContact ? Set.of(422, 409) : Set.of(404);
            }
            if (!action.by().contains(role)) {
                return Set.of(403);
            }
            // A built-in action may also be rejected because of the complaint's state, for example if there is no
            // limit to extend; a decision also because there are no findings yet on which it could be made.
            if (action.builtIn().isPresent()) {
                return Set.of(422, 403, 409);
            }
            return action.combinations().isEmpty() && !action.needsDocument() ? Set.of(422) : Set.of(422, 409);
        }

        /** Whether the procedure lets the role see the complaint: at once, or because of a stage of that role. */
        private boolean sees(String reference, String role) {
            if (procedure.aboutPersons() != null
                    && procedure.aboutPersons().owner().equals(role)) {
                return false;
            }
            return role.equals(Role.ADMINISTRATOR)
                    || procedure.role(role).orElseThrow().sees() == Role.Sees.EVERYTHING
                    || complaints.get(organisation, reference).path().stream()
                            .map(procedure::stageOf)
                            .anyMatch(passed -> role.equals(passed.owner()) || role.equals(passed.consults()));
        }

        @Override
        public void close() {
            desk.close();
        }
    }
}
