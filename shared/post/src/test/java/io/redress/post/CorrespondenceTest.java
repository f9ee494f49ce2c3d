package io.redress.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Event;
import io.redress.domain.Limit;
import io.redress.domain.calendar.DaysOff;
import io.redress.mail.InDoubt;
import io.redress.mail.NotSent;
import io.redress.procedures.Procedures;
import io.redress.scene.Colleague;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
import io.redress.store.MailMark;
import io.redress.store.Moment;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesReply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {

    private static final Pattern LINK = Pattern.compile("https://complaints\\.kiwi\\.example/tracking/(\\S+)");
    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");

    private Scene scene;
    private Correspondence correspondence;

    @BeforeEach
    void open() {
        scene = Scene.onFriday();
        correspondence = new Correspondence(
                scene.env(),
                Table.in(scene.env()),
                Procedures.in(scene.env(), DaysOff.NONE),
                scene.complaints,
                "acknowledgement");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Moment moment(String reference, int change) {
        return correspondence.moment(Scene.KIWI, reference, change);
    }

    private Limit acknowledgement(String reference) {
        return scene.now(reference).limits().stream()
                .filter(limit -> limit.id().equals("acknowledgement"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_letter_opens_the_complaint_and_is_on_record_once() {
        String reference = scene.submitted();
        correspondence.toComplainant(moment(reference, 1), "acknowledgement");
        correspondence.toComplainant(moment(reference, 1), "acknowledgement");

        assertThat(scene.ses.recipients()).containsExactly(Entry.ADDRESS);
        Matcher link = LINK.matcher(scene.ses.mails().getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(scene.complaints.opened(link.group(1)).reference()).isEqualTo(reference);
        assertThat(scene.events(reference, Event.LetterSent.class))
                .containsExactly(new Event.LetterSent("acknowledgement", 1));
        assertThat(scene.complaints.history(reference).getLast().change().by()).isEqualTo("system:acknowledgement");
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_letter_whose_record_was_lost_on_the_way_is_recorded_without_a_second_mail() {
        String reference = scene.submitted();
        MailMark.of(reference, 1, "acknowledgement", Entry.ADDRESS, scene.env().now())
                .settle(Table.in(scene.env()));
        correspondence.toComplainant(moment(reference, 1), "acknowledgement");

        assertThat(scene.ses.mails()).isEmpty();
        assertThat(scene.events(reference, Event.LetterSent.class)).hasSize(1);
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_letter_that_may_have_gone_is_not_on_record_and_goes_again_only_by_another_order() {
        String reference = scene.submitted();
        scene.ses.behave(SesReply.hangingUp());
        assertThatThrownBy(() -> correspondence.toComplainant(moment(reference, 1), "acknowledgement"))
                .isInstanceOf(InDoubt.class);
        scene.ses.behave(SesReply.accepting());
        assertThatIllegalStateException()
                .isThrownBy(() -> correspondence.toComplainant(moment(reference, 1), "acknowledgement"));
        assertThat(scene.now(reference).version()).isEqualTo(1);
        assertThat(acknowledgement(reference).running()).isTrue();

        int order = scene.act("administrator", reference, "send-again", Map.of("change", "1"));
        correspondence.toComplainantAgain(moment(reference, 1), "acknowledgement", moment(reference, order));
        correspondence.toComplainantAgain(moment(reference, 1), "acknowledgement", moment(reference, order));

        assertThat(scene.ses.mails()).hasSize(2);
        assertThat(scene.events(reference, Event.LetterSent.class))
                .containsExactly(new Event.LetterSent("acknowledgement", order));
        assertThat(acknowledgement(reference).state()).isEqualTo(Limit.State.MET);
    }

    @Test
    void a_letter_goes_to_whoever_acts_for_the_complainant_while_they_may() {
        Entry entry = Entry.usual().by(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-23"));
        String reference = scene.submitted(entry);
        correspondence.toComplainant(moment(reference, 1), "acknowledgement");
        scene.clock.advance(Duration.ofDays(1));
        int change = scene.act("quality-manager", reference, "inform", Map.of("message", "We are at it."));
        correspondence.toComplainant(moment(reference, change), "message");

        assertThat(scene.ses.mails()).extracting(AcceptedMail::recipient).containsExactly(Entry.DEPUTY, Entry.ADDRESS);
        assertThat(scene.ses.mails().getFirst().text()).contains("Dear Rosalind");
        assertThat(scene.ses.mails().getLast().text()).contains("Dear Amara");
    }

    @Test
    void a_letter_that_comes_late_goes_where_it_was_to_go_on_its_day() {
        Entry entry = Entry.usual().by(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-23"));
        String reference = scene.submitted(entry);
        scene.ses.behave(SesReply.throttling());
        assertThatThrownBy(() -> correspondence.toComplainant(moment(reference, 1), "acknowledgement"))
                .isInstanceOf(NotSent.class);
        scene.ses.behave(SesReply.accepting());
        scene.clock.advance(Duration.ofDays(2));
        correspondence.toComplainant(moment(reference, 1), "acknowledgement");

        assertThat(scene.ses.recipients()).containsExactly(Entry.DEPUTY);
    }

    @Test
    void where_there_is_no_address_any_more_the_letter_is_owed_by_hand_which_is_recorded_once() {
        LocalDate today = LocalDate.parse("2026-10-23");
        String reference = scene.submitted(Entry.usual().unreachable().by(today, today));
        scene.clock.advance(Duration.ofDays(3));
        int change = scene.act("quality-manager", reference, "inform", Map.of("message", "We are at it."));
        correspondence.toComplainant(moment(reference, change), "message");
        correspondence.toComplainant(moment(reference, change), "message");

        assertThat(scene.ses.bodies()).isEmpty();
        assertThat(scene.events(reference, Event.LetterOwed.class)).containsExactly(new Event.LetterOwed("message"));
    }

    @Test
    void a_letter_speaks_of_its_own_moment_whatever_has_happened_since() {
        String reference = scene.submitted();
        int answer = scene.act("quality-manager", reference, "answer", Scene.ANSWER);
        scene.says(reference, "not-satisfied", Map.of());
        correspondence.toComplainant(moment(reference, 1), "acknowledgement");
        correspondence.toComplainant(moment(reference, answer), "answer");

        assertThat(scene.ses.mails().getFirst().text())
                .contains("Stage: Stage 1", "Answer at stage 1: Friday 6 November 2026");
        assertThat(scene.ses.mails().getLast().text())
                .contains("Outcome: Upheld", "You are right", "Please let us know by Friday 20 November 2026");
    }

    @Test
    void a_mail_to_staff_goes_once_for_each_thing_it_is_about_and_names_no_complainant() {
        String reference = scene.submitted();
        int change = scene.assign(reference, MARY);
        for (String about : new String[] {"", "", "something else"}) {
            correspondence.toStaff(
                    moment(reference, change), "assigned", about, new Recipient(MARY.member(), List.of()), Map.of());
        }

        assertThat(scene.ses.recipients()).containsExactly(MARY.email(), MARY.email());
        assertThat(scene.ses.mails().getFirst().text()).contains("/kiwi/admin/complaints/" + reference);
        assertThat(String.join("\n", scene.ses.bodies())).doesNotContainIgnoringCase(Entry.MARK);
        assertThat(scene.now(reference).version()).isEqualTo(change);
    }

    @Test
    void a_change_that_has_not_happened_is_a_fault() {
        String reference = scene.submitted();
        assertThatThrownBy(() -> moment(reference, 7)).hasMessageContaining("has no change 7");
        assertThatThrownBy(() -> correspondence.moment("acme", reference, 1)).isInstanceOf(RuntimeException.class);
    }
}
