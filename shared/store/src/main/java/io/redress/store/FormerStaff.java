package io.redress.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Erases what the history of a directory has about people who left it long ago: names, addresses, roles and absences. Who changed what
 * when stays, by ids, and so does the chain. The entry of a removal is in the index of next checks for that.
 */
public final class FormerStaff {

    private final Table table;
    private final Directory directory;

    public FormerStaff(Table table) {
        this.table = table;
        this.directory = new Directory(table);
    }

    /**
     * Somebody who left.
     *
     * @param entry the sort key of the entry of the removal
     */
    private record Leaver(String id, String entry) {

        int number() {
            return Integer.parseInt(entry.substring(Keys.ENTRY.length()));
        }
    }

    /** The attributes that put the entry of a removal into the index. */
    static Item left(Item removal, String organisation, String id, Instant at) {
        return removal.with(Keys.NEXT_CHECK_PK, Keys.former(organisation))
                .with(Keys.NEXT_CHECK_SK, Keys.moment(at) + "#" + id);
    }

    /**
     * Erases what is kept about everybody who left before a time, up to when they left, if they are not in the directory again. If it is
     * interrupted, the next one completes it, because the index is left last. The history is read once, and only if somebody left.
     *
     * @return of how many people something was erased
     */
    public int erase(String organisation, Instant before) {
        List<Leaver> leavers = leavers(organisation, before);
        if (leavers.isEmpty()) {
            return 0;
        }
        List<Map<String, AttributeValue>> entries =
                SettingsHistory.stored(table, Keys.settings(organisation, SettingsHistory.STAFF));
        int erased = 0;
        for (Leaver leaver : leavers) {
            if (directory.find(organisation, leaver.id()).isEmpty()) {
                SettingsHistory.erase(table, entries, leaver.id(), leaver.number());
                erased++;
            }
            table.update(request -> request.key(
                            Table.key(Keys.settings(organisation, SettingsHistory.STAFF), leaver.entry()))
                    .updateExpression("REMOVE nextCheckPk, nextCheckSk")
                    .conditionExpression("attribute_exists(pk)"));
        }
        return erased;
    }

    private List<Leaver> leavers(String organisation, Instant before) {
        List<Leaver> leavers = new ArrayList<>();
        table.each(
                query -> query.indexName(Keys.NEXT_CHECK_INDEX)
                        .keyConditionExpression("nextCheckPk = :former AND nextCheckSk < :before")
                        .expressionAttributeValues(Map.of(
                                ":former", AttributeValue.fromS(Keys.former(organisation)),
                                ":before", AttributeValue.fromS(Keys.moment(before)))),
                item -> leavers.add(
                        new Leaver(Item.text(item, Keys.NEXT_CHECK_SK).split("#", 2)[1], Item.text(item, Keys.SK))));
        return leavers;
    }
}
