package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The register as it was just before a moment. Its lines hold what is true now; whatever is dated at the moment or later
 * had not happened then.
 */
record AsOf(Instant moment) {

    boolean received(RegisterRow row) {
        return row.received().isBefore(moment);
    }

    boolean closed(RegisterRow row) {
        return closing(row).isPresent();
    }

    /** How a complaint had been closed; empty when it was open, be it again. */
    Optional<Closing> closing(RegisterRow row) {
        Stream<Closing> last = row.closed() == null
                ? Stream.empty()
                : Stream.of(new Closing(row.closed(), row.outcome(), row.path().size(), null));
        return Stream.concat(row.closings().stream(), last)
                .filter(closing -> happened(closing.closed()) && !happened(closing.reopened()))
                .findFirst();
    }

    /** Whether it had been opened again by then. */
    boolean reopened(Closing closing) {
        return happened(closing.reopened());
    }

    boolean started(Limit limit) {
        return happened(limit.started());
    }

    /** What had become of a limit; one that was overdue had been missed, whoever had noticed. */
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
