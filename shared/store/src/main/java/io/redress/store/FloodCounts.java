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
 * Counts what the public sets off, so that nobody is flooded: the letters to one mailbox in a day, and the submissions to one
 * organisation in an hour. Each count is one atomic update, and expires by itself.
 */
public final class FloodCounts {

    private static final String COUNT = "n";
    private static final String LETTERS = "letters";
    private static final String TOTAL = "TOTAL";

    /** So long a count stays after the day or hour that it is for. */
    private static final Duration KEPT = Duration.ofDays(2);

    /** A few characters of a hash are enough to tell the letters of one day apart. */
    private static final int ID_LENGTH = 12;

    private final Table table;

    public FloodCounts(Table table) {
        this.table = table;
    }

    /**
     * Whether one more letter may be mailed to a mailbox on a day. The same letter counts once, however often it is asked for, so a
     * request or a message that comes twice gets the same answer twice.
     *
     * @param mailbox as {@link io.redress.domain.EmailAddress#mailbox} gives it
     * @param letter what tells this letter from others
     * @param most how many letters the mailbox may get on this day
     */
    public boolean mayMail(String organisation, LocalDate day, String mailbox, String letter, int most) {
        String id = Keys.hash(letter).substring(0, ID_LENGTH);
        Instant expires = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT);
        try {
            table.update(request -> request.key(Table.key(Keys.mailed(organisation, day, mailbox), TOTAL))
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

    /** Counts a submission; returns how many there have been in this hour, with this one. */
    public int submitted(String organisation, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Instant expires = hour.plus(KEPT);
        return Item.number(
                table.update(request -> request.key(Table.key(Keys.submitted(organisation), Keys.moment(hour)))
                        .updateExpression("ADD #n :one SET #expires = :expires")
                        .expressionAttributeNames(Map.of("#n", COUNT, "#expires", Table.EXPIRES))
                        .expressionAttributeValues(Map.of(
                                ":one", AttributeValue.fromN("1"),
                                ":expires", AttributeValue.fromN(String.valueOf(expires.getEpochSecond()))))),
                COUNT);
    }
}
