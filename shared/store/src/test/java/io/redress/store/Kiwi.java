package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Destination;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.SubmissionResult;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.testing.TestTable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Kiwi's complaints in a table of their own. */
final class Kiwi implements AutoCloseable {

    static final String NAME = "kiwi";
    static final Actor.Caseworker MANAGER = new Actor.Caseworker("manager", Set.of("quality-manager"), Set.of());

    private static final int BATCH = 25;
    private static final int PADDING = 4_000;

    final TestTable test;
    final Env env;
    final Table table;
    final Procedures book;
    final Rules rules;
    final ComplaintCreation creation;
    final Complaints complaints;
    final Snapshot snapshot;

    private Kiwi(TestTable test) {
        this.test = test;
        env = test.env();
        table = Metered.table(test);
        book = Procedures.in(env, DaysOff.NONE);
        rules = book.inForce(NAME);
        creation = ComplaintCreation.in(env, table, book);
        complaints = Complaints.in(env, table, book);
        snapshot = Complaints.snapshot(env, book);
    }

    static Kiwi at(String now) {
        return new Kiwi(TestTable.at(now));
    }

    /** A new complaint, and its complainant's link. */
    record Born(Complaint complaint, Change change, Particulars particulars, Link link) {
        String reference() {
            return complaint.reference();
        }
    }

    static Particulars particulars(String details) {
        return Particulars.of(
                new Person("Amara Blythe", "amara.blythe@example.org", null, null, null),
                null,
                "Three sessions cancelled",
                details,
                null,
                null,
                null,
                null,
                null);
    }

    /** A complaint of usual size that is not stored. */
    Born unwritten(String kind, Instant received) {
        return unwritten(kind, received, particulars("None of them has been replaced."));
    }

    Born unwritten(String kind, Instant received, Particulars particulars) {
        return unwritten(kind, received, particulars, null);
    }

    private Born unwritten(String kind, Instant received, Particulars particulars, String relatesTo) {
        Reference reference = Reference.random("KIWI", env.random());
        Submission submission =
                new Submission(kind, null, null, "course-delivery", null, relatesTo, Map.of(), particulars);
        SubmissionResult.Accepted accepted = rules.submit(
                        reference, new ReceivedSubmission(submission, List.of(), received, "complainant"), received)
                .accepted();
        return new Born(accepted.complaint(), accepted.change(), particulars, Link.random(reference, env.random()));
    }

    /** A new complaint in the table that names another one. */
    Born submittedAfter(String other) {
        return submitted(
                unwritten("complaint", env.now(), particulars("It has happened again."), other), RepeatMarks.NONE);
    }

    /** Enters a complaint into the register of a department under its next number. */
    Complaint registered(String reference, String department) {
        Instant now = env.now();
        Actor.System actor = new Actor.System("assignment");
        RegisterNumbers numbers = new RegisterNumbers(table);
        return complaints.change(
                NAME,
                reference,
                actor,
                now,
                complaint -> rules.decide(
                        complaint, new Command.EnterRegister(department, numbers.next(NAME, department)), actor, now));
    }

    /** A new complaint in the table. */
    Born submitted() {
        return submitted("complaint", env.now());
    }

    Born submitted(String kind, Instant received) {
        return submitted(unwritten(kind, received), RepeatMarks.NONE);
    }

    Born submitted(Born born, RepeatMarks marks) {
        ComplaintCreation.Outcome outcome =
                creation.write(born.complaint(), born.change(), born.particulars(), born.link(), marks);
        if (outcome != ComplaintCreation.Outcome.CREATED) {
            throw new AssertionError(outcome);
        }
        return born;
    }

    Complaint note(String reference, String text) {
        return act(reference, "note", Map.of("text", text));
    }

