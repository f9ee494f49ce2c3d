package io.redress.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Country;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.intake.ContactConditions.Decision;
import io.redress.domain.intake.ContactConditions.Match;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Conduct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactConditionsTest {

    private static final Country BRITAIN = Country.of("GB").orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 21);
    private static final Conduct CONDUCT = new Conduct(
            List.of("director"),
            List.of(),
            List.of(Choice.of("in-writing", "In writing"), Choice.of("set-times", "Set times")));

    private static final ContactConditions ENTRY = new ContactConditions(
            "id",
            new Person("Łucja Learner", "Learner@Example.org", "0191 498 0000", null, null),
            List.of(decision("2026-01-05T10:00:00Z", "2026-07-01", "in-writing")));

    private static Decision decision(String at, String review, String... conditions) {
        return new Decision(
                Instant.parse(at),
                "daniel",
                List.of(conditions),
                review == null ? null : LocalDate.parse(review),
                "Shouted.");
    }

    @Test
    void a_person_is_recognised_by_address_number_or_name_however_they_are_written() {
        assertThat(matches("A. Other", "learner@example.org", null)).containsExactly(Match.EMAIL);
        assertThat(matches(null, null, "+44 (0)191 4980000")).containsExactly(Match.PHONE);
        assertThat(matches("lucja  learner", "other@example.org", "0191 498 0001"))
                .containsExactly(Match.NAME);
        assertThat(matches("A. Other", "other@example.org", "0191 498 0001")).isEmpty();
        assertThat(matches(null, " ", "")).isEmpty();
        assertThat(matches("A. Other", null, "unknown")).isEmpty();
    }

    private static List<Match> matches(String name, String email, String phone) {
        return ENTRY.matches(name, email, phone, BRITAIN);
    }

    @Test
    void conditions_hold_since_the_first_decision_after_the_last_end() {
        ContactConditions reviewed =
                ENTRY.and(decision("2026-07-01T10:00:00Z", "2027-01-01", "in-writing", "set-times"));
        assertThat(reviewed.hold()).isTrue();
        assertThat(reviewed.since()).contains(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(reviewed.reviewDue(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(reviewed.reviewDue(LocalDate.of(2027, 1, 1))).isTrue();

        ContactConditions ended = reviewed.and(decision("2026-11-01T10:00:00Z", null));
        assertThat(ended.hold()).isFalse();
        assertThat(ended.since()).isEmpty();
        assertThat(ended.reviewDue(LocalDate.of(2030, 1, 1))).isFalse();

        assertThat(ended.and(decision("2026-12-01T10:00:00Z", "2027-02-01", "set-times"))
                        .since())
                .contains(Instant.parse("2026-12-01T10:00:00Z"));
    }

    @Test
    void a_decision_says_what_holds_until_which_review_and_why() {
        assertThat(ContactConditionsFaults.ofDecision(
                        decision("2026-12-21T10:00:00Z", "2027-12-21", "in-writing"), CONDUCT, TODAY))
                .isEmpty();
        assertThat(fields(new Decision(Instant.EPOCH, "daniel", List.of(), null, " ")))
                .containsExactly("conditions", "review", "reason");
        assertThat(fields(decision("2026-12-21T10:00:00Z", "2026-12-21", "dungeon")))
                .containsExactly("conditions", "review");
        assertThat(fields(decision("2026-12-21T10:00:00Z", "2027-12-22", "set-times", "set-times")))
                .containsExactly("conditions", "review");
    }

    private static List<String> fields(Decision decision) {
        return ContactConditionsFaults.ofDecision(decision, CONDUCT, TODAY).stream()
                .map(Fault::field)
                .toList();
    }

    @Test
    void a_name_alone_recognises_nobody() {
        assertThat(ContactConditionsFaults.ofPerson(new Person("A. Learner", null, null, null, null)))
                .extracting(Fault::field)
                .containsExactly("email");
        assertThat(ContactConditionsFaults.ofPerson(new Person(null, "nowhere", null, null, null)))
                .extracting(Fault::field)
                .containsExactly("name", "email");
        assertThat(ContactConditionsFaults.ofPerson(new Person("A. Learner", null, "0191 498 0000", null, null)))
                .isEmpty();
    }
}
