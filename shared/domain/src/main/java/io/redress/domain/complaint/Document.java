package io.redress.domain.complaint;

import java.time.Instant;

/**
 * A file that belongs to a complaint. Its name is personal data and is stored apart, with the texts of the change that attached it.
 *
 * @param type what the file is, as its bytes say, such as {@code application/pdf}
 * @param sha256 the hash of its bytes
 * @param sentBy who sent it: the complainant, the representative or a member of staff, as the history names them
 * @param shown whether the complainant sees it
 */
public record Document(
        String id, String type, long bytes, String sha256, String sentBy, boolean shown, Instant attached) {

    /** Whether somebody of the public sent it. */
    public boolean isFromPublic() {
        return LinkHolder.isNamed(sentBy);
    }

    /** Whether it is the same file, and everybody who would see the other one sees this one. */
    public boolean standsFor(String hash, boolean toBeShown) {
        return sha256.equals(hash) && (shown || !toBeShown);
    }
}
