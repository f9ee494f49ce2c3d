package io.redress.local.load;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage.Awaits;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Chooses one of the actions that are available. */
final class Choosing {

    private final RandomGenerator random;

    Choosing(RandomGenerator random) {
        this.random = random;
    }

    /** An action that leads on: the earlier the procedure names it, the likelier it is. */
    Action step(List<Action> offered) {
        return weighed(offered, action -> {
                    double place = offered.indexOf(action) + 1.0;
                    return 1 / (place * place);
                })
                .orElseThrow();
    }

    /**
     * An action that leaves the complaint at its stage. An action that meets a time limit comes first if staff have to
     * meet the limit; while the complainant has to act, the limit is theirs.
     */
    Optional<Action> aside(List<Action> offered, Complaint complaint, Procedure procedure) {
        boolean staffs = procedure.stageOf(complaint.stage()).awaits() == Awaits.STAFF;
        List<Action> owed = offered.stream()
                .filter(action -> staffs && action.to() == null && meets(action, complaint, procedure))
                .toList();
        return weighed(owed.isEmpty() ? offered : owed, Choosing::usual);
    }

    private static boolean meets(Action action, Complaint complaint, Procedure procedure) {
        return complaint
                .running()
                .map(Limit::id)
                .flatMap(limit -> procedure.limit(limit).stream())
                .anyMatch(limit -> limit.metBy().contains(action.id()));
    }

    /** How likely an action beside the main steps is. */
    private static double usual(Action action) {
        Optional<BuiltInActionId> builtIn = action.builtIn();
        if (builtIn.isEmpty()) {
            return action.to() == null ? 2 : 0;
        }
        return switch (builtIn.get()) {
            // Otherwise nobody would have told those without an e-mail address, and their time would never begin.
            case TOLD -> 20;
            case NOTE -> 10;
            case RESUME, COMPLETE_FOLLOW_ON_ACTION -> 6;
            case INFORM, EXTEND -> 4;
            case ADD_FOLLOW_ON_ACTION, PAUSE -> 1;
            case LESSON -> 0.5;
            case SUBJECT_NOT_STAFF -> 8;
            case RESTRICT, NAME_PERSON, RECORD_INCIDENT, RECLASSIFY -> 0.2;
            // Each made-up complaint is made alone, so there is none to relate it to, and nothing of it was wrong.
            case CORRECT,
                    CORRECT_MY_DETAILS,
                    RELATE,
                    NOT_THE_SAME,
                    IT_ARRIVED,
                    ASSIGN,
                    UNNAME_PERSON,
                    SEND_AGAIN,
                    REOPEN,
                    LIFT_RESTRICTION,
                    END_LINKS,
                    ERASE,
                    KEEP_LONGER,
                    KEEP_NO_LONGER,
                    BREAK_GLASS -> 0;
        };
    }

    private Optional<Action> weighed(List<Action> offered, ToDoubleFunction<Action> weight) {
        double total = offered.stream().mapToDouble(weight).sum();
        double left = random.nextDouble() * total;
        for (Action action : offered) {
            left -= weight.applyAsDouble(action);
            if (left < 0) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
