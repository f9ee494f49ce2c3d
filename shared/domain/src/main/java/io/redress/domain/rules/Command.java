package io.redress.domain.rules;

import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UnusableAddress;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to change a complaint. Each sort of command has an entrance of its own in {@link Rules}, so that the compiler
 * keeps people from giving commands of the system.
 */
public sealed interface Command {

    /** A command that only the system gives. */
    sealed interface SystemCommand extends Command {}

    /**
     * What follows for a complaint from something that happened elsewhere: a member of staff read the complaint, decided about a mail,
     * leaves the organisation or is away. A member of staff or the system causes it.
     */
    sealed interface Consequence extends Command {}

    /**
     * Take an action that the procedure offers, with the values of its form as strings.
     *
     * @param lookedUp what the action has to know and the complaint does not hold
     */
    record Act(String action, Map<String, String> fields, LookedUp lookedUp) implements Command {
        public Act {
            fields = Map.copyOf(fields);
        }

        public Act(String action, Map<String, String> fields) {
            this(action, fields, LookedUp.NOTHING);
        }

        public Act(String action, Map<String, String> fields, List<Candidate> staff) {
            this(action, fields, LookedUp.of(staff));
        }

        /** Leaves the values out, because they may be personal data. */
        @Override
        public String toString() {
            return "Act[" + action + ", " + fields.size() + " fields]";
        }
    }

    /** Assign the complaint to the best candidate, or record that there is none. */
    record Assign(List<Candidate> candidates) implements SystemCommand {
        public Assign {
            candidates = List.copyOf(candidates);
        }
    }

    /** Record that the complaint is about a member of staff. */
    record NamePerson(Candidate person) implements SystemCommand {}

    /**
     * Record that the complaint names somebody, and that it is not known which member of staff that is.
     *
     * @param possibleMatches the ids of the members of staff whom the name may mean
     */
    record LeaveSubjectUnknown(List<String> possibleMatches) implements SystemCommand {
        public LeaveSubjectUnknown {
            possibleMatches = List.copyOf(possibleMatches);
        }
    }

    /**
     * Record that the same person submitted other complaints within a day, so that staff decide whether they are the same.
     *
     * @param references the references of the others, which are not restricted
     */
    record NotePossiblySame(List<String> references) implements SystemCommand {
        public NotePossiblySame {
            references = List.copyOf(references);
        }
    }

    /**
     * Record that the mail service has accepted a letter that a change ordered.
     *
     * @param messageId the id by which the mail service knows the mail; null if nobody knows it
     */
    record RecordLetter(String letter, int change, @Nullable String messageId) implements SystemCommand {
        public RecordLetter(String letter, int change) {
            this(letter, change, null);
        }
    }

    /**
     * Record that a letter that a change ordered cannot be sent by e-mail, so that staff have to tell the complainant by hand.
     *
     * @param otherChannel whether that is so because the person prefers another channel than e-mail
     */
    record OweLetter(String letter, int change, boolean otherChannel) implements SystemCommand {
        public OweLetter(String letter, int change) {
            this(letter, change, false);
        }
    }

    /**
     * Record that nobody knows whether a letter arrived, because the mail service did not say whether it accepted it.
     *
     * @param at when it was handed over
     */
    record DoubtLetter(String letter, int change, Instant at) implements SystemCommand {}

    /** What the mail service said about a letter after it had accepted its mail. */
    sealed interface Feedback extends SystemCommand {

        String letter();

        /** The change that ordered it. */
        int change();

        /** The changes of the complaint so far, as they say what became of each mail. */
        LetterOutcomes outcomes();
    }

    /**
     * Record that the mail of a letter came back.
     *
     * @param holders those whose address is unusable from now on; none if it is only this mail that could not be delivered, or if the
     *     address has been corrected since
     */
    record ReturnLetter(String letter, int change, Instant at, Set<LinkHolder> holders, LetterOutcomes outcomes)
            implements Feedback {
        public ReturnLetter {
            holders = Set.copyOf(holders);
        }
    }

    /**
     * Record that the reader of a letter marked it as spam.
     *
     * @param handedOver when its mail was handed over
     * @param holders those whose address it still is
     */
    record MarkLetterAsSpam(
            String letter, int change, Instant at, Instant handedOver, Set<LinkHolder> holders, LetterOutcomes outcomes)
            implements Feedback {
        public MarkLetterAsSpam {
            holders = Set.copyOf(holders);
        }
    }

