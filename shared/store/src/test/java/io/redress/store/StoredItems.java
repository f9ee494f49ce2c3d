package io.redress.store;

import io.redress.domain.Actor;
import io.redress.domain.Change;
import io.redress.domain.Complaint;
import io.redress.domain.Decider;
import io.redress.domain.Decision;
import io.redress.domain.Event;
import io.redress.domain.Named;
import io.redress.domain.Particulars;
import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.runtime.Json;
import io.redress.store.Directory.Kept;
import io.redress.testing.RecordExamples;
import io.redress.testing.TestTable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Writes an item of every sort into a table, each through the production code that writes it. Nothing is left to chance:
 * the same items come out each time.
 */
final class StoredItems {

    static final String KIWI = Kiwi.NAME;
    static final String DEPARTMENT = "examinations";
    static final Instant RECEIVED = Instant.parse("2026-10-23T08:32:09.640Z");
    static final Instant LATER = Instant.parse("2026-10-26T09:00:00Z");
    static final Instant DUE = Instant.parse("2026-11-06T23:59:59Z");
    static final byte[] BODY = "{\"subject\":\"Three sessions cancelled\"}".getBytes(StandardCharsets.UTF_8);
    static final String IDEMPOTENCY_KEY = "6f1f3c7a";
    static final String SALT = "WlpaWlpaWlpaWlpaWlpaWg";

    /** It came with an idempotency key and names the restricted one; it is in a department's register. */
    static final Reference OPEN = reference(1);

    /** It names a person, it waits, and there is much to be done about it. */
    static final Reference RESTRICTED = reference(2);

    static final Reference CLOSED = reference(3);

    /** Nobody has it. */
    static final Reference UNASSIGNED = reference(4);

    static final Link LINK = Promise.link(OPEN, SALT, IDEMPOTENCY_KEY, BODY);

    static final Promise PROMISE = new Promise(
            KIWI,
            IDEMPOTENCY_KEY,
            Promise.fingerprint(BODY),
            SALT,
            OPEN,
            "{\"reference\":\"" + OPEN + "\",\"mailed\":true}",
            RECEIVED);

    static final Kept MARY = new Kept(RecordExamples.member(), 1);

    static final Reports.Made REPORT =
            new Reports.Made("monthly", "2026-10", LATER, Json.write(RecordExamples.figures()));

    static final String SHEET = "Reference,Received\nKIWI-1,2026-10-23\n";

    private static final Actor MANAGER = new Actor.Caseworker("mary", Set.of("quality-manager"), Set.of());

    private final Table table;
    private final Env env;
    private final Procedures book;
    private final Complaints complaints;

    private StoredItems(TestTable test) {
        this.table = Table.in(test.env());
        this.env = test.env().rehearsing();
        this.book = Procedures.in(env, DaysOff.NONE);
        this.complaints = Complaints.in(env, table, book);
    }

    private static Reference reference(int seed) {
        return Reference.random("KIWI", new Random(seed));
    }

    static void write(TestTable test) {
        StoredItems items = new StoredItems(test);
        items.open();
        items.lives();
        items.organisation();
        items.reports();
        items.marks();
    }

    static Particulars particulars() {
        return RecordExamples.particulars();
    }

    /** Born here, and changed by two transactions; the second ends its place in a caseworker's list of what waits. */
    private void open() {
        Change change =
                new Change(1, RECEIVED, "complainant", List.of(submitted(RESTRICTED.value()), stage(), started()));
        Births.Outcome outcome =
                Births.in(env, table, book).write(unborn(OPEN).after(change), change, particulars(), LINK, PROMISE);
        if (outcome != Births.Outcome.BORN) {
            throw new AssertionError(outcome);
        }
        change(
                Map.of("text", "Rang the \"centre\"."),
                new Event.ActionTaken("note", Map.of()),
                new Event.Assigned("mary"),
                new Event.Registered(DEPARTMENT, 1),
                new Event.Paused("complainant", DUE));
        change(Map.of(), new Event.Resumed("complainant"));
    }

