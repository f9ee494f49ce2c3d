package io.redress.report;

import io.redress.domain.Limit;
import io.redress.domain.Limit.State;
import io.redress.domain.RegisterRow;
import io.redress.domain.StaffMember;
import io.redress.runtime.Env;
import io.redress.runtime.Json;
import io.redress.store.Directory;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.Endpoint;
import io.redress.testing.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An empty table, a mail service and a clock around one report function. */
final class World implements AutoCloseable {

    final SesStandIn ses = new SesStandIn();
    final MovableClock clock = MovableClock.at("2027-01-01T05:00:00Z");
    final Reports reports;
    private final Env env;
    private final Directory directory;
    private final DynamoDbClient dynamo;
    private final String table = "report-" + UUID.randomUUID();

    World() {
        dynamo = TestTables.client();
        TestTables.create(dynamo, table);
        Map<String, String> variables = new HashMap<>(Endpoint.DYNAMODB.variables());
        variables.put("AWS_ENDPOINT_URL_SESV2", ses.url());
        variables.put("TABLE_NAME", table);
        variables.put("ORGANISATIONS", "kiwi");
        variables.put("SENDER_ADDRESS", "complaints@kiwi.example");
        env = new Env(variables, clock);
        directory = new Directory(Table.in(env));
        reports = new Reports(Table.in(env));
    }

    void staff(String id, String role) {
        directory.put("kiwi", new StaffMember(id, id, id + "@kiwi.example", Set.of(role), Set.of(), null, List.of()));
    }

    void remove(String id) {
        directory.remove("kiwi", id);
    }

    /** A complaint as the store keeps it in the register; open when {@code closed} is absent. */
    void complaint(String reference, String received, String closed) {
        Instant at = Instant.parse(received);
        Instant due = at.plus(Duration.ofDays(2));
        RegisterRow row = new RegisterRow(
                reference,
                "complaint",
                "website",
                "delay",
                null,
                at,
                closed == null ? "stage-1" : "closed",
                closed == null ? List.of("stage-1") : List.of("stage-1", "stage-1-answered", "closed"),
                List.of(new Limit("acknowledgement", at, due, due, State.MET, null, at.plusSeconds(2), 0)),
                closed == null ? null : Instant.parse(closed),
                closed == null ? null : "satisfied",
                List.of());
        dynamo.putItem(put -> put.tableName(table)
                .item(Map.of(
                        "pk", AttributeValue.fromS("REGISTER#kiwi"),
                        "sk", AttributeValue.fromS(received.replace("Z", ".000Z") + "#" + reference),
                        "json", AttributeValue.fromS(Json.write(row)))));
    }

    /** A function of its own, as every cold start gives. */
    ReportHandler handler() {
        return new ReportHandler(env);
    }

    /** The schedule's event through the handler. */
    void schedule() {
        invoke(handler(), event("report"));
    }

    /** A request for a period through the handler; tells whether it comes back. */
    boolean comesBack(String period) {
        String answer = invoke(handler(), event("report-request").replace("2026-Q4", period));
        return answer.contains("itemIdentifier");
    }

    static String invoke(ReportHandler handler, String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, new Invocation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static String event(String name) {
        try {
            return Files.readString(Path.of("../../events", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is stored under the reports of the organisation. */
    Stream<String> keys() {
        return dynamo.scanPaginator(scan -> scan.tableName(table)).items().stream()
                .filter(item -> item.get("pk").s().startsWith("REPORT#"))
                .map(item -> item.get("pk").s() + " " + item.get("sk").s());
    }

    @Override
    public void close() {
        dynamo.deleteTable(delete -> delete.tableName(table));
        dynamo.close();
        ses.close();
    }
}