    /**
     * Record that the mail service has accepted a letter, of which nobody knew that.
     *
     * @param handedOver when it was handed over
     */
    record SettleLetter(
            String letter,
            int change,
            Instant handedOver,
            @Nullable String messageId,
            LetterOutcomes outcomes) implements Feedback {}

    /**
     * Record that the address of some people is unusable, because a mail that is no letter of a change came back for good or was marked
     * as spam.
     */
    record MarkAddressUnusable(Set<LinkHolder> holders, UnusableAddress.Why why) implements SystemCommand {
        public MarkAddressUnusable {
            holders = Set.copyOf(holders);
        }
    }

    /** Record that the mail service could not deliver a letter yet. */
    record DelayLetter(String letter, int change, Instant at, LetterOutcomes outcomes) implements Feedback {}

    /** Record that a letter that was delayed has arrived. */
    record DeliverLetter(String letter, int change, Instant at, LetterOutcomes outcomes) implements Feedback {}

    /** Do everything that is due now: alerts, missed time limits and what follows from them, the end of a pause. */
    record RunScheduledChecks() implements SystemCommand {}

    /** Enter the complaint in the register of its department, under a number of that register. */
    record EnterRegister(String department, int number) implements SystemCommand {}

    /** Count the due times of the running time limits again, because the calendar has changed. */
    record Recount() implements SystemCommand {}

    /** Record that the personal data has been erased, if it has to be erased now. */
    record RecordErasure() implements SystemCommand {}

    /** Record that the system itself has completed a follow-on action. */
    record CompleteFollowOnAction(String id) implements SystemCommand {}

    /**
     * Attach a file to the complaint, or refuse it.
     *
     * @param type what its bytes say it is; empty if they say nothing that is known
     * @param found what speaks against the file beside the limits of the procedure
     * @param name the name of the file
     * @param mark tells it from other files that were sent with the same form
     * @param issued when the form was given with which it was sent; empty if it came with a mail
     * @param sent when it was sent; empty if it is sent at the time of the decision
     */
    record ReceiveDocument(
            String id,
            String type,
            long bytes,
            String sha256,
            String sentBy,
            boolean shown,
            Optional<DocumentRefusal> found,
            String name,
            String mark,
            Optional<Instant> issued,
            Optional<Instant> sent)
            implements SystemCommand {

        private static final int MARK_LENGTH = 12;

        /** A file whose hash tells it from others, and that came with a mail. */
        public ReceiveDocument(
                String id,
                String type,
                long bytes,
                String sha256,
                String sentBy,
                boolean shown,
                Optional<DocumentRefusal> found,
                String name) {
            this(id, type, bytes, sha256, sentBy, shown, found, name, sha256, Optional.empty(), Optional.empty());
        }

        /** An id that no other file has, even if it was sent with the same form. */
        String ownId() {
            return id + shortMark();
        }

        /** Whether a file with this own id has the same mark. */
        boolean isMarkedAs(String ownId) {
            return ownId.endsWith(shortMark());
        }

        private String shortMark() {
            return "-" + mark.substring(0, Math.min(mark.length(), MARK_LENGTH));
        }

        boolean isFromPublic() {
            return LinkHolder.isNamed(sentBy);
        }

        /** Leaves the name out, because it may be personal data. */
        @Override
        public String toString() {
            return "ReceiveDocument[" + id + ", " + type + ", " + bytes + "]";
        }
    }

    /** Record that all files of the complaint are deleted, because its personal data is being erased. */
    record RecordDocumentsErased() implements SystemCommand {}

    /**
     * Record that a mail that replies to a letter of the complaint was set aside and waits for a person.
     *
     * @param mail its id in the list of mails that were set aside
     * @param until when the list drops it if nobody decides
     */
    record SetReplyAside(String mail, Instant until) implements SystemCommand {}

    /** Record that a person has decided about a reply that waits. */
    record DecideReply(String mail) implements Consequence {}

    /** Take the complaint from its caseworker, who is away or leaves, and look for another one. */
    record GiveBack(String caseworker) implements Consequence {}

    /**
     * Record that a member of staff has read a restricted complaint.
     *
     * @param part the part that they read
     */
    record RecordView(String part) implements Consequence {}
}
