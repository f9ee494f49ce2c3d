package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.ShownForm.Input;
import io.redress.desk.Visitor.Seen;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.EveryStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every action that the page of a complaint offers, in every stage of every procedure: its form is filled in as a person would, and it is
 * carried out. So nothing is offered that is refused.
 */
class EveryActionAtTheDeskTest {

    /** In how many days the dates of a form are, one attempt after the other; the tests begin on a Friday. */
    private static final List<Integer> DAYS = List.of(5, 0, 14, 17, 31, 60);

    /** Actions that are not offered before another one was taken, with that one. */
    private static final Map<String, String> BEFORE = Map.of("join", "relate", "share-feedback", "ombudsman-feedback");

    /** Which of these each procedure has: only KenTrade gets feedback of an ombudsman on a complaint and shares it. */
    private static final Map<String, Set<String>> HAS_LATER = Map.of(
            "knec", Set.of("join"),
            "kentrade", Set.of("join", "share-feedback"),
            "kiwi", Set.of("join"),
            "case-in-point", Set.of("join"),
            "northumbria", Set.of("join"));

    /** What is refused because the complaint did not come into its stage by the way that complaints come there. */
    private static final List<String> OUT_OF_PLACE = List.of("needs a document", "has not been written yet");

    private static final Pattern LINK = Pattern.compile("href=\"[^\"]*/complaints/[^/\"]+/actions/([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void can_be_carried_out(String organisation) {
        try (Bench bench = new Bench(organisation)) {
            List<String> wrong = new ArrayList<>();
            Set<String> done = new HashSet<>();
            Set<String> takenLater = new HashSet<>();
            for (Stage stage : bench.stages.procedure().stages()) {
                for (String role : bench.roles()) {
                    Visitor visitor = bench.as(role);
                    for (String action : offered(visitor.open("/complaints/" + bench.stages.standingIn(stage)))) {
                        // A built-in action is the same in every stage.
                        boolean own = bench.stages.procedure().actions().stream()
                                .anyMatch(known -> known.id().equals(action));
                        if (done.add(action + (own ? stage.id() : stage.closed()))) {
                            wrong.addAll(bench.carriedOut(visitor, bench.stages.standingIn(stage), stage, action));
                        }
                    }
                    BEFORE.forEach((later, before) -> {
                        if (bench.has(later, stage, role) && done.add(later + stage.id())) {
                            String reference = bench.stages.standingIn(stage);
                            assertThat(offered(visitor.open("/complaints/" + reference)))
                                    .doesNotContain(later);
                            bench.take(before, reference);
                            takenLater.add(later);
                            assertThat(offered(visitor.open("/complaints/" + reference)))
                                    .contains(later);
                            wrong.addAll(bench.carriedOut(visitor, reference, stage, later));
                        }
                    });
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(done).hasSizeGreaterThan(40);
            assertThat(takenLater).isEqualTo(HAS_LATER.get(organisation));
        }
    }

    private static Set<String> offered(Seen complaint) {
        // Somebody who may not see the complaint is offered nothing.
        return complaint.status() == 200
                ? LINK.matcher(complaint.html())
                        .results()
                        .map(link -> link.group(1))
                        .collect(LinkedHashSet::new, Set::add, Set::addAll)
                : Set.of();
    }

    private static final class Bench implements AutoCloseable {

        private final AnOffice office;
        private final String organisation;
        private final EveryStage stages;
        private final Map<String, Visitor> visitors = new HashMap<>();

        Bench(String organisation) {
            this.organisation = organisation;
            office = new AnOffice(organisation);
            stages = new EveryStage(office.env, organisation);
            roles().forEach(role -> {
                office.fixture.directory.put(organisation, member(role).member());
                office.fixture.directory.put(
                        organisation,
                        Colleague.known("other-" + role, "Other " + role, role).member());
            });
        }

        List<String> roles() {
            List<String> roles = new ArrayList<>(
                    stages.procedure().roles().stream().map(Role::id).toList());
            roles.add(Role.ADMINISTRATOR);
            return roles;
        }

        private static Colleague member(String role) {
            return Colleague.known("a-" + role, "A " + role, role);
        }

        Visitor as(String role) {
            return visitors.computeIfAbsent(role, _ -> Visitor.of(office.env, organisation, member(role)));
        }

        /** What is wrong with an action that was taken; empty if it was carried out. */
        List<String> carriedOut(Visitor visitor, String reference, Stage stage, String action) {
            String where = stage.id() + ", " + action + ": ";
            String address = "/complaints/" + reference + "/actions/" + action;
            Seen form = visitor.open(address);
            if (form.status() != 200) {
                return List.of(where + "its form answers " + form.status());
            }
            String other = stages.standingIn(stages.procedure().stages().getFirst());
            ShownForm shown = form.form("/actions/" + action);
            Map<String, String> sent = shown.filledIn(Map.of());
            Seen done = form;
            for (int i = 0; i < DAYS.size() && done.status() != 303; i++) {
                sent = filled(shown, action, other, DAYS.get(i));
                done = visitor.send(address, sent);
            }
            if (done.status() != 303) {
                String problem = problem(done.html());
                return OUT_OF_PLACE.stream().anyMatch(problem::contains)
                        ? List.of()
                        : List.of(where + done.status() + " after " + sent + ": " + problem);
            }
            Seen again = visitor.send(address, sent);
            return again.status() == 303 || again.status() == 404 || again.status() == 409
                    ? List.of()
                    : List.of(where + "sent twice, it answers " + again.status());
        }

        /** Whether the procedure has an action for a role in a stage. */
        boolean has(String action, Stage stage, String role) {
            return stages.procedure().actions().stream()
                    .anyMatch(known -> known.id().equals(action)
                            && known.offeredIn(stage.id())
                            && known.by().contains(role));
        }

        /** Takes an action that has to come before another one, as anybody who may. */
        void take(String action, String reference) {
            String other = stages.standingIn(stages.procedure().stages().getFirst());
            String address = "/complaints/" + reference + "/actions/" + action;
            for (String role : roles()) {
                Seen form = as(role).open(address);
                for (int days : DAYS) {
                    if (form.status() == 200
                            && as(role).send(address, filled(form.form("/" + action), action, other, days))
                                            .status()
                                    == 303) {
                        return;
                    }
                }
            }
            throw new AssertionError("nobody may take " + action + " on " + reference);
        }

        private Map<String, String> filled(ShownForm form, String action, String other, int days) {
            Map<String, String> filled = new HashMap<>();
            form.inputs().forEach(input -> fill(input, action, other, days, filled));
            return form.filledIn(filled);
        }

        private static String problem(String html) {
            int at = html.indexOf("role=\"alert\"");
            return at < 0
                    ? html.replaceAll("(?s).*<main", "<main")
                            .replaceAll("<[^>]*>", " ")
                            .strip()
                    : html.substring(at, html.indexOf("</section>", at))
                            .replaceAll("<[^>]*>", " ")
                            .replaceAll("\\s+", " ");
        }

        private void fill(Input input, String action, String other, int days, Map<String, String> filled) {
            if (input.name().endsWith("_") || input.type().equals("hidden")) {
                return;
            }
            if (action.equals("correct") && input.name().equals("name")) {
                filled.put("name", "Amara B. Blythe");
            }
            if (input.required()) {
                filled.put(input.name(), value(input, other, days));
            }
        }

        private String value(Input input, String other, int days) {
            List<String> options =
                    input.options().stream().filter(option -> !option.isEmpty()).toList();
            if (!options.isEmpty()) {
                return options.getFirst();
            }
            return switch (input.type()) {
                case "date" ->
                    LocalDate.ofInstant(office.fixture.clock.instant(), java.time.ZoneOffset.UTC)
                            .plusDays(days)
                            .toString();
                case "datetime-local" -> "2026-10-23T09:00";
                case "textarea" -> "What happened, in words.";
                default -> input.name().equals("complaint") ? other : "1";
            };
        }

        @Override
        public void close() {
            office.close();
        }
    }
}
