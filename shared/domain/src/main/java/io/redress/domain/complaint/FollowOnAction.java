package io.redress.domain.complaint;

import io.redress.domain.calendar.DueTime;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A follow-on action: something that a person or a role has to do about a complaint, even after the answer. The text of the
 * change that added it says what exactly.
 *
 * @param id the number of the change that added it; for a duty of an incident, followed by the duty
 * @param duty the duty that an incident requires; absent for any other follow-on action
 * @param role the role that has to complete it, if it is a role; else absent
 * @param caseworker the member of staff who has to complete it, if it is one person; else absent
 * @param done when it was completed; absent while it is open
 * @param told whether staff have got the mail that it is overdue
 */
@RecordBuilder
public record FollowOnAction(
        String id,
        @Nullable String duty,
        @Nullable String role,
        @Nullable String caseworker,
        Instant due,
        @Nullable Instant done,
        boolean told) {

    FollowOnAction done(Instant at) {
        return FollowOnActionBuilder.copy(this).done(at).build();
    }

    FollowOnAction reportedOverdue() {
        return FollowOnActionBuilder.copy(this).told(true).build();
    }

    /** The same follow-on actions, of which the one with this id becomes another. */
    static List<FollowOnAction> replaced(List<FollowOnAction> all, String id, UnaryOperator<FollowOnAction> becomes) {
        return all.stream()
                .map(one -> one.id().equals(id) ? becomes.apply(one) : one)
                .toList();
    }

    /** The register does not say whether staff have got the mail that it is overdue. */
    FollowOnAction asNotTold() {
        return FollowOnActionBuilder.copy(this).told(false).build();
    }

    /** Whether the last second of the due time is over and the action is not completed. */
    public boolean overdue(Instant now) {
        return done == null && !now.isBefore(DueTime.tooLateFrom(due));
    }
}
