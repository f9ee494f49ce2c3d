package io.redress.store;

import io.redress.domain.RegisterRow;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The register of an organisation: a line for every complaint, by the moment of receipt. */
public final class Register {

    private final Table table;

    public Register(Table table) {
        this.table = table;
    }

    /** Goes through the lines of what was received from one moment until before another, in order of receipt. */
    public void each(String organisation, Instant from, Instant until, Consumer<RegisterRow> each) {
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.register(organisation)),
                                ":from", AttributeValue.fromS(Keys.moment(from)),
                                ":until", AttributeValue.fromS(Keys.moment(until)))),
                item -> each.accept(Item.json(item, RegisterRow.class)));
    }

    /** Whether anything at all was received before a moment. */
    public boolean hasAnything(String organisation, Instant before) {
        return !table.query(query -> query.keyConditionExpression("pk = :pk AND sk < :before")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(Keys.register(organisation)),
                                ":before", AttributeValue.fromS(Keys.moment(before))))
                        .limit(1))
                .items()
                .isEmpty();
    }
}
