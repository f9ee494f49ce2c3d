package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.ContactConditions.Call;
import io.redress.domain.intake.ContactConditions.Decision;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.ReportMail;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.platform.Json;
import io.redress.store.ImprovementIdeas;
import io.redress.store.PersonsUnderConditions;
import io.redress.store.Reads;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import io.redress.testing.FigureExamples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Two organisations with more of everything than one answer can show, in the largest texts that are accepted. */
final class Crowd implements AutoCloseable {

    /** Each quotation mark takes four bytes in the JSON of the answer within the JSON for the gateway. */
    static final String QUOTES = "\"".repeat(19_900);

    /** A character with as many accents as are accepted takes 39 bytes. */
    private static final String MARKS = "a" + "\u0301".repeat(19);

    static final String MARKS_OF_5000 = MARKS.repeat(5_000);

    static final String PERIOD = "2026-Q3";
    static final int FOLLOW_ON = 8;
    static final int CALLS = 20;

    /** Lines of the sheet of the report. */
    static final int SHEET = 70_000;

    private static final int MANY = 700;
    private static final int COMPLAINTS = 230;
    private static final int SOME = 30;

    /** A document of the complaint with much of everything. */
    static final String DOCUMENT = "document";

    /** The id of a mail that replies to a letter. */
    static final String REPLY = "mail-reply";

    private static final int FILES = 120;
    private static final Instant THEN = Instant.parse("2026-10-01T05:00:01Z");
    private static final Colleague SAM = Colleague.of("Sam Lake", "director");

    final Desk kiwi = new Desk();
    final Desk caseInPoint = new Desk("case-in-point");
    final String reference;

    /** A person under conditions of contact. */
    final String person;

    /** Such a person with many calls. */
    final String caller;

    /** Such a person whose conditions have ended. */
    final String ended;

    final String idea;

    /** A complaint without documents. */
    final String another;

    Crowd() {
        reference = complaint();
        staff();
        another = kiwi.fixture.submitted();
        documents();
        mails();
        reads();
        for (int i = 10; i < 10 + COMPLAINTS; i++) {
            done(kiwi.as(MARY).lodge(complaint(i)));
        }
        report();
        for (int i = 0; i < SOME; i++) {
            done(kiwi.as(ADELE).send(Desk.DECLARE, Json.write(days(i))));
        }
        person = entry(0);
        caller = entry(1);
        ended = entry(2);
        for (int i = 3; i < SOME; i++) {
            entry(i);
        }
        done(kiwi.as(DANIEL).send(Desk.REVIEW_CONDITIONS, Json.write(end()), ended));
        calls();
        for (int i = 0; i < SOME; i++) {
            new ImprovementIdeas(Table.in(caseInPoint.fixture.env()))
                    .write("case-in-point", Improvement.proposed("idea-" + i, null, MARKS_OF_5000, "sam", THEN));
        }
        idea = "idea-0";
    }

    private void documents() {
        String name = "\"\u0627".repeat(60);
        for (int i = 0; i < FILES; i++) {
            kiwi.fixture.decide(
                    reference,
                    new Actor.System("documents"),
                    new Command.ReceiveDocument(
                            DOCUMENT + (i == 0 ? "" : i),
                            "image/png",
                            1_000,
                            String.valueOf(i).repeat(32),
                            MARY.id(),
                            true,
                            i % 2 == 0 ? Optional.empty() : Optional.of(DocumentRefusal.WRONG_TYPE),
                            name));
        }
    }

    /** The id of a mail that was set aside. */
    static String mail(int number) {
        return "mail-" + (1_000 + number);
    }

    private void mails() {
        for (int i = 0; i < SOME; i++) {
            setAside(mail(i), null);
        }
        setAside(REPLY, another);
    }

    private void setAside(String id, @Nullable String complaint) {
        Instant now = kiwi.fixture.env().now();
        List<SetAsideMail.MailedFile> files = List.of(new SetAsideMail.MailedFile(MARKS, "image/png", 1_000));
        new SetAsideMails(Table.in(kiwi.fixture.env()))
                .keep(
                        Fixture.KIWI,
                        new SetAsideMail(
                                id,
                                now,
                                complaint == null ? Cause.SPAM : Cause.OTHER_ADDRESS,
                                null,
                                complaint,
                                "Roy",
                                "roy@example.org",
                                MARKS.repeat(40),
                                MARKS.repeat(2_900),
                                false,
                                files,
                                List.of("X-Long: " + MARKS.repeat(90)),
                                "set-aside/kiwi/" + id,
                                true,
                                null,
                                null),
                        now);
    }

    private String entry(int number) {
        Instant now = kiwi.fixture.env().now();
        Decision decision =
                new Decision(now, "daniel", List.of("in-writing"), LocalDate.parse("2027-04-20"), MARKS_OF_5000);
        Person rex = new Person("Rex", "rex" + number + "@example.org", null, null, null);
        new PersonsUnderConditions(Table.in(kiwi.fixture.env()))
                .write(Fixture.KIWI, new ContactConditions("rex-" + number, rex, List.of(decision)));
        return "rex-" + number;
    }

    private void calls() {
        PersonsUnderConditions persons = new PersonsUnderConditions(Table.in(kiwi.fixture.env()));
        for (int i = 0; i < CALLS; i++) {
            persons.record(
                    Fixture.KIWI, caller, new Call(THEN.plusSeconds(i), "daniel", MARKS_OF_5000), Optional.empty());
        }
    }

