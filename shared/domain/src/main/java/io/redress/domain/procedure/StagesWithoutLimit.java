package io.redress.domain.procedure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stages in which a complaint can be open while none of its time limits runs, so that nobody is ever reminded of it. It
 * follows every way through the procedure, and knows on each only which time limits run and which have ended. Time limits that hold for
 * some priorities only are left out, because a complaint may have another one.
 */
final class StagesWithoutLimit {

    private final Procedure procedure;
    private final ProcedureActions actions;

    /** Whether the complainant can be reached. Some time limits are owed only to complainants who can be. */
    private final boolean reachable;

    private final Set<State> seen = new HashSet<>();
    private final Deque<State> ahead = new ArrayDeque<>();

    /**
     * A complaint on its way.
     *
     * @param running the ids of its running time limits
     * @param ended the ids of the time limits that have ended since it was last opened
     */
    private record State(String stage, Set<String> running, Set<String> ended) {
        State {
            running = Set.copyOf(running);
            ended = Set.copyOf(ended);
        }
    }

    private StagesWithoutLimit(ProcedureActions actions, boolean reachable) {
        this.procedure = actions.procedure();
        this.actions = actions;
        this.reachable = reachable;
    }

    /** The ids of such stages; empty if there are none. */
    static Set<String> of(ProcedureActions actions) {
        Set<String> found = new TreeSet<>(new StagesWithoutLimit(actions, true).find());
        found.addAll(new StagesWithoutLimit(actions, false).find());
        return found;
    }

    private Set<String> find() {
        for (String first : ReachableStages.firstOfComplaints(procedure)) {
            go(entered(new State(first, Set.of(), Set.of()), null));
        }
        follow();
        // Staff can reopen a closed complaint in a stage in which it has been.
        Set<String> reopened = new TreeSet<>();
        seen.forEach(state -> reopened.add(state.stage()));
        for (String stage : reopened) {
            if (isReopenedIn(procedure.stageOf(stage))) {
                go(entered(new State(stage, Set.of(), lettersSent()), null));
            }
        }
        follow();
        Set<String> found = new TreeSet<>();
        for (State state : seen) {
            if (state.running().isEmpty() && isOpen(state.stage())) {
                found.add(state.stage());
            }
        }
        return found;
    }

    private void follow() {
        while (!ahead.isEmpty()) {
            State state = ahead.pop();
            letters(state);
            for (Action action : actions.all()) {
                if (action.offeredIn(state.stage())) {
                    go(after(state, action));
                }
            }
        }
    }

    private static boolean isReopenedIn(Stage stage) {
        return stage.awaits() == Stage.Awaits.STAFF && stage.consults() == null && !stage.afterTheEnd();
    }

    /** The time limits that a letter meets. They are not owed again after the complaint was closed. */
    private Set<String> lettersSent() {
        Set<String> met = new HashSet<>();
        for (TimeLimit limit : procedure.limits()) {
            if (limit.metByLetter() != null) {
                met.add(limit.id());
            }
        }
        return met;
    }

    /** Whether the complaint has ended there: it is closed, or only read again. */
    private boolean isEnded(String stage) {
        return !isOpen(stage) || procedure.stageOf(stage).afterTheEnd();
    }

    private boolean isOpen(String stage) {
        return !procedure.stageOf(stage).closed();
    }

    private void go(State state) {
        if (seen.add(state)) {
            ahead.push(state);
        }
    }

    /** A letter can be sent at any time after it was ordered, and then it meets its time limits. */
    private void letters(State state) {
        for (TimeLimit limit : procedure.limits()) {
            if (limit.metByLetter() != null && state.running().contains(limit.id())) {
                go(again(met(state, limit)));
            }
        }
    }

    private State after(State state, Action action) {
        State next = state;
        for (TimeLimit limit : procedure.limits()) {
            if (limit.metBy().contains(action.id()) && next.running().contains(limit.id())) {
                next = met(next, limit);
            }
        }
        String to = action.to();
        if (to != null) {
            boolean reopened = isEnded(state.stage()) && !isEnded(to);
            Set<String> ended = reopened ? lettersSent() : next.ended();
            next = entered(new State(to, next.running(), ended), state.stage());
        }
        for (TimeLimit limit : procedure.limits()) {
            if (limit.startedBy().contains(action.id())) {
                next = started(next, limit);
            }
        }
        return again(next);
    }

    /**
     * The complaint enters its stage: the time limits that do not run there end, and others start.
     *
     * @param previous the stage before; null for the first
     */
    private State entered(State state, @Nullable String previous) {
        Set<String> running = new HashSet<>();
        for (TimeLimit limit : procedure.limits()) {
            if (limit.runsIn(state.stage()) && state.running().contains(limit.id())) {
                running.add(limit.id());
            }
        }
        State next = new State(state.stage(), running, state.ended());
        for (TimeLimit limit : procedure.limits()) {
            boolean starts =
                    switch (limit.starts()) {
                        case RECEIPT -> !state.ended().contains(limit.id());
                        case ENTERING -> previous == null || !limit.runsIn(previous);
                        case ACTION -> false;
                    };
            if (starts) {
                next = started(next, limit);
            }
        }
        return next;
    }

    private static State met(State state, TimeLimit limit) {
        Set<String> running = new HashSet<>(state.running());
        running.remove(limit.id());
        Set<String> ended = new HashSet<>(state.ended());
        ended.add(limit.id());
        return new State(state.stage(), running, ended);
    }

    private State started(State state, TimeLimit limit) {
        boolean starts = limit.runsIn(state.stage())
                && limit.priorities().isEmpty()
                && isOpen(state.stage())
                && (reachable || limit.owedTo() == TimeLimit.OwedTo.EVERYBODY);
        if (!starts) {
            return state;
        }
        Set<String> running = new HashSet<>(state.running());
        running.add(limit.id());
        return new State(state.stage(), running, state.ended());
    }

    private State again(State state) {
        State next = state;
        for (TimeLimit limit : procedure.limits()) {
            if (limit.repeats() && state.ended().contains(limit.id())) {
                next = started(next, limit);
            }
        }
        return next;
    }
}
