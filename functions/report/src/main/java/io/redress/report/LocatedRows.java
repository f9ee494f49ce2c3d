package io.redress.report;

import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Procedure;
import io.redress.store.RegisterWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hands on rows of the register with the places where the complaints were received. It reads these for many rows at once. */
final class LocatedRows {

    private static final int AT_ONCE = 100;

    private final RegisterWords words;
    private final Instant from;
    private final Set<String> channels;
    private final Consumer<RegisterRow> next;
    private final List<RegisterRow> waiting = new ArrayList<>();

    /** @param from when the period begins; where earlier complaints were received does not matter */
    LocatedRows(RegisterWords words, Procedure procedure, Instant from, Consumer<RegisterRow> next) {
        this.words = words;
        this.from = from;
        this.channels = procedure.channels().stream()
                .filter(channel -> channel.location() != null)
                .map(Channel::id)
                .collect(Collectors.toUnmodifiableSet());
        this.next = next;
    }

    void add(RegisterRow row) {
        if (channels.isEmpty() || row.received().isBefore(from)) {
            next.accept(row);
            return;
        }
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            end();
        }
    }

    /** Hands on the last rows. */
    void end() {
        words.without(waiting, channels).rows().forEach(next);
        waiting.clear();
    }
}
