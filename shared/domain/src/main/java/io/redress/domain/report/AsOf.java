package io.redress.domain.report;

import io.redress.domain.complaint.CountedDue;
import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.LaterContact;
import io.redress.domain.complaint.Handling.Priority;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The register as it was just before an instant. Its rows hold the state of now; everything in them that is dated at the
 * instant or later is left out.
 */
record AsOf(Instant moment) {

    /**
     * How a complaint ended, for good or until it was opened again.
     *
     * @param steps how many stages the complaint had been in
     */
    record Ending(Instant closed, @Nullable String outcome, int steps) {

        static Ending of(Closing closing) {
            return new Ending(closing.closed(), closing.outcome(), closing.steps());
        }
    }

    boolean received(RegisterRow row) {
        return row.received().isBefore(moment);
    }

    boolean closed(RegisterRow row) {
        return ending(row).isPresent();
    }

    /** How a complaint was closed by then; empty when it was open, for the first time or again. */
    Optional<Ending> ending(RegisterRow row) {
        return row.closings().stream()
                .filter(closing -> happened(closing.closed()) && !happened(closing.reopened()))
                .map(Ending::of)
                .findFirst()
                .or(() -> Optional.ofNullable(row.closed())
                        .filter(this::happened)
                        .map(closed ->
                                new Ending(closed, row.outcome(), row.path().size())));
    }

    /** Whether the complaint had been reopened by then. */
    boolean reopened(Closing closing) {
        return happened(closing.reopened());
    }

    /** Whether the complainant had written after the end by then. */
    boolean wrote(LaterContact contact) {
        return happened(contact.at());
    }

    /** Whether staff had decided by then what comes of a contact after the end. */
    boolean decided(LaterContact contact) {
        return happened(contact.decided());
    }

    /** The priority that staff had set last by then; null if they had set none. */
    @Nullable
    String priority(RegisterRow row) {
        String last = null;
        for (Priority priority : row.priorities()) {
            last = happened(priority.since()) ? priority.priority() : last;
        }
        return last;
    }

    boolean started(Limit limit) {
        return happened(limit.started());
    }

    /**
     * The state of a time limit then. One that was overdue counts as missed, even if no check had found it yet, and whether or not it
     * was extended afterwards.
     */
    Limit.State state(Limit limit) {
        if (happened(limit.ended())) {
            return limit.state();
        }
        if (limit.state() == Limit.State.PAUSED) {
            return limit.state();
        }
        return CountedDue.of(limit).isBefore(moment) ? Limit.State.MISSED : Limit.State.RUNNING;
    }

    /** The due time of a time limit then. An extension of a missed one moves it only from the extension on. */
    Instant due(Limit limit) {
        Instant missed = CountedDue.of(limit);
        return missed.equals(limit.due()) || happened(limit.extended()) ? limit.due() : missed;
    }

    /**
     * The stage in which a complaint was that was open then. A row knows since when a complaint is in its last stage; of one that has
     * moved several times since then, it is the stage before the last move.
     */
    String openStage(RegisterRow row, Procedure procedure) {
        List<String> path = row.path();
        boolean movedSince = row.entered() != null && !happened(row.entered()) && path.size() > 1;
        return path.subList(0, movedSince ? path.size() - 1 : path.size()).reversed().stream()
                .filter(id -> procedure.stage(id).map(stage -> !stage.closed()).orElse(true))
                .findFirst()
                .orElse(row.stage());
    }

    /** Whether something had happened by then; nothing has happened at no time. */
    boolean happened(@Nullable Instant at) {
        return at != null && at.isBefore(moment);
    }
}
