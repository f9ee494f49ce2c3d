package io.redress.domain.rules.builtin;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All built-in actions, in the order in which staff see them. */
public final class BuiltInActions {

    private BuiltInActions() {}

    /** The built-in actions, defined for the stages and roles of a procedure. */
    public static List<Action> of(Procedure procedure) {
        List<Action> actions = new ArrayList<>();
        for (BuiltInActionId id : BuiltInActionId.values()) {
            BuiltInAction builtIn = of(id);
            if (builtIn.isIn(procedure)) {
                actions.add(builtIn.definition(procedure).action(id.id(), procedure));
            }
        }
        return List.copyOf(actions);
    }

    /** The built-in action that an action is; empty for an action that the procedure defines. */
    public static Optional<BuiltInAction> of(Action action) {
        return action.builtIn().map(BuiltInActions::of);
    }

    private static BuiltInAction of(BuiltInActionId id) {
        return switch (id) {
            case ASSIGN -> new Assign();
            case NAME_PERSON -> new NamePerson();
            case UNNAME_PERSON -> new UnnamePerson();
            case SUBJECT_NOT_STAFF -> new SubjectNotStaff();
            case RECLASSIFY -> new Reclassify();
            case REOPEN -> new Reopen();
            case CORRECT -> new Correct(false);
            case CORRECT_MY_DETAILS -> new Correct(true);
            case NOTE -> new Note();
            case INFORM -> new Inform();
            case TOLD -> new Told();
            case IT_ARRIVED -> new ItArrived();
            case SEND_AGAIN -> new SendAgain();
            case EXTEND -> new Extend();
            case PAUSE -> new Pause();
            case RESUME -> new Resume();
            case RESTRICT -> new Restrict();
            case LIFT_RESTRICTION -> new LiftRestriction();
            case BREAK_GLASS -> new BreakGlass();
            case END_LINKS -> new EndLinks();
            case RELATE -> new Relate();
            case NOT_THE_SAME -> new NotTheSame();
            case RECORD_INCIDENT -> new RecordIncident();
            case ADD_FOLLOW_ON_ACTION -> new AddFollowOnAction();
            case COMPLETE_FOLLOW_ON_ACTION -> new CompleteFollowOnAction();
            case LESSON -> new Lesson();
            case ERASE -> new Erase();
            case KEEP_LONGER -> new KeepLonger();
            case KEEP_NO_LONGER -> new KeepNoLonger();
        };
    }
}
