package io.redress.store;

import io.redress.platform.Env;
import io.redress.platform.StoredJson;
import io.redress.platform.Tree;
import io.redress.store.Verification.Break;
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

    /** @param what what changes, as in the keys: staff or calendar */
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

    /** The result of a check: the first entry that is not as it was written; empty if all are. */
    public Optional<Break> firstBreak(String organisation) {
        return firstBreak(table, pk(organisation));
    }

    /** The same check for the history in one partition. */
    public static Optional<Break> firstBreak(Table table, String pk) {
        // Read first, so that an entry that is written meanwhile is one more and not one less.
        int recorded = SettingsVersion.entries(table, pk);
        List<Map<String, AttributeValue>> stored = stored(table, pk);
        if (stored.isEmpty() && recorded > 0) {
            return Optional.of(new Break(recorded, "missing, and all other entries with it"));
        }
        if (!stored.isEmpty() && number(stored.getLast()) < recorded) {
            return Optional.of(new Break(number(stored.getLast()) + 1, "missing, and all later entries with it"));
        }
        Optional<Map<String, AttributeValue>> head = table.get(pk, Keys.HEAD);
        for (int place = 0; place < stored.size(); place++) {
            Map<String, AttributeValue> item = stored.get(place);
            int number = number(item);
            if (place > 0 && number(stored.get(place - 1)) != number - 1) {
                return Optional.of(new Break(number - 1, "missing"));
            }
            String before = place == 0 ? origin(pk) : Chain.hash(stored.get(place - 1));
            if (!before.equals(Item.textOrNull(item, Chain.BEFORE))) {
                return Optional.of(
                        place == 0
                                ? new Break(number, "altered, or entries before it are missing")
                                : new Break(number - 1, "altered: entry " + number + " was written after another one"));
            }
            if (!isErased(item) && !digest(item).equals(Item.textOrNull(item, Chain.TEXTS))) {
                return Optional.of(new Break(number, "altered: it says something else about what changed"));
            }
        }
        if (stored.isEmpty()) {
            return head.map(_ -> new Break(1, "missing, and all other entries with it"));
        }
        Map<String, AttributeValue> last = stored.getLast();
        return head.filter(item -> Chain.hash(last).equals(Item.textOrNull(item, Chain.HASH)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Break(number(last), "altered, or entries after it are missing"));
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

    /** Erases what the entries about a member of staff say of them. The hashes of the entries do not contain it. */
    static void erase(Table table, String pk, String which) {
        for (Map<String, AttributeValue> item : stored(table, pk)) {
            boolean about = Tree.read(Item.text(item, Item.JSON))
                    .text(WHICH)
                    .filter(which::equals)
                    .isPresent();
            if (about && !isErased(item)) {
                table.update(request -> request.key(Table.key(pk, Item.text(item, Keys.SK)))
                        .updateExpression("REMOVE #was, #is, #salt")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#was", WAS, "#is", IS, "#salt", Chain.SALT)));
            }
        }
    }

    /** Every entry has a salt, and says something of before or after, until it is erased. */
    private static boolean isErased(Map<String, AttributeValue> entry) {
        return !entry.containsKey(Chain.SALT) && !entry.containsKey(WAS) && !entry.containsKey(IS);
    }

    private static String digest(Map<String, AttributeValue> entry) {
        return Chain.digest(
                Item.textOrNull(entry, Chain.SALT), Item.textOrNull(entry, WAS), Item.textOrNull(entry, IS));
    }

    /** What the first entry is linked to. Changes that were made before histories were kept have no entries. */
    private static String origin(String pk) {
        return Keys.hash(pk);
    }

    private String pk(String organisation) {
        return Keys.settings(organisation, what);
    }

    private static List<Map<String, AttributeValue>> stored(Table table, String pk) {
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

    private static int number(Map<String, AttributeValue> item) {
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
