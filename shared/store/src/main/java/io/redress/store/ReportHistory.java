package io.redress.store;

import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.store.Verification.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks that the steps of a report are as they were written. */
public final class ReportHistory {

    private ReportHistory() {}

    /**
     * The partition of the steps that an item belongs to, or that there must be because of it.
     *
     * @param pk the first part of its key
     * @param sk the second part
     */
    public static Optional<String> of(String pk, String sk) {
        if (!pk.startsWith("REPORT#")) {
            return Optional.empty();
        }
        if (sk.startsWith(ReportKeys.STEP)) {
            return Optional.of(pk);
        }
        return pk.endsWith(ReportKeys.STATES)
                ? Optional.of(pk.substring(0, pk.length() - ReportKeys.STATES.length()) + "#" + sk)
                : Optional.empty();
    }

    /** The first step that is not as it was written; empty if all are. */
    public static Optional<Break> check(Table table, String pk) {
        // Read first, so that a step that is written meanwhile is one more and not one less.
        Optional<Map<String, AttributeValue>> state = state(table, pk);
        List<Map<String, AttributeValue>> stored = stored(table, pk);
        String before = Keys.hash(pk);
        int number = 0;
        for (Map<String, AttributeValue> item : stored) {
            number++;
            if (number(item) != number) {
                return Optional.of(new Break(number, "missing"));
            }
            if (!before.equals(Item.textOrNull(item, Chain.BEFORE))) {
                return Optional.of(
                        number == 1
                                ? new Break(1, "altered")
                                : new Break(number - 1, "altered: step " + number + " was written after another one"));
            }
            before = Chain.hash(item);
        }
        return brokenState(state, stored);
    }

    /** What is stored of the files of a report other than its steps have recorded it, each with the step that did. */
    public static List<Break> checkFiles(Table table, String pk) {
        String[] parts = pk.split("#", 4);
        List<Break> found = List.of();
        List<ReportStep> steps = List.of();
        List<ReportStep> now = steps(table, pk);
        // A report that is returned meanwhile is printed again.
        while (parts.length == 4 && !now.equals(steps)) {
            steps = now;
            found = RecordedFilesCheck.of(table, parts[1], parts[2], parts[3], steps);
            now = found.isEmpty() ? steps : steps(table, pk);
        }
        return found;
    }

    /** The steps that are stored under a key, in order. */
    static List<ReportStep> steps(Table table, String pk) {
        return stored(table, pk).stream()
                .map(item -> Item.json(item, ReportStep.class))
                .toList();
    }

    private static Optional<Break> brokenState(
            Optional<Map<String, AttributeValue>> state, List<Map<String, AttributeValue>> stored) {
        if (state.isEmpty()) {
            return stored.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Break(stored.size(), "altered, or the state after it is missing"));
        }
        ReportLife said = Item.json(state.get(), ReportLife.class);
        if (said.steps() > stored.size()) {
            return Optional.of(new Break(stored.size() + 1, "missing, and all later steps with it"));
        }
        // Steps that were added after the state was read have no part in it.
        List<Map<String, AttributeValue>> counted = stored.subList(0, said.steps());
        if (!Chain.hash(counted.getLast()).equals(Item.textOrNull(state.get(), Chain.HASH))) {
            return Optional.of(new Break(said.steps(), "altered"));
        }
        ReportLife follows = ReportLife.of(
                counted.stream().map(item -> Item.json(item, ReportStep.class)).toList());
        return said.equals(follows)
                ? Optional.empty()
                : Optional.of(new Break(said.steps(), "not what the stored state says"));
    }

    private static Optional<Map<String, AttributeValue>> state(Table table, String pk) {
        String[] parts = pk.split("#", 3);
        return parts.length < 3 ? Optional.empty() : table.get(ReportKeys.reportStates(parts[1]), parts[2]);
    }

    /** All steps of one report, in order. */
    static List<Map<String, AttributeValue>> stored(Table table, String pk) {
        List<Map<String, AttributeValue>> stored = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :step)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(pk),
                                ":step", AttributeValue.fromS(ReportKeys.STEP)))
                        .consistentRead(true),
                stored::add);
        return stored;
    }

    private static int number(Map<String, AttributeValue> item) {
        return Integer.parseInt(Item.text(item, Keys.SK).substring(ReportKeys.STEP.length()));
    }
}
