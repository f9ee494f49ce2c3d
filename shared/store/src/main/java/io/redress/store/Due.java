package io.redress.store;

import io.redress.runtime.Env;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The complaints that somebody has to look at by now, whatever the organisation. */
public final class Due {

    private final Table table;
    private final int shards;

    private Due(Table table, int shards) {
        this.table = table;
        this.shards = shards;
    }

    public static Due in(Env env, Table table) {
        return new Due(table, Integer.parseInt(env.get("DUE_SHARDS")));
    }

    public int shards() {
        return shards;
    }

    /** Goes through one shard, the longest overdue first, to the end. */
    public void each(int shard, Instant now, BiConsumer<String, String> organisationAndReference) {
        table.each(
                query -> query.indexName(Keys.DUE_INDEX)
                        .keyConditionExpression("duePk = :shard AND dueSk < :now")
                        .expressionAttributeValues(Map.of(
                                ":shard", AttributeValue.fromS(Keys.shard(shard)),
                                ":now", AttributeValue.fromS(Keys.moment(now.plusMillis(1))))),
                item -> {
                    String[] parts = Item.text(item, Keys.DUE_SK).split("#");
                    organisationAndReference.accept(parts[1], parts[2]);
                });
    }
}
