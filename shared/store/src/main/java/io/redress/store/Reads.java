package io.redress.store;

import io.redress.platform.Tree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which member of staff read which complaint, and when. A record expires as the procedure says. That a complaint was in a list is
 * recorded once a day for each member of staff.
 */
public final class Reads {

    /** Comes after every time, so that a page begins with the latest records. */
    private static final String LATEST = "~";

    private static final String AT = "at";
    private static final String BY = "by";
    private static final String PART = "part";

    private final Table table;

    public Reads(Table table) {
        this.table = table;
    }

    /**
     * A read.
     *
     * @param by the id of the member of staff
     * @param part what the member of staff read: a part of a complaint, such as {@code history}, or a sheet of many complaints
     */
    public record Read(Instant at, String by, String part) {}

    /** Some records, the latest first, and after which place the next ones come; empty at the end. */
    public record Page(List<Read> reads, Optional<String> next) {}

    /**
     * Records a read. If the same one is recorded twice, there is one record.
     *
     * @param what the reference of a complaint, or the id of an organisation for a sheet of many complaints
     * @param expires when the record is removed
     */
    public void record(String what, Read read, Instant expires) {
        put(what, Keys.moment(read.at()) + "#" + read.by() + "#" + read.part(), read, expires);
    }

    /** The place of the record that a complaint was in a list. It is the same for a whole day. */
    public static String listed(String reference, Read read) {
        return reference + " " + place(read);
    }

    private static String place(Read read) {
        return Keys.moment(read.at()).substring(0, "2026-10-23".length()) + "#" + read.by() + "#" + read.part();
    }

    /** Records that a complaint was in a list that a member of staff read. */
    public void recordListed(String reference, Read read, Instant expires) {
        put(reference, place(read), read, expires);
    }

    private void put(String what, String place, Read read, Instant expires) {
        table.put(Item.of(Keys.reads(what), place)
                .texts(Map.of(AT, Keys.moment(read.at()), BY, read.by(), PART, read.part()))
                .with(Table.EXPIRES, expires.getEpochSecond()));
    }

    /**
     * A page of records, the latest first.
     *
     * @param what as in {@link #record}
     * @param after the place after which the page begins; empty for the first page
     * @param size the most records of the page
     */
    public Page page(String what, Optional<String> after, int size) {
        List<Map<String, AttributeValue>> items = table.query(
                        query -> query.keyConditionExpression("pk = :pk AND sk < :after")
                                .expressionAttributeValues(Map.of(
                                        ":pk", AttributeValue.fromS(Keys.reads(what)),
                                        ":after", AttributeValue.fromS(after.orElse(LATEST))))
                                .scanIndexForward(false)
                                .limit(size + 1))
                .items();
        List<Map<String, AttributeValue>> page = items.subList(0, Math.min(size, items.size()));
        return new Page(
                page.stream().map(Reads::read).toList(),
                items.size() > size ? Optional.of(Item.text(page.getLast(), Keys.SK)) : Optional.empty());
    }

    private static Read read(Map<String, AttributeValue> item) {
        Tree said = Tree.read(Item.text(item, Item.JSON));
        return new Read(Instant.parse(said.required(AT)), said.required(BY), said.required(PART));
    }
}
