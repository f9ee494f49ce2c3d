package io.redress.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The mark of one mail: one letter of one change to one recipient. SES may be asked only once for each mail, so a sender takes
 * the mark before sending and settles it afterwards. A sender who finds the mark taken does not send.
 */
public final class MailMark {

    /** The state of a mail. */
    public enum State {
        /** This sender has the mark, and may send the mail. */
        OURS,
        /** The mail has been sent. */
        SENT,
        /** Another sender is sending the mail. */
        BEING_SENT,
        /** The mail may or may not have been sent; only a person can find out. */
        IN_DOUBT
    }

    /** Longer than any function runs. The sender of an older mark no longer runs. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Stands for the address in the key of a letter. No member of staff has this id. */
    static final String COMPLAINANT = "#complainant";

    /** Stands for the letter in the key of a mail with a new link, and for the change that orders it. */
    static final String NEW_LINK = "new-link";

    static final int NO_CHANGE = 0;

    private static final String TAKEN = "taken";
    private static final String SENT = "sent";
    private static final String DOUBTED = "doubted";

    private final String pk;
    private final String sk;
    private final @Nullable String formerSk;
    private final Instant now;

    private MailMark(String pk, String sk, Instant now) {
        this(pk, sk, null, now);
    }

    /** @param formerSk the key under which an earlier version marked the mail; null for none */
    private MailMark(String pk, String sk, @Nullable String formerSk, Instant now) {
        this.pk = pk;
        this.sk = sk;
        this.formerSk = formerSk;
        this.now = now;
    }

    public static MailMark of(String reference, int change, String letter, String recipient, Instant now) {
        return new MailMark(Keys.complaint(reference), Keys.mail(change, letter, recipient), now);
    }

    /**
     * A letter to the complainant or to who represents them. Its key does not depend on the address, which anybody could find
     * again by hashing likely addresses.
     *
     * @param address where the letter goes; an earlier version marked letters under its hash
     */
    public static MailMark ofLetter(String reference, int change, String letter, String address, Instant now) {
        return new MailMark(
                Keys.complaint(reference),
                Keys.mail(change, letter, COMPLAINANT),
                Keys.mail(change, letter, address),
                now);
    }

    /**
     * A mail with a new link, which no change orders.
     *
     * @param request what tells its request from others
     */
    public static MailMark ofNewLink(String reference, String request, Instant now) {
        return of(reference, NO_CHANGE, NEW_LINK, request, now);
    }

    /** A mail that belongs to an organisation's reports, but is not the mail of a report: see {@link ReportMails}. */
    public static MailMark ofReport(String organisation, String report, String period, String recipient, Instant now) {
        return new MailMark(ReportKeys.reports(organisation), ReportKeys.reportMail(report, period, recipient), now);
    }

    /**
     * The mark of the mail that tells a member of staff which of the mails of a report somebody has to look after.
     *
     * @param about those mails
     */
    public static MailMark ofReportNotice(
            String organisation, String report, String period, String about, String recipient, Instant now) {
        return new MailMark(
                ReportKeys.reports(organisation), ReportKeys.reportNotice(report, period, about, recipient), now);
    }

    /** The mark of the mail that tells somebody, once in a month, that mails to a member of staff come back. */
    static MailMark ofReturn(String organisation, YearMonth month, String member, String recipient, Instant now) {
        return new MailMark(ReportKeys.digests(organisation), ReportKeys.mailReturn(month, member, recipient), now);
    }

    /** The mark of a member's digest of a week. */
    public static MailMark ofDigest(String organisation, LocalDate day, String recipient, Instant now) {
        return new MailMark(ReportKeys.digests(organisation), ReportKeys.digest(day, recipient), now);
    }

    /** Whether a sender has taken the mark, and perhaps sent the mail. */
    public boolean isTaken(Table table) {
        return table.get(pk, sk).isPresent();
    }

    /** Takes the mark; returns why not, if another sender has it. */
    public State take(Table table) {
        Optional<State> before = former(table).map(this::found);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            table.put(item(TAKEN), "attribute_not_exists(pk)", Map.of());
            return State.OURS;
        } catch (ConditionalCheckFailedException _) {
            return table.get(pk, sk).map(this::found).orElse(State.BEING_SENT);
        }
    }

    private Optional<Map<String, AttributeValue>> former(Table table) {
        return formerSk == null ? Optional.empty() : table.get(pk, formerSk);
    }

    private State found(Map<String, AttributeValue> item) {
        if (isAccepted(item)) {
            return State.SENT;
        }
        return isInDoubt(item, now) ? State.IN_DOUBT : State.BEING_SENT;
    }

    /** Whether the mail service has accepted the mail, as its sender or the mail service itself has said. */
    static boolean isAccepted(Map<String, AttributeValue> item) {
        return Item.text(item, "state").equals(SENT) || item.containsKey(MailFeedback.MESSAGE_ID);
    }

    /** Whether the sender of a mail did not know whether the mail was sent, or stopped before it could say so. */
    static boolean isInDoubt(Map<String, AttributeValue> item, Instant now) {
        return switch (Item.text(item, "state")) {
            case SENT -> false;
            case TAKEN -> Instant.parse(Item.text(item, "at")).plus(LEASE).isBefore(now);
            case String _ -> true;
        };
    }

    /** When the sender who has, or had, the mark took it. */
    public Instant takenAt(Table table) {
        return table.get(pk, sk)
                .or(() -> former(table))
                .map(item -> Instant.parse(Item.text(item, "at")))
                .orElseThrow(() -> new IllegalStateException("the mail has no mark"));
    }

    /**
     * Gives the mark back: the mail was certainly not sent, and a sender may try again. If the answer is lost, the client asks
     * again, and must not take away the mark that another sender has taken in between.
     */
    public void release(Table table) {
        table.deleteIf(
                pk,
                sk,
                "#state = :taken AND #at = :at",
                Map.of("#state", "state", "#at", "at"),
                Map.of(":taken", AttributeValue.fromS(TAKEN), ":at", AttributeValue.fromS(Keys.moment(now))));
    }

    /** Removes a mark in doubt, so that the mail is sent once more. */
    public void forget(Table table) {
        table.deleteIf(
                pk,
                sk,
                "#state = :doubted AND attribute_not_exists(" + MailFeedback.MESSAGE_ID + ")",
                Map.of("#state", "state"),
                Map.of(":doubted", AttributeValue.fromS(DOUBTED)));
    }

    /**
     * Records that the mail may or may not have been sent.
     *
     * @return false if the mail service has said meanwhile that it has accepted it
     */
    public boolean doubt(Table table) {
        return put(table, item(DOUBTED));
    }

    /**
     * Records that the mail has been sent. What the mail service has said of it meanwhile stays.
     *
     * @param messageId the id by which the mail service knows it; null if nobody knows it
     */
    public void settle(Table table, @Nullable String messageId) {
        put(table, item(SENT).with(MailFeedback.MESSAGE_ID, messageId));
    }

    private static boolean put(Table table, Item item) {
        try {
            table.put(item, "attribute_not_exists(" + MailFeedback.MESSAGE_ID + ")", Map.of());
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** The id by which the mail service knows the mail, if that is known. */
    public Optional<String> messageId(Table table) {
        return table.get(pk, sk).map(item -> Item.textOrNull(item, MailFeedback.MESSAGE_ID));
    }

    /** The tags of the mail, by which what the mail service says about it later finds this mark. */
    public Map<String, String> tags() {
        return MailFeedback.tags(pk, sk);
    }

    private Item item(String state) {
        return Item.of(pk, sk).with("state", state).with("at", Keys.moment(now));
    }
}
