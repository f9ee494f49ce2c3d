package io.redress.correspondence;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes actions on example complaints, each by the first person who may take it.
 *
 * @param rules the rules in the language of the letters
 * @param named the same procedure in the language in which ways are told
 */
record ExampleSteps(Rules rules, Procedure named, Example example) {

    private static final Actor.Complainant COMPLAINANT = new Actor.Complainant();

    Procedure procedure() {
        return rules.procedure();
    }

    Instant now() {
        return example.at();
    }

    LocalDate day() {
        return example.at().atZone(rules.calendar().zone()).toLocalDate();
    }

    ExampleFields fields() {
        return new ExampleFields(procedure(), day());
    }

    boolean isComplaint(ExampleComplaint example) {
        return procedure()
                .kind(example.complaint().entry().kind())
                .filter(Kind::startsLimits)
                .isPresent();
    }

    /** The complaint after an action, with its form filled in; empty if nobody may take it. */
    Optional<ExampleComplaint> after(ExampleComplaint before, Action action) {
        return after(before, action, fields().of(before.complaint(), action));
    }

    Optional<ExampleComplaint> after(ExampleComplaint before, Action action, Map<String, String> fields) {
        for (Actor actor : actors(action)) {
            try {
                return Optional.of(before.taking(action.id(), fields, actor, now()));
            } catch (Rejection _) {
                // This actor may not take it here; the next one may.
            }
        }
        return Optional.empty();
    }

    /** The complaint after an action that Redress defines itself; texts are filled in, and the other fields are given. */
    Optional<ExampleComplaint> afterBuiltIn(
            ExampleComplaint before, String id, Map<String, String> given, String... texts) {
        return builtIn(before.complaint(), id).flatMap(action -> {
            Map<String, String> filled = new HashMap<>(given);
            for (String text : texts) {
                filled.put(text, fields().text(action, text));
            }
            return after(before, action, filled);
        });
    }

    Optional<Action> builtIn(Complaint complaint, String id) {
        return rules.actions().in(complaint.stage(), id);
    }

    /** How a way is told that leads from where a complaint is by an action. */
    String way(Action action, ExampleComplaint before) {
        Stage stage = named.stageOf(before.complaint().stage());
        String title = named.actions().stream()
                .filter(known -> known.id().equals(action.id()) && known.offeredIn(stage.id()))
                .findFirst()
                .orElse(action)
                .title();
        // Where complaints are handled, there may also be what was recorded as something else.
        String kind = stage.level() == null || isComplaint(before) ? "" : ", of what is no complaint";
        return "“" + title + "” in “" + stage.title() + "”" + kind;
    }

    String stage(String id) {
        return named.stageOf(id).title();
    }

    private List<Actor> actors(Action action) {
        List<Actor> actors = new ArrayList<>();
        if (action.by().contains(Action.COMPLAINANT)) {
            actors.add(COMPLAINANT);
        }
        for (Candidate person : ExampleComplaint.staff(rules)) {
            actors.add(person.asCaseworker());
        }
        if (action.by().contains(Action.SYSTEM)) {
            actors.add(new Actor.System("letters"));
        }
        return actors;
    }
}
