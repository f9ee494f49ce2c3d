package io.redress.store;

import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.ContactConditions.Call;
import io.redress.domain.intake.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The persons with whom contact is under conditions: an item for each, and one for each of their calls. They are few, so all of an
 * organisation are read together.
 */
public final class PersonsUnderConditions {

    private static final String VERSION = "version";

    private final Table table;

    public PersonsUnderConditions(Table table) {
        this.table = table;
    }

    /** An entry as it is stored. Its version is the number of its decisions. */
    public record Entry(ContactConditions conditions) {
        public int version() {
            return conditions.decisions().size();
        }
    }

    /** The id of the entry of a person. It depends on the address, so that one person cannot be entered twice at once. */
    public static String idOf(String organisation, Person person) {
        String address = Objects.requireNonNullElse(person.email(), Objects.requireNonNullElse(person.phone(), ""));
        return Keys.hash(organisation + " " + address.toLowerCase(Locale.ROOT)).substring(0, 22);
    }

    public List<Entry> all(String organisation) {
        List<Entry> entries = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(Keys.contactConditions(organisation)))),
                item -> entries.add(entry(item)));
        return List.copyOf(entries);
    }

    public Optional<Entry> find(String organisation, String id) {
        return table.get(Keys.contactConditions(organisation), id).map(PersonsUnderConditions::entry);
    }

    private static Entry entry(Map<String, AttributeValue> item) {
        return new Entry(Item.json(item, ContactConditions.class));
    }

    /** Writes an entry with one more decision than was read; false if somebody else has decided meanwhile. */
    public boolean write(String organisation, ContactConditions next) {
        int version = new Entry(next).version();
        try {
            table.put(
                    Item.of(Keys.contactConditions(organisation), next.id())
                            .json(next)
                            .with(VERSION, version),
                    version == 1 ? "attribute_not_exists(pk)" : "version = :before",
                    version == 1 ? Map.of() : Map.of(":before", AttributeValue.fromN(String.valueOf(version - 1))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** All calls of a person, the first one first. */
    public List<Call> calls(String organisation, String id) {
        List<Call> calls = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.calls(organisation, id))))
                        .consistentRead(true),
                item -> calls.add(Item.json(item, Call.class)));
        return calls.stream().sorted(Comparator.comparing(Call::at)).toList();
    }

    /**
     * Records a call.
     *
     * @param mark the sender's mark of the request; a request that is sent twice records one call
     */
    public void record(String organisation, String id, Call call, Optional<String> mark) {
        String place = mark.map(known -> "MARK#" + Keys.hash(call.by() + " " + known))
                .orElseGet(() -> Keys.moment(call.at()) + "#" + call.by());
        try {
            table.put(Item.of(Keys.calls(organisation, id), place).json(call), "attribute_not_exists(pk)", Map.of());
        } catch (ConditionalCheckFailedException _) {
            // The call is recorded already.
        }
    }

    /** Erases a person with all calls. The entry goes last, so that an erasure that failed half-way can be repeated. */
    public void erase(String organisation, String id) {
        List<String> calls = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.calls(organisation, id))))
                        .consistentRead(true),
                item -> calls.add(Item.text(item, Keys.SK)));
        calls.forEach(call -> table.delete(Keys.calls(organisation, id), call));
        table.delete(Keys.contactConditions(organisation), id);
    }
}