    /** The manager assigns a complaint to another caseworker. */
    Complaint give(String reference, String caseworker, List<Candidate> staff) {
        Instant now = env.now();
        Command.Act command = new Command.Act("assign", Map.of("caseworker", caseworker), staff);
        return complaints.change(
                NAME, reference, MANAGER, now, complaint -> rules.decide(complaint, command, MANAGER, now));
    }

    /** The manager takes an action now. */
    Complaint act(String reference, String action, Map<String, String> fields) {
        Instant now = env.now();
        return complaints.change(
                NAME,
                reference,
                MANAGER,
                now,
                complaint -> rules.decide(
                        complaint, new Command.Act(action, fields, lookedUp(action, reference, fields)), MANAGER, now));
    }

    private LookedUp lookedUp(String action, String changed, Map<String, String> fields) {
        if (action.equals("correct") || action.equals("reclassify")) {
            return LookedUp.NOTHING.with(complaints.particulars(changed));
        }
        Optional<Complaint> other =
                Optional.ofNullable(fields.get("complaint")).flatMap(reference -> complaints.find(NAME, reference));
        return new LookedUp(List.of(), other, Set.of());
    }

    /** Assigns the complaint to a caseworker. */
    Complaint assigned(String reference, String caseworker) {
        Instant now = env.now();
        return complaints.change(
                NAME,
                reference,
                new Actor.System("assignment"),
                now,
                complaint -> assignment(complaint, caseworker, now));
    }

    /** The same for a complaint that is not in the table. */
    Complaint given(Born born, String caseworker) {
        Instant now = env.now();
        List<Event> events = assignment(born.complaint(), caseworker, now).events();
        return born.complaint().after(new Change(2, now, "system:assignment", events));
    }

    private Decision assignment(Complaint complaint, String caseworker, Instant now) {
        String role = complaint.status().owner();
        Candidate candidate = new Candidate(caseworker, Set.of(role), Set.of(), null, false, 0);
        return rules.decide(complaint, new Command.Assign(List.of(candidate)), new Actor.System("assignment"), now);
    }

    /** All functions have handled all changes of a complaint, and the sweep has seen that an hour later. */
    void followedUp(String reference) {
        HandledChanges handled = new HandledChanges(env, table);
        complaints.changes(complaints.get(NAME, reference)).forEach(change -> Destination.of(change)
                .forEach(function -> handled.once(reference, change.number(), function, () -> {})));
        new FollowUps(table, snapshot).look(reference, env.now().plus(FollowUp.PATIENCE), (function, change, _) -> {
            throw new AssertionError(function + " has not handled change " + change);
        });
    }

    /** An item with the same meaning and a large size, so that few of them fill a page of DynamoDB. */
    static Item padded(Item item) {
        return item.with(Item.JSON, " ".repeat(PADDING) + Item.text(item.attributes(), Item.JSON));
    }

    /** Puts many items quickly and without a transaction. */
    void put(List<Item> items) {
        List<WriteRequest> requests = items.stream()
                .map(item -> WriteRequest.builder()
                        .putRequest(put -> put.item(item.attributes()))
                        .build())
                .toList();
        IntStream.rangeClosed(0, (requests.size() - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> requests.subList(batch * BATCH, Math.min(requests.size(), (batch + 1) * BATCH)))
                .forEach(this::batch);
    }

    private void batch(List<WriteRequest> requests) {
        Map<String, List<WriteRequest>> left = Map.of(test.name(), requests);
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> some = left;
            BatchWriteItemResponse response = test.client().batchWriteItem(request -> request.requestItems(some));
            left = response.unprocessedItems();
        }
    }

    /** An item as it is stored. */
    Map<String, AttributeValue> stored(String reference, String sk) {
        return table.get(Keys.complaint(reference), sk).orElseThrow();
    }

    /** The size of an item as DynamoDB counts it. */
    static int bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + bytes(entry.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        // A number takes a byte for every two digits and one more.
        return value.s() == null ? (value.n().length() + 1) / 2 + 1 : value.s().getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void close() {
        test.close();
    }
}
