package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.report.ReportMail;
import io.redress.domain.report.ReportMail.State;
import io.redress.messaging.ReportMailNews;
import io.redress.store.MailFeedback;
import io.redress.store.MailFeedback.OfReport;
import io.redress.store.MailMark;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.AtOnce;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails of a report that are in doubt or were refused, and what people decide about them. */
class ReportMailsTest {

    private static final String DORA = "dora@kiwi.example";
    private static final String MAX = "max@kiwi.example";
    private static final String ADELE = "adele@kiwi.example";
    private static final String ANTON = "anton@kiwi.example";
    private static final String PERIOD = "2026-Q4";

    private final World world = new World();
    private final Table table = Table.in(world.env);
    private final ReportMails mails = new ReportMails(table);

    @BeforeEach
    void kiwi() {
        world.staff("dora", "director-of-quality");
        world.staff("max", "managing-director");
        world.staff("adele", "administrator");
        world.staff("anton", "administrator");
        world.complaint("KIWI-0000-0003", "2026-11-02T10:00:00Z", null);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private ReportMail mail(String id) {
        return mails.find("kiwi", "quarterly", PERIOD, id).orElseThrow().mail();
    }

    private void decide(String id, ReportMail decided) {
        Stored kept = mails.find("kiwi", "quarterly", PERIOD, id).orElseThrow();
        assertThat(mails.replace("kiwi", "quarterly", PERIOD, kept, decided)).isPresent();
    }

    private boolean comesBack(String only) {
        return world.comesBack(PERIOD, only);
    }

    private List<String> reports(String address) {
        return subjects(address, "Quarterly complaints report");
    }

    private List<String> notices(String address) {
        return subjects(address, "Mails of a report that need a decision");
    }

    private List<String> subjects(String address, String beginning) {
        return world.ses.mailsTo(address).stream()
                .map(AcceptedMail::subject)
                .filter(subject -> subject.startsWith(beginning))
                .toList();
    }

    @Test
    void a_mail_in_doubt_is_recorded_told_once_and_never_sent_again_by_itself() {
        world.ses.behave(DORA, SesReply.hangingUp());
        world.schedule();
        world.ses.behave(DORA, SesReply.accepting());
        world.schedule();
        assertThat(world.comesBack(PERIOD)).isFalse();
        world.clock.advance(Duration.ofDays(1));
        world.schedule();

        assertThat(mail("dora").state()).isEqualTo(State.IN_DOUBT);
        assertThat(mail("dora").told()).isTrue();
        assertThat(mail("max").state()).isEqualTo(State.SENT);
        assertThat(reports(DORA)).hasSize(1);
        assertThat(reports(MAX)).hasSize(1);
        assertThat(notices(ADELE)).hasSize(1);
        assertThat(notices(ANTON)).hasSize(1);
        AcceptedMail notice = world.ses.mailsTo(ADELE).getFirst();
        assertThat(notice.subject())
                .isEqualTo(
                        "Mails of a report that need a decision: Quarterly complaints report, October to December 2026: Kiwi");
        assertThat(notice.text())
                .contains(
                        "to dora (dora), copy 1, on Friday 1 January 2027",
                        "Nobody knows whether they arrived",
                        "POST /kiwi/admin/reports/quarterly/2026-Q4/recipients/(id)/it-arrived")
                .doesNotContain("max", "refused", "Correct the address");
        assertThat(notice.html()).contains("dora (dora), copy 1", "send-again", "lang=\"en\"");
    }

    @Test
    void a_refused_mail_does_not_stop_the_others_and_is_told_with_the_reason() {
        world.ses.behave(DORA, SesReply.refusing());
        world.schedule();
        world.clock.advance(Duration.ofDays(1));
        world.schedule();

        assertThat(mail("dora").state()).isEqualTo(State.REFUSED);
        assertThat(mail("dora").why()).contains("SES answered").doesNotContain("@");
        assertThat(reports(MAX)).hasSize(1);
        assertThat(notices(ADELE)).hasSize(1);
        AcceptedMail notice = world.ses.mailsTo(ADELE).getFirst();
        assertThat(notice.text())
                .contains(
                        "They did not arrive",
                        "to dora (dora), copy 1, on Friday 1 January 2027: ",
                        "SES answered",
                        "Correct the address",
                        "recipients/(id)/send-again")
                .doesNotContain("Nobody knows", "it-arrived");
        assertThat(notice.html()).contains("Refused", "SES answered").doesNotContain("Nobody knows", "it-arrived");
    }

    @Test
    void mails_in_doubt_and_refused_mails_stand_apart_in_one_notice() {
        world.ses.behave(DORA, SesReply.hangingUp());
        world.ses.behave(MAX, SesReply.refusing());
        world.schedule();

        assertThat(notices(ADELE)).hasSize(1);
        assertThat(world.ses.mailsTo(ADELE).getFirst().text())
                .containsSubsequence(
                        "In doubt\n", "to dora (dora)", "it-arrived", "Refused\n", "to max (max)", "send-again");
    }

    @Test
    void a_copy_that_was_ordered_goes_to_that_recipient_alone_and_once() {
        world.ses.behave(DORA, SesReply.hangingUpHalfway());
        world.schedule();
        world.ses.behave(DORA, SesReply.accepting());
        world.staff("newcomer", "managing-director");
        int before = reports(DORA).size();
        decide("dora", mail("dora").again(1, "adele", world.env.now()));

        assertThat(comesBack("dora")).isFalse();
        assertThat(comesBack("dora")).isFalse();

        assertThat(reports(DORA)).hasSize(before + 1);
        assertThat(reports(MAX)).hasSize(1);
        assertThat(reports("newcomer@kiwi.example")).isEmpty();
        assertThat(mail("dora").state()).isEqualTo(State.SENT);
        assertThat(mail("dora").copy()).isEqualTo(2);
        assertThat(notices(ADELE)).hasSize(1);
    }

    /** What the mail service says of the last mail to a recipient. */
    private void hears(String address, boolean accepted) {
        AcceptedMail mail = world.ses.mailsTo(address).stream()
                .filter(sent -> sent.subject().startsWith("Quarterly complaints report"))
                .reduce((_, last) -> last)
                .orElseThrow();
        OfReport about =
                MailFeedback.of(mail.tags()).flatMap(MailFeedback::ofReport).orElseThrow();
        world.hears(about.period(), new ReportMailNews(about.recipient(), about.copy(), accepted, mail.id()));
    }

    @Test
    void a_mail_in_doubt_is_settled_when_the_mail_service_says_that_it_has_it() {
        world.ses.behave(DORA, SesReply.hangingUp());
        world.schedule();
        assertThat(mail("dora").state()).isEqualTo(State.IN_DOUBT);

        hears(DORA, true);
        hears(DORA, true);

        assertThat(mail("dora").state()).isEqualTo(State.SENT);
        assertThat(mail("dora").steps()).hasSize(2);
    }

    @Test
    void a_mail_that_comes_back_is_refused_and_told_once_also_after_a_doubt() {
        world.ses.behave(DORA, SesReply.hangingUp());
        world.schedule();
        assertThat(notices(ADELE)).hasSize(1);

        for (String address : List.of(DORA, MAX)) {
            hears(address, false);
            hears(address, false);
            hears(address, true);
        }

        assertThat(mail("dora").state()).isEqualTo(State.REFUSED);
        assertThat(mail("max").state()).isEqualTo(State.REFUSED);
        assertThat(notices(ADELE)).hasSize(3);
        assertThat(notices(ANTON)).hasSize(3);
        assertThat(world.ses.mailsTo(ADELE).getLast().text())
                .contains("to max (max), copy 1", "The mail came back.", "or came back");
    }

    @Test
    void what_is_said_of_a_former_copy_changes_nothing() {
        world.ses.behave(DORA, SesReply.hangingUp());
        world.schedule();
        String former = world.ses.mailsTo(DORA).getLast().tags().toString();
        assertThat(former).contains("copy=1");
        decide("dora", mail("dora").again(1, "adele", world.env.now()));
        world.ses.behave(DORA, SesReply.accepting());
        assertThat(comesBack("dora")).isFalse();

        OfReport about = MailFeedback.of(world.ses.mailsTo(DORA).getFirst().tags())
                .flatMap(MailFeedback::ofReport)
                .orElseThrow();
        world.hears(PERIOD, new ReportMailNews(about.recipient(), about.copy(), false, "0107-1"));

        assertThat(mail("dora").state()).isEqualTo(State.SENT);
        assertThat(mail("dora").copy()).isEqualTo(2);
    }

    @Test
    void another_copy_in_doubt_is_another_doubt() {
        world.ses.behave(DORA, SesReply.hangingUp());
        world.schedule();
        decide("dora", mail("dora").again(1, "adele", world.env.now()));
        assertThat(comesBack("dora")).isFalse();
        assertThat(comesBack("dora")).isFalse();

        assertThat(mail("dora").state()).isEqualTo(State.IN_DOUBT);
        assertThat(mail("dora").copy()).isEqualTo(2);
        assertThat(notices(ADELE)).hasSize(2);
    }

    @Test
    void an_ordered_copy_that_could_not_be_sent_is_tried_again() {
        world.ses.behave(DORA, SesReply.refusing());
        world.schedule();
        decide("dora", mail("dora").again(1, "adele", world.env.now()));
        world.ses.behave(DORA, SesReply.throttling());
        assertThat(comesBack("dora")).isTrue();
        assertThat(mail("dora").state()).isEqualTo(State.WAITING);

        world.ses.behave(DORA, SesReply.accepting());
        assertThat(comesBack("dora")).isFalse();
        assertThat(reports(DORA)).hasSize(1);
    }

    @Test
    void many_messages_about_one_ordered_copy_send_one() throws Exception {
        world.ses.behave(DORA, SesReply.refusing());
        world.schedule();
        world.ses.behave(DORA, SesReply.accepting());
        decide("dora", mail("dora").again(1, "adele", world.env.now()));
        int many = 6;
        List<ReportHandler> handlers =
                IntStream.range(0, many).mapToObj(_ -> world.handler()).toList();
        AtOnce.run(many, number -> World.comesBack(handlers.get(number), PERIOD, "dora"));

        assertThat(comesBack("dora")).isFalse();
        assertThat(reports(DORA)).hasSize(1);
    }

    @Test
    void nobody_gets_a_copy_who_is_no_recipient_any_more() {
        world.ses.behave(DORA, SesReply.refusing());
        world.schedule();
        world.ses.behave(DORA, SesReply.accepting());
        decide("dora", mail("dora").again(1, "adele", world.env.now()));
        world.remove("dora");

        assertThat(comesBack("dora")).isFalse();
        assertThat(comesBack("a stranger")).isFalse();
        assertThat(reports(DORA)).isEmpty();
    }

    @Test
    void a_mail_that_it_arrived_settles_is_left_alone() {
        world.ses.behave(DORA, SesReply.hangingUp());
        world.schedule();
        int before = reports(DORA).size();
        decide("dora", mail("dora").itArrived(1, "dora", world.env.now()));
        world.clock.advance(Duration.ofDays(1));
        world.schedule();
        assertThat(world.comesBack(PERIOD)).isFalse();

        assertThat(reports(DORA)).hasSize(before);
        assertThat(mail("dora").state()).isEqualTo(State.SENT);
    }

    @Test
    void a_sender_who_stopped_in_the_middle_leaves_a_doubt() {
        world.schedule();
        world.staff("newcomer", "managing-director");
        Stored nothing = Stored.nothing("newcomer", world.env.now());
        mails.replace("kiwi", "quarterly", PERIOD, nothing, nothing.mail().begun(world.env.now()));
        assertThat(world.comesBack(PERIOD)).as("the other sender may still run").isTrue();
        world.clock.advance(Duration.ofMinutes(6));
        assertThat(world.comesBack(PERIOD)).isFalse();

        assertThat(mail("newcomer").state()).isEqualTo(State.IN_DOUBT);
        assertThat(notices(ADELE)).hasSize(1);
        assertThat(reports("newcomer@kiwi.example")).isEmpty();
    }

    @Test
    void a_mark_of_an_earlier_version_is_a_doubt_too() {
        MailMark mark = MailMark.ofReport("kiwi", "quarterly", PERIOD, "dora", world.env.now());
        mark.take(table);
        mark.doubt(table);
        world.schedule();

        assertThat(reports(DORA)).isEmpty();
        assertThat(mail("dora").state()).isEqualTo(State.IN_DOUBT);
        assertThat(notices(ADELE)).hasSize(1);
        assertThat(world.reports.wasMailed("kiwi", "quarterly", PERIOD)).isTrue();
    }

    @Test
    void without_an_administrator_the_run_fails_until_somebody_can_be_told() {
        world.remove("adele");
        world.remove("anton");
        world.ses.behave(DORA, SesReply.hangingUp());
        assertThatThrownBy(world::schedule).hasMessageContaining("kiwi's quarterly");
        assertThat(mail("dora").told()).isFalse();

        world.staff("adele", "administrator");
        world.schedule();
        world.schedule();
        assertThat(notices(ADELE)).hasSize(1);
        assertThat(reports(DORA)).hasSizeLessThan(2);
    }

    @Test
    void an_administrator_who_could_not_be_told_is_told_later_and_the_other_is_not_told_twice() {
        world.ses.behave(DORA, SesReply.refusing());
        world.ses.behave(ANTON, SesReply.throttling());
        assertThatThrownBy(world::schedule).hasMessageContaining("kiwi's quarterly");
        world.ses.behave(ANTON, SesReply.accepting());
        world.schedule();

        assertThat(notices(ADELE)).hasSize(1);
        assertThat(notices(ANTON)).hasSize(1);
    }

    @Test
    void an_administrator_whose_own_address_is_refused_does_not_keep_the_run_failing() {
        world.ses.behave(DORA, SesReply.refusing());
        world.ses.behave(ANTON, SesReply.refusing());
        world.schedule();

        assertThat(notices(ADELE)).hasSize(1);
        assertThat(mail("dora").told()).isTrue();
    }

    @Test
    void nothing_else_is_read_for_a_report_that_has_been_mailed() {
        world.schedule();
        world.unreadable("dora");
        world.clock.advance(Duration.ofDays(1));
        world.schedule();

        assertThat(reports(DORA)).hasSize(1);
    }

    @Test
    void when_all_goes_well_nobody_is_told_anything() {
        world.schedule();

        assertThat(world.ses.mailsTo(ADELE)).isEmpty();
        assertThat(mails.of("kiwi", "quarterly", PERIOD, List.of()).values())
                .extracting(kept -> kept.mail().state())
                .containsOnly(State.SENT);
        assertThat(mails.unsettled("kiwi", List.of(), world.env.now())).isEqualTo(Map.of());
    }
}
