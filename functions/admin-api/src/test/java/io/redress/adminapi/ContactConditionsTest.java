package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions of contact with a person whose conduct was unreasonable. */
class ContactConditionsTest {

    private static final Map<String, Object> DECISION =
            Map.of("conditions", List.of("in-writing"), "review", "2027-04-20", "reason", "Shouted in four calls.");

    private Desk desk;
    private Fixture fixture;
    private Clerk mary;
    private Clerk daniel;

    @BeforeEach
    void open() {
        desk = new Desk();
        fixture = desk.fixture;
        mary = desk.as(MARY);
        daniel = desk.as(DANIEL);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Map<String, Object> person() {
        return with(DECISION, "name", "Amara", "email", TestSubmission.ADDRESS);
    }

    private static Map<String, Object> with(Map<String, Object> fields, Object... more) {
        Map<String, Object> all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private Answer set(Clerk clerk, Map<String, Object> body) {
        return clerk.send(Desk.SET_CONDITIONS, Json.write(body));
    }

    private String set() {
        Answer answer = set(daniel, person());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().required("id");
    }

    private Answer review(Clerk clerk, String id, Map<String, Object> body) {
        return clerk.send(Desk.REVIEW_CONDITIONS, Json.write(body), id);
    }

    private Answer ended(String id) {
        return review(daniel, id, Map.of("ends", true, "reason", "Polite since."));
    }

    private Answer call(Clerk clerk, String id, String what) {
        return clerk.send(Desk.RECORD_CALL, Json.write(Map.of("what", what)), id);
    }

    @Test
    void staff_see_at_every_complaint_of_the_person_what_holds_since_when_by_whom_and_until_which_review() {
        String before = fixture.submitted();
        assertThat(mary.call(Desk.COMPLAINT, before).json().list("contactConditions"))
                .isEmpty();
        set();

        for (String reference : List.of(before, fixture.submitted())) {
            Tree hold = mary.call(Desk.COMPLAINT, reference)
                    .json()
                    .list("contactConditions")
                    .getFirst();
            assertThat(hold.list("conditions").getFirst().required("title")).isEqualTo("Contact in writing only");
            assertThat(hold.required("since")).isEqualTo("2026-10-23T09:32:09.640+01:00");
            assertThat(hold.required("decidedBy")).isEqualTo("daniel");
            assertThat(hold.required("review")).isEqualTo("2027-04-20");
            assertThat(hold.isTrue("reviewDue")).isFalse();
        }
        Answer lodged = mary.lodge(Map.of(
                "channel", "telephone",
                "subject", "It again",
                "details", "He rang.",
                "category", "course-delivery",
                "complainant", Map.of("name", "Somebody", "email", TestSubmission.ADDRESS)));
        assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
        assertThat(lodged.text()).contains("Contact in writing only", "\"matchedBy\":[\"email\"]");
    }

    @Test
    void only_the_named_roles_know_of_them_and_fewer_decide() {
        String reference = fixture.submitted();
        String id = set();

        assertThat(desk.as(ADELE).call(Desk.COMPLAINT, reference).text()).doesNotContain("contactConditions");
        assertThat(desk.as(ADELE).call(Desk.CONDITIONS).status()).isEqualTo(403);
        assertThat(call(desk.as(ADELE), id, "Rang.").status()).isEqualTo(403);
        assertThat(mary.call(Desk.CONDITIONS).each("contactConditions", "id")).containsExactly(id);
        assertThat(set(mary, person()).status()).isEqualTo(403);
        assertThat(review(mary, id, Map.of("ends", true, "reason", "No.")).status())
                .isEqualTo(403);
        assertThat(mary.call(Desk.ERASE_CONDITIONS, id).status()).isEqualTo(403);
    }

    @Test
    void a_call_that_belongs_to_no_complaint_is_recorded_once_also_after_the_end() {
        String id = set();
        Clerk marked = mary.saying("idempotency-key", "call-1");
        call(marked, id, "Rang, and shouted.");
        fixture.clock.advance(Duration.ofMinutes(1));
        call(marked, id, "Rang, and shouted.");
        assertThat(call(daniel, id, "Came to the door.").each("calls", "what"))
                .containsExactly("Rang, and shouted.", "Came to the door.");
        ended(id);
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(call(mary, id, "Rang to say thank you.").each("calls", "by"))
                .containsExactly("mary", "daniel", "mary");
        assertThat(call(mary, id, " ").faulty()).containsExactly("what");
        assertThat(call(mary, "nobody", "Rang.").status()).isEqualTo(404);
    }

    @Test
    void the_same_person_is_entered_once_and_again_after_the_end() {
        String id = set();
        assertThat(set(daniel, person()).json().list("decisions"))
                .as("sent twice")
                .hasSize(1);
        assertThat(set(desk.as(MARGARET), person()).status()).isEqualTo(409);
        assertThat(set(
                                daniel,
                                with(
                                        person(),
                                        "email",
                                        TestSubmission.ADDRESS.toUpperCase(Locale.ROOT),
                                        "reason",
                                        "More."))
                        .status())
                .isEqualTo(409);

        ended(id);
        Answer again = set(daniel, with(person(), "reason", "It began again."));
        assertThat(again.json().required("id")).isEqualTo(id);
        assertThat(again.json().list("decisions")).hasSize(3);
    }

    @Test
    void two_persons_who_share_a_phone_number_have_an_entry_each_and_one_that_holds_is_found_first() {
        Map<String, Object> amara = with(DECISION, "name", "Amara Blythe", "phone", "0191 498 0000");
        String first = set(daniel, amara).json().required("id");
        Answer second = set(daniel, with(amara, "name", "Bert Blythe"));
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(second.json().required("id")).isNotEqualTo(first);

        Answer inOtherWays =
                set(daniel, with(amara, "name", "AMARA  BLYTHE", "phone", "+44 191 4980000", "reason", "Once more."));
        assertThat(inOtherWays.status()).isEqualTo(409);
        assertThat(inOtherWays.text()).contains(first);

        ended(first);
        Map<String, Object> withAddress = with(amara, "email", "amara@example.org");
        assertThat(set(daniel, withAddress).json().required("id"))
                .as("by phone and name, as before")
                .isEqualTo(first);
        ended(first);
        String bySecondAddress = set(daniel, with(DECISION, "name", "Amara", "email", "second@example.org"))
                .json()
                .required("id");
        assertThat(bySecondAddress).isNotEqualTo(first);
        Answer both = set(daniel, with(amara, "email", "second@example.org", "reason", "Both."));
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text()).as("the one that holds").contains(bySecondAddress);
    }

    @Test
    void an_entry_has_the_names_of_those_who_decided_and_called() {
        String id = set();
        Tree entry = call(mary, id, "Rang.").json();
        assertThat(entry.required("decidedByName")).isEqualTo("Daniel Okafor");
        assertThat(entry.list("decisions").getFirst().required("name")).isEqualTo("Daniel Okafor");
        assertThat(entry.list("calls").getFirst().required("name")).isEqualTo("Mary Whitfield");
    }

    @Test
    void a_review_keeps_changes_or_ends_them_and_then_nothing_is_shown_at_complaints() {
        String id = set();
        fixture.clock.advance(Duration.ofDays(179));
        assertThat(daniel.call(Desk.CONDITIONS_ENTRY, id).json().isTrue("reviewDue"))
                .isTrue();
        Answer kept = review(
                daniel, id, with(DECISION, "conditions", List.of("set-times", "accompanied"), "review", "2027-10-01"));
        assertThat(kept.each("conditions", "id")).containsExactly("set-times", "accompanied");
        assertThat(kept.json().required("since")).startsWith("2026-10-23");
        assertThat(review(daniel.saying("if-match", "\"1\""), id, with(DECISION, "review", "2027-10-02"))
                        .status())
                .isEqualTo(412);
        assertThat(review(daniel, id, with(DECISION, "ends", true)).faulty()).containsExactly("ends");

        String reference = fixture.submitted();
        assertThat(ended(id).json().isTrue("hold")).isFalse();
        assertThat(ended(id).json().list("decisions")).as("sent twice").hasSize(3);
        assertThat(mary.call(Desk.COMPLAINT, reference).text()).doesNotContain("contactConditions");
        assertThat(review(daniel, id, with(DECISION, "review", "2027-10-02")).status())
                .isEqualTo(409);
    }

    @Test
    void an_entry_is_erased_with_its_calls_after_its_end() {
        String id = set();
        call(mary, id, "Rang.");
        assertThat(daniel.call(Desk.ERASE_CONDITIONS, id).status()).isEqualTo(409);
        ended(id);

        assertThat(daniel.call(Desk.ERASE_CONDITIONS, id).status()).isEqualTo(204);
        assertThat(mary.call(Desk.CONDITIONS).each("contactConditions", "id")).isEmpty();
        assertThat(set()).isEqualTo(id);
        assertThat(mary.call(Desk.CONDITIONS_ENTRY, id).json().list("calls")).isEmpty();
    }

    @Test
    void every_fault_is_named_and_an_organisation_without_conditions_has_no_such_list() {
        assertThat(set(daniel, Map.of("email", "nowhere", "conditions", List.of("dungeon"), "review", "2020-01-01"))
                        .faulty())
                .containsExactly("name", "email", "conditions", "review", "reason");
        try (Desk borough = new Desk(Fixture.BOROUGH)) {
            assertThat(borough.as(Desk.ADELE).call(Desk.CONDITIONS).status()).isEqualTo(404);
        }
    }
}
