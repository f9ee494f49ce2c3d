package io.redress.mailfeedback;

import static io.redress.mailfeedback.MailEvent.DELAY;
import static io.redress.mailfeedback.MailEvent.DELIVERY;
import static io.redress.mailfeedback.MailEvent.MAILBOX_FULL;
import static io.redress.mailfeedback.MailEvent.PERMANENT_BOUNCE;
import static io.redress.mailfeedback.MailEvent.SPAM;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.mailfeedback.LetterLife.Sender;
import io.redress.mailfeedback.LetterLife.Subject;
import io.redress.mailfeedback.LetterLife.When;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is seen of a complaint after some events about the mail of a letter, and what has to be seen of it.
 *
 * @param letter what is still to be done about the letter
 * @param unusable why its address is unusable
 * @param limit the state of the time limit that the letter meets or starts
 * @param untold whether the time limit for untold letters runs
 */
record LetterEnd(String letter, Set<String> unusable, String limit, boolean untold) {

    static LetterEnd of(Complaint complaint, Subject subject) {
        return new LetterEnd(
                complaint.handling().untoldLetters().stream()
                        .map(letter -> letter.state().name())
                        .collect(Collectors.joining(" ")),
                complaint.handling().unusableAddresses().stream()
                        .map(address -> address.why().name())
                        .collect(Collectors.toCollection(TreeSet::new)),
                complaint.limits().stream()
                        .filter(limit -> limit.id().equals(subject.limit))
                        // A limit that was started and taken back is as good as one that was never started.
                        .filter(limit -> subject == Subject.ACKNOWLEDGEMENT || limit.running())
                        .map(LetterEnd::state)
                        .reduce("", (_, last) -> last),
                complaint.openLimits().anyMatch(Limit::isOfUntoldLetters));
    }

    /** A limit that was missed runs until what it is about is done. */
    private static String state(Limit limit) {
        return limit.running() && limit.missed() != null
                ? "MISSED"
                : limit.state().name();
    }

    /**
     * What has to be seen, by a table of what each event says.
     *
     * @param before the events that came before the sender had recorded what it knew
     * @param all all events
     */
    static LetterEnd expected(Sender sender, When when, Set<MailEvent> before, Set<MailEvent> all) {
        boolean returned = all.contains(PERMANENT_BOUNCE) || all.contains(MAILBOX_FULL);
        String letter = letter(sender, when, returned, all);
        return new LetterEnd(
                letter,
                unusable(all),
                limit(sender, when, returned, before, all),
                letter.equals("MARKED_AS_SPAM") || letter.equals("OWED"));
    }

    /** The same of an answer, at once: the time of the complainant runs only if the answer has reached the complainant. */
    static LetterEnd expectedOfAnswer(Sender sender, Set<MailEvent> all) {
        LetterEnd ofAcknowledgement = expected(sender, When.AT_ONCE, all, all);
        boolean isTask = !ofAcknowledgement.letter().isEmpty()
                && !ofAcknowledgement.letter().equals("DELAYED");
        return new LetterEnd(
                ofAcknowledgement.letter(),
                ofAcknowledgement.unusable(),
                ofAcknowledgement.limit().equals("MET") ? "RUNNING" : "",
                isTask);
    }

    private static String letter(Sender sender, When when, boolean returned, Set<MailEvent> all) {
        if (when == When.AFTER_THE_END) {
            return "";
        } else if (returned) {
            return "RETURNED";
        } else if (all.contains(SPAM)) {
            return "MARKED_AS_SPAM";
        } else if (all.contains(DELAY) && !all.contains(DELIVERY)) {
            return when == When.AT_ONCE ? "DELAYED" : "OWED";
        } else {
            return isAccepted(sender, all) ? "" : "IN_DOUBT";
        }
    }

    private static Set<String> unusable(Set<MailEvent> all) {
        Set<String> why = new TreeSet<>();
        if (all.contains(PERMANENT_BOUNCE)) {
            why.add("RETURNED");
        }
        if (all.contains(SPAM)) {
            why.add("MARKED_AS_SPAM");
        }
        return why;
    }

    private static String limit(Sender sender, When when, boolean returned, Set<MailEvent> before, Set<MailEvent> all) {
        return switch (when) {
            case AT_ONCE -> !returned && isAccepted(sender, all) ? "MET" : "RUNNING";
            case YEARS_LATER, YEARS_LATER_WITH_CHECKS -> !returned && isAccepted(sender, all) ? "MET" : "MISSED";
            case AFTER_THE_END -> !returned && isAccepted(sender, before) ? "MET" : "CANCELLED";
        };
    }

    private static boolean isAccepted(Sender sender, Set<MailEvent> known) {
        return sender == Sender.KNOWS || sender == Sender.IS_SENDING || !known.isEmpty();
    }
}
