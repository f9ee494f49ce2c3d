package io.redress.domain.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The stages that a complaint can reach: first stages, and every stage that an action leads to from a reachable one. */
final class ReachableStages {

    private ReachableStages() {}

    static Set<String> of(Procedure procedure) {
        return from(beginnings(procedure), procedure);
    }

    /** Those that an entry can reach whose kind starts time limits. */
    static Set<String> ofComplaints(Procedure procedure) {
        return from(firstOfComplaints(procedure), procedure);
    }

    private static Set<String> from(Collection<String> firsts, Procedure procedure) {
        Set<String> stages = new HashSet<>(Identified.ids(procedure.stages()));
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (String first : firsts) {
            if (first != null && stages.contains(first) && reached.add(first)) {
                open.push(first);
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

    /** The first stages of entries whose kind starts time limits. */
    static Set<String> firstOfComplaints(Procedure procedure) {
        List<String> stages = entrances(procedure);
        for (Kind kind : procedure.kinds()) {
            if (kind.startsLimits()) {
                stages.add(kind.stage());
            }
        }
        stages.retainAll(Identified.ids(procedure.stages()));
        return Set.copyOf(stages);
    }

    /** The first stages of all entries. A kind that is not accepted has none. */
    static List<String> beginnings(Procedure procedure) {
        List<String> stages = entrances(procedure);
        for (Kind kind : procedure.kinds()) {
            stages.add(kind.stage());
        }
        return stages;
    }

    private static List<String> entrances(Procedure procedure) {
        List<String> stages = new ArrayList<>();
        for (Channel channel : procedure.channels()) {
            stages.add(channel.stage());
        }
        for (Addressee addressee : procedure.addressees()) {
            stages.add(addressee.stage());
        }
        return stages;
    }
}
