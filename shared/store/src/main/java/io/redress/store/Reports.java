package io.redress.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The reports that have been made. Once made, a report of a period stays as it is. */
public final class Reports {

    private final Table table;

    public Reports(Table table) {
        this.table = table;
    }

    /**
     * A report as it was made.
     *
     * @param content the figures, as JSON
     * @param register the lines that they were counted from, as CSV
     */
    public record Made(String report, String period, Instant at, String content, String register) {}

    public Optional<Made> find(String organisation, String report, String period) {
        return table.get(Keys.reports(organisation), Keys.report(report, period))
                .map(Reports::made);
    }

    /** Keeps a report, unless there is one of that period already, and gives the one that is kept. */
    public Made keep(String organisation, Made made) {
        try {
            table.put(
                    Item.of(Keys.reports(organisation), Keys.report(made.report(), made.period()))
                            .with("report", made.report())
                            .with("period", made.period())
                            .with("at", Keys.moment(made.at()))
                            .with("content", made.content())
                            .with("register", made.register()),
                    "attribute_not_exists(pk)",
                    Map.of());
            return made;
        } catch (ConditionalCheckFailedException _) {
            return find(organisation, made.report(), made.period()).orElseThrow();
        }
    }

    /** All reports of an organisation, by report and period. */
    public List<Made> all(String organisation) {
        List<Made> reports = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .filterExpression("attribute_exists(content)")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.reports(organisation)))),
                item -> reports.add(made(item)));
        return List.copyOf(reports);
    }

    private static Made made(Map<String, AttributeValue> item) {
        return new Made(
                Item.text(item, "report"),
                Item.text(item, "period"),
                Instant.parse(Item.text(item, "at")),
                Item.text(item, "content"),
                Item.text(item, "register"));
    }
}
