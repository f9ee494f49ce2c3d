package io.redress.report;

import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.report.Listing;
import io.redress.domain.report.RowWords;
import io.redress.store.RegisterWords;
import io.redress.store.RegisterWords.Described;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists rows of the register with what people wrote. It reads this for many rows at once, and only for those that are listed. */
final class ListedRows {

    private static final int AT_ONCE = 50;

    private final RegisterWords words;
    private final Set<String> channels;
    private final Listing listing;
    private final List<RegisterRow> waiting = new ArrayList<>();

    ListedRows(RegisterWords words, Procedure procedure, Listing listing) {
        this.words = words;
        this.channels = procedure.channels().stream()
                .filter(channel -> channel.sender() != null)
                .map(Channel::id)
                .collect(Collectors.toUnmodifiableSet());
        this.listing = listing;
    }

    void add(RegisterRow row) {
        if (!listing.takes(row)) {
            return;
        }
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            end();
        }
    }

    /** Lists the last rows. */
    void end() {
        Described described = words.with(waiting, channels);
        described
                .rows()
                .forEach(row -> listing.add(row, described.words().getOrDefault(row.reference(), RowWords.NONE)));
        waiting.clear();
    }
}
