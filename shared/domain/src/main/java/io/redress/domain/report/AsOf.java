package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The register as it was just before an instant. Its rows hold the state of now; everything in them that is dated at the
 * instant or later is left out.
 */
record AsOf(Instant moment) {

    boolean received(RegisterRow row) {
        return row.received().isBefore(moment);
    }

    boolean closed(RegisterRow row) {
        return closing(row).isPresent();
    }

    /** How a complaint was closed by then; empty when it was open, for the first time or again. */
    Optional<Closing> closing(RegisterRow row) {
        Stream<Closing> last = row.closed() == null
                ? Stream.empty()
                : Stream.of(new Closing(row.closed(), row.outcome(), row.path().size(), null));
        return Stream.concat(row.closings().stream(), last)
                .filter(closing -> happened(closing.closed()) && !happened(closing.reopened()))
                .findFirst();
    }

    /** Whether the complaint had been opened again by then. */
    boolean reopened(Closing closing) {
        return happened(closing.reopened());
    }

    boolean started(Limit limit) {
        return happened(limit.started());
    }

    /** The state of a time limit then. One that was overdue counts as missed, even if no check had found it yet. */
    Limit.State state(Limit limit) {
        if (happened(limit.ended())) {
            return limit.state();
        }
        if (limit.state() == Limit.State.PAUSED) {
            return limit.state();
        }
        return limit.due().isBefore(moment) ? Limit.State.MISSED : Limit.State.RUNNING;
    }

    private boolean happened(Instant at) {
        return at != null && at.isBefore(moment);
    }
}
