package io.redress.casework;

import io.redress.platform.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When the organisation received a complaint that staff record later. Its time limits run from that time. */
final class ReceivedAt {

    /** What is wrong with a text that is no time. */
    static final String NO_TIME = "must be a time such as 2026-03-31T09:15 or 2026-03-31T08:15:00Z";

    private static final String FIELD = "receivedAt";

    /** A day longer ago is taken for a mistyped year. */
    private static final int YEARS = 1;

    private final ZoneId zone;
    private final Instant now;

    /** @param zone the time zone of times that are given without an offset */
    ReceivedAt(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** The time in a body; empty if it is absent or invalid. An invalid time becomes a fault of the body. */
    Optional<Instant> of(Fields body) {
        String written = body.text(FIELD);
        if (written == null) {
            return Optional.empty();
        }
        try {
            Instant received = read(written, zone).truncatedTo(ChronoUnit.MILLIS);
            if (received.isAfter(now)) {
                body.fault(FIELD, "must not be in the future");
                return Optional.empty();
            }
            if (received.isBefore(now.atZone(zone).minusYears(YEARS).toInstant())) {
                body.fault(FIELD, "must not be more than a year ago");
                return Optional.empty();
            }
            return Optional.of(received);
        } catch (DateTimeException _) {
            body.fault(FIELD, NO_TIME);
            return Optional.empty();
        }
    }

    /**
     * Reads a time. One without an offset is a time in the given zone.
     *
     * @throws DateTimeException if it is none, which {@link #NO_TIME} says
     */
    static Instant read(String written, ZoneId zone) {
        try {
            return LocalDateTime.parse(written).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            return OffsetDateTime.parse(written).toInstant();
        }
    }
}
