package io.redress.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people have done to a report so far.
 *
 * @param fields what an officer entered, in words, by the ids of the fields of the layout
 * @param preparedBy the name of who completed it; absent as long as it is a draft
 * @param approvedBy the name of who approved it; absent until then
 * @param restatement what this version changes; absent for a report as it was first made
 */
record Completed(
        Map<String, String> fields,
        @Nullable String preparedBy,
        @Nullable String approvedBy,
        @Nullable Restatement restatement) {

    /** A report as it was made from the register. */
    static final Completed NOTHING = new Completed(Map.of(), null, null);

    Completed {
        fields = Map.copyOf(fields);
    }

    /** A version that is no restatement. */
    Completed(Map<String, String> fields, @Nullable String preparedBy, @Nullable String approvedBy) {
        this(fields, preparedBy, approvedBy, null);
    }

    Completed restating(@Nullable Restatement restated) {
        return new Completed(fields, preparedBy, approvedBy, restated);
    }

    boolean draft() {
        return preparedBy == null;
    }
}
