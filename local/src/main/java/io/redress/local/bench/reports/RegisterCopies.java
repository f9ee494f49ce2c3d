package io.redress.local.bench.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Copies lines of a register, so that a report has many to read. The lines are those of made-up complaints; a copy differs in its
 * reference, and an older one in all its dates. Only lines are copied, because a report reads nothing else of most complaints.
 */
public final class RegisterCopies {

    private static final int TOGETHER = 25;

    /** A whole number of weeks, so that a copy has the weekdays of the original. */
    private static final int DAYS_OF_A_YEAR = 364;

    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=\\b|T)");

    private final DynamoDbClient client;
    private final String table;
    private final String register;

    /** @param register the partition key of the register, such as {@code REGISTER#kiwi} */
    public RegisterCopies(DynamoDbClient client, String table, String register) {
        this.client = client;
        this.table = table;
        this.register = register;
    }

    /**
     * Adds copies until the register has as many lines as wanted.
     *
     * @param inPeriod how many lines are received from the first day to the last
     * @param before how many more are over before the first day, in the years before it
     */
    public void fill(LocalDate first, LocalDate last, int inPeriod, int before) {
        String from = first.toString();
        String until = last.plusDays(1).toString();
        List<Map<String, AttributeValue>> lines = lines();
        List<Map<String, AttributeValue>> inside = lines.stream()
                .filter(line -> text(line, "sk").compareTo(from) >= 0
                        && text(line, "sk").compareTo(until) < 0)
                .toList();
        List<Map<String, AttributeValue>> over = lines.stream()
                .filter(line -> text(line, "nextCheckSk").compareTo(from) < 0)
                .toList();
        List<Map<String, AttributeValue>> some = new ArrayList<>();
        for (int number = 0; number < inPeriod - inside.size(); number++) {
            some.add(copy(inside.get(number % inside.size()), "P" + number, 0));
            write(some, TOGETHER);
        }
        for (int number = 0; number < before - over.size(); number++) {
            some.add(copy(over.get(number % over.size()), "B" + number, 1 + number / over.size() % 10));
            write(some, TOGETHER);
        }
        write(some, 1);
    }

    private List<Map<String, AttributeValue>> lines() {
        return client
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :register")
                        .expressionAttributeValues(Map.of(":register", AttributeValue.fromS(register))))
                .items()
                .stream()
                .toList();
    }

    private static Map<String, AttributeValue> copy(Map<String, AttributeValue> line, String name, int yearsBefore) {
        String reference = text(line, "sk").substring(text(line, "sk").indexOf('#') + 1);
        String another = reference.substring(0, reference.indexOf('-') + 1) + name;
        Map<String, AttributeValue> copy = new HashMap<>(line);
        for (String attribute : List.of("sk", "json", "nextCheckSk")) {
            copy.put(
                    attribute,
                    AttributeValue.fromS(earlier(text(line, attribute).replace(reference, another), yearsBefore)));
        }
        return copy;
    }

    private static String earlier(String text, int years) {
        return years == 0
                ? text
                : DATE.matcher(text).replaceAll(date -> LocalDate.parse(date.group())
                        .minusDays((long) years * DAYS_OF_A_YEAR)
                        .toString());
    }

    private void write(List<Map<String, AttributeValue>> items, int atLeast) {
        if (items.size() < atLeast) {
            return;
        }
        List<WriteRequest> writes = items.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build())
                .toList();
        while (!writes.isEmpty()) {
            Map<String, List<WriteRequest>> request = Map.of(table, writes);
            writes = client.batchWriteItem(batch -> batch.requestItems(request))
                    .unprocessedItems()
                    .getOrDefault(table, List.of());
        }
        items.clear();
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute)).s();
    }
}
