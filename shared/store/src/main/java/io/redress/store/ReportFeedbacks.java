package io.redress.store;

import io.redress.domain.report.ReportFeedback;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What the readers of a report have said about it. */
public final class ReportFeedbacks {

    private final Table table;

    public ReportFeedbacks(Table table) {
        this.table = table;
    }

    /** Keeps what a reader says about a report. The same words of the same person are kept once, as they were first entered. */
    public ReportFeedback keep(String organisation, String report, String period, ReportFeedback feedback) {
        String pk = ReportKeys.reports(organisation);
        String sk = ReportKeys.reportFeedback(report, period, feedback);
        try {
            table.put(Item.of(pk, sk).json(feedback), "attribute_not_exists(pk)", Map.of());
            return feedback;
        } catch (ConditionalCheckFailedException _) {
            return table.get(pk, sk)
                    .map(item -> Item.json(item, ReportFeedback.class))
                    .orElse(feedback);
        }
    }

    /** What readers have said about a report, the earliest first. */
    public List<ReportFeedback> all(String organisation, String report, String period) {
        List<ReportFeedback> all = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk AND begins_with(sk, :feedback)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(ReportKeys.reports(organisation)),
                                ":feedback", AttributeValue.fromS(ReportKeys.reportFeedback(report, period))))
                        .consistentRead(true),
                item -> all.add(Item.json(item, ReportFeedback.class)));
        all.sort(Comparator.comparing(ReportFeedback::at));
        return List.copyOf(all);
    }
}
