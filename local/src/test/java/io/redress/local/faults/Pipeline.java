package io.redress.local.faults;

import io.redress.acknowledgement.AcknowledgementHandler;
import io.redress.adminapi.AdminApiHandler;
import io.redress.assignment.AssignmentHandler;
import io.redress.deadlinesweep.DeadlineSweepHandler;
import io.redress.documents.DocumentsHandler;
import io.redress.domain.rules.Destination;
import io.redress.domain.staff.SignIn;
import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.mailfeedback.MailFeedbackHandler;
import io.redress.messaging.DeadLetterQueue;
import io.redress.notification.NotificationHandler;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.relay.RelayHandler;
import io.redress.submission.SubmissionHandler;
import io.redress.testing.Endpoint;
import io.redress.testing.Example;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.Invoked;
import io.redress.testing.S3Simulator;
import io.redress.testing.TestQueue;
import io.redress.tracking.TrackingHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The way of a change from the table through relay and the queues to the functions that act on it, driven step by step, with a network
 * that can cut off the functions at any of their requests.
 */
public final class Pipeline implements AutoCloseable {

    /** The address of queues that nobody uses here. */
    private static final String NO_QUEUE = "http://localhost/nowhere";

    public final Fixture fixture;
    public final FaultyNetwork network = new FaultyNetwork();
    private final S3Simulator s3;
    private final Map<Destination, TestQueue> queues = new EnumMap<>(Destination.class);
    private final Map<Destination, Invoked> functions = new EnumMap<>(Destination.class);
    private final Invoked relay;
    private final Invoked sweep;
    private final Invoked submission;
    private final Invoked tracking;
    private final Invoked adminApi;
    private final Invoked mailFeedback;
    private final Set<String> delivered = new HashSet<>();
    private final List<String> messages = new ArrayList<>();
    private int cut = Integer.MAX_VALUE;

    public Pipeline() {
        this(Fixture.onFriday());
    }

