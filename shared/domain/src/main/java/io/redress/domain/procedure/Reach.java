package io.redress.domain.procedure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Where a complaint can come to: every stage that some kind begins in, and every stage that an action leads to from one. */
final class Reach {

    private Reach() {}

    static Set<String> of(Procedure procedure) {
        Set<String> stages = new HashSet<>(Identified.ids(procedure.stages()));
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (Kind kind : procedure.kinds()) {
            if (kind.stage() != null && stages.contains(kind.stage()) && reached.add(kind.stage())) {
                open.push(kind.stage());
            }
        }
        while (!open.isEmpty()) {
            String at = open.pop();
            for (Action action : procedure.actions()) {
                if (action.offeredIn(at) && action.to() != null && reached.add(action.to())) {
                    open.push(action.to());
                }
            }
        }
        return reached;
    }
}
