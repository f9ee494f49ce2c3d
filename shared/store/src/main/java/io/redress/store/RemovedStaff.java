package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps open complaints from staying with somebody who was removed from the directory. An assignment may have read the directory before
 * the removal and be written after it, and the list of the leaver's complaints may not show an assignment of the last second. So the function
 * that assigns looks at the directory again afterwards, and the sweep looks at the leaver's list once more, some minutes later.
 */
public final class RemovedStaff {

    /** Longer than any function runs, and than an index takes to show what was written. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private final Table table;
    private final RuleBook book;
    private final Complaints complaints;
    private final Directory directory;

    public RemovedStaff(Table table, RuleBook book, Complaints complaints) {
        this.table = table;
        this.book = book;
        this.complaints = complaints;
        this.directory = new Directory(table);
    }

    /** Plans that the sweep looks at the complaints of somebody who is about to be removed. */
    public void watch(String organisation, String id, Instant now) {
        table.put(Item.of(Keys.removed(organisation), id)
                .with(Keys.NEXT_CHECK_PK, Keys.shard(0))
                .with(Keys.NEXT_CHECK_SK, Keys.nextCheck(now.plus(LATER), organisation)));
    }

    /**
     * Gives a complaint back if its caseworker is not in the directory any more, so that the system looks for another one.
     *
     * @return the complaint as it is now
     */
    public Complaint giveBackIfRemoved(Complaint complaint, Actor by, Instant now) {
        String caseworker = complaint.status().caseworker();
        if (caseworker == null
                || !complaint.open()
                || directory.find(complaint.organisation(), caseworker).isPresent()) {
            return complaint;
        }
        return giveBack(complaint.organisation(), complaint.reference(), caseworker, by, now);
    }

    /** Takes all open complaints from somebody who is not in the directory any more. */
    public void giveBackAll(String organisation, String id, Actor by, Instant now) {
        if (directory.find(organisation, id).isEmpty()) {
            open(organisation, id).forEach(reference -> giveBack(organisation, reference, id, by, now));
        }
        looked(organisation, id, now);
    }

    private Complaint giveBack(String organisation, String reference, String caseworker, Actor by, Instant now) {
        return complaints.change(organisation, reference, by, now, current -> book.of(current)
                .decide(current, new Command.GiveBack(caseworker), by, now));
    }

    private List<String> open(String organisation, String id) {
        List<String> references = new ArrayList<>();
        table.each(
                query -> query.indexName(Keys.WORK_INDEX)
                        .keyConditionExpression("workPk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.mine(organisation, id)))),
                item -> references.add(Keys.reference(Item.text(item, Keys.PK))));
        return references;
    }

    /** Ends the watch, unless the same person has been removed once more since. DynamoDB deletes the item later. */
    private void looked(String organisation, String id, Instant now) {
        try {
            table.put(
                    Item.of(Keys.removed(organisation), id).with(Table.EXPIRES, now.getEpochSecond()),
                    Keys.NEXT_CHECK_SK + " < :now",
                    Map.of(":now", AttributeValue.fromS(Keys.moment(now.plusMillis(1)))));
        } catch (ConditionalCheckFailedException _) {
            // The sweep comes again for the later removal.
        }
    }
}
