package io.redress.domain.rules;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When staff are told of a reply that was set aside: of the first of a day at once, and of further ones of that day only if somebody has
 * decided about one in between. All are told in the daily mail about the mails that wait.
 */
public final class ReplyMails {

    private final List<Change> history;
    private final ZoneId zone;

    /** @param history the changes of the complaint, in order, at least those before the one that is told */
    public ReplyMails(List<Change> history, Rules rules) {
        this.history = List.copyOf(history);
        this.zone = rules.calendar().zone();
    }

    /** Whether the change that records a reply has a mail. */
    public boolean isTold(Change aside) {
        return history.stream().filter(earlier -> earlier.number() < aside.number()).toList().reversed().stream()
                .takeWhile(earlier -> day(earlier).equals(day(aside)) && !has(earlier, ReplyDecided.class))
                .noneMatch(earlier -> has(earlier, ReplySetAside.class));
    }

    private static boolean has(Change change, Class<? extends Event> kind) {
        return change.events().stream().anyMatch(kind::isInstance);
    }

    private LocalDate day(Change change) {
        return change.at().atZone(zone).toLocalDate();
    }
}
