package io.redress.store;

import io.redress.platform.Env;
import io.redress.platform.StoredJson;
import io.redress.platform.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The history of what administrators change in one organisation: of its directory of staff, or of its calendar. Each entry is
 * written in one transaction with the change, and contains the hash of the entry before it.
 *
 * @param <T> the type of what changes
 */
public final class SettingsHistory<T> {

    /** What the two histories of an organisation are of, as in their keys. */
    static final String STAFF = "staff";

    static final String CALENDAR = "calendar";

    /** Keys have room for numbers up to this one. */
    private static final int HIGHEST = 99_999_999;

    private static final String AT = "at";
    private static final String BY = "by";
    private static final String WHICH = "which";
    private static final String WAS = "was";
    private static final String IS = "is";

    private final Table table;
    private final String what;
    private final Class<T> type;

    /** @param what what changes: {@link #STAFF} or {@link #CALENDAR} */
    SettingsHistory(Table table, String what, Class<T> type) {
        this.table = table;
        this.what = what;
        this.type = type;
    }

    /**
     * Who makes a change.
     *
     * @param by the id of the member of staff
     * @param env gives the time of the change, and the salt of the entry
     */
    public record Author(String by, Env env) {}

    /**
     * A change.
     *
     * @param number the version that the change led to
     * @param by the id of the member of staff who made it
     * @param which the id of the changed member of staff; null for a calendar
     * @param before what there was before; null if it was new
     * @param after what there is since; null if it was removed
     * @param erased whether both have been erased, because the member left long ago
     */
    public record Entry<T>(
            int number,
            Instant at,
            String by,
            @Nullable String which,
            @Nullable T before,
            @Nullable T after,
            boolean erased) {}

