package io.redress.domain.complaint;

import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.Reference;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterDrafted;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.ProcedureActions;
import io.redress.domain.rules.builtin.BuiltInActions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which letters a history has, and which change contains their texts. */
class LetterHistoryTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final ProcedureActions ACTIONS = new ProcedureActions(
            aWiderProcedure().build(), BuiltInActions.of(aWiderProcedure().build()));
    private static final Complaint INITIAL = Complaint.initial(new Reference("ACORN-7K3M-9QX1"), "acorn", 1);

    private final List<RecordedChange> history = new ArrayList<>();

    private LetterHistoryTest in(String stage) {
        return change(new StageEntered(stage, "officer"));
    }

    private LetterHistoryTest change(Event... events) {
        return change(Map.of(), events);
    }

    private LetterHistoryTest change(Map<String, String> texts, Event... events) {
        int number = history.size() + 1;
        Change change = new Change(number, START.plusSeconds(number), "olga", List.of(events));
        history.add(new RecordedChange(change, texts));
        return this;
    }

    private static ActionTaken taken(String action) {
        return new ActionTaken(action, Map.of());
    }

    /** Each letter as {@code name of change: ordered, owed, sent, words}, with the numbers of changes. */
    private List<String> letters() {
        return LetterHistory.of(INITIAL, history, ACTIONS).stream()
                .map(letter -> letter.letter() + " of " + letter.change() + ": "
                        + number(letter.ordered().map(Change::number)) + ", "
                        + number(letter.owed().map(Change::number)) + ", "
                        + number(letter.sent().map(LetterHistory.Reached::change)) + ", " + number(letter.words()))
                .toList();
    }

    private static String number(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("-");
    }

    @Test
    void a_letter_is_ordered_by_one_change_and_sent_by_another() {
        in("first").change(taken("answer"), new LetterOrdered("answer")).change(new LetterSent("answer", 2));

        assertThat(letters()).containsExactly("answer of 2: 2, -, 3, 2");
    }

    @Test
    void a_letter_that_is_sent_again_is_another_letter_with_the_same_texts() {
        in("first")
                .change(taken("answer"), new LetterOrdered("answer"))
                .change(new LetterSent("answer", 2))
                .change(taken("send-again"), new LetterOrderedAgain(2))
                .change(new LetterSent("answer", 4));

        assertThat(letters()).containsExactly("answer of 2: 2, -, 3, 2", "answer of 4: 4, -, 5, 2");
    }

    @Test
    void a_letter_that_another_action_drafted_has_that_actions_texts() {
        in("second")
                .change(taken("draft"), new LetterDrafted("ruling"))
                .change(new StageEntered("signature", "head"))
                .change(taken("sign"), new LetterOrdered("ruling"));

        assertThat(letters()).containsExactly("ruling of 4: 4, -, -, 2");
    }

    @Test
    void a_letter_of_an_action_that_does_not_write_it_has_no_texts() {
        in("first").change(taken("add-information"), new LetterOrdered("resumed"));

        assertThat(letters()).containsExactly("resumed of 2: 2, -, -, -");
    }

    @Test
    void a_letter_that_cannot_be_mailed_has_to_be_sent_by_hand() {
        in("first").change(taken("answer"), new LetterOrdered("answer")).change(new LetterOwed("answer"));

        assertThat(letters())
                .as("as it was recorded before the event named the change that ordered the letter")
                .containsExactly("answer of 2: 2, -, -, 2", "answer of 3: -, 3, -, -");
    }

    @Test
    void a_letter_that_turns_out_to_be_owed_and_is_told_stays_one_letter() {
        in("first")
                .change(taken("answer"), new LetterOrdered("answer"))
                .change(new LetterOwed("answer", 2))
                .change(new LetterTold("answer", 2, Instant.EPOCH));

        assertThat(letters()).containsExactly("answer of 2: 2, 3, -, 2");
        assertThat(LetterHistory.of(INITIAL, history, ACTIONS).getFirst().told())
                .as("told at that time, recorded later")
                .contains(new LetterHistory.Reached(4, Instant.EPOCH));
    }

    @Test
    void a_letter_in_doubt_that_arrived_was_sent_when_it_was_handed_over() {
        Instant handedOver = Instant.parse("2026-03-02T09:00:00Z");
        in("first")
                .change(taken("answer"), new LetterOrdered("answer"))
                .change(new LetterDoubted("answer", 2, handedOver))
                .change(taken("it-arrived"), new LetterSent("answer", 2, handedOver));

        assertThat(LetterHistory.of(INITIAL, history, ACTIONS).getFirst().sent())
                .contains(new LetterHistory.Reached(4, handedOver));
    }

    @Test
    void a_reminder_that_no_change_ordered_is_listed_when_it_is_sent() {
        in("answered").change(new LetterSent("reply-reminder", 1));

        assertThat(letters()).containsExactly("reply-reminder of 1: -, -, 2, -");
    }

    @Test
    void for_an_unreachable_complainant_the_letters_are_those_of_the_actions() {
        in("first").change(taken("acknowledge")).change(taken("answer"));

        assertThat(LetterHistory.neverSent(INITIAL, history, ACTIONS))
                .containsExactly(new LetterHistory.Entry(
                        "answer",
                        3,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(3)));
    }

    @Test
    void the_texts_of_a_letter_are_in_the_order_of_the_form_and_the_quoted_text_is_its_text() {
        in("first")
                .change(
                        Map.of("answer", "It was late."),
                        new ActionTaken("answer", Map.of("decision", "upheld")),
                        new LetterOrdered("answer"));
        ChangeContext written = ChangeContext.each(INITIAL, history).get(1);
        LetterWords words = LetterWords.of(written, "answer", ACTIONS);

        assertThat(words.parts())
                .extracting(LetterWords.Part::title, LetterWords.Part::text)
                .containsExactly(tuple("The decision", "upheld"), tuple("The answer", "It was late."));
        assertThat(words.quoted()).contains("It was late.");
        assertThat(words.decision()).map(LetterWords.Part::text).contains("upheld");
        assertThat(words.reasons()).extracting(LetterWords.Part::text).containsExactly("It was late.");
        assertThat(LetterWords.of(written, "closed", ACTIONS).parts())
                .as("another letter of the same change")
                .isEmpty();
    }

    @Test
    void a_letter_that_shows_no_fields_has_no_texts() {
        in("answered")
                .change(Map.of("comment", "Well."), taken("satisfied"), new LetterOrdered("closed"))
                .in("answered")
                .change(Map.of("comment", "No."), taken("not-satisfied"), new LetterOrdered("stage-opened"));

        List<ChangeContext> changes = ChangeContext.each(INITIAL, history);
        assertThat(LetterWords.of(changes.get(1), "closed", ACTIONS).parts()).isEmpty();
        assertThat(LetterWords.of(changes.get(3), "stage-opened", ACTIONS).parts())
                .isEmpty();
        assertThat(LetterWords.ofComplainant(changes.get(3), ACTIONS).texts())
                .extracting(LetterWords.Part::text)
                .containsExactly("No.");
    }
}
