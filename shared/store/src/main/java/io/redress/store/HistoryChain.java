package io.redress.store;

import java.util.Optional;

/** Checks that the history of a complaint is as it was written, change by change, and comes to its snapshot. */
public final class HistoryChain {

    private static final int ATTEMPTS = 5;
    private static final String COMPLAINT = Keys.complaint("");
    private static final String REGISTER = Keys.register("");

    private final Table table;

    public HistoryChain(Table table) {
        this.table = table;
    }

    /**
     * Which complaint an item belongs to; empty if to none. A complaint's line in the register counts, so that one of
     * which nothing else is left is missed. What others say of it does not: they may name one that never was.
     */
    public static Optional<String> reference(String pk, String sk) {
        if (pk.startsWith(COMPLAINT)) {
            return sk.startsWith(Keys.RELATED) ? Optional.empty() : Optional.of(pk.substring(COMPLAINT.length()));
        }
        return pk.startsWith(REGISTER) ? Optional.of(sk.substring(sk.indexOf('#') + 1)) : Optional.empty();
    }

    /** Checks one complaint. A break that is not found twice was a change that came while the pages were read. */
    public Verification verify(String reference) {
        Verification last = read(reference);
        for (int attempt = 1; attempt < ATTEMPTS && !last.whole(); attempt++) {
            Verification again = read(reference);
            if (again.equals(last)) {
                return again;
            }
            last = again;
        }
        return last;
    }

    private Verification read(String reference) {
        return new StoredHistory(reference, StoredHistory.items(table, reference)).verify();
    }
}
