package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.ErasureEvent.RetentionHeld;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.StageEvent.StageEntered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdditionMailsTest {

    private final List<Change> history = new ArrayList<>();

    private Change happens(String at, String by, Event... events) {
        Change change = new Change(history.size() + 1, time(at), by, List.of(events));
        history.add(change);
        return change;
    }

    private Change added(String at) {
        return happens(at, "complainant", new ActionTaken("add", Map.of()));
    }

    private AdditionMails mails() {
        return new AdditionMails(
                history, Scenario.given("2026-03-02T10:00", aSubmission()).rules());
    }

    private Instant until(Change addition) {
        return mails().waitsUntil(addition).orElse(null);
    }

    @Test
    void the_first_of_a_day_is_told_at_once_and_the_others_together_on_the_next_working_morning() {
        Change first = added("2026-03-05T09:00");
        Change second = added("2026-03-05T12:00");
        Change third = added("2026-03-05T23:59");
        Change friday = added("2026-03-06T06:00");
        Change later = added("2026-03-06T08:00");

        assertThat(until(first)).isNull();
        assertThat(until(second)).isEqualTo(time("2026-03-06T07:00"));
        assertThat(until(third)).isEqualTo(time("2026-03-06T07:00"));
        assertThat(until(friday)).isNull();
        assertThat(until(later)).as("Monday").isEqualTo(time("2026-03-09T07:00"));
        assertThat(mails().isToldLater(first)).isFalse();
        assertThat(mails().isToldLater(second)).isTrue();
        assertThat(mails().isToldLater(third))
                .as("with the one of Friday at six")
                .isTrue();
        assertThat(mails().together(friday)).containsExactly(second, third, friday);
        assertThat(mails().together(later)).containsExactly(later);
    }

    @Test
    void what_was_told_before_is_not_told_again() {
        added("2026-03-05T09:00");
        Change second = added("2026-03-05T12:00");
        Change friday = added("2026-03-06T08:00");

        assertThat(mails().isToldLater(second)).isFalse();
        assertThat(mails().together(second)).containsExactly(second);
        assertThat(mails().together(friday)).containsExactly(friday);
    }

    @Test
    void what_staff_do_begins_anew_and_what_a_function_records_does_not() {
        added("2026-03-05T09:00");
        happens("2026-03-05T09:01", "system:notification", new LetterSent("received", 1));
        Change second = added("2026-03-05T12:00");
        happens("2026-03-05T13:00", "mary", new ActionTaken("note", Map.of()));
        Change third = added("2026-03-05T14:00");

        assertThat(until(second)).isNotNull();
        assertThat(until(third)).isNull();
        assertThat(mails().isToldLater(second)).isTrue();
    }

    @Test
    void what_the_system_does_begins_nothing_anew_nor_does_a_hold_of_who_does_not_see_the_complaint() {
        added("2026-03-05T09:00");
        happens("2026-03-05T10:00", "system:deadline-sweep", new ActionTaken("remind", Map.of()));
        Change second = added("2026-03-05T12:00");
        happens(
                "2026-03-05T13:00",
                "olga",
                new ActionTaken("keep-longer", Map.of()),
                new RetentionHeld(time("2027-03-05T00:00")));
        Change third = added("2026-03-05T14:00");

        assertThat(until(second)).isEqualTo(time("2026-03-06T07:00"));
        assertThat(until(third)).isEqualTo(time("2026-03-06T07:00"));
        assertThat(mails().together(third)).containsExactly(second, third);
    }

    @Test
    void documents_are_told_as_other_additions_are_and_not_apart_from_the_mail_with_which_they_came() {
        Change first = happens("2026-03-05T09:00", "system:documents", document("one", null));
        Change second = happens("2026-03-05T09:01", "system:documents", document("two", null));
        Change words = added("2026-03-05T10:00");
        Change ofMail = happens("2026-03-05T11:00", "system:documents", document("three", true));
        Change ofStaff = happens(
                "2026-03-05T11:01",
                "system:documents",
                new DocumentAttached("four", "image/png", 1, "0f", "mary", true));

        assertThat(until(first)).isNull();
        assertThat(until(second)).isEqualTo(time("2026-03-06T07:00"));
        assertThat(mails().isToldLater(second)).isTrue();
        assertThat(mails().together(words)).containsExactly(second, words);
        assertThat(AdditionMails.isAddition(ofMail)).isFalse();
        assertThat(AdditionMails.isAddition(ofStaff)).isFalse();
    }

    private static DocumentAttached document(String id, Boolean withMail) {
        return new DocumentAttached(id, "image/png", 1, id, "complainant", true, withMail, null);
    }

    @Test
    void what_moves_the_complaint_does_not_wait() {
        added("2026-03-05T09:00");
        Change moved = happens(
                "2026-03-05T12:00",
                "complainant",
                new ActionTaken("not-satisfied", Map.of()),
                new StageEntered("second", null));
        assertThat(AdditionMails.isAddition(moved)).isFalse();
    }
}
