package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.LastDate;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.LimitBuilder;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.staff.StaffMember;
import io.redress.messaging.ReportMailNews;
import io.redress.platform.Env;
import io.redress.platform.StoredJson;
import io.redress.store.Directory;
import io.redress.store.Reports;
import io.redress.store.SettingsHistory.Author;
import io.redress.store.Table;
import io.redress.testing.Endpoint;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.Invoked;
import io.redress.testing.MovableClock;
import io.redress.testing.SesSimulator;
import io.redress.testing.TestTable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An empty table, a mail service and a clock around one function that makes reports. */
final class World implements AutoCloseable {

    final SesSimulator ses = new SesSimulator();
    final MovableClock clock;
    final Reports reports;
    private final TestTable table = TestTable.at("2027-01-01T05:00:00Z");
    final Env env;
    private final Directory directory;

    World() {
        clock = table.clock();
        env = table.env(Map.of("AWS_ENDPOINT_URL_SESV2", ses.url()));
        directory = new Directory(Table.in(env));
        reports = new Reports(Table.in(env));
    }

    void staff(String id, String role) {
        directory.put("kiwi", new StaffMember(id, id, id + "@kiwi.example", Set.of(role), Set.of(), null, List.of()));
    }

    void remove(String id) {
        directory.remove("kiwi", directory.roster("kiwi"), id, new Author("adele", env));
    }

    /** An entry of the directory that no version can read, so that reading the directory fails. */
    void unreadable(String id) {
        table.client().putItem(put -> put.tableName(table.name())
                .item(Map.of(
                        "pk", AttributeValue.fromS("STAFF#kiwi"),
                        "sk", AttributeValue.fromS(id),
                        "json", AttributeValue.fromS("?"))));
    }

    /** A complaint as the register stores it; open if {@code closed} is null. */
    void complaint(String reference, String received, String closed) {
        complaint(reference, received, closed, null);
    }

    /** The same, restricted to some people. */
    void restricted(String reference, String received, String closed) {
        complaint(reference, received, closed, new Restriction("administrator", true, List.of(), null));
    }

    /** An open complaint that was recorded when its acknowledgement was overdue already. */
    void late(String reference, String received, String recorded) {
        Instant at = Instant.parse(received);
        Instant due = at.plus(Duration.ofDays(2));
        Limit limit = LimitBuilder.copy(new Limit(
                        "acknowledgement", at, due, due, null, null, null, State.RUNNING, null, null, 0, List.of()))
                .dueSet(Instant.parse(recorded))
                .build();
        complaint("kiwi", reference, received, null, null, null, List.of(), limit);
    }

    private void complaint(String reference, String received, String closed, Restriction restriction) {
        complaint("kiwi", reference, received, closed, restriction, null);
    }

    /** The same of any organisation. */
    void complaint(
            String organisation,
            String reference,
            String received,
            String closed,
            Restriction restriction,
            PersonalDataState personalData) {
        complaint(organisation, reference, received, closed, restriction, personalData, List.of());
    }

    /** The same about members of staff. */
    void complaint(
            String organisation,
            String reference,
            String received,
            String closed,
            Restriction restriction,
            PersonalDataState personalData,
            List<String> about) {
        Instant at = Instant.parse(received);
        Instant due = at.plus(Duration.ofDays(2));
        Limit limit = new Limit(
                "acknowledgement", at, due, due, null, null, null, State.MET, null, at.plusSeconds(2), 0, List.of());
        complaint(organisation, reference, received, closed, restriction, personalData, about, limit);
    }