    Clerk sam() {
        return caseInPoint.as(SAM);
    }

    /** How many lines the list of a route has at least, on all pages. */
    int fewest(String route) {
        return switch (route) {
            case Desk.COMPLAINTS, Desk.REGISTER -> COMPLAINTS;
            case Desk.COMPLAINT + "/reads", Desk.STAFF -> MANY - 1;
            case Desk.CONDITIONS -> SOME - 1;
            case "GET /{organisation}/admin/mails" -> SOME - 3;
            case Desk.IMPROVEMENTS, Desk.SETTINGS_HISTORY -> SOME;
            default -> 0;
        };
    }

    static Map<String, Object> complaint(int number) {
        String subject = number + " " + MARKS.repeat(190);
        return Map.of(
                "channel",
                "telephone",
                "complainant",
                Map.of("name", "Amara Blythe", "email", "amara@example.org"),
                "subject",
                subject,
                "details",
                "Number " + number);
    }

    static Map<String, Object> member(String id) {
        return Map.of("name", MARKS.repeat(200), "email", id + "@kiwi.example", "roles", List.of("quality-manager"));
    }

    /** A hundred declared days with the longest names and sources that a list has room for. */
    static Map<String, Object> days(int number) {
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            days.add(Map.of(
                    "date", LocalDate.parse("2027-01-01").plusDays(day).toString(),
                    "name", String.valueOf(100 + number) + "\"".repeat(196),
                    "source", "\"".repeat(200)));
        }
        return Map.of("days", days);
    }

    static Map<String, Object> conditions(int number) {
        return Map.of(
                "name",
                "Rex",
                "email",
                "rex" + number + "@example.org",
                "conditions",
                List.of("in-writing"),
                "review",
                "2027-04-20",
                "reason",
                MARKS_OF_5000);
    }

    static Map<String, Object> end() {
        return Map.of("ends", true, "reason", "Polite letters since.");
    }

    private String complaint() {
        String submitted = kiwi.fixture.submitted();
        kiwi.fixture.assign(submitted, MARY);
        Clerk mary = kiwi.as(MARY);
        for (int i = 0; i < FOLLOW_ON; i++) {
            done(mary.act(submitted, "add-follow-on-action", Map.of("what", QUOTES, "until", "2026-12-01")));
            done(mary.act(submitted, "record-incident", Map.of("what", QUOTES)));
            done(mary.act(submitted, "note", Map.of("text", QUOTES)));
        }
        return submitted;
    }

    private void staff() {
        for (int i = 0; i < MANY; i++) {
            String id = "m" + i;
            kiwi.fixture.directory.put(
                    Fixture.KIWI,
                    new StaffMember(
                            id,
                            MARKS.repeat(200),
                            id + "@kiwi.example",
                            Set.of("quality-manager"),
                            Set.of(),
                            null,
                            List.of()));
        }
    }

    private void reads() {
        Reads reads = new Reads(Table.in(kiwi.fixture.env()));
        Instant now = kiwi.fixture.env().now();
        for (int i = 0; i < MANY; i++) {
            Reads.Read read = new Reads.Read(now.plusSeconds(i), "m" + i, "history");
            reads.record(reference, read, now.plusSeconds(1_000_000));
            reads.record(Fixture.KIWI, read, now.plusSeconds(1_000_000));
        }
    }

    private void report() {
        Table table = Table.in(kiwi.fixture.env());
        StringBuilder sheet = new StringBuilder("Reference,Number\r\n");
        for (int i = 0; i < SHEET; i++) {
            sheet.append("KIWI-7K3M-9QX1,")
                    .append(i)
                    .append(",")
                    .append("x".repeat(100))
                    .append("\r\n");
        }
        new Reports(table)
                .keep(
                        Fixture.KIWI,
                        new Reports.Made("quarterly", PERIOD, THEN, FigureExamples.figures()),
                        sheet.toString());
        new ReportStates(table)
                .add(
                        Fixture.KIWI,
                        "quarterly",
                        PERIOD,
                        List.of(),
                        ReportStep.ofSystem(1, THEN, new ReportEvent.Drafted(THEN.plus(Duration.ofDays(14)))));
        for (int i = 0; i < 60; i++) {
            done(kiwi.as(DANIEL)
                    .send(
                            Desk.REPORT_ACT,
                            Json.write(Map.of("looked-at", i % 10 + QUOTES.substring(1), "findings", QUOTES)),
                            "quarterly",
                            PERIOD,
                            "complete"));
        }
        mail(table, "daniel", ReportMail::doubted);
        mail(table, "margaret", begun -> begun.refused("SES answered 400, MessageRejected", THEN));
        for (int i = 0; i < 15; i++) {
            done(kiwi.as(DANIEL)
                    .send(
                            Desk.REPORT_FEEDBACK,
                            Json.write(Map.of("text", i % 10 + QUOTES.substring(i < 10 ? 1 : 2))),
                            "quarterly",
                            PERIOD));
        }
    }

    private static void mail(Table table, String id, UnaryOperator<ReportMail> then) {
        Stored nothing = Stored.nothing(id, THEN);
        new ReportMails(table)
                .replace(
                        Fixture.KIWI,
                        "quarterly",
                        PERIOD,
                        nothing,
                        then.apply(nothing.mail().begun(THEN)));
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    @Override
    public void close() {
        kiwi.close();
        caseInPoint.close();
    }
}