    /**
     * Some entries, the latest first.
     *
     * @param more whether there are earlier ones
     */
    public record Page<T>(List<Entry<T>> entries, boolean more) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The latest entries before one. No other entries are read.
     *
     * @param before the number of that entry, or a number higher than all for the latest entries of all
     */
    public Page<T> page(String organisation, int before, int size) {
        QueryResponse found = table.query(query -> query.keyConditionExpression(
                        "pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(pk(organisation)),
                        ":first", AttributeValue.fromS(Keys.entry(0)),
                        ":last", AttributeValue.fromS(before > HIGHEST ? Keys.ENTRY + "~" : Keys.entry(before - 1))))
                .scanIndexForward(false)
                .limit(size + 1)
                .consistentRead(true));
        return new Page<>(
                found.items().stream().limit(size).map(this::entry).toList(),
                found.items().size() > size || found.hasLastEvaluatedKey());
    }

    /** All entries, the latest first. There are a few for each day at most. */
    public List<Entry<T>> entries(String organisation) {
        return stored(table, pk(organisation)).stream()
                .map(this::entry)
                .toList()
                .reversed();
    }

    /**
     * Checks the history of an organisation.
     *
     * @param leftBefore as for {@link SettingsCheck#of}
     */
    public SettingsCheck check(String organisation, Instant leftBefore) {
        return SettingsCheck.of(table, pk(organisation), leftBefore);
    }

    /**
     * The writes that record a change. They belong in the transaction that makes the change.
     *
     * @param number the version that the change leads to
     */
    List<TransactWriteItem> writes(
            String organisation,
            int number,
            Author author,
            @Nullable String which,
            @Nullable T before,
            @Nullable T after) {
        Optional<Map<String, AttributeValue>> last = table.get(pk(organisation), Keys.entry(number - 1));
        Map<String, String> said = new LinkedHashMap<>();
        said.put(AT, Keys.moment(author.env().now()));
        said.put(BY, author.by());
        if (which != null) {
            said.put(WHICH, which);
        }
        Item entry = Chain.salted(
                        Item.of(pk(organisation), Keys.entry(number)),
                        author.env().random())
                .with(Chain.ORGANISATION, organisation)
                .texts(said)
                .with(WAS, before == null ? null : StoredJson.write(before))
                .with(IS, after == null ? null : StoredJson.write(after))
                .with(Chain.BEFORE, last.map(Chain::hash).orElseGet(() -> origin(pk(organisation))));
        entry.with(Chain.TEXTS, digest(entry.attributes()));
        if (which != null && after == null) {
            FormerStaff.left(entry, organisation, which, author.env().now());
        }
        return List.of(
                table.transactPutIfAbsent(entry),
                table.transactPut(
                        Item.of(pk(organisation), Keys.HEAD).with(Chain.HASH, Chain.hash(entry.attributes()))));
    }

    /**
     * Erases what the entries about a member of staff say of them, up to that of a removal. The hashes of the entries do not contain it.
     *
     * <p>The latest is erased first. So if this stops halfway, an erased entry is still that of the removal, or before an erased one.
     *
     * @param entries all entries of the history, in order
     * @param removal the number of the entry of the removal
     */
    static void erase(Table table, List<Map<String, AttributeValue>> entries, String which, int removal) {
        for (Map<String, AttributeValue> item : entries.reversed()) {
            if (number(item) <= removal && which(item).filter(which::equals).isPresent() && !isErased(item)) {
                table.update(request -> request.key(Table.key(Item.text(item, Keys.PK), Item.text(item, Keys.SK)))
                        .updateExpression("REMOVE #was, #is, #salt")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#was", WAS, "#is", IS, "#salt", Chain.SALT)));
            }
        }
    }

    /** Every entry has a salt, and says something of before or after, until it is erased. */
    static boolean isErased(Map<String, AttributeValue> entry) {
        return !entry.containsKey(Chain.SALT) && !entry.containsKey(WAS) && !entry.containsKey(IS);
    }

    /** Whether there was nothing before the change, so that a member of staff came. */
    static boolean isNew(Map<String, AttributeValue> entry) {
        return !isErased(entry) && !entry.containsKey(WAS);
    }

    /** The id of the member of staff that an entry is about; empty for a calendar. */
    static Optional<String> which(Map<String, AttributeValue> entry) {
        return Tree.read(Item.text(entry, Item.JSON)).text(WHICH);
    }

    static Instant at(Map<String, AttributeValue> entry) {
        return Instant.parse(Tree.read(Item.text(entry, Item.JSON)).required(AT));
    }

    static String digest(Map<String, AttributeValue> entry) {
        return Chain.digest(
                Item.textOrNull(entry, Chain.SALT), Item.textOrNull(entry, WAS), Item.textOrNull(entry, IS));
    }

    /** What the first entry is linked to. Changes that were made before histories were kept have no entries. */
    static String origin(String pk) {
        return Keys.hash(pk);
    }

    private String pk(String organisation) {
        return Keys.settings(organisation, what);
    }

    /** All entries of one history, in order. */
    static List<Map<String, AttributeValue>> stored(Table table, String pk) {
        List<Map<String, AttributeValue>> stored = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :entry)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(pk),
                                ":entry", AttributeValue.fromS(Keys.ENTRY)))
                        .consistentRead(true),
                stored::add);
        return stored;
    }

    static int number(Map<String, AttributeValue> item) {
        return Integer.parseInt(Item.text(item, Keys.SK).substring(Keys.ENTRY.length()));
    }

    private Entry<T> entry(Map<String, AttributeValue> item) {
        Tree said = Tree.read(Item.text(item, Item.JSON));
        return new Entry<>(
                number(item),
                Instant.parse(said.required(AT)),
                said.required(BY),
                said.text(WHICH).orElse(null),
                value(item, WAS),
                value(item, IS),
                isErased(item));
    }

    private @Nullable T value(Map<String, AttributeValue> item, String name) {
        String json = Item.textOrNull(item, name);
        return json == null ? null : StoredJson.read(json, type);
    }
}
