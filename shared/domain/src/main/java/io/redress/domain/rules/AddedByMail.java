package io.redress.domain.rules;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.rules.form.LookedUp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds what a mail says to a complaint by the action that the present stage has for that. */
public final class AddedByMail {

    private AddedByMail() {}

    /**
     * The action by which something is added in the present stage, or by which somebody gets in touch after the end.
     *
     * @param offered the actions that the actor may take now, with their forms for the actor
     */
    public static Command.Act act(List<Action> offered, String text, Procedure procedure) {
        Action action = first(offered, Action.Purpose.ADD_INFORMATION, Action.Purpose.CONTACT_AGAIN);
        Field field = action.fields().stream()
                .filter(each -> each.type() == Field.Type.TEXT && !each.hidden())
                .findFirst()
                .orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(field.id(), text);
        action.fields().stream()
                .filter(each -> each.id().equals(ProcedureActions.HOW))
                .forEach(how -> values.put(how.id(), byMail(how, procedure)));
        return new Command.Act(action.id(), values, LookedUp.NOTHING);
    }

    /** The channel by which mails come in: staff do not have to say how the complainant has told them. */
    private static String byMail(Field how, Procedure procedure) {
        return procedure
                .mailChannel()
                .map(Channel::id)
                .filter(channel ->
                        how.choices().stream().anyMatch(choice -> choice.id().equals(channel)))
                .orElseThrow(() ->
                        Rejection.conflict("the procedure of this complaint has no channel for e-mails; take the action"
                                + " yourself, and say how you were told"));
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
