package io.redress.domain.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The time limits of a complaint after one more event. */
final class LimitEvolution {

    private final List<Limit> limits;
    private final Instant at;
    private final int number;

    private LimitEvolution(List<Limit> limits, Instant at, int number) {
        this.limits = limits;
        this.at = at;
        this.number = number;
    }

    /** @param number the number of the change that the event belongs to */
    static List<Limit> of(List<Limit> limits, LimitEvent event, Instant at, int number) {
        return new LimitEvolution(limits, at, number).by(event);
    }

    /** The limits after a letter has been ordered again: an extension depends on the last copy of its letter. */
    static List<Limit> letterOrderedAgain(List<Limit> limits, int former, int number) {
        return limits.stream()
                .map(limit -> limit.extensionByCopy(former, number))
                .toList();
    }

    private List<Limit> by(LimitEvent event) {
        return switch (event) {
            case LimitEvent.LimitStarted started ->
                plus(Limit.starting(
                        started.limit(), started.start(), started.due(), started.declared(), started.dueSet()));
            case LimitEvent.LimitNotApplicable never ->
                plus(Limit.notApplicable(never.limit(), never.start(), never.due(), at));
            case LimitEvent.LimitMet met ->
                limit(met.limit(), limit -> met.at() == null ? limit.ended(Limit.State.MET, at) : limit.met(met.at()));
            case LimitEvent.LimitMissed missed -> limit(missed.limit(), limit -> limit.missed(at));
            case LimitEvent.LimitEndedLate late ->
                limit(
                        late.limit(),
                        limit -> limit.ended(Limit.State.MISSED, Objects.requireNonNullElse(late.at(), at)));
            case LimitEvent.LimitCancelled cancelled ->
                limit(cancelled.limit(), limit -> limit.ended(Limit.State.CANCELLED, at));
            case LimitEvent.LimitRunsAgain again -> runsAgain(again);
            case LimitEvent.LimitExtended extended ->
                limit(extended.limit(), limit -> limit.extended(extended, at, number));
            case LimitEvent.ExtensionTakenBack back -> limit(back.limit(), limit -> limit.withoutExtension(back));
            case LimitEvent.LimitHeld _ -> limits;
            case LimitEvent.LimitPaused paused ->
                limit(paused.limit(), limit -> limit.paused(paused.left(), paused.from()));
            case LimitEvent.LimitResumed resumed -> limit(resumed.limit(), limit -> limit.resumed(resumed));
            case LimitEvent.LimitMoved moved ->
                limit(moved.limit(), limit -> (moved.toBeTold() ? limit.toBeTold(moved, at) : limit)
                        .moved(moved.due(), moved.declared()));
            case LimitEvent.NewDateTold told -> limit(told.limit(), Limit::newDateTold);
            case LimitEvent.Alerted alerted -> limit(alerted.limit(), limit -> limit.told(alerted.number()));
        };
    }

    private List<Limit> plus(Limit limit) {
        return Stream.concat(limits.stream(), Stream.of(limit)).toList();
    }

    /** The last of the limits with this id that has ended. */
    private List<Limit> runsAgain(LimitEvent.LimitRunsAgain again) {
        List<Limit> more = new ArrayList<>(limits);
        for (int i = more.size() - 1; i >= 0; i--) {
            if (more.get(i).id().equals(again.limit()) && !more.get(i).open()) {
                more.set(i, more.get(i).runsAgain(again, at));
                break;
            }
        }
        return List.copyOf(more);
    }

    private List<Limit> limit(String id, UnaryOperator<Limit> becomes) {
        return limits.stream()
                .map(limit -> limit.id().equals(id) && limit.open() ? becomes.apply(limit) : limit)
                .toList();
    }
}
