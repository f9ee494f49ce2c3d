package io.redress.domain.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All actions of a procedure: those that the procedure defines, then the built-in ones. */
public final class ProcedureActions {

    /** The field in which staff say how they know what a complainant wants. */
    public static final String HOW = "how";

    private final Procedure procedure;
    private final List<Action> all;

    /** @param builtIn the built-in actions, defined for the stages and roles of this procedure */
    public ProcedureActions(Procedure procedure, List<Action> builtIn) {
        this.procedure = procedure;
        List<Action> both = new ArrayList<>(procedure.actions());
        both.addAll(builtIn);
        this.all = List.copyOf(both);
    }

    public Procedure procedure() {
        return procedure;
    }

    public List<Action> all() {
        return all;
    }

    /**
     * The action with the form for staff. When staff take an action of the complainant, the form also asks how the complainant
     * has told them: by one of the channels by which only staff record, or by e-mail.
     */
    public Action forStaff(Action action) {
        return action.isOfComplainantAndStaff() ? action.asking(how()) : action;
    }

    private Field how() {
        List<Choice> channels = new ArrayList<>();
        for (Channel channel : procedure.channels()) {
            if (!channel.open() || channel.mail() != null) {
                channels.add(Choice.of(channel.id(), channel.title()));
            }
        }
        Field.Type type = channels.isEmpty() ? Field.Type.TEXT : Field.Type.CHOICE;
        return Field.of(HOW, "How the complainant has told you", type, true, true, List.of(), channels, false);
    }

    /** The action with this id in this stage, with the form for the complainant if the complainant may take it. */
    public Optional<Action> in(String stage, String id) {
        for (Action action : all) {
            if (action.id().equals(id) && action.offeredIn(stage)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** All actions with this id. A procedure can define several with the same id, for different stages. */
    public List<Action> named(String id) {
        List<Action> named = new ArrayList<>();
        for (Action action : all) {
            if (action.id().equals(id)) {
                named.add(action);
            }
        }
        return List.copyOf(named);
    }
}
