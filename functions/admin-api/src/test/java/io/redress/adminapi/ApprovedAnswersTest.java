package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.report.ReportFeedback;
import io.redress.domain.report.ReportMail;
import io.redress.fixtures.Fixture;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.store.ReportFeedbacks;
import io.redress.store.ReportMails;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.Approved;
import io.redress.testing.FigureExamples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The answers of the API for staff, name by name. Clients depend on them: each change of these files is a change of the API,
 * which belongs into docs/openapi.yaml and docs/api.md too. Run with {@code -Dredress.write=true} to write them again.
 */
class ApprovedAnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/answers");

    private static Desk desk;
    private static String answered;
    private static String restricted;

    @BeforeAll
    static void open() {
        desk = new Desk();
        Fixture fixture = desk.fixture;
        answered = fixture.submitted();
        fixture.assign(answered, MARY);
        fixture.clock.advance(Duration.ofHours(1));
        desk.as(MARY).act(answered, "note", Map.of("text", "Rang the centre."));
        desk.as(MARY).act(answered, "answer", Fixture.ANSWER);
        fixture.clock.advance(Duration.ofDays(4));
        restricted = fixture.submitted();
        fixture.assign(restricted, MARY);
        desk.as(MARY).act(restricted, "restrict", Map.of("reason", "It is about a child."));
        desk.as(ADELE).declare("""
                {"days": [{"date": "2026-12-24", "name": "Christmas Eve", "source": "The Gazette"}]}""");
        desk.as(ADELE).put("priya", """
                {"name": "Priya Nair", "email": "priya@kiwi.example", "roles": ["quality-manager"], "manager": "daniel",
                 "absences": [{"from": "2026-12-01", "until": "2026-12-24", "delegate": "mary"}]}""");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static void holds(String name, Answer answer) {
        String text = answer.text().replace(answered, "KIWI-ANSWERED").replace(restricted, "KIWI-RESTRICTED");
        Approved.holds(ANSWERS.resolve(name + ".json"), text);
    }

    @Test
    void a_complaint() {
        holds("complaint", desk.as(MARY).call(Desk.COMPLAINT, answered));
        holds("complaint-restricted", desk.as(MARY).call(Desk.COMPLAINT, restricted));
    }

    @Test
    void its_history_and_time_limits() {
        holds("history", desk.as(MARY).call(Desk.HISTORY, answered));
        holds("time-limits", desk.as(MARY).call(Desk.LIMITS, answered));
        holds("verification", desk.as(MARY).call(Desk.VERIFICATION, answered));
    }

    @Test
    void lists_and_the_register() {
        holds("list", desk.as(MARY).asking("list", "team").call(Desk.COMPLAINTS));
        holds("register", desk.as(MARY).call(Desk.REGISTER));
    }

    @Test
    void the_staff() {
        holds("staff", desk.as(MARY).call(Desk.STAFF));
        holds("staff-member", desk.as(MARY).call(Desk.MEMBER, "priya"));
    }

    @Test
    void the_calendar() {
        Map<String, Object> shown = new LinkedHashMap<>();
        Tree calendar = desk.as(MARY).call(Desk.CALENDAR).json();
        ((Map<?, ?>) calendar.value()).forEach((name, value) -> shown.put((String) name, value));
        // There are hundreds of days of the same form.
        shown.put("daysOff", List.of(calendar.list("daysOff").getFirst().value()));
        Approved.holds(ANSWERS.resolve("calendar.json"), Json.answer(shown));
    }

    @Test
    void reports() {
        new Reports(Table.in(desk.fixture.env()))
                .keep(
                        Fixture.KIWI,
                        new Reports.Made(
                                "quarterly",
                                "2026-Q3",
                                Instant.parse("2026-10-01T05:00:00Z"),
                                FigureExamples.figures()),
                        "Reference,Kind\r\n");
        ReportMails mails = new ReportMails(Table.in(desk.fixture.env()));
        Instant handedOver = Instant.parse("2026-10-01T05:00:01Z");
        mails.replace(
                Fixture.KIWI,
                "quarterly",
                "2026-Q3",
                ReportMails.Stored.nothing("daniel", handedOver),
                ReportMail.waiting("daniel", handedOver)
                        .begun(handedOver)
                        .refused("SES answered 400, MessageRejected, request 1: not verified", handedOver)
                        .again(1, "adele", handedOver.plusSeconds(3600))
                        .begun(handedOver.plusSeconds(3601))
                        .doubted());
        new ReportFeedbacks(Table.in(desk.fixture.env()))
                .keep(
                        Fixture.KIWI,
                        "quarterly",
                        "2026-Q3",
                        new ReportFeedback(
                                handedOver.plusSeconds(86_400),
                                "daniel",
                                "Ombudsman",
                                "Please name the causes of the late answers."));
        holds("reports", desk.as(MARY).call(Desk.REPORTS));
        holds("report", desk.as(DANIEL).call(Desk.REPORT, "quarterly", "2026-Q3"));
    }

    @Test
    void a_procedure() {
        try (Desk borough = new Desk(Fixture.BOROUGH)) {
            holds("procedure", borough.as(Desk.ADELE).call(Desk.PROCEDURE));
        }
    }
}
