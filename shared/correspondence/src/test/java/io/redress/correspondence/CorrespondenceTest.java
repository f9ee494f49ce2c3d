package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.ParticularsBuilder;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.recipients.Recipient;
import io.redress.domain.staff.Actor;
import io.redress.email.NotSent;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.procedures.Procedures;
import io.redress.store.MailMark;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrespondenceTest {

    private static final Pattern LINK = Pattern.compile("https://complaints\\.kiwi\\.example/tracking/(\\S+)");
    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");

    private Fixture fixture;
    private Correspondence correspondence;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        correspondence = new Correspondence(
                fixture.env(),
                Table.in(fixture.env()),
                Procedures.in(fixture.env(), DaysOff.NONE),
                fixture.complaints,
                "acknowledgement");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private ChangeContext context(String reference, int change) {
        return correspondence.context(Fixture.KIWI, reference, change);
    }

    private Limit acknowledgement(String reference) {
        return fixture.now(reference).limits().stream()
                .filter(limit -> limit.id().equals("acknowledgement"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_link_in_a_letter_gives_access_and_the_letter_is_recorded_once() {
        String reference = fixture.submitted();
        correspondence.toComplainant(context(reference, 1), "acknowledgement");
        correspondence.toComplainant(context(reference, 1), "acknowledgement");

        assertThat(fixture.ses.recipients()).containsExactly(TestSubmission.ADDRESS);
        Matcher link = LINK.matcher(fixture.ses.mails().getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(fixture.complaints.open(link.group(1)).complaint().reference())
                .isEqualTo(reference);
        assertThat(fixture.sent(reference)).containsExactly(new LetterEvent.LetterSent("acknowledgement", 1));
        assertThat(fixture.complaints.history(reference).getLast().change().by())
                .isEqualTo("system:acknowledgement");
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_letter_that_was_sent_but_not_recorded_is_recorded_without_a_second_mail() {
        String reference = fixture.submitted();
        MailMark.of(
                        reference,
                        1,
                        "acknowledgement",
                        TestSubmission.ADDRESS,
                        fixture.env().now())
                .settle(Table.in(fixture.env()), null);
        correspondence.toComplainant(context(reference, 1), "acknowledgement");

        assertThat(fixture.ses.mails()).isEmpty();
        assertThat(fixture.events(reference, LetterEvent.LetterSent.class)).hasSize(1);
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_doubt_about_a_letter_is_recorded_once_and_the_letter_is_sent_again_only_by_another_order() {
        String reference = fixture.submitted();
        Instant handedOver = fixture.env().now();
        fixture.ses.behave(SesReply.hangingUp());
        correspondence.toComplainant(context(reference, 1), "acknowledgement");
        fixture.ses.behave(SesReply.accepting());
        correspondence.toComplainant(context(reference, 1), "acknowledgement");
        assertThat(fixture.events(reference, LetterEvent.LetterDoubted.class))
                .extracting(LetterEvent.LetterDoubted::letter, LetterEvent.LetterDoubted::change)
                .containsExactly(tuple("acknowledgement", 1));
        assertThat(fixture.events(reference, LetterEvent.LetterDoubted.class)
                        .getFirst()
                        .at())
                .isBetween(handedOver.minusMillis(1), handedOver.plusSeconds(60));
        assertThat(acknowledgement(reference).running()).isTrue();

        int order = fixture.act("administrator", reference, "send-again", Map.of("change", "1"));
        correspondence.toComplainantAgain(context(reference, 1), "acknowledgement", context(reference, order));
        correspondence.toComplainantAgain(context(reference, 1), "acknowledgement", context(reference, order));

        assertThat(fixture.ses.mails()).hasSize(2);
        assertThat(fixture.sent(reference)).containsExactly(new LetterEvent.LetterSent("acknowledgement", order));
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
        assertThat(fixture.now(reference).handling().untoldLetters())
                .as("the doubt is settled")
                .isEmpty();
    }

    @Test
    void a_message_that_comes_again_does_not_bring_back_a_doubt_that_is_settled() {
        String reference = fixture.submitted();
        fixture.ses.behave(SesReply.hangingUp());
        correspondence.toComplainant(context(reference, 1), "acknowledgement");
        fixture.act("quality-manager", reference, "it-arrived", Map.of("letter", "all", "how", "She rang."));
        correspondence.toComplainant(context(reference, 1), "acknowledgement");

        assertThat(fixture.now(reference).handling().untoldLetters()).isEmpty();
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_letter_goes_to_the_representative_while_the_authority_lasts() {
        TestSubmission entry = TestSubmission.usual().by(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-23"));
        String reference = fixture.submitted(entry);
        correspondence.toComplainant(context(reference, 1), "acknowledgement");
        fixture.clock.advance(Duration.ofDays(1));
        int change = fixture.act("quality-manager", reference, "inform", Map.of("message", "We are at it."));
        correspondence.toComplainant(context(reference, change), "message");

        assertThat(fixture.ses.mails())
                .extracting(AcceptedMail::recipient)
                .containsExactly(TestSubmission.DEPUTY, TestSubmission.ADDRESS);
        assertThat(fixture.ses.mails().getFirst().text()).contains("Dear Rosalind");
        assertThat(fixture.ses.mails().getLast().text()).contains("Dear Amara");
    }

    @Test
    void a_late_letter_goes_to_the_address_of_the_day_on_which_it_was_ordered() {
        TestSubmission entry = TestSubmission.usual().by(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-23"));
        String reference = fixture.submitted(entry);
        fixture.ses.behave(SesReply.throttling());
        assertThatThrownBy(() -> correspondence.toComplainant(context(reference, 1), "acknowledgement"))
                .isInstanceOf(NotSent.class);
        fixture.ses.behave(SesReply.accepting());
        fixture.clock.advance(Duration.ofDays(2));
        correspondence.toComplainant(context(reference, 1), "acknowledgement");

        assertThat(fixture.ses.recipients()).containsExactly(TestSubmission.DEPUTY);
    }

    @Test
    void if_the_address_is_gone_it_is_recorded_once_that_staff_send_the_letter_by_hand() {
        LocalDate today = LocalDate.parse("2026-10-23");
        String reference =
                fixture.submitted(TestSubmission.usual().unreachable().by(today, today));
        fixture.clock.advance(Duration.ofDays(3));
        int change = fixture.act("quality-manager", reference, "inform", Map.of("message", "We are at it."));
        correspondence.toComplainant(context(reference, change), "message");
        correspondence.toComplainant(context(reference, change), "message");

        assertThat(fixture.ses.bodies()).isEmpty();
        assertThat(fixture.events(reference, LetterEvent.LetterOwed.class))
                .containsExactly(new LetterEvent.LetterOwed("message", change));
    }

    @Test
    void a_letter_that_the_mail_service_refuses_for_good_has_to_be_told_by_hand() {
        String reference = fixture.submitted();
        int answer = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        fixture.ses.behave(SesReply.refusing());
        correspondence.toComplainant(context(reference, answer), "answer");
        correspondence.toComplainant(context(reference, answer), "answer");

        assertThat(fixture.ses.mails()).isEmpty();
        assertThat(fixture.events(reference, LetterEvent.LetterOwed.class))
                .containsExactly(new LetterEvent.LetterOwed("answer", answer));
        assertThat(fixture.now(reference).running("reply")).isEmpty();
        assertThat(fixture.now(reference).running("untold-letter")).isPresent();
    }

    /** Versions before the wish was kept to took the complainant for one who is reached by e-mail. */
    private String submittedToAnEarlierVersion(PreferredChannel channel) {
        String reference = fixture.submitted();
        fixture.complaints.change(
                Fixture.KIWI, reference, new Actor.System("test"), fixture.clock.instant(), complaint -> {
                    Particulars known = fixture.complaints.particulars(reference);
                    Person person = known.complainant();
                    Person wishing =
                            new Person(person.name(), person.email(), person.phone(), person.address(), channel.id());
                    return new Decision(
                            List.of(new IntakeEvent.Related("KIWI-0000-0000")),
                            Map.of(),
                            Optional.of(ParticularsBuilder.copy(known)
                                    .complainant(wishing)
                                    .build()));
                });
        assertThat(fixture.now(reference).entry().reachable()).isTrue();
        return reference;
    }

    @ParameterizedTest
    @EnumSource(names = "E_MAIL", mode = EnumSource.Mode.EXCLUDE)
    void an_extension_of_a_complaint_of_an_earlier_version_stands_if_the_complainant_prefers_another_channel(
            PreferredChannel channel) {
        String reference = submittedToAnEarlierVersion(channel);
        fixture.assign(reference, MARY);
        int order = fixture.act(
                MARY,
                reference,
                "extend",
                Map.of("limit", "stage-1-answer", "until", "2026-11-20", "reason", "A witness is away."));
        Instant due =
                fixture.now(reference).running("stage-1-answer").orElseThrow().due();
        correspondence.toComplainant(context(reference, order), "extension");
        correspondence.toComplainant(context(reference, order), "extension");
        assertThat(fixture.ses.mails()).isEmpty();
        assertThat(fixture.events(reference, LetterEvent.LetterOwed.class))
                .containsExactly(new LetterEvent.LetterOwed("extension", order));
        assertThat(fixture.events(reference, LimitEvent.ExtensionTakenBack.class))
                .isEmpty();
        Limit answer = fixture.now(reference).running("stage-1-answer").orElseThrow();
        assertThat(answer.wasExtended()).isTrue();
        assertThat(answer.due()).isEqualTo(due);
    }

    @Test
    void the_letter_about_an_extension_is_not_mailed_after_the_extension_was_taken_back() {
        String reference = fixture.submitted();
        int order = fixture.act(
                "quality-manager",
                reference,
                "extend",
                Map.of("limit", "stage-1-answer", "until", "2026-11-20", "reason", "The tutor is away."));
        fixture.ses.behave(SesReply.refusing());
        correspondence.toComplainant(context(reference, order), "extension");
        fixture.ses.behave(SesReply.accepting());
        correspondence.toComplainant(context(reference, order), "extension");

        assertThat(fixture.ses.mails()).isEmpty();
        assertThat(fixture.events(reference, LimitEvent.ExtensionTakenBack.class))
                .hasSize(1);
        assertThat(fixture.events(reference, LetterEvent.LetterOwed.class)).isEmpty();
    }

    @Test
    void a_letter_that_was_told_by_hand_is_not_mailed_late() {
        String reference = fixture.submitted();
        int answer = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        fixture.ses.behave(SesReply.throttling());
        assertThatThrownBy(() -> correspondence.toComplainant(context(reference, answer), "answer"))
                .isInstanceOf(NotSent.class);
        fixture.decide(reference, new Actor.System("sweep"), new Command.OweLetter("answer", answer));
        String today = LocalDate.ofInstant(fixture.env().now(), ZoneOffset.UTC).toString();
        fixture.act("quality-manager", reference, "told", Map.of("letter", "all", "how", "phone", "on", today));
        fixture.ses.behave(SesReply.accepting());
        fixture.clock.advance(Duration.ofHours(2));
        correspondence.toComplainant(context(reference, answer), "answer");

        assertThat(fixture.ses.mails()).isEmpty();
        assertThat(fixture.now(reference).running("reply")).isPresent();
    }

    @Test
    void a_letter_that_staff_have_to_tell_is_not_mailed_by_a_later_run() {
        String reference = fixture.submitted();
        int answer = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        fixture.decide(reference, new Actor.System("notification"), new Command.OweLetter("answer", answer));
        fixture.clock.advance(Duration.ofDays(3));
        correspondence.toComplainant(context(reference, answer), "answer");

        assertThat(fixture.ses.mails()).isEmpty();
        assertThat(fixture.events(reference, LetterEvent.LetterOwed.class)).hasSize(1);
    }

    @Test
    void letters_to_another_address_than_that_of_the_acknowledgement_are_counted_until_staff_confirm_it() {
        LocalDate today = LocalDate.parse("2026-10-23");
        List<String> references = IntStream.range(0, 7)
                .mapToObj(_ -> fixture.submitted(TestSubmission.usual().by(today, today)))
                .toList();
        fixture.clock.advance(Duration.ofDays(1));
        references.forEach(this::inform);

        assertThat(fixture.ses.recipients()).hasSize(5).containsOnly(TestSubmission.ADDRESS);
        String owed = references.getLast();
        assertThat(fixture.events(owed, LetterEvent.LetterOwed.class)).hasSize(1);
        fixture.act(
                "quality-manager",
                owed,
                "told",
                Map.of("letter", "all", "how", "phone", "on", today.plusDays(1).toString()));
        inform(owed);
        assertThat(fixture.ses.recipients()).hasSize(6);
    }

    private void inform(String reference) {
        int change = fixture.act("quality-manager", reference, "inform", Map.of("message", "We are at it."));
        correspondence.toComplainant(context(reference, change), "message");
    }

    @Test
    void staff_confirm_an_address_by_correcting_it_and_not_by_correcting_something_else() {
        String reference = fixture.submitted();
        int corrected = fixture.says(reference, "correct-my-details", Map.of("email", "other@complainant.example"));
        assertThat(UnconfirmedAddress.isCorrectedByPublic(context(reference, corrected)))
                .isTrue();
        int category = fixture.act(
                "quality-manager", reference, "correct", Map.of("category", "assessment", "reason", "She rang."));
        assertThat(UnconfirmedAddress.isCorrectedByPublic(context(reference, category)))
                .isTrue();
        int address = fixture.act(
                "quality-manager",
                reference,
                "correct",
                Map.of("email", "zzyzx@complainant.example", "reason", "She rang."));
        assertThat(UnconfirmedAddress.isCorrectedByPublic(context(reference, address)))
                .isFalse();
    }

    @Test
    void a_letter_describes_the_complaint_at_the_time_of_its_change() {
        String reference = fixture.submitted();
        int answer = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        fixture.says(reference, "not-satisfied", Map.of());
        correspondence.toComplainant(context(reference, 1), "acknowledgement");
        correspondence.toComplainant(context(reference, answer), "answer");

        assertThat(fixture.ses.mails().getFirst().text())
                .contains("Stage: Stage 1", "Answer at stage 1: Friday 6 November 2026");
        assertThat(fixture.ses.mails().getLast().text())
                .contains("Outcome: Upheld", "You are right", "Please let us know by Friday 20 November 2026");
    }

    @Test
    void a_mail_to_staff_goes_once_for_each_thing_it_is_about_and_names_no_complainant() {
        String reference = fixture.submitted();
        int change = fixture.assign(reference, MARY);
        for (String about : new String[] {"", "", "something else"}) {
            correspondence.toStaff(
                    context(reference, change), "assigned", about, new Recipient(MARY.member(), List.of()), Map.of());
        }

        assertThat(fixture.ses.recipients()).containsExactly(MARY.email(), MARY.email());
        assertThat(fixture.ses.mails().getFirst().text())
                .contains("https://complaints.kiwi.example/kiwi/desk/complaints/" + reference);
        assertThat(String.join("\n", fixture.ses.bodies())).doesNotContainIgnoringCase(TestSubmission.MARK);
        assertThat(fixture.now(reference).version()).isEqualTo(change);
    }

    @Test
    void a_change_that_does_not_exist_is_a_fault() {
        String reference = fixture.submitted();
        assertThatThrownBy(() -> context(reference, 7)).hasMessageContaining("has no change 7");
        assertThatThrownBy(() -> correspondence.context("acme", reference, 1)).isInstanceOf(RuntimeException.class);
    }
}
