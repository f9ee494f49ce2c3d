package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.rules.recipients.ChangeRecipients;
import io.redress.domain.rules.recipients.Recipient;
import io.redress.domain.rules.recipients.Recipients;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mails to members of staff about one change, and to the delegates of those who are away. */
final class StaffMails {

    private static final String RESTRICTED_WAITS = "restricted-waits";

    private final Correspondence correspondence;
    private final Recipients recipients;
    private final Recipients now;
    private final ChangeContext context;

    StaffMails(Correspondence correspondence, ChangeRecipients recipients, ChangeContext context) {
        this.correspondence = correspondence;
        this.recipients = recipients.after();
        this.now = recipients.now();
        this.context = context;
    }

    /** One mail to each member of staff. */
    Stream<Runnable> mails(String letter, List<StaffMember> staff, Map<String, Object> facts) {
        return mails(letter, "", staff, facts);
    }

    /** @param about distinguishes the mail from others of the same letter, change and person */
    Stream<Runnable> mails(String letter, String about, List<StaffMember> staff, Map<String, Object> facts) {
        return each(letter, staff, to -> correspondence.toStaff(context, letter, about, to, facts));
    }

    /**
     * Runs an action for each recipient; if there is none any more, because all are kept away from the complaint by now or the complaint
     * is restricted, for those who look after it. If nobody who may see a restricted complaint can get a mail about it, the
     * data-protection contacts get one that gives only the reference.
     */
    Stream<Runnable> each(String letter, List<StaffMember> staff, Consumer<Recipient> mail) {
        List<StaffMember> contacts = staff.isEmpty() ? now.contactsOfRestricted() : List.of();
        boolean goesToOthers = staff.isEmpty() && (recipients.somebodyKeptAway() || !contacts.isEmpty());
        List<StaffMember> left = goesToOthers ? now.caseworker() : staff;
        return left.isEmpty() && !contacts.isEmpty()
                ? byReference(RESTRICTED_WAITS, letter, contacts, null, Map.of())
                : forEach(letter, recipients.withDelegates(left), mail);
    }

    /**
     * A mail that gives only the reference, because some recipients may not see the complaint.
     *
     * @param doer the person whose action the mail is about; null if there is none
     */
    Stream<Runnable> byReference(
            String letter, String about, List<StaffMember> staff, @Nullable String doer, Map<String, Object> facts) {
        return forEach(
                letter,
                recipients.withDelegatesBesides(staff, doer),
                to -> correspondence.toStaff(context, letter, about, to, facts));
    }

    private Stream<Runnable> forEach(String letter, List<Recipient> staff, Consumer<Recipient> mail) {
        if (staff.isEmpty()) {
            return Stream.of(() -> nobody(context, letter));
        }
        return staff.stream().map(to -> () -> mail.accept(to));
    }

    /** A mail without a recipient fails, and its message stays in the dead-letter queue until the directory has a recipient. */
    private static void nobody(ChangeContext context, String letter) {
        throw new IllegalStateException("nobody in the directory may get the mail " + letter + " of "
                + context.after().reference());
    }
}
