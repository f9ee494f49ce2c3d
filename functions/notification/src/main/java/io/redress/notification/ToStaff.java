package io.redress.notification;

import io.redress.domain.StaffMember;
import io.redress.post.Correspondence;
import io.redress.store.Moment;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Mails to members of staff. */
final class ToStaff {

    private final Correspondence correspondence;

    ToStaff(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    /** One letter to each. */
    Stream<Runnable> mails(Moment moment, String letter, List<StaffMember> staff, Map<String, Object> facts) {
        return mails(moment, letter, "", staff, facts);
    }

    /** @param about tells it from other mails of the same letter, moment and person */
    Stream<Runnable> mails(
            Moment moment, String letter, String about, List<StaffMember> staff, Map<String, Object> facts) {
        return each(moment, letter, staff, member -> correspondence.toStaff(moment, letter, about, member, facts));
    }

    /** Whatever it is, done for each of them. */
    Stream<Runnable> each(Moment moment, String letter, List<StaffMember> staff, Consumer<StaffMember> mail) {
        if (staff.isEmpty()) {
            return Stream.of(() -> nobody(moment, letter));
        }
        return staff.stream().map(member -> () -> mail.accept(member));
    }

    /** What nobody can be told fails, and rests in the dead-letter queue until there is somebody to tell. */
    private static void nobody(Moment moment, String letter) {
        throw new IllegalStateException(
                "there is nobody to tell of " + moment.after().reference() + ": " + letter);
    }
}
