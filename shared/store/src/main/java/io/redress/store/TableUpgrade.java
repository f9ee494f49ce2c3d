package io.redress.store;

import io.redress.domain.rules.RuleBook;
import io.redress.platform.Env;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Rewrites items that version 1 stored under keys and names that have changed since, so that lists and next checks find them.
 * It may run beside the functions, be interrupted, and run again. It does not change histories.
 */
public final class TableUpgrade {

    /** The partition key of the index of next checks in version 1. */
    private static final String FORMER_PK = "duePk";

    private static final String FORMER_SK = "dueSk";

    private final Table table;
    private final ComplaintUpgrade complaints;

    /** How many complaints and members of staff the table holds, and how many of each were rewritten. */
    public record Outcome(int complaints, int complaintsRewritten, int staff, int staffRewritten) {

        private Outcome complaint(boolean rewritten) {
            return new Outcome(complaints + 1, complaintsRewritten + (rewritten ? 1 : 0), staff, staffRewritten);
        }

        private Outcome member(boolean rewritten) {
            return new Outcome(complaints, complaintsRewritten, staff + 1, staffRewritten + (rewritten ? 1 : 0));
        }
    }

    private TableUpgrade(Table table, ComplaintUpgrade complaints) {
        this.table = table;
        this.complaints = complaints;
    }

    public static TableUpgrade in(Env env, Table table, RuleBook book) {
        return new TableUpgrade(table, new ComplaintUpgrade(table, Complaints.snapshot(env, book), env.random()));
    }

    /** Goes through the whole table. */
    public Outcome run() {
        Outcome[] outcome = {new Outcome(0, 0, 0, 0)};
        table.scan(
                scan -> scan.projectionExpression("pk, sk")
                        .filterExpression("sk = :now OR (begins_with(pk, :staff) AND sk <> :changes)")
                        .expressionAttributeValues(Map.of(
                                ":now", AttributeValue.fromS(Keys.NOW),
                                ":staff", AttributeValue.fromS(Keys.staff("")),
                                ":changes", AttributeValue.fromS(Keys.CHANGES))),
                item -> {
                    String pk = Item.text(item, Keys.PK);
                    outcome[0] = pk.startsWith(Keys.staff(""))
                            ? outcome[0].member(member(pk, Item.text(item, Keys.SK)))
                            : outcome[0].complaint(complaints.rewrite(Keys.reference(pk)));
                });
        return outcome[0];
    }

    /**
     * Moves the next absence of a member of staff into the present index. If somebody changes the member meanwhile, that change
     * writes the present index itself.
     */
    private boolean member(String pk, String sk) {
        Optional<Map<String, AttributeValue>> former =
                table.get(pk, sk).filter(stored -> stored.containsKey(FORMER_SK));
        if (former.isEmpty()) {
            return false;
        }
        Map<String, AttributeValue> stored = former.get();
        Item item = Item.of(pk, sk);
        stored.forEach(item::with);
        String[] place = Item.text(stored, FORMER_SK).split("#");
        item.without(List.of(FORMER_PK, FORMER_SK))
                .with(Keys.NEXT_CHECK_PK, Item.text(stored, FORMER_PK))
                .with(Keys.NEXT_CHECK_SK, place[0] + "#" + place[1]);
        try {
            table.put(item, FORMER_SK + " = :former", Map.of(":former", Item.attribute(stored, FORMER_SK)));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
