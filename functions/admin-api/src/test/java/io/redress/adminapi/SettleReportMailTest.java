package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.report.ReportMail;
import io.redress.fixtures.Colleague;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Tree;
import io.redress.store.MailMark;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.AtOnce;
import io.redress.testing.FigureExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff decide what becomes of the mail of a report that is in doubt or was refused. */
class SettleReportMailTest {

    private static final String PERIOD = "2026-Q3";
    private static final String FIRST_COPY = "{\"copy\": 1}";
    private static final Instant HANDED_OVER = Instant.parse("2026-10-01T05:00:01Z");

    private Desk desk;
    private Table table;
    private ReportMails mails;

    @BeforeEach
    void open() {
        desk = new Desk();
        table = Table.in(desk.fixture.env());
        mails = new ReportMails(table);
        new Reports(table)
                .keep(
                        "kiwi",
                        new Reports.Made("quarterly", PERIOD, HANDED_OVER, FigureExamples.figures()),
                        "Reference\r\n");
        mail("daniel", begun -> begun.doubted());
        mail("margaret", begun -> begun.refused("SES answered 400, MessageRejected", HANDED_OVER));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void mail(String id, UnaryOperator<ReportMail> then) {
        Stored nothing = Stored.nothing(id, HANDED_OVER);
        mails.replace(
                "kiwi", "quarterly", PERIOD, nothing, then.apply(nothing.mail().begun(HANDED_OVER)));
    }

    private Answer settle(Colleague colleague, String route, String body, String recipient) {
        return desk.as(colleague).send(route, body, "quarterly", PERIOD, recipient);
    }

    private Answer itArrived(Colleague colleague, String recipient) {
        return settle(colleague, Desk.IT_ARRIVED, FIRST_COPY, recipient);
    }

    private Answer sendAgain(Colleague colleague, String recipient) {
        return settle(colleague, Desk.SEND_AGAIN, FIRST_COPY, recipient);
    }

    private Tree shown(String recipient) {
        return desk.as(DANIEL).call(Desk.REPORT, "quarterly", PERIOD).json().list("mails").stream()
                .filter(mail -> mail.required("recipient").equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private String unsettled() {
        return desk.as(MARY).call(Desk.REPORTS).each("reports", "unsettled").getFirst();
    }

    @Test
    void a_report_shows_what_is_known_of_each_mail() {
        assertThat(unsettled()).isEqualTo("2");
        assertThat(shown("daniel").required("state")).isEqualTo("in-doubt");
        assertThat(shown("daniel").required("since")).isEqualTo("2026-10-01T06:00:01+01:00");
        assertThat(shown("daniel").required("sinceInWords")).isEqualTo("Thursday 1 October 2026, 06:00");
        assertThat(shown("margaret").required("state")).isEqualTo("refused");
        assertThat(shown("margaret").required("why")).isEqualTo("SES answered 400, MessageRejected");
        desk.fixture.staff(Colleague.of("Nora New", "managing-director"));
        assertThat(shown("nora").required("state")).isEqualTo("waiting");
        assertThat(shown("nora").text("since")).isEmpty();
    }

    @Test
    void a_mail_that_arrived_counts_as_sent_with_who_said_so_and_when() {
        Answer first = itArrived(ADELE, "daniel");
        desk.fixture.clock.advance(Duration.ofHours(1));
        Answer second = itArrived(DANIEL, "daniel");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.json().required("state")).isEqualTo("sent");
        Tree step = shown("daniel").list("steps").getLast();
        assertThat(step.required("happening")).isEqualTo("it-arrived");
        assertThat(step.required("by")).isEqualTo("adele");
        assertThat(step.required("name")).isEqualTo("Adele Novak");
        assertThat(step.required("at")).startsWith("2026-10-");
        assertThat(unsettled()).isEqualTo("1");
        assertThat(desk.queue.take()).isEmpty();
        assertThat(sendAgain(ADELE, "daniel").status()).isEqualTo(409);
    }

    @Test
    void a_mail_is_sent_again_to_its_recipient_alone_and_a_repeated_order_is_the_same_order() {
        Answer first = sendAgain(MARGARET, "daniel");
        Answer second = sendAgain(ADELE, "daniel");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.json().required("state")).isEqualTo("waiting");
        assertThat(first.json().required("copy")).isEqualTo("2");
        assertThat(desk.queue.take())
                .extracting(body -> ReportRequest.of(Tree.read(body)))
                .containsOnly(new ReportRequest("kiwi", "quarterly", PERIOD, "daniel"));
        assertThat(itArrived(ADELE, "daniel").status()).isEqualTo(409);
        assertThat(unsettled()).isEqualTo("1");
    }

    @Test
    void an_order_that_comes_late_does_not_order_a_third_copy() {
        sendAgain(ADELE, "daniel");
        desk.queue.take();
        Stored ordered = mails.find("kiwi", "quarterly", PERIOD, "daniel").orElseThrow();
        mails.replace(
                "kiwi",
                "quarterly",
                PERIOD,
                ordered,
                ordered.mail().begun(HANDED_OVER).doubted());

        Answer late = sendAgain(ADELE, "daniel");
        assertThat(late.json().required("state")).isEqualTo("in-doubt");
        assertThat(late.json().required("copy")).isEqualTo("2");
        assertThat(desk.queue.take()).isEmpty();
        assertThat(settle(ADELE, Desk.SEND_AGAIN, "{\"copy\": 2}", "daniel")
                        .json()
                        .required("copy"))
                .isEqualTo("3");
    }

    @Test
    void a_refused_mail_can_be_sent_again_but_cannot_have_arrived() {
        assertThat(itArrived(ADELE, "margaret").status()).isEqualTo(409);
        assertThat(sendAgain(ADELE, "margaret").status()).isEqualTo(200);
        assertThat(desk.queue.take()).hasSize(1);
    }

    @Test
    void two_decisions_at_once_make_one() throws Exception {
        List<Integer> statuses = AtOnce.run(
                6, number -> (number % 2 == 0 ? itArrived(ADELE, "daniel") : sendAgain(MARGARET, "daniel")).status());

        assertThat(statuses).containsOnly(200, 409);
        long steps = shown("daniel").list("steps").size();
        assertThat(steps).as("the doubt and one decision").isEqualTo(2);
    }

    @Test
    void only_administrators_and_those_whom_the_report_is_for_may_decide() {
        for (String route : List.of(Desk.IT_ARRIVED, Desk.SEND_AGAIN)) {
            assertThat(settle(MARY, route, FIRST_COPY, "daniel").status()).isEqualTo(403);
            assertThat(desk.as("thief", "knec:administrator")
                            .send(route, FIRST_COPY, "quarterly", PERIOD, "daniel")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(shown("daniel").required("state")).isEqualTo("in-doubt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"copy\": null}",
                "{\"copy\": \"1\"}",
                "{\"copy\": 1.5}",
                "{\"copy\": 0}",
                "{\"copy\": 2}",
                "{\"copy\": -1}",
                "{\"copy\": 1e300}",
                "{\"copy\": 1, \"force\": true}"
            })
    void a_body_with_faults_is_rejected(String body) {
        for (String route : List.of(Desk.IT_ARRIVED, Desk.SEND_AGAIN)) {
            Answer answer = settle(ADELE, route, body, "daniel");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.faulty()).containsAnyOf("copy", "force");
        }
        assertThat(shown("daniel").required("state")).isEqualTo("in-doubt");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(itArrived(ADELE, "mary").status()).isEqualTo(404);
        assertThat(sendAgain(ADELE, "../daniel#").status()).isEqualTo(404);
        assertThat(desk.as(ADELE)
                        .send(Desk.SEND_AGAIN, FIRST_COPY, "quarterly", "2026-Q2", "daniel")
                        .status())
                .isEqualTo(404);
        assertThat(desk.as(ADELE)
                        .send(Desk.SEND_AGAIN, FIRST_COPY, "weekly", PERIOD, "daniel")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_has_not_been_mailed_yet_has_nothing_to_settle() {
        desk.fixture.staff(Colleague.of("Nora New", "managing-director"));
        assertThat(itArrived(ADELE, "nora").status()).isEqualTo(409);
        assertThat(sendAgain(ADELE, "nora").status()).isEqualTo(409);
        assertThat(desk.queue.take()).isEmpty();
    }

    @Test
    void nobody_is_mailed_again_who_does_not_get_the_report_any_more() {
        mail("mary", begun -> begun.doubted());

        assertThat(sendAgain(ADELE, "mary").text()).contains("does not get this report any more");
        assertThat(desk.queue.take()).isEmpty();
        assertThat(unsettled()).as("mary has no role of the report").isEqualTo("2");
        assertThat(itArrived(ADELE, "mary").status()).isEqualTo(200);
    }

    @Test
    void a_doubt_that_an_earlier_version_has_stored_can_be_settled() {
        desk.fixture.staff(Colleague.of("Nora New", "managing-director"));
        MailMark mark = MailMark.ofReport("kiwi", "quarterly", PERIOD, "nora", HANDED_OVER);
        mark.take(table);
        mark.doubt(table);

        assertThat(shown("nora").required("state")).isEqualTo("in-doubt");
        assertThat(unsettled()).isEqualTo("3");
        assertThat(itArrived(ADELE, "nora").json().required("state")).isEqualTo("sent");
        assertThat(unsettled()).isEqualTo("2");
    }
}
