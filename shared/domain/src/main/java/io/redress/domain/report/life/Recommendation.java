package io.redress.domain.report.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a review recommends.
 *
 * @param done when it was recorded as carried out; null while it is not
 */
public record Recommendation(
        String id,
        String what,
        String owner,
        LocalDate until,
        @Nullable Instant done) {

    public boolean open() {
        return done == null;
    }

    public boolean overdue(LocalDate today) {
        return open() && until.isBefore(today);
    }
}
