package io.redress.domain.rules;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.form.LookedUp;
import java.util.List;
import java.util.Map;

/** Adds what a mail says to a complaint by the action that the present stage has for that. */
public final class AddedByMail {

    private AddedByMail() {}

    /**
     * The action by which something is added in the present stage, or by which somebody gets in touch after the end.
     *
     * @param offered the actions that the actor may take now
     */
    public static Command.Act act(List<Action> offered, String text) {
        Action action = first(offered, Action.Purpose.ADD_INFORMATION, Action.Purpose.CONTACT_AGAIN);
        Field field = action.fields().stream()
                .filter(each -> each.type() == Field.Type.TEXT && !each.hidden())
                .findFirst()
                .orElseThrow();
        return new Command.Act(action.id(), Map.of(field.id(), text), LookedUp.NOTHING);
    }

    private static Action first(List<Action> offered, Action.Purpose usual, Action.Purpose otherwise) {
        return offered.stream()
                .filter(action -> action.purpose() == usual)
                .findFirst()
                .or(() -> offered.stream()
                        .filter(action -> action.purpose() == otherwise)
                        .findFirst())
                .orElseThrow(() ->
                        Rejection.conflict("the stage of the complaint has no action that takes what was written"));
    }
}