    public Pipeline(Fixture fixture) {
        this.fixture = fixture;
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        for (String function : DeadLetterQueue.FUNCTIONS) {
            String name = function.toUpperCase(Locale.ROOT).replace('-', '_');
            variables.put(name + "_QUEUE_URL", NO_QUEUE);
            variables.put(name + "_DEAD_LETTERS_URL", NO_QUEUE);
        }
        variables.put("MAIL_BUCKET", "mails");
        variables.put("MALWARE_SCAN", "false");
        s3 = new S3Simulator(fixture.clock, variables.get("AWS_SECRET_ACCESS_KEY"), null);
        variables.put("AWS_ENDPOINT_URL_S3", s3.url());
        variables.put("CURSOR_KEY", "a text that nobody outside knows");
        for (Destination destination : Destination.values()) {
            queues.put(destination, TestQueue.empty());
            variables.put(
                    destination.name() + "_QUEUE_URL", queues.get(destination).url());
        }
        Env direct = fixture.env(variables);
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri()));
        variables.put("AWS_ENDPOINT_URL_SQS", network.to(Endpoint.SQS.uri()));
        Map<String, String> all = new HashMap<>(direct.variables());
        all.putAll(variables);
        all.put("AWS_ENDPOINT_URL_SESV2", network.to(URI.create(fixture.ses.url())));
        Env env = new Env(all, fixture.clock);
        relay = new Invoked("relay", new RelayHandler(env));
        sweep = new Invoked("deadline-sweep", new DeadlineSweepHandler(env));
        submission = new Invoked("submission", new SubmissionHandler(env));
        tracking = new Invoked("tracking", new TrackingHandler(env));
        adminApi = new Invoked("admin-api", new AdminApiHandler(env));
        // What SES says comes by a way of its own, so nothing cuts it off.
        variables.remove("AWS_ENDPOINT_URL_DYNAMODB");
        mailFeedback = new Invoked("mail-feedback", new MailFeedbackHandler(fixture.env(variables)));
        functions.put(Destination.ACKNOWLEDGEMENT, new Invoked("acknowledgement", new AcknowledgementHandler(env)));
        functions.put(Destination.ASSIGNMENT, new Invoked("assignment", new AssignmentHandler(env)));
        functions.put(Destination.NOTIFICATION, new Invoked("notification", new NotificationHandler(env)));
        functions.put(Destination.DOCUMENTS, new Invoked("documents", new DocumentsHandler(env)));
    }

    /** An answer to a caller from outside. */
    public record Answered(int status, String body) {

        private static Answered of(Tree answer) {
            return new Answered(Integer.parseInt(answer.required("statusCode")), answer.required("body"));
        }
    }

    /** Submits the complaint in the example, with its idempotency key. */
    public Answered submit() {
        return Answered.of(submission.with(example()));
    }

    /** Somebody of the public submits a complaint. */
    public Answered submit(String organisation, Map<String, Object> body, String key) {
        Map<String, Object> event = example();
        event.put("rawPath", "/" + organisation + "/complaints");
        event.put("pathParameters", Map.of("organisation", organisation));
        event.put("headers", Map.of("idempotency-key", key));
        event.put("body", Json.write(body));
        return Answered.of(submission.with(event));
    }

    /** Somebody asks for a new link. */
    public Answered askForLink(String organisation, String reference, String email) {
        Map<String, Object> event = example();
        event.put("routeKey", "POST /{organisation}/links");
        event.put("rawPath", "/" + organisation + "/links");
        event.put("pathParameters", Map.of("organisation", organisation));
        event.put("headers", Map.of("content-type", "application/json", "accept", "application/json"));
        event.put("body", Json.write(Map.of("reference", reference, "email", email)));
        return Answered.of(tracking.with(event));
    }

    /** A member of staff records a complaint for somebody. */
    public Answered lodge(String organisation, StaffMember member, Map<String, Object> body, String key) {
        String complaints = "/admin/complaints";
        return ofStaff(organisation, member, complaints, complaints, Map.of(), body, key);
    }

    /** A member of staff of Kiwi takes an action, always with the same idempotency key. */
    public Answered act(Colleague colleague, String reference, String action, Map<String, String> fields) {
        return ofStaff(
                Fixture.KIWI,
                colleague.member(),
                "/admin/complaints/{reference}/actions/{action}",
                "/admin/complaints/" + reference + "/actions/" + action,
                Map.of("reference", reference, "action", action),
                fields,
                action);
    }

    /** @param route the route, and {@code path} the path, both without the organisation with which they begin */
    private Answered ofStaff(
            String organisation,
            StaffMember member,
            String route,
            String path,
            Map<String, String> parameters,
            Map<String, ?> body,
            String key) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("organisation", organisation);
        Map<String, Object> claims = Map.of(
                "sub",
                member.id(),
                "cognito:groups",
                "[" + String.join(" ", SignIn.groups(organisation, member)) + "]");
        Map<String, Object> event = new HashMap<>();
        event.put("routeKey", "POST /{organisation}" + route);
        event.put("rawPath", "/" + organisation + path);
        event.put("pathParameters", all);
        event.put("queryStringParameters", Map.of());
        event.put("headers", Map.of("idempotency-key", key));
        event.put("body", Json.write(body));
        event.put("requestContext", Map.of("authorizer", Map.of("jwt", Map.of("claims", claims))));
        return Answered.of(adminApi.with(event));
    }

    /** The event of a submission. */
    private static Map<String, Object> example() {
        try {
            return Example.map(Tree.read(Files.readString(Path.of("../events/submission.json")))
                    .value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the functions have put into their queues. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** From now on, kills whatever runs before this request. Nothing runs afterwards until {@link #restart}. */
    public void killAt(int request) {
        killAt(request, FaultyNetwork.Fate.REQUEST_LOST);
    }

    /** Kills whatever runs before this request, or after it has been carried out. */
    public void killAt(int request, FaultyNetwork.Fate fate) {
        cut = request;
        network.cutOffAt(request, fate);
    }

    private boolean killed() {
        return network.requests() >= cut;
    }

    /** Starts everything again. What was on its way when it was killed is lost: the stream and the queues are empty. */
    public void restart() {
        changes().forEach(item -> delivered.add(key(item)));
        queues.values().forEach(TestQueue::take);
        resume();
    }

    /** Forgets what the stream has delivered, so that it delivers every change from the beginning. */
    public void replay() {
        delivered.clear();
    }

    /** Delivers changes and messages until there are none, or until everything is killed. */
    public void run() {
        boolean more = true;
        while (more && !killed()) {
            more = relayNew();
            for (Map.Entry<Destination, TestQueue> queue : queues.entrySet()) {
                for (String body : taken(queue.getValue())) {
                    if (killed()) {
                        return;
                    }
                    more = true;
                    if (fails(queue.getKey(), body) && !killed()) {
                        throw new AssertionError(queue.getKey() + " failed with " + body);
                    }
                }
            }
        }
    }

    /** One run of the sweep, and what follows from it; false if it sent nothing again. */
    public boolean sweep() {
        try {
            sweep.with(Map.of("schedule", "deadline-sweep"));
        } catch (RuntimeException e) {
            if (!killed()) {
                throw e;
            }
        }
        if (killed()) {
            return true;
        }
        List<String> waiting = queues.values().stream()
                .flatMap(queue -> taken(queue).stream().map(body -> queue.url() + " " + body))
                .toList();
        for (String each : waiting) {
            String[] parts = each.split(" ", 2);
            queues.forEach((destination, queue) -> {
                if (queue.url().equals(parts[0]) && fails(destination, parts[1]) && !killed()) {
                    throw new AssertionError(destination + " failed with " + parts[1]);
                }
            });
        }
        run();
        return !waiting.isEmpty();
    }

    private List<String> taken(TestQueue queue) {
        List<String> bodies = queue.take();
        messages.addAll(bodies);
        return bodies;
    }

    /** What SES says of a mail, which mail-feedback must handle. */
    public void hear(List<String> events) {
        for (String event : events) {
            if (fails(mailFeedback, event)) {
                throw new AssertionError("mail-feedback failed with " + event);
            }
        }
    }

    /** Relays the changes that the stream has not delivered yet, and takes the messages to one function out of its queue. */
    public List<String> relayed(Destination destination) {
        relayNew();
        return taken(queues.get(destination));
    }

    /** Delivers one message to a function; false if the message has to be delivered again. */
    public boolean handles(Destination destination, String body) {
        return !fails(destination, body);
    }

    /** Starts the functions again, and leaves what is on its way where it is. */
    public void resume() {
        cut = Integer.MAX_VALUE;
        network.behave((_, _) -> FaultyNetwork.Fate.ANSWERED);
    }

    /** Delivers one message to a function, which must handle it. */
    public void deliver(Destination destination, String body) {
        if (fails(destination, body)) {
            throw new AssertionError(destination + " failed with " + body);
        }
    }

    private boolean fails(Destination destination, String body) {
        return fails(functions.get(destination), body);
    }

    private static boolean fails(Invoked function, String body) {
        Map<String, Object> record = Map.of("messageId", "1", "body", body);
        return !Invoked.failures(function.with(Map.of("Records", List.of(record))))
                .isEmpty();
    }

    private boolean relayNew() {
        boolean any = false;
        for (Map<String, AttributeValue> item : changes()) {
            if (killed() || !delivered.add(key(item))) {
                continue;
            }
            any = true;
            boolean failed = !Invoked.failures(relay.with(Map.of("Records", List.of(record(item)))))
                    .isEmpty();
            if (failed && !killed()) {
                throw new AssertionError("relay failed");
            }
        }
        return any;
    }

    private List<Map<String, AttributeValue>> changes() {
        return fixture.table.items().stream()
                .filter(item -> item.get("sk").s().startsWith("CHANGE#"))
                .sorted(Comparator.comparing(Pipeline::key))
                .toList();
    }

    private static String key(Map<String, AttributeValue> item) {
        return item.get("pk").s() + " " + item.get("sk").s();
    }

    private static Map<String, Object> record(Map<String, AttributeValue> item) {
        Map<String, Object> image = new HashMap<>();
        item.forEach((name, value) -> image.put(name, Map.of("S", value.s())));
        return Map.of(
                "dynamodb",
                Map.of("NewImage", image, "SequenceNumber", item.get("sk").s()));
    }

    @Override
    public void close() {
        queues.values().forEach(TestQueue::close);
        network.close();
        s3.close();
        fixture.close();
    }
}
