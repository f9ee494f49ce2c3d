package io.redress.store;

import io.redress.domain.Country;
import io.redress.domain.Folded;
import io.redress.domain.PhoneNumber;
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

    private final Table table;
    private final Versioned<ContactConditions> entries;

    public PersonsUnderConditions(Table table) {
        this.table = table;
        this.entries = new Versioned<>(table, ContactConditions.class);
    }

    /** An entry as it is stored. Its version is the number of its decisions. */
    public record Entry(ContactConditions conditions) {
        public int version() {
            return conditions.decisions().size();
        }
    }

    /**
     * The id of the entry of a person. It depends on the e-mail address, or on the phone number and the name, so that one person
     * cannot be entered twice at once.
     */
    public static String idOf(String organisation, Person person, Country country) {
        String email = person.email();
        String known = email == null
                ? PhoneNumber.folded(Objects.requireNonNullElse(person.phone(), ""), country) + " "
                        + Folded.words(Objects.requireNonNullElse(person.name(), ""))
                : email.toLowerCase(Locale.ROOT);
        return Keys.hash(organisation + " " + known).substring(0, 22);
    }

    public List<Entry> all(String organisation) {
        return entries.all(Keys.contactConditions(organisation)).stream()
                .map(Entry::new)
                .toList();
    }

    public Optional<Entry> find(String organisation, String id) {
        return entries.find(Keys.contactConditions(organisation), id).map(Entry::new);
    }

    /** Writes an entry with one more decision than was read; false if somebody else has decided meanwhile. */
    public boolean write(String organisation, ContactConditions next) {
        return entries.write(
                Versioned.item(Keys.contactConditions(organisation), next.id(), next, new Entry(next).version()));
    }

    /** All calls of a person, the first one first. */
    public List<Call> calls(String organisation, String id) {
        return stored(organisation, id).stream()
                .map(item -> Item.json(item, Call.class))
                .sorted(Comparator.comparing(Call::at))
                .toList();
    }

    private List<Map<String, AttributeValue>> stored(String organisation, String id) {
        List<Map<String, AttributeValue>> calls = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.calls(organisation, id))))
                        .consistentRead(true),
                calls::add);
        return calls;
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
        stored(organisation, id).forEach(call -> table.delete(Keys.calls(organisation, id), Item.text(call, Keys.SK)));
        table.delete(Keys.contactConditions(organisation), id);
    }
}
