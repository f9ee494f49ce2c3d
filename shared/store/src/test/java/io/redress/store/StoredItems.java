package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.SubmissionFingerprint;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.ReportFeedback;
import io.redress.domain.report.ReportMail;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Destination;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Directory.Entry;
import io.redress.store.SettingsHistory.Author;
import io.redress.testing.FigureExamples;
import io.redress.testing.RecordExamples;
import io.redress.testing.TestEnv;
import io.redress.testing.TestTable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Writes an item of every sort into a table with the production code for it. Nothing is random: the result is always the same.
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

    /** This complaint came with an idempotency key, is related to the restricted one, and is in a department's register. */
    static final Reference OPEN = reference(1);

    /** This complaint names a person, is paused, and has many open follow-on actions. */
    static final Reference RESTRICTED = reference(2);

    static final Reference CLOSED = reference(3);

    /** This complaint has no caseworker. */
    static final Reference UNASSIGNED = reference(4);

    static final Link LINK = IdempotencyRecord.link(OPEN, SALT, IDEMPOTENCY_KEY, BODY);

    /** The link of the same submission, sent once more. */
    static final Link LINK_AGAIN = IdempotencyRecord.link(OPEN, SALT, "again", BODY);

    static final IdempotencyRecord IDEMPOTENCY_RECORD = new IdempotencyRecord(
            KIWI,
            IDEMPOTENCY_KEY,
            IdempotencyRecord.fingerprint(BODY),
            SALT,
            OPEN,
            "{\"reference\":\"" + OPEN + "\",\"mailed\":true}",
            RECEIVED);

    static final RecentSubmission RECENT = RecentSubmission.joinable(
            PersonKey.in(new Env(TestEnv.shared(), () -> RECEIVED)),
            KIWI,
            new SubmissionFingerprint("email ann@example.org", "complaint"),
            OPEN.value(),
            IDEMPOTENCY_RECORD.answer(),
            RECEIVED);

    static final Entry MARY = new Entry(RecordExamples.member(), 1);

    static final Reports.Made REPORT = new Reports.Made("monthly", "2026-10", LATER, FigureExamples.figures());

    static final byte[] FILE = CompressedText.parts("%PDF-1.7").getFirst();

    static final ReportFeedback FEEDBACK = new ReportFeedback(LATER, "daniel", "Ombudsman", "Please name the causes.");

    static final ContactConditions UNDER_CONDITIONS = new ContactConditions(
            "ann",
            new Person("Ann", "ann@example.org", "0191 498 0000", null, null),
            List.of(new ContactConditions.Decision(
                    RECEIVED, "daniel", List.of("in-writing"), LocalDate.of(2027, 4, 20), "Four calls with threats.")));

    static final ContactConditions.Call CALL = new ContactConditions.Call(LATER, "mary", "Rang about nothing.");

    static final Improvement IDEA = Improvement.proposed("own", null, "A second desk.", "mary", RECEIVED);

    static final Improvement IDEA_ACCEPTED = IDEA.and(new Improvement.Step(
            LATER, "daniel", Improvement.State.ACCEPTED, LocalDate.of(2026, 12, 31), "mary", "Soon."));

    static final Improvement IDEA_OF_COMPLAINT =
            Improvement.proposed(OPEN.value(), new Improvement.Source(2, "text"), "mary", LATER);

    static final String SHEET = "Reference,Received\nKIWI-1,2026-10-23\n";

    static final DeskSession SESSION = new DeskSession(
            Keys.hash("WlpaWlpaWlpaWlpaWlpaWlpa"),
            "mary",
            "[kiwi:quality-manager kiwi:department:*]",
            "c2VhbGVk",
            LATER.plusSeconds(43_200),
            LATER.plusSeconds(1_800),
            LATER.plusSeconds(600));

    private static final Actor MANAGER = new Actor.Caseworker("mary", Set.of("quality-manager"), Set.of());

    private final Table table;
    private final Env env;
    private final Procedures book;
    private final Complaints complaints;

    private StoredItems(TestTable test) {
        this.table = Table.in(test.env());
        this.env = test.env().priming();
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
        items.conditions();
        items.ideas();
        items.reports();
        items.marks();
        items.sessions();
    }

    static Particulars particulars() {
        return RecordExamples.particulars();
    }

    /** Created here and changed by two transactions. The second ends its entry in a caseworker's list of waiting complaints. */
    private void open() {
        Change change =
                new Change(1, RECEIVED, "complainant", List.of(submitted(RESTRICTED.value()), stage(), started()));
        ComplaintCreation.Outcome outcome = ComplaintCreation.in(env, table, book)
                .write(
                        initial(OPEN).after(change),
                        change,
                        particulars(),
                        LINK,
                        new RepeatMarks(RECENT, null, IDEMPOTENCY_RECORD));
        if (outcome != ComplaintCreation.Outcome.CREATED) {
            throw new AssertionError(outcome);
        }
        ComplaintCreation.in(env, table, book)
                .join(RECENT, LINK_AGAIN, LinkHolder.COMPLAINANT, RECEIVED.plusSeconds(60), 20);
        change(
                Map.of("text", "Rang the \"centre\"."),
                new ActionEvent.ActionTaken("note", Map.of()),
                new AssignmentEvent.Assigned("mary"),
                new IntakeEvent.Registered(DEPARTMENT, 1),
                new StageEvent.Paused("complainant", DUE));
        change(Map.of(), new StageEvent.Resumed("complainant"));
    }

    private void sessions() {
        new DeskSessions(table).begin(SESSION);
    }

    private void change(Map<String, String> texts, Event... events) {
        complaints.change(KIWI, OPEN.value(), MANAGER, LATER, _ -> new Decision(List.of(events), texts));
    }

    private void lives() {
        HistoryImport lives = HistoryImport.in(env, table, book);
        lives.write(List.of(new HistoryImport.Life(initial(RESTRICTED), particulars(), restricted())));
        lives.write(List.of(new HistoryImport.Life(initial(CLOSED), RecordExamples.bareParticulars(), closed())));
        List<RecordedChange> submitted = List.of(recorded(1, "complainant", submitted(null), stage(), started()));
        lives.write(List.of(new HistoryImport.Life(initial(UNASSIGNED), particulars(), submitted)));
    }

    private static List<RecordedChange> restricted() {
        return List.of(
                recorded(1, "complainant", submitted(null), stage(), started()),
                recorded(
                        2,
                        "system:assignment",
                        new SubjectEvent.PersonNamed(new Subject("daniel", List.of("director-of-quality"))),
                        new AccessEvent.Restricted("managing-director", true),
                        new AssignmentEvent.Assigned("mary"),
                        new AccessEvent.AccessGiven("quentin", null)),
                recorded(
                        3,
                        "mary",
                        new StageEvent.ConsultationRequested("managing-director", "mary"),
                        new StageEvent.Paused("police", DUE),
                        new FollowOnEvent.IncidentRecorded(),
                        new FollowOnEvent.FollowOnActionAdded("3", null, null, "mary", DUE),
                        new FollowOnEvent.FollowOnActionAdded("3-warning", "warning", "quality-manager", null, LATER)));
    }

    private static List<RecordedChange> closed() {
        return List.of(
                recorded(1, "complainant", submitted(null), stage(), started()),
                recorded(
                        2,
                        "mary",
                        new ActionEvent.Decided(new Decider("mary", "quality-manager", "stage-1")),
                        new LimitEvent.LimitMet("stage-1-answer"),
                        new StageEvent.StageEntered("closed", null),
                        new StageEvent.Closed("satisfied")));
    }

    private static RecordedChange recorded(int number, String by, Event... events) {
        return new RecordedChange(new Change(number, number == 1 ? RECEIVED : LATER, by, List.of(events)), Map.of());
    }

    static Complaint initial(Reference reference) {
        return Complaint.initial(reference, KIWI, 1);
    }

    private static Event submitted(String relatesTo) {
        return IntakeEvent.Submitted.of(
                "complaint", null, null, "course-delivery", null, RECEIVED, true, true, relatesTo, Map.of());
    }

    private static Event stage() {
        return new StageEvent.StageEntered("stage-1", "quality-manager");
    }

    private static Event started() {
        return new LimitEvent.LimitStarted("stage-1-answer", RECEIVED, DUE);
    }

    private void organisation() {
        Directory directory = new Directory(table);
        directory.put(KIWI, RecordExamples.bareMember());
        directory.put(KIWI, directory.roster(KIWI), MARY.member(), Optional.of(LATER), new Author("adele", env));
        DeclaredDays declared = new DeclaredDays(env, table);
        declared.replace(KIWI, declared.read(KIWI), RecordExamples.declaration(), "adele");
        TurnedAway turnedAway = new TurnedAway(table);
        turnedAway.count(KIWI, YearMonth.of(2026, 10), "anonymous");
        turnedAway.count(KIWI, YearMonth.of(2026, 10), "anonymous");
    }

    private void conditions() {
        PersonsUnderConditions persons = new PersonsUnderConditions(table);
        persons.write(KIWI, UNDER_CONDITIONS);
        persons.write(
                KIWI,
                UNDER_CONDITIONS.and(new ContactConditions.Decision(LATER, "daniel", List.of(), null, "Polite.")));
        persons.record(KIWI, UNDER_CONDITIONS.id(), CALL, Optional.empty());
        persons.record(KIWI, UNDER_CONDITIONS.id(), CALL, Optional.of("call-1"));
    }

    private void ideas() {
        ImprovementIdeas ideas = new ImprovementIdeas(table);
        ideas.write(KIWI, IDEA);
        ideas.write(KIWI, IDEA_ACCEPTED);
        ideas.write(KIWI, IDEA_OF_COMPLAINT);
    }

    private void reports() {
        Reports reports = new Reports(table);
        reports.keep(KIWI, REPORT, SHEET);
        ReportFiles files = new ReportFiles(table);
        ReportFiles.Which pdf = ReportFiles.Which.pdf(KIWI, REPORT.report(), REPORT.period(), 1);
        files.seal(pdf, files.keep(pdf, FILE, 6).sha256());
        ReportStepExamples.stored(table, KIWI, REPORT.report(), REPORT.period());
        reports.mailed(KIWI, REPORT.report(), REPORT.period(), LATER);
        new ReportFeedbacks(table).keep(KIWI, REPORT.report(), REPORT.period(), FEEDBACK);
        ReportMails mails = new ReportMails(table);
        ReportMails.Stored kept = ReportMails.Stored.nothing("daniel", LATER);
        for (ReportMail next : List.of(
                kept.mail().begun(LATER),
                kept.mail().begun(LATER).refused("SES answered 400", LATER),
                kept.mail()
                        .begun(LATER)
                        .refused("SES answered 400", LATER)
                        .withAdministratorsTold()
                        .again(1, "adele", LATER))) {
            kept = mails.replace(KIWI, REPORT.report(), REPORT.period(), kept, next)
                    .orElseThrow();
        }
        noticeMark(LATER).take(table);
        noticeMark(LATER).settle(table, null);
    }

    private void marks() {
        new HandledChanges(env, table).once(OPEN.value(), 1, Destination.ASSIGNMENT, () -> {});
        new RemovedStaff(table, book, complaints).watch(KIWI, "carl", LATER);
        for (String letter : List.of("taken", "doubted", "sent")) {
            mark(letter, LATER).take(table);
        }
        mark("doubted", LATER).doubt(table);
        mark("sent", LATER).settle(table, null);
        reportMark(LATER).take(table);
        reportMark(LATER).settle(table, null);
    }

    static MailMark mark(String letter, Instant now) {
        return MailMark.of(OPEN.value(), 1, letter, "amara@example.org", now);
    }

    static MailMark noticeMark(Instant now) {
        return MailMark.ofReportNotice(KIWI, REPORT.report(), REPORT.period(), "daniel/1", "adele", now);
    }

    static MailMark reportMark(Instant now) {
        return MailMark.ofReport(KIWI, REPORT.report(), REPORT.period(), "daniel@kiwi.example", now);
    }
}
