package io.redress.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many mails of an organisation were not put on the list of those that were set aside, because their sender had sent so many. They are
 * counted by day; nothing else about them is stored here.
 */
public final class UnlistedMails {

    private static final String COUNT = "n";

    /** So long a count stays after its day: longer than those who decide are told of it. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Table table;

    public UnlistedMails(Table table) {
        this.table = table;
    }

    public void count(String organisation, LocalDate day) {
        Instant expires = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT);
        table.update(request -> request.key(Table.key(MailKeys.unlisted(organisation), day.toString()))
                .updateExpression("ADD #n :one SET #expires = :expires")
                .expressionAttributeNames(Map.of("#n", COUNT, "#expires", Table.EXPIRES))
                .expressionAttributeValues(Map.of(
                        ":one", AttributeValue.fromN("1"),
                        ":expires", AttributeValue.fromN(String.valueOf(expires.getEpochSecond())))));
    }

    /** How many there have been since the beginning of a day. */
    public long since(String organisation, LocalDate day) {
        AtomicLong sum = new AtomicLong();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk >= :day")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(MailKeys.unlisted(organisation)),
                                ":day", AttributeValue.fromS(day.toString()))),
                item -> sum.addAndGet(Item.number(item, COUNT)));
        return sum.get();
    }
}
