package io.redress.store;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The running numbers of the registers of departments (KN-4). Each number is an item that only one transaction can write,
 * together with the change that uses the number: so no number is used twice, and none is skipped.
 */
public final class RegisterNumbers {

    /** The place of the line that has the number. */
    static final String LINE = "line";

    private static final String REFERENCE = "reference";

    private final Table table;

    public RegisterNumbers(Table table) {
        this.table = table;
    }

    /** The next number. If another writer uses it first, the transaction fails and the change starts again. */
    public int next(String organisation, String department) {
        return 1 + last(organisation, department);
    }

    private int last(String organisation, String department) {
        return table
                .query(query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(Keys.numbers(organisation, department))))
                        .scanIndexForward(false)
                        .limit(1)
                        .consistentRead(true))
                .items()
                .stream()
                .mapToInt(item -> Integer.parseInt(Item.text(item, Keys.SK)))
                .findFirst()
                .orElse(0);
    }

    /** The reference of the complaint with a number; empty if no complaint has it. */
    public Optional<String> holder(String organisation, String department, int number) {
        return table.get(Keys.numbers(organisation, department), Keys.number(number))
                .map(item -> Item.text(item, REFERENCE));
    }

    /** The numbers that a change uses. */
    static List<Item> given(Complaint complaint, Change change) {
        List<Item> given = new ArrayList<>();
        for (Event event : change.events()) {
            if (event instanceof IntakeEvent.Registered entered) {
                given.add(Item.of(
                                Keys.numbers(complaint.organisation(), entered.department()),
                                Keys.number(entered.number()))
                        .with(REFERENCE, complaint.reference())
                        .with(LINE, Keys.registered(complaint.entry().received(), complaint.reference())));
            }
        }
        return given;
    }
}
