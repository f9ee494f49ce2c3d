package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.MARY;
import static io.redress.adminapi.Desk.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.platform.Json;
import io.redress.store.Table;
import io.redress.store.TurnedAway;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff record complaints that came by telephone, by letter or in person. It is Friday 23 October 2026, 09:32 in London. */
class LodgingTest {

    private static final Map<String, Object> MAILED = Map.of("name", "Amara Blythe", "email", "amara@example.org");
    private static final Map<String, Object> WALKED_IN = Map.of("name", "Amara Blythe", "phone", "0113 496 0000");

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Map<String, Object> call(Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "channel", "telephone", "complainant", MAILED, "subject", "Sessions cancelled", "details", "Three."));
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                body.remove((String) more[i]);
            } else {
                body.put((String) more[i], more[i + 1]);
            }
        }
        return body;
    }

    private Complaint lodged(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return desk.fixture.now(answer.json().required("reference"));
    }

    @Test
    void what_is_wrong_is_known_before_anything_is_recorded() {
        Clerk mary = desk.as(MARY);
        Clerk checking = mary.asking("check", "true");
        assertThat(checking.lodge(call("subject", "", "channel", "pigeon")).faulty())
                .containsExactlyInAnyOrder("subject", "channel");
        assertThat(checking.lodge(call("receivedAt", "2026-10-24T09:00")).faulty())
                .containsExactly("receivedAt");
        Clerk once = mary.saying("idempotency-key", "a-form-that-is-sent");
        Answer right = once.asking("check", "true").lodge(call());
        assertThat(right.status()).as(right.text()).isEqualTo(200);
        assertThat(right.json().text("recorded")).isEmpty();
        assertThat(mary.asking("check", "yes").lodge(call()).faulty()).containsExactly("check");
        assertThat(mary.asking("list", "team").call(Desk.COMPLAINTS).json().list("complaints"))
                .isEmpty();
        String reference = once.lodge(call()).json().required("reference");
        assertThat(once.asking("check", "true").lodge(call()).json().text("recorded"))
                .contains(reference);
        assertThat(once.asking("check", "true").lodge(call("details", "Four.")).status())
                .isEqualTo(409);
        assertThat(desk.as(QUENTIN)
                        .saying("idempotency-key", "a-form-that-is-sent")
                        .asking("check", "true")
                        .lodge(call())
                        .json()
                        .text("recorded"))
                .as("a key belongs to its sender")
                .isEmpty();
    }

    @Test
    void a_form_for_a_document_leads_back_to_this_site_and_nowhere_else() {
        String documents = Desk.COMPLAINT.replace("GET", "POST") + "/documents";
        String reference = desk.fixture.submitted();
        Clerk mary = desk.as(MARY);
        String here = "https://complaints.kiwi.example/kiwi/desk";
        Answer form = mary.send(documents, Json.write(Map.of("returnTo", here)), reference);
        assertThat(form.json().at("fields").text("success_action_redirect")).contains(here);
        for (String elsewhere : List.of("https://evil.example/", "https://complaints.kiwi.example.evil.example/")) {
            assertThat(mary.send(documents, Json.write(Map.of("returnTo", elsewhere)), reference)
                            .faulty())
                    .containsExactly("returnTo");
        }
    }

    @Test
    void a_complaint_by_telephone_is_handled_like_any_other() {
        Answer answer = desk.as(MARY).lodge(call());
        Complaint complaint = lodged(answer);
        assertThat(complaint.entry().channel()).isEqualTo("telephone");
        assertThat(complaint.entry().received()).isEqualTo(desk.fixture.env().now());
        assertThat(complaint.stage()).isEqualTo("stage-1");
        assertThat(answer.headers())
                .containsEntry("location", "/kiwi/admin/complaints/" + complaint.reference())
                .containsEntry("cache-control", "no-store");
        assertThat(desk.as(MARY).call(Desk.COMPLAINT, complaint.reference()).status())
                .isEqualTo(200);
    }

    @Test
    void the_history_names_the_member_of_staff_who_recorded_it_and_for_whom() {
        Complaint complaint = lodged(desk.as(QUENTIN).lodge(call()));
        assertThat(desk.fixture.complaints.history(complaint.reference()))
                .singleElement()
                .satisfies(first -> {
                    assertThat(first.change().by()).isEqualTo("quentin");
                    assertThat(first.change().events())
                            .startsWith(new ActionEvent.ActedFor("complainant"), complaint.entry());
                });
    }

    @Test
    void only_members_of_staff_may_record_a_complaint() {
        assertThat(desk.as(ADELE).lodge(call()).status()).isEqualTo(201);
        assertThat(desk.as("zoe", "knec:receiving-officer").lodge(call()).status())
                .isEqualTo(403);
        assertThat(desk.as("zoe", "kiwi:gardener").lodge(call()).status()).isEqualTo(403);
    }

    @Test
    void a_complainant_with_an_address_gets_the_link_by_mail_and_staff_do_not_see_it() {
        Answer answer = desk.as(MARY).lodge(call());
        assertThat(answer.json().texts().keySet())
                .containsExactly("reference", "acknowledgeBy", "acknowledgeByInWords", "answerBy", "answerByInWords");
    }

    @Test
    void staff_get_a_receipt_to_hand_over_if_the_complainant_gets_no_mail() {
        Answer answer = desk.as(MARY).lodge(call("channel", "in-person", "complainant", WALKED_IN));
        Complaint complaint = lodged(answer);
        String token = answer.json().required("token");
        assertThat(answer.json().required("tracking")).endsWith("/tracking/" + token);
        assertThat(desk.fixture.complaints.open(token).complaint()).isEqualTo(complaint);
        assertThat(desk.fixture.table.items().toString()).doesNotContain(token.substring(token.indexOf('.') + 1));
    }

    @Test
    void limits_run_from_receipt() {
        // Received on Monday, recorded on Friday: two working days for the acknowledgement have passed.
        Complaint complaint = lodged(desk.as(MARY).lodge(call("receivedAt", "2026-10-19T10:00")));
        assertThat(complaint.entry().received()).isEqualTo(Instant.parse("2026-10-19T09:00:00Z"));
        assertThat(complaint.limits())
                .extracting(Limit::due)
                .containsExactly(Instant.parse("2026-10-21T22:59:59Z"), Instant.parse("2026-11-02T23:59:59Z"));
        desk.fixture.wake(complaint.reference());
        assertThat(desk.fixture.events(complaint.reference(), LimitEvent.LimitMissed.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-22T10:15:30.123456Z, 2026-10-22T10:15:30.123Z",
        "2026-10-22T10:15:30+03:00, 2026-10-22T07:15:30Z",
        "2026-10-22T10:15, 2026-10-22T09:15:00Z",
        "2026-01-22T10:15:00, 2026-01-22T10:15:00Z",
        "2026-10-23T08:32:09.640Z, 2026-10-23T08:32:09.640Z",
        "2025-10-23T09:32:09.640, 2025-10-23T08:32:09.640Z"
    })
    void the_time_of_receipt_is_an_instant_or_a_local_time(String written, Instant received) {
        assertThat(lodged(desk.as(MARY).lodge(call("receivedAt", written)))
                        .entry()
                        .received())
                .isEqualTo(received);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-23T08:32:09.641Z",
                "2026-10-23T09:33",
                "2025-10-23T08:32:09.639Z",
                "1926-10-22T10:00",
                "+999999999-12-31T23:59",
                "-999999999-01-01T00:00+18:00",
                "2026-10-22",
                "yesterday",
                "",
                "2026-02-30T10:00"
            })
    void an_impossible_time_of_receipt_is_rejected(String written) {
        Answer answer = desk.as(MARY).lodge(call("receivedAt", written));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactly("receivedAt");
    }

    @Test
    void all_validation_errors_are_reported_together() {
        Answer answer = desk.as(MARY)
                .lodge(call(
                        "channel",
                        null,
                        "receivedAt",
                        7,
                        "addressedTo",
                        "nobody",
                        "subject",
                        null,
                        "origin",
                        "by post",
                        "colour",
                        "blue"));
        assertThat(answer.faulty())
                .containsExactlyInAnyOrder("channel", "receivedAt", "addressedTo", "subject", "origin", "colour");
        assertThat(desk.as(MARY).lodge(call("channel", "pigeon")).text()).contains("must be one of", "telephone");
        assertThat(desk.as(MARY)
                        .lodge(call("origin", Map.of("branch", "Mombasa")))
                        .faulty())
                .containsExactly("origin.branch");
    }

    @Test
    void submissions_that_staff_enter_are_counted_too_if_they_are_turned_away() {
        Answer answer = desk.as(MARY).lodge(call("complainant", null));
        assertThat(answer.status()).isEqualTo(422);
        YearMonth october = YearMonth.of(2026, 10);
        assertThat(new TurnedAway(Table.in(desk.fixture.env())).between("kiwi", october, october))
                .isEqualTo(Map.of("anonymous", 1));
    }

    @Test
    void the_same_submission_with_the_same_key_makes_one_complaint_and_gets_the_same_answer() {
        Map<String, Object> body = call("complainant", WALKED_IN);
        Answer first = desk.as(MARY).saying("idempotency-key", "one").lodge(body);
        desk.fixture.clock.advance(Duration.ofHours(3));
        assertThat(desk.as(MARY).saying("idempotency-key", "one").lodge(body)).isEqualTo(first);
        assertThat(desk.as(MARY)
                        .saying("idempotency-key", "one")
                        .lodge(call("subject", "Other"))
                        .status())
                .isEqualTo(409);
        assertThat(lodged(desk.as(QUENTIN).saying("idempotency-key", "one").lodge(body))
                        .reference())
                .isNotEqualTo(first.json().required("reference"));
        Map<String, Object> mailed = call();
        assertThat(desk.as(MARY).saying("idempotency-key", "two").lodge(mailed))
                .isEqualTo(desk.as(MARY).saying("idempotency-key", "two").lodge(mailed))
                .satisfies(answer -> assertThat(answer.text()).doesNotContain("token"));
    }
}
