package io.redress.store;

import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Procedure;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Particulars that replace those of a complaint. The submitted ones move to an item of their own, because the first change is
 * linked to them.
 *
 * @param before the item that is replaced
 * @param after the item that replaces it
 */
record CorrectedParticulars(Map<String, AttributeValue> before, Item after) {

    /** @param procedure that of the complaint */
    static CorrectedParticulars of(
            Table table, String reference, Particulars particulars, Procedure procedure, SecureRandom random) {
        String pk = Keys.complaint(reference);
        Map<String, AttributeValue> before = table.get(pk, Keys.PERSON)
                .orElseThrow(() -> new IllegalStateException(reference + " has no particulars"));
        Item after = PersonIndex.entered(
                Chain.salted(Item.of(pk, Keys.PERSON).json(particulars), random).with(Chain.CORRECTED, "yes"),
                particulars,
                procedure,
                random);
        return new CorrectedParticulars(before, after);
    }

    /** The digest of the particulars that replace the others. */
    String digest() {
        return Chain.digest(after.attributes());
    }

    /** The items to write. Only the first correction keeps the item that it replaces: the texts of each have its values. */
    List<TransactWriteItem> items(Table table) {
        List<TransactWriteItem> items = new ArrayList<>();
        if (!before.containsKey(Chain.CORRECTED)) {
            Item submitted = Item.of(Item.text(before, Keys.PK), Keys.PERSON_SUBMITTED);
            before.forEach((name, value) -> {
                if (!name.equals(Keys.SK)) {
                    submitted.with(name, value);
                }
            });
            items.add(table.transactPutIfAbsent(submitted));
        }
        items.add(table.transactPut(after));
        return items;
    }
}