    private void change(Map<String, String> texts, Event... events) {
        complaints.change(KIWI, OPEN.value(), MANAGER, LATER, _ -> new Decision(List.of(events), texts));
    }

    private void lives() {
        Lives lives = Lives.in(env, table, book);
        lives.write(List.of(new Lives.Life(unborn(RESTRICTED), particulars(), restricted())));
        lives.write(List.of(new Lives.Life(unborn(CLOSED), RecordExamples.bareParticulars(), closed())));
        List<Recorded> submitted = List.of(recorded(1, "complainant", submitted(null), stage(), started()));
        lives.write(List.of(new Lives.Life(unborn(UNASSIGNED), particulars(), submitted)));
    }

    private static List<Recorded> restricted() {
        return List.of(
                recorded(1, "complainant", submitted(null), stage(), started()),
                recorded(
                        2,
                        "system:assignment",
                        new Event.PersonNamed(new Named("daniel", List.of("director-of-quality"))),
                        new Event.Restricted("managing-director", true),
                        new Event.Assigned("mary"),
                        new Event.AccessGiven("quentin", null)),
                recorded(
                        3,
                        "mary",
                        new Event.Asked("managing-director", "mary"),
                        new Event.Paused("police", DUE),
                        new Event.IncidentRecorded(),
                        new Event.ActionPromised("3", null, null, "mary", DUE),
                        new Event.ActionPromised("3-warning", "warning", "quality-manager", null, LATER)));
    }

    private static List<Recorded> closed() {
        return List.of(
                recorded(1, "complainant", submitted(null), stage(), started()),
                recorded(
                        2,
                        "mary",
                        new Event.Decided(new Decider("mary", "quality-manager", "stage-1")),
                        new Event.LimitMet("stage-1-answer"),
                        new Event.StageEntered("closed", null),
                        new Event.Closed("satisfied")));
    }

    private static Recorded recorded(int number, String by, Event... events) {
        return new Recorded(new Change(number, number == 1 ? RECEIVED : LATER, by, List.of(events)), Map.of());
    }

    static Complaint unborn(Reference reference) {
        return Complaint.unborn(reference, KIWI, 1);
    }

    private static Event submitted(String relatesTo) {
        return new Event.Submitted(
                "complaint", null, null, "course-delivery", null, RECEIVED, true, true, relatesTo, Map.of());
    }

    private static Event stage() {
        return new Event.StageEntered("stage-1", "quality-manager");
    }

    private static Event started() {
        return new Event.LimitStarted("stage-1-answer", RECEIVED, DUE);
    }

    private void organisation() {
        Directory directory = new Directory(table);
        directory.put(KIWI, RecordExamples.bareMember());
        directory.put(KIWI, directory.roster(KIWI), MARY.member(), Optional.of(LATER));
        DeclaredDays declared = new DeclaredDays(env, table);
        declared.replace(KIWI, declared.read(KIWI), RecordExamples.declaration());
        TurnedAway turnedAway = new TurnedAway(table);
        turnedAway.count(KIWI, YearMonth.of(2026, 10), "anonymous");
        turnedAway.count(KIWI, YearMonth.of(2026, 10), "anonymous");
    }

    private void reports() {
        Reports reports = new Reports(table);
        reports.keep(KIWI, REPORT, SHEET);
        reports.mailed(KIWI, REPORT.report(), REPORT.period(), LATER);
    }

    private void marks() {
        for (String letter : List.of("taken", "doubted", "sent")) {
            mark(letter, LATER).take(table);
        }
        mark("doubted", LATER).doubt(table);
        mark("sent", LATER).settle(table);
        reportMark(LATER).take(table);
        reportMark(LATER).settle(table);
    }

    static MailMark mark(String letter, Instant now) {
        return MailMark.of(OPEN.value(), 1, letter, "amara@example.org", now);
    }

    static MailMark reportMark(Instant now) {
        return MailMark.ofReport(KIWI, REPORT.report(), REPORT.period(), "daniel@kiwi.example", now);
    }
}
