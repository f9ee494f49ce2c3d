package io.redress.notification;

import static io.redress.notification.Kiwi.ADELE;
import static io.redress.notification.Kiwi.MARY;
import static io.redress.notification.Kiwi.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.store.MailMark;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.AtOnce;
import io.redress.testing.Invoked;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationHandlerTest {

    private Kiwi kiwi;
    private Fixture fixture;

    @BeforeEach
    void open() {
        kiwi = new Kiwi();
        fixture = kiwi.fixture;
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void the_caseworker_gets_a_mail_about_an_assigned_complaint() {
        fixture.submittedExample(TestSubmission.usual());
        fixture.assign(Fixture.EXAMPLE, MARY);
        assertThat(Invoked.failures(kiwi.function().example())).isEmpty();

        assertThat(fixture.ses.recipients()).containsExactly(MARY.email());
        assertThat(fixture.ses.mails().getFirst().text())
                .contains(
                        "Reference: " + Fixture.EXAMPLE,
                        "Answer at stage 1: Friday 6 November 2026",
                        "/kiwi/desk/complaints/" + Fixture.EXAMPLE);
    }

    @Test
    void if_the_complainant_gets_no_mail_the_caseworker_is_told_the_due_time_of_the_acknowledgement() {
        String reachable = kiwi.marys();
        String unreachable = kiwi.marys(TestSubmission.usual().unreachable());

        assertThat(kiwi.mails(reachable, 2).getFirst().text()).doesNotContain("Acknowledgement");
        assertThat(kiwi.mails(unreachable, 2).getFirst().text())
                .contains("Acknowledgement: Tuesday 27 October 2026", "Answer at stage 1: Friday 6 November 2026");
    }

    @Test
    void a_change_without_recipients_sends_no_mail() {
        String reference = kiwi.marys();
        int noted = fixture.act("quality-manager", reference, "note", Map.of("text", "Rang the centre."));

        assertThat(kiwi.told(reference, 1)).isEmpty();
        assertThat(kiwi.told(reference, noted)).isEmpty();
    }

    @Test
    void of_many_additions_of_a_day_the_first_is_told_at_once_and_the_others_in_one_mail_the_next_working_morning() {
        String reference = kiwi.marys();
        int first = adds(reference, "It was room 12.");
        assertThat(kiwi.told(reference, first)).containsExactly("mary: The complainant has acted on it");
        fixture.clock.advance(Duration.ofHours(2));
        int second = adds(reference, "Or room 13.");
        assertThat(kiwi.told(reference, second)).isEmpty();
        fixture.clock.advance(Duration.ofHours(2));
        int third = adds(reference, "No, room 14.");
        assertThat(kiwi.told(reference, third)).isEmpty();
        // The 23rd is a Friday.
        fixture.clock.set(Instant.parse("2026-10-26T06:59:59Z"));
        assertThat(kiwi.told(reference, third)).isEmpty();
        fixture.clock.set(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(kiwi.told(reference, second)).isEmpty();
        assertThat(kiwi.mails(reference, third)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("one mail for 2 things that were added since Friday 23 October 2026, 11:32"));
        assertThat(kiwi.told(reference, third)).isEmpty();
    }

    @Test
    void after_staff_have_acted_the_next_addition_is_told_at_once() {
        String reference = kiwi.marys();
        adds(reference, "It was room 12.");
        int second = adds(reference, "Or room 13.");
        fixture.act("quality-manager", reference, "note", Map.of("text", "Rang the centre."));
        int third = adds(reference, "No, room 14.");

        assertThat(kiwi.told(reference, second)).isEmpty();
        assertThat(kiwi.told(reference, third)).containsExactly("mary: The complainant has acted on it");
        fixture.clock.set(Instant.parse("2026-10-26T07:00:00Z"));
        assertThat(kiwi.told(reference, second)).as("the later mail told of it").isEmpty();
    }

    private int receives(String reference, Optional<DocumentRefusal> found, Instant sent) {
        String id = "file-" + fixture.now(reference).version();
        return fixture.decide(
                reference,
                new Actor.System("documents"),
                new Command.ReceiveDocument(
                        id,
                        "application/pdf",
                        10,
                        id,
                        "complainant",
                        true,
                        found,
                        "letter.pdf",
                        id,
                        Optional.of(sent),
                        Optional.of(sent)));
    }

    @Test
    void staff_are_told_of_a_document_that_was_in_time_although_the_complaint_was_closed_in_the_meantime() {
        String reference = kiwi.marys();
        int answered = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        kiwi.told(reference, answered);
        Limit reply = fixture.now(reference).running("reply").orElseThrow();
        fixture.clock.set(reply.due().plusSeconds(1));
        fixture.wake(reference);
        assertThat(fixture.now(reference).open()).isFalse();
        fixture.clock.advance(Duration.ofHours(1));
        int inTime = receives(reference, Optional.empty(), reply.due());
        int late = receives(reference, Optional.empty(), reply.due().plusSeconds(1));

        assertThat(kiwi.mails(reference, inTime)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(MARY.email());
            assertThat(mail.subject())
                    .isEqualTo("The reply about " + reference + " was in time, although the complaint was closed");
            assertThat(mail.text()).contains("You can open the complaint again");
        });
        assertThat(kiwi.told(reference, late)).noneMatch(mail -> mail.contains("in time"));
    }

    @Test
    void staff_are_told_of_each_harmful_file_however_many_files_were_refused_before() {
        String reference = kiwi.marys();
        for (int i = 0; i < 45; i++) {
            receives(reference, Optional.of(DocumentRefusal.WRONG_TYPE), fixture.clock.instant());
        }
        int harmful = receives(reference, Optional.of(DocumentRefusal.MALWARE), fixture.clock.instant());
        assertThat(kiwi.told(reference, harmful)).containsExactly("mary: A harmful file was refused for it");
    }

    private int adds(String reference, String text) {
        return fixture.says(reference, "add-information", Map.of("information", text));
    }

    @Test
    void administrators_or_else_possible_caseworkers_get_a_mail_about_an_unassigned_complaint() {
        String reference = fixture.submitted();
        int change = fixture.leaveUnassigned(reference);
        assertThat(kiwi.told(reference, change)).containsExactly("adele: No caseworker for it");

        kiwi.without(ADELE);
        String another = fixture.submitted();
        assertThat(kiwi.told(another, fixture.leaveUnassigned(another)))
                .containsExactlyInAnyOrder("mary: No caseworker for it", "quentin: No caseworker for it");
    }

    @Test
    void the_answer_is_sent_to_the_complainant_and_recorded() {
        String reference = kiwi.marys();
        int answered = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        List<AcceptedMail> mails = kiwi.mails(reference, answered);

        assertThat(mails).singleElement().satisfies(mail -> assertThat(mail.recipient())
                .isEqualTo(TestSubmission.ADDRESS));
        assertThat(mails.getFirst().text())
                .contains("Dear Amara", "Outcome: Upheld", "You are right", "Are you satisfied?");
        assertThat(fixture.sent(reference)).containsExactly(new LetterEvent.LetterSent("answer", answered));
    }

    @Test
    void the_letter_about_an_extension_gives_the_reason_and_both_dates() {
        String reference = kiwi.marys();
        int extended = fixture.act(
                "quality-manager",
                reference,
                "extend",
                Map.of("limit", "stage-1-answer", "until", "2026-11-20", "reason", "The centre was closed."));

        assertThat(kiwi.mails(reference, extended))
                .singleElement()
                .extracting(AcceptedMail::text)
                .asString()
                .contains("Friday 6 November 2026", "Friday 20 November 2026", "The centre was closed.");
    }

    @Test
    void when_the_complainant_acts_the_caseworker_gets_a_mail_and_the_complainant_a_letter() {
        String reference = kiwi.marys();
        int added = fixture.says(reference, "add-information", Map.of("information", "It was room 12."));
        assertThat(kiwi.told(reference, added)).containsExactly("mary: The complainant has acted on it");

        fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        int unhappy = fixture.says(reference, "not-satisfied", Map.of("comment", "No."));
        assertThat(kiwi.told(reference, unhappy))
                .as("the caseworker before the complaint moved on")
                .containsExactlyInAnyOrder(
                        "mary: The complainant has acted on it",
                        "zzyzx: Your complaint has moved to the next stage (it)");
    }

    @Test
    void staff_get_no_mail_about_their_own_actions() {
        String reference = kiwi.marys();
        int added = fixture.act(
                "quality-manager",
                reference,
                "add-information",
                Map.of("information", "It was room 12.", "how", "telephone"));

        assertThat(kiwi.told(reference, added)).isEmpty();
    }

    @Test
    void the_caseworker_has_to_send_a_letter_that_cannot_go_by_mail() {
        String reference = kiwi.marys(TestSubmission.usual().unreachable());
        int answered = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);

        assertThat(kiwi.told(reference, answered)).containsExactly("mary: Please write to the complainant: it");
    }

    @Test
    void a_mail_that_fails_does_not_stop_the_others_and_is_sent_once_later() {
        String reference = kiwi.marys();
        fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        int unhappy = fixture.says(reference, "not-satisfied", Map.of());
        fixture.ses.behave(MARY.email(), SesReply.throttling());
        assertThat(kiwi.comesBack(reference, unhappy)).isTrue();
        assertThat(fixture.ses.recipients()).containsExactly(TestSubmission.ADDRESS);

        fixture.ses.behave(TestSubmission.ADDRESS, SesReply.refusing());
        fixture.ses.behave(MARY.email(), SesReply.accepting());
        assertThat(kiwi.comesBack(reference, unhappy)).isFalse();
        assertThat(kiwi.comesBack(reference, unhappy)).isFalse();
        assertThat(fixture.ses.recipients()).containsExactly(MARY.email(), TestSubmission.ADDRESS);
    }

    @Test
    void a_mail_to_staff_in_doubt_counts_as_sent_and_the_others_are_sent_once() {
        kiwi.without(ADELE);
        String reference = fixture.submitted();
        int change = fixture.leaveUnassigned(reference);
        fixture.ses.behave(MARY.email(), SesReply.hangingUp());
        assertThat(kiwi.comesBack(reference, change)).isFalse();

        fixture.ses.behave(SesReply.accepting());
        assertThat(kiwi.comesBack(reference, change)).isFalse();
        assertThat(fixture.ses.recipients()).containsExactly(MARY.email(), QUENTIN.email());
    }

    @Test
    void the_same_message_many_times_at_once_sends_one_mail_to_each_recipient() throws Exception {
        String reference = kiwi.marys();
        fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        int unhappy = fixture.says(reference, "not-satisfied", Map.of());
        List<Invoked> functions = Stream.generate(kiwi::function).limit(4).toList();
        AtOnce.run(4, number -> functions.get(number).comesBack(reference, unhappy));

        assertThat(kiwi.comesBack(reference, unhappy)).isFalse();
        assertThat(fixture.ses.recipients()).containsExactly(MARY.email(), TestSubmission.ADDRESS);
        assertThat(fixture.events(reference, LetterEvent.LetterSent.class)).hasSize(1);
    }

    @Test
    void the_caseworker_is_told_at_once_of_a_letter_in_doubt() {
        String reference = kiwi.marys();
        int answer = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        fixture.ses.behave(TestSubmission.ADDRESS, SesReply.hangingUp());
        assertThat(kiwi.comesBack(reference, answer)).isFalse();

        int doubt = fixture.now(reference).version();
        assertThat(kiwi.told(reference, doubt)).containsExactly("mary: Did this letter arrive? it");
        assertThat(fixture.now(reference).running("reply")).isEmpty();
        assertThat(fixture.now(reference).running("untold-letter")).isPresent();
    }

    @Test
    void staff_can_order_a_letter_in_doubt_again_and_this_meets_its_limit() {
        String reference = kiwi.marys();
        Table table = Table.in(fixture.env());
        MailMark lost = MailMark.of(
                reference,
                1,
                "acknowledgement",
                TestSubmission.ADDRESS,
                fixture.env().now());
        lost.take(table);
        lost.doubt(table);
        int order = fixture.act("administrator", reference, "send-again", Map.of("change", "1"));

        assertThat(kiwi.told(reference, order)).containsExactly("zzyzx: We have received your complaint (it)");
        assertThat(fixture.sent(reference)).containsExactly(new LetterEvent.LetterSent("acknowledgement", order));
        assertThat(fixture.now(reference).limits().getFirst().state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_letter_that_is_sent_again_has_the_same_text_and_every_order_sends_one() {
        String reference = kiwi.marys();
        int answered = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        AcceptedMail first = kiwi.mails(reference, answered).getFirst();
        fixture.says(reference, "not-satisfied", Map.of());
        for (int times = 0; times < 2; times++) {
            int order = fixture.act("director-of-quality", reference, "send-again", Map.of("change", "" + answered));
            AcceptedMail again = kiwi.mails(reference, order).getFirst();
            assertThat(again.subject()).isEqualTo(first.subject());
            assertThat(again.text().replaceAll("tracking/\\S+", ""))
                    .isEqualTo(first.text().replaceAll("tracking/\\S+", ""));
        }
    }

    @Test
    void the_complainant_gets_a_reminder_to_reply_and_a_letter_about_the_closing() {
        String reference = kiwi.marys();
        kiwi.mails(reference, fixture.act("quality-manager", reference, "answer", Fixture.ANSWER));
        fixture.decide(reference, new Actor.System("acknowledgement"), new Command.RecordLetter("acknowledgement", 1));
        fixture.clock.set(Instant.parse("2026-11-07T10:00:00Z"));
        List<AcceptedMail> reminder = kiwi.mails(reference, fixture.wake(reference));
        assertThat(reminder).extracting(AcceptedMail::recipient).containsExactly(TestSubmission.ADDRESS);
        assertThat(reminder.getFirst().text()).contains("Please reply by: Friday 20 November 2026");

        fixture.clock.set(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(kiwi.told(reference, fixture.wake(reference)))
                .containsExactly("zzyzx: Your complaint is closed (it)");
    }

    @Test
    void one_person_is_asked_to_write_by_hand_and_that_is_the_new_caseworker() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        assertThat(kiwi.told(reference, 1)).as("nobody has it yet").isEmpty();

        assertThat(kiwi.told(reference, fixture.assign(reference, MARY)))
                .containsExactly("mary: it is assigned to you", "mary: Please write to the complainant: it");
    }

    @Test
    void what_has_been_told_is_not_asked_for_again() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        String today = LocalDate.ofInstant(fixture.env().now(), ZoneOffset.UTC).toString();
        fixture.act("quality-manager", reference, "told", Map.of("letter", "all", "how", "phone", "on", today));

        assertThat(kiwi.told(reference, fixture.assign(reference, MARY)))
                .containsExactly("mary: it is assigned to you");
    }

    @Test
    void a_message_that_fails_does_not_stop_the_others() {
        String reference = kiwi.marys();

        assertThat(kiwi.function().failing("{}", Invoked.message(reference, 9), "x", Invoked.message(reference, 2)))
                .containsExactly(0, 1, 2);
        assertThat(fixture.ses.recipients()).containsExactly(MARY.email());
    }
}
