package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.correspondence.Recipient;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Mails to members of staff about one change, and to those who act for whoever of them is away. */
final class StaffMails {

    private final Correspondence correspondence;
    private final Recipients recipients;
    private final ChangeContext context;

    StaffMails(Correspondence correspondence, Recipients recipients, ChangeContext context) {
        this.correspondence = correspondence;
        this.recipients = recipients;
        this.context = context;
    }

    /** One letter to each. */
    Stream<Runnable> mails(String letter, List<StaffMember> staff, Map<String, Object> facts) {
        return mails(letter, "", staff, facts);
    }

    /** @param about tells it from other mails of the same letter, moment and person */
    Stream<Runnable> mails(String letter, String about, List<StaffMember> staff, Map<String, Object> facts) {
        return each(letter, staff, to -> correspondence.toStaff(context, letter, about, to, facts));
    }

    /** Whatever it is, done for each of them. */
    Stream<Runnable> each(String letter, List<StaffMember> staff, Consumer<Recipient> mail) {
        return reach(letter, recipients.reached(staff), mail);
    }

    /**
     * What is told by reference only, also to those who may not see the complaint.
     *
     * @param doer who has done what they are told of; null for nobody
     */
    Stream<Runnable> byReference(
            String letter, String about, List<StaffMember> staff, String doer, Map<String, Object> facts) {
        return reach(
                letter,
                recipients.reachedBesides(staff, doer),
                to -> correspondence.toStaff(context, letter, about, to, facts));
    }

    private Stream<Runnable> reach(String letter, List<Recipient> reached, Consumer<Recipient> mail) {
        if (reached.isEmpty()) {
            return Stream.of(() -> nobody(context, letter));
        }
        return reached.stream().map(to -> () -> mail.accept(to));
    }

    /** What nobody can be told fails, and rests in the dead-letter queue until there is somebody to tell. */
    private static void nobody(ChangeContext context, String letter) {
        throw new IllegalStateException(
                "there is nobody to tell of " + context.after().reference() + ": " + letter);
    }
}
