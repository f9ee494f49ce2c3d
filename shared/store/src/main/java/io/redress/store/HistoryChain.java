package io.redress.store;

import java.util.Optional;

/** Checks every change in the history of a complaint, and checks that the changes lead to the stored snapshot. */
public final class HistoryChain {

    private static final int ATTEMPTS = 5;
    private static final String COMPLAINT = Keys.complaint("");
    private static final String REGISTER = Keys.register("");

    private final Table table;

    public HistoryChain(Table table) {
        this.table = table;
    }

    /**
     * The reference of the complaint that an item belongs to; empty if it belongs to none. A register line counts, so that a
     * complaint of which only this line is left is reported. A pointer from another complaint does not count, because it may
     * name a complaint that never existed.
     */
    public static Optional<String> reference(String pk, String sk) {
        if (pk.startsWith(COMPLAINT)) {
            return sk.startsWith(Keys.RELATED) ? Optional.empty() : Optional.of(pk.substring(COMPLAINT.length()));
        }
        return pk.startsWith(REGISTER) ? Optional.of(sk.substring(sk.indexOf('#') + 1)) : Optional.empty();
    }

    /** Whether an item of a complaint, by its sort key, is the snapshot, of which each complaint has one. */
    public static boolean isSnapshot(String sk) {
        return sk.equals(Keys.NOW);
    }

    /**
     * Checks one complaint. A break is checked a second time, because a change written during the first read can look like one.
     */
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
