package io.redress.store;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts the submissions that an organisation has turned away, by month and by cause (CP-3, KT-1). Nothing else about them is
 * stored: neither their texts nor who sent them.
 */
public final class TurnedAway {

    private static final String COUNT = "n";

    private final Table table;

    public TurnedAway(Table table) {
        this.table = table;
    }

    /** Adds one to a count. */
    public void count(String organisation, YearMonth month, String cause) {
        table.count(Keys.turnedAway(organisation), month + "#" + cause, COUNT);
    }

    /** The counts from one month to another, both included, by cause. */
    public Map<String, Integer> between(String organisation, YearMonth first, YearMonth last) {
        Map<String, Integer> causes = new TreeMap<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.turnedAway(organisation)),
                                ":first", AttributeValue.fromS(first.toString()),
                                ":last", AttributeValue.fromS(last + "#~"))),
                item -> {
                    String place = Item.text(item, Keys.SK);
                    causes.merge(place.substring(place.indexOf('#') + 1), Item.number(item, COUNT), Integer::sum);
                });
        return causes;
    }
}
