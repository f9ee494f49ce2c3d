package io.redress.local.load;

import io.redress.domain.Complaint;
import io.redress.domain.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage.Awaits;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Which of the actions that are offered somebody takes. */
final class Choosing {

    private final RandomGenerator random;

    Choosing(RandomGenerator random) {
        this.random = random;
    }

    /** A step on the way: the earlier a procedure names it, the more usual it is. */
    Action step(List<Action> offered) {
        return weighed(offered, action -> {
                    double place = offered.indexOf(action) + 1.0;
                    return 1 / (place * place);
                })
                .orElseThrow();
    }

    /**
     * Something that leaves the complaint where it is. What meets a time limit comes first, while it is for staff to meet
     * it: where the complainant is waited for, the limit is theirs.
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

    /** How usual something is among what is done besides. */
    private static double usual(Action action) {
        if (action.effect() == null) {
            return action.to() == null ? 2 : 0;
        }
        return switch (action.effect()) {
            case NOTE -> 10;
            case RESUME, FULFIL -> 6;
            case INFORM, EXTEND -> 4;
            case PROMISE, PAUSE -> 1;
            case LESSON -> 0.5;
            case RESTRICT, NAME_PERSON, RELATE, RECORD_INCIDENT, RECLASSIFY -> 0.2;
            case ASSIGN, SEND_AGAIN, REOPEN, LIFT_RESTRICTION, BREAK_GLASS -> 0;
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
