package io.redress.store;

import io.redress.platform.Env;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The complaints of all organisations whose next check is due, and the members of staff whose absence has begun. */
public final class NextChecks {

    private final Table table;
    private final int shards;

    private NextChecks(Table table, int shards) {
        this.table = table;
        this.shards = shards;
    }

    public static NextChecks in(Env env, Table table) {
        return new NextChecks(table, Integer.parseInt(env.get("NEXT_CHECK_SHARDS")));
    }

    public int shards() {
        return shards;
    }

    /** What the caller does with each of them. */
    @FunctionalInterface
    public interface Visitor {

        void complaint(String organisation, String reference);

        /** A member of staff whose absence has begun. */
        default void absence(String organisation, String id) {}

        /** A member of staff who was removed from the directory some minutes ago. */
        default void removal(String organisation, String id) {}
    }

    /** Visits what is due by now in one shard, the longest overdue first. */
    public void each(int shard, Instant now, Visitor visitor) {
        go(
                query -> query.keyConditionExpression("nextCheckPk = :shard AND nextCheckSk < :now")
                        .expressionAttributeValues(Map.of(
                                ":shard", AttributeValue.fromS(Keys.shard(shard)),
                                ":now", AttributeValue.fromS(Keys.moment(now.plusMillis(1))))),
                visitor);
    }

    /** Visits everything in one shard, including checks that are not due yet. */
    public void each(int shard, Visitor visitor) {
        go(
                query -> query.keyConditionExpression("nextCheckPk = :shard")
                        .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(Keys.shard(shard)))),
                visitor);
    }

    /**
     * Visits the ended complaints of an organisation whose erasure is planned or carried out before a time, the first one first. It
     * does not visit those that are checked for something else before, which {@link #ended} visits.
     */
    public void retention(String organisation, Instant before, Visitor visitor) {
        before(Keys.retention(organisation), before, visitor);
    }

    /** Visits the ended complaints of an organisation that are checked before a time, and before their personal data is erased. */
    public void ended(String organisation, Instant before, Visitor visitor) {
        before(Keys.ended(organisation), before, visitor);
    }

    private void before(String partition, Instant before, Visitor visitor) {
        go(
                query -> query.keyConditionExpression("nextCheckPk = :partition AND nextCheckSk < :before")
                        .expressionAttributeValues(Map.of(
                                ":partition", AttributeValue.fromS(partition),
                                ":before", AttributeValue.fromS(Keys.moment(before)))),
                visitor);
    }

    /** Visits all ended complaints of an organisation that wait for a check, also for one that is not due yet. */
    public void ended(String organisation, Visitor visitor) {
        go(
                query -> query.keyConditionExpression("nextCheckPk = :partition")
                        .expressionAttributeValues(
                                Map.of(":partition", AttributeValue.fromS(Keys.ended(organisation)))),
                visitor);
    }

    /** When the first check of all shards is due, which may be in the past; empty if nothing waits for a check. */
    public Optional<Instant> first() {
        return IntStream.range(0, shards)
                .mapToObj(this::first)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> first(int shard) {
        return first(Keys.shard(shard));
    }

    /** When the first ended complaint of an organisation is checked, or its erasure is planned or carried out; empty for none. */
    public Optional<Instant> firstEnded(String organisation) {
        return Stream.of(Keys.ended(organisation), Keys.retention(organisation))
                .map(this::first)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** When the first member of staff left about whom the history of the directory still says something; empty if that is known of none. */
    public Optional<Instant> firstFormer(String organisation) {
        return first(Keys.former(organisation));
    }

    private Optional<Instant> first(String partition) {
        return table
                .query(query -> query.indexName(Keys.NEXT_CHECK_INDEX)
                        .keyConditionExpression("nextCheckPk = :shard")
                        .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(partition)))
                        .limit(1))
                .items()
                .stream()
                .findFirst()
                .map(item -> Instant.parse(Item.text(item, Keys.NEXT_CHECK_SK).split("#")[0]));
    }

    private void go(Consumer<QueryRequest.Builder> which, Visitor visitor) {
        table.each(which.andThen(query -> query.indexName(Keys.NEXT_CHECK_INDEX)), item -> {
            String organisation = Item.text(item, Keys.NEXT_CHECK_SK).split("#")[1];
            String pk = Item.text(item, Keys.PK);
            if (pk.equals(Keys.staff(organisation))) {
                visitor.absence(organisation, Item.text(item, Keys.SK));
            } else if (pk.equals(Keys.removed(organisation))) {
                visitor.removal(organisation, Item.text(item, Keys.SK));
            } else {
                visitor.complaint(organisation, Keys.reference(pk));
            }
        });
    }
}
