package io.redress.domain;

/**
 * What somebody hands in: a complaint, or another kind of entry.
 *
 * @param channel how it arrived
 * @param relatesTo the reference of an earlier complaint; absent for none
 */
public record Submission(
        String kind, String channel, String category, String department, String relatesTo, Particulars particulars) {

    public static final String USUAL_KIND = "complaint";

    public Submission {
        kind = Text.present(kind) ? kind : USUAL_KIND;
    }
}
