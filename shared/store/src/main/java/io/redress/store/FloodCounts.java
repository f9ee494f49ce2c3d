package io.redress.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Counts what the public sets off, so that nobody is flooded: the letters to one mailbox in a day, its mails that are set aside, and the
 * submissions to one organisation in an hour. Each count is one atomic update, and expires by itself.
 */
public final class FloodCounts {

    private static final String COUNT = "n";
    private static final String LETTERS = "letters";

    /** So long a count stays after the day or hour that it is for. */
    private static final Duration KEPT = Duration.ofDays(2);

    /** A few characters of a hash are enough to tell the letters of one day apart. */
    private static final int ID_LENGTH = 12;

    /** What is counted for a mailbox. */
    public enum Kind {
        /**
         * Submissions that name it. They have a count of their own, because the answer to a submission says what comes of it: a stranger
         * who names an address must not learn how many other letters its owner has got.
         */
        SUBMISSION("TOTAL"),
        /** Letters that are mailed to it for what the public does, whatever that is. */
        LETTER("LETTERS"),
        /** Mails that come from it and are set aside. */
        SET_ASIDE("ASIDE");

        private final String sk;

        Kind(String sk) {
            this.sk = sk;
        }
    }

    private final Table table;
    private final PersonKey key;

    public FloodCounts(Table table) {
        this.table = table;
        this.key = table.personKey();
    }

    /**
     * Whether one more letter may be mailed to a mailbox on a day. The same letter counts once, however often it is asked for, so a
     * request or a message that comes twice gets the same answer twice.
     *
     * @param kind what is counted
     * @param mailbox as {@link io.redress.domain.EmailAddress#mailbox} gives it
     * @param letter what tells this letter from others
     * @param most how many letters the mailbox may get on this day
     */
    public boolean mayMail(Kind kind, String organisation, LocalDate day, String mailbox, String letter, int most) {
        return count(kind, organisation, day, mailbox, letter, most);
    }

    /**
     * Whether one more mail may wait in the list of those that were set aside. The same mail counts once.
     *
     * @param source whose mails are counted: the mailbox of a sender, or the complaint to whose letters they reply
     * @param mail what tells this mail from others
     * @param most how many mails may be set aside on this day
     */
    public boolean maySetAside(String organisation, LocalDate day, String source, String mail, int most) {
        return count(Kind.SET_ASIDE, organisation, day, source, mail, most);
    }

    private boolean count(Kind kind, String organisation, LocalDate day, String mailbox, String letter, int most) {
        String id = Keys.hash(letter).substring(0, ID_LENGTH);
        Instant expires = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT);
        try {
            table.update(request -> request.key(Table.key(Keys.mailed(key, organisation, day, mailbox), kind.sk))
                    .updateExpression("ADD #letters :letters SET #expires = :expires")
                    .conditionExpression(
                            "attribute_not_exists(pk) OR size(#letters) < :most OR contains(#letters, :letter)")
                    .expressionAttributeNames(Map.of("#letters", LETTERS, "#expires", Table.EXPIRES))
                    .expressionAttributeValues(Map.of(
                            ":letters", AttributeValue.fromSs(List.of(id)),
                            ":letter", AttributeValue.fromS(id),
                            ":most", AttributeValue.fromN(String.valueOf(most)),
                            ":expires", AttributeValue.fromN(String.valueOf(expires.getEpochSecond())))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** Counts a new complaint, unless there have been so many in this hour; returns whether there was room for it. */
    public boolean submitted(String organisation, Instant now, int most) {
        try {
            count(organisation, now, 1, most);
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** Takes back the count of a submission that turned out to be no new complaint. */
    public void notSubmitted(String organisation, Instant now) {
        count(organisation, now, -1, Integer.MAX_VALUE);
    }

    private void count(String organisation, Instant now, int more, int most) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant expires = hour.plus(KEPT);
        table.update(request -> request.key(Table.key(Keys.submitted(organisation), Keys.moment(hour)))
                .updateExpression("ADD #n :more SET #expires = :expires")
                .conditionExpression("attribute_not_exists(pk) OR #n < :most")
                .expressionAttributeNames(Map.of("#n", COUNT, "#expires", Table.EXPIRES))
                .expressionAttributeValues(Map.of(
                        ":more", AttributeValue.fromN(String.valueOf(more)),
                        ":most", AttributeValue.fromN(String.valueOf(most)),
                        ":expires", AttributeValue.fromN(String.valueOf(expires.getEpochSecond())))));
    }
}