    private void complaint(
            String organisation,
            String reference,
            String received,
            String closed,
            Restriction restriction,
            PersonalDataState personalData,
            List<String> about,
            Limit limit) {
        Instant at = Instant.parse(received);
        RegisterRow row = new RegisterRow(
                reference,
                "complaint",
                "website",
                null,
                Map.of(),
                "delay",
                null,
                at,
                closed == null ? "stage-1" : "closed",
                closed == null ? List.of("stage-1") : List.of("stage-1", "stage-1-answered", "closed"),
                List.of(limit),
                closed == null ? null : Instant.parse(closed),
                closed == null ? null : "satisfied",
                null,
                null,
                about,
                restriction,
                List.of(),
                List.of(),
                closed == null ? "quality-manager" : null,
                null,
                List.of(),
                List.of(),
                closed == null
                        ? List.of()
                        : List.of(new Stated(Instant.parse(closed), Satisfaction.SATISFIED, SaidBy.COMPLAINANT)),
                List.of(),
                List.of(),
                personalData,
                null);
        table.client().putItem(put -> put.tableName(table.name())
                .item(Map.of(
                        "pk", AttributeValue.fromS("REGISTER#" + organisation),
                        "sk", AttributeValue.fromS(received.replace("Z", ".000Z") + "#" + reference),
                        "nextCheckPk", AttributeValue.fromS("LAST-DATE#" + organisation),
                        "nextCheckSk",
                                AttributeValue.fromS(LastDate.of(row)
                                        .map(last -> last.toString().replace("Z", ".000Z"))
                                        .orElse("~")),
                        "json", AttributeValue.fromS(StoredJson.write(row)))));
    }

    /** A new handler that reaches the table and the mail service through a network. */
    ReportHandler handlerThrough(FaultyNetwork network) {
        Map<String, String> variables = new HashMap<>(env.variables());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri()));
        variables.put("AWS_ENDPOINT_URL_SESV2", network.to(URI.create(ses.url())));
        return new ReportHandler(new Env(variables, clock));
    }

    /** A new handler, as every cold start makes one. */
    ReportHandler handler() {
        return new ReportHandler(env);
    }

    /** Passes the event of the schedule to the handler. */
    void schedule() {
        new Invoked("report", handler()).example();
    }

    /** Passes a request for a period to the handler; true if SQS would deliver it again. */
    boolean comesBack(String period) {
        return comesBack(handler(), period);
    }

    static boolean comesBack(ReportHandler handler, String period) {
        return new Invoked("report-request", handler)
                .comesBack("{\"organisation\":\"kiwi\",\"report\":\"quarterly\",\"period\":\"" + period + "\"}");
    }

    /** The same for a request to mail the report to one recipient alone. */
    boolean comesBack(String period, String only) {
        return comesBack(handler(), period, only);
    }

    static boolean comesBack(ReportHandler handler, String period, String only) {
        return new Invoked("report-request", handler)
                .comesBack("{\"organisation\":\"kiwi\",\"report\":\"quarterly\",\"period\":\"" + period
                        + "\",\"recipient\":\"" + only + "\"}");
    }

    /** What the mail service says about a mail of a report reaches the function. */
    void hears(String period, ReportMailNews news) {
        var told = new StringBuilder("{\"copy\":\"" + news.copy() + "\",\"messageId\":\"" + news.messageId()
                + "\",\"happened\":\"" + (news.accepted() ? "accepted" : "came-back") + "\"");
        if (news.recipient() != null) {
            told.append(",\"recipient\":\"").append(news.recipient()).append('"');
        }
        boolean again = new Invoked("report-request", handler())
                .comesBack("{\"organisation\":\"kiwi\",\"report\":\"quarterly\",\"period\":\"" + period
                        + "\",\"kind\":\"mail-news\",\"news\":" + told + "}}");
        assertThat(again).isFalse();
    }

    /** Replaces an attribute of all stored items whose keys contain a text, as somebody with access to the table could. */
    void alter(String keys, String attribute, AttributeValue value) {
        table.items().stream()
                .filter(item ->
                        (item.get("pk").s() + " " + item.get("sk").s()).contains(keys) && item.containsKey(attribute))
                .forEach(item -> {
                    Map<String, AttributeValue> altered = new HashMap<>(item);
                    altered.put(attribute, value);
                    table.client().putItem(put -> put.tableName(table.name()).item(altered));
                });
    }

    /** The items that are stored under the reports of the organisation. */
    Stream<String> keys() {
        return table.items().stream()
                .filter(item -> item.get("pk").s().startsWith("REPORT#"))
                .map(item -> item.get("pk").s() + " " + item.get("sk").s());
    }

    @Override
    public void close() {
        table.close();
        ses.close();
    }
}
