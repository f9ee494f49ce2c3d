package io.redress.domain.complaint;

import io.redress.domain.complaint.Limit.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last date of a row of the register. A report of a period that begins later has nothing to say about the row, so the cost of a
 * report depends on its period and not on the age of the register.
 */
public final class LastDate {

    private LastDate() {}

    /** The latest time that the row has; empty while the entry is open, or something about it is still to be done. */
    public static Optional<Instant> of(RegisterRow row) {
        boolean goesOn = row.closed() == null
                || row.limits().stream().anyMatch(Limit::open)
                || row.followOnActions().stream().anyMatch(action -> action.done() == null)
                || row.laterContacts().stream().anyMatch(contact -> contact.decided() == null);
        return goesOn ? Optional.empty() : dates(row).max(Comparator.naturalOrder());
    }

    private static Stream<Instant> dates(RegisterRow row) {
        return Stream.of(
                        Stream.of(row.received()),
                        Stream.ofNullable(row.closed()),
                        row.limits().stream().flatMap(LastDate::dates),
                        row.closings().stream().map(Handling.Closing::reopened),
                        row.laterContacts().stream().flatMap(contact -> known(contact.at(), contact.decided())),
                        row.priorities().stream().map(Handling.Priority::since),
                        row.satisfaction().stream().map(Handling.Stated::at),
                        row.lessons().stream().map(Lesson::at),
                        row.followOnActions().stream().flatMap(action -> known(action.due(), action.done())),
                        Optional.ofNullable(row.personalData()).stream().flatMap(LastDate::dates))
                .flatMap(each -> each);
    }

    /** A limit counts in the period in which it was due, also if it ended before. */
    private static Stream<Instant> dates(Limit limit) {
        return limit.state() == State.NOT_APPLICABLE
                ? Stream.empty()
                : known(limit.due(), limit.missed(), limit.ended(), limit.extended());
    }

    private static Stream<Instant> dates(PersonalDataState data) {
        return Stream.concat(
                Stream.ofNullable(data.erased()), data.holds().stream().map(Hold::until));
    }

    private static Stream<Instant> known(@Nullable Instant... dates) {
        return Stream.of(dates).filter(Objects::nonNull);
    }
}
