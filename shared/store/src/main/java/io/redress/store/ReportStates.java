package io.redress.store;

import io.redress.domain.Rejection;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The lives of reports. Each step is an item that contains the hash of the step before it, and is written in one transaction with the
 * state that follows from it, so that of two people who act at once only one does.
 */
public final class ReportStates {

    /** DynamoDB takes items of up to 400 KB. What people write leaves room for the steps of the system that follow. */
    private static final int LARGEST_OF_PEOPLE = 300_000;

    private static final int LARGEST = 380_000;

    private final Table table;

    public ReportStates(Table table) {
        this.table = table;
    }

    /** The state of a report of a period; empty if it has no life. */
    public Optional<ReportLife> find(String organisation, String report, String period) {
        return table.get(ReportKeys.reportStates(organisation), ReportKeys.report(report, period))
                .map(item -> Item.json(item, ReportLife.class));
    }

    /** The states of all reports of an organisation, by {@link ReportMails#report}. */
    public Map<String, ReportLife> all(String organisation) {
        Map<String, ReportLife> lives = new TreeMap<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(ReportKeys.reportStates(organisation))))
                        .consistentRead(true),
                item -> lives.put(Item.text(item, Keys.SK), Item.json(item, ReportLife.class)));
        return lives;
    }

    /** The steps of a report so far; none if it has no life. */
    public List<ReportStep> steps(String organisation, String report, String period) {
        return ReportHistory.steps(table, ReportKeys.reportSteps(organisation, report, period));
    }

    /**
     * Adds a step to those that were read.
     *
     * @param steps what has happened before
     * @return the state after it; empty if somebody else has added a step since
     */
    public Optional<ReportLife> add(
            String organisation, String report, String period, List<ReportStep> steps, ReportStep step) {
        String pk = ReportKeys.reportSteps(organisation, report, period);
        Optional<Map<String, AttributeValue>> last = table.get(pk, ReportKeys.reportStep(step.number() - 1));
        ReportLife life =
                steps.isEmpty() ? ReportLife.begun(step) : ReportLife.of(steps).after(step);
        Item item = Item.of(pk, ReportKeys.reportStep(step.number()))
                .with(Chain.ORGANISATION, organisation)
                .json(step)
                .with(Chain.BEFORE, last.map(Chain::hash).orElseGet(() -> Keys.hash(pk)));
        Item state = Item.of(ReportKeys.reportStates(organisation), ReportKeys.report(report, period))
                .with(Chain.HASH, Chain.hash(item.attributes()))
                .json(life);
        checkRoom(step.by() == null ? LARGEST : LARGEST_OF_PEOPLE, item, state);
        try {
            table.write(List.of(table.transactPutIfAbsent(item), table.transactPut(state)));
            return Optional.of(life);
        } catch (TransactionCanceledException cancelled) {
            if (ChangeWriter.contended(cancelled)) {
                return Optional.empty();
            }
            throw cancelled;
        }
    }

    private static void checkRoom(int most, Item... items) {
        for (Item item : items) {
            if (Item.text(item.attributes(), Item.JSON).getBytes(StandardCharsets.UTF_8).length > most) {
                throw Rejection.conflict("so much has been written about this report that it has no room for more");
            }
        }
    }
}
