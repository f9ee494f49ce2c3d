package io.redress.store;

import io.redress.domain.Country;
import io.redress.domain.intake.Identity;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Procedure;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * In which complaints a person occurs as the complainant or the representative. The entry is made of two attributes of the particulars, so
 * it comes and goes with them. It has a salt of its own and a short hash of each address, number and name with that salt: nobody reads
 * a person from it, and nobody sees that two entries are of the same person. A short hash may be of somebody else, so a search for
 * a person reads the particulars, too.
 */
public final class PersonIndex {

    private static final String SEPARATOR = "#";

    /** Of 64 characters each, so that a false hit is rare among some millions of entries. */
    private static final int LENGTH = 8;

    private final Table table;

    public PersonIndex(Table table) {
        this.table = table;
    }

    /** Adds the entry to an item with particulars; none if they are of nobody who can be known again. */
    static Item entered(Item item, Particulars particulars, Procedure procedure, SecureRandom random) {
        Set<String> keys = Identity.keys(particulars, country(procedure));
        if (keys.isEmpty()) {
            return item;
        }
        String salt = Chain.random(random);
        return item.with(Keys.NEXT_CHECK_PK, Keys.persons(procedure.organisation()))
                .with(
                        Keys.NEXT_CHECK_SK,
                        Stream.concat(Stream.of(salt), keys.stream().map(key -> hash(salt, key)))
                                .collect(Collectors.joining(SEPARATOR)));
    }

    private static Country country(Procedure procedure) {
        return Country.of(procedure.country()).orElseThrow();
    }

    private static String hash(String salt, String key) {
        return Keys.hash(salt + key).substring(0, LENGTH);
    }

    /**
     * The references of the complaints in which somebody occurs who may be this person. It reads the hashes of all complaints of the
     * organisation whose personal data is not erased, and nothing else.
     */
    public Set<String> references(String organisation, Identity sought) {
        Set<String> references = new TreeSet<>();
        List<String> keys = sought.keys();
        table.each(
                query -> query.indexName(Keys.NEXT_CHECK_INDEX)
                        .keyConditionExpression("nextCheckPk = :persons")
                        .expressionAttributeValues(
                                Map.of(":persons", AttributeValue.fromS(Keys.persons(organisation)))),
                item -> {
                    List<String> entry =
                            Arrays.asList(Item.text(item, Keys.NEXT_CHECK_SK).split(SEPARATOR));
                    String salt = entry.getFirst();
                    List<String> hashes = entry.subList(1, entry.size());
                    if (keys.stream().anyMatch(key -> hashes.contains(hash(salt, key)))) {
                        references.add(Keys.reference(Item.text(item, Keys.PK)));
                    }
                });
        return references;
    }

    /** Enters the particulars of a complaint that were stored before there was this index; false if all are entered. */
    boolean enter(String reference, Procedure procedure, SecureRandom random) {
        boolean entered = false;
        for (String sk : List.of(Keys.PERSON, Keys.PERSON_SUBMITTED)) {
            Optional<Map<String, AttributeValue>> stored =
                    table.get(Keys.complaint(reference), sk).filter(item -> !item.containsKey(Keys.NEXT_CHECK_PK));
            if (stored.isPresent()) {
                entered |= enter(stored.get(), procedure, random);
            }
        }
        return entered;
    }

    private boolean enter(Map<String, AttributeValue> stored, Procedure procedure, SecureRandom random) {
        Item item = Item.of(Item.text(stored, Keys.PK), Item.text(stored, Keys.SK));
        stored.forEach(item::with);
        entered(item, Item.json(stored, Particulars.class), procedure, random);
        if (!item.attributes().containsKey(Keys.NEXT_CHECK_PK)) {
            return false;
        }
        try {
            table.put(item, "json = :stored", Map.of(":stored", Objects.requireNonNull(stored.get(Item.JSON))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            // Somebody corrected the particulars at the same time, and thereby entered them.
            return false;
        }
    }
}
