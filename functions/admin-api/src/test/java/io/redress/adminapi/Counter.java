package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Candidate;
import io.redress.domain.Change;
import io.redress.domain.Command;
import io.redress.domain.Complaint;
import io.redress.domain.Decision;
import io.redress.domain.Particulars;
import io.redress.domain.Person;
import io.redress.domain.Reference;
import io.redress.domain.Rules;
import io.redress.domain.StaffMember;
import io.redress.domain.Submission;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.runtime.Json;
import io.redress.runtime.Tree;
import io.redress.store.Births;
import io.redress.store.Complaints;
import io.redress.store.Directory;
import io.redress.store.Link;
import io.redress.store.Table;
import io.redress.testing.TestContext;
import io.redress.testing.TestTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kiwi's complaints, and its quality managers who read lists of them. */
final class Counter implements AutoCloseable {

    private static final String KIWI = "kiwi";
    private static final String ROLE = "quality-manager";

    private final TestTable test = TestTable.at("2026-12-18T10:30:00Z");
    private final Env env = test.env(Map.of("REPORT_QUEUE_URL", "http://localhost/none"));
    private final Table table = Table.in(env);
    private final Procedures book = Procedures.in(env);
    private final Rules rules = book.inForce(KIWI);
    private final Complaints complaints = Complaints.in(env, table, book);
    private final AdminApiHandler handler = new AdminApiHandler(env);

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String text) {

        List<Tree> list(String name) {
            return Tree.read(text).list(name);
        }

        List<String> references(String list) {
            return list(list).stream().map(item -> item.required("reference")).toList();
        }

        List<String> faulty() {
            return list("faults").stream().map(fault -> fault.required("field")).toList();
        }
    }

    /** Somebody comes to work for Kiwi as a quality manager. */
    void staff(String id, String name) {
        new Directory(table)
                .put(KIWI, new StaffMember(id, name, id + "@kiwi.example", Set.of(ROLE), Set.of(), null, List.of()));
    }

    void clock(String now) {
        test.clock().set(Instant.parse(now));
    }

    String submitted() {
        return submitted("complaint", null);
    }

    String submitted(String kind, String department) {
        Particulars particulars = new Particulars(
                new Person("A. Otieno", "a@example.org", null, null, null),
                null,
                "Certificate not issued",
                "I passed in June.",
                null,
                null,
                null,
                null);
        Reference reference = Reference.random("KIWI", env.random());
        Submission submission = new Submission(kind, null, "delay", department, null, particulars);
        Decision decision = rules.submit(reference, submission, env.now(), env.now());
        Change change = new Change(1, env.now(), "complainant", decision.events());
        Complaint complaint = Complaint.unborn(reference, KIWI, 1).after(change);
        Births.in(env, table, book).write(complaint, change, particulars, Link.random(reference, env.random()), null);
        return reference.value();
    }

    /** Gives a complaint to somebody. */
    void assign(String reference, String caseworker) {
        Candidate candidate = new Candidate(caseworker, Set.of(ROLE), Set.of(), false, 0);
        decide(reference, new Command.Assign(List.of(candidate)), new Actor.System("assignment"));
    }

    /** An administrator records that a complaint is about somebody. */
    void name(String reference, String caseworker) {
        Candidate candidate = new Candidate(caseworker, Set.of(ROLE), Set.of(), false, 0);
        decide(
                reference,
                new Command.Act("name-person", Map.of("caseworker", caseworker), List.of(candidate)),
                new Actor.Caseworker("adele", Set.of("administrator"), Set.of()));
    }

    /** The complainant gives it up. */
    void withdraw(String reference) {
        decide(reference, new Command.Act("withdraw", Map.of()), new Actor.Complainant());
    }

    private void decide(String reference, Command command, Actor actor) {
        Instant now = env.now();
        complaints.change(KIWI, reference, actor, now, complaint -> rules.decide(complaint, command, actor, now));
    }

    /** A route as a quality manager calls it. */
    Answer get(String caseworker, String route, String accept, Map<String, String> query) {
        Map<String, Object> event = Map.of(
                "routeKey",
                "GET /{organisation}/admin/" + route,
                "pathParameters",
                Map.of("organisation", KIWI, "reference", query.getOrDefault("reference", "")),
                "queryStringParameters",
                query,
                "headers",
                Map.of("accept", accept),
                "requestContext",
                Map.of(
                        "authorizer",
                        Map.of(
                                "jwt",
                                Map.of("claims", Map.of("sub", caseworker, "cognito:groups", "[kiwi:" + ROLE + "]")))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(Json.bytes(event)), out, TestContext.of("admin-api"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tree answer = Tree.read(out.toByteArray());
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.text("body").orElse(""));
    }

    Answer get(String caseworker, String route, Map<String, String> query) {
        return get(caseworker, route, "application/json", query);
    }

    @Override
    public void close() {
        test.close();
    }
}
