package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.Table;
import io.redress.submission.Gateway.Answer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionHandlerTest {

    private Gateway gateway;
    private Complaints complaints;

    @BeforeEach
    void open() {
        gateway = Gateway.at("2026-10-23T08:32:09Z");
        complaints = Complaints.in(gateway.env, Table.in(gateway.env), Procedures.in(gateway.env, DaysOff.NONE));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_complaint_is_accepted_and_the_answer_has_reference_link_and_dates() {
        Answer answer = gateway.postExample();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("cache-control", "no-store");
        String reference = answer.body("reference");
        assertThat(Reference.parse(reference)).contains(new Reference(reference));
        assertThat(reference).startsWith("KIWI-");
        assertThat(answer.body("acknowledgeBy")).isEqualTo("2026-10-27T23:59:59Z");
        assertThat(answer.body("answerBy")).isEqualTo("2026-11-06T23:59:59Z");
        assertThat(answer.body("tracking"))
                .isEqualTo("https://complaints.kiwi.example/tracking/" + answer.body("token"))
                .isEqualTo(answer.headers().get("location"));
    }

    @Test
    void the_link_has_the_public_address_even_if_the_request_names_another_host() {
        Answer answer = gateway.post("kiwi", Gateway.example(), Map.of("host", "elsewhere.example"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body("tracking")).startsWith("https://complaints.kiwi.example/tracking/");
        assertThat(answer.headers().get("location")).isEqualTo(answer.body("tracking"));
    }

    @Test
    void without_a_public_address_the_link_has_the_address_of_the_request() {
        try (Gateway bare = Gateway.withoutAddress("2026-10-23T08:32:09Z")) {
            assertThat(bare.postExample().body("tracking"))
                    .startsWith("https://8x2mq7v4pd.execute-api.eu-west-2.amazonaws.com/tracking/");
        }
    }

    @Test
    void the_token_gives_access_to_the_complaint() {
        Answer answer = gateway.postExample();
        Complaint complaint = complaints.open(answer.body("token")).complaint();
        assertThat(complaint.reference()).isEqualTo(answer.body("reference"));
        assertThat(complaint.entry().received()).isEqualTo(gateway.env.now());
        assertThat(complaint.entry().channel()).isEqualTo("website");
        assertThat(complaint.entry().category()).isEqualTo("course-delivery");
        assertThat(complaint.entry().reachable()).isTrue();
        assertThat(complaint.stage()).isEqualTo("stage-1");
        Particulars particulars = complaints.particulars(complaint.reference());
        assertThat(particulars.complainant().name()).isEqualTo("Amara Blythe");
        assertThat(particulars.complainant().email()).isEqualTo("amara.blythe@example.org");
        assertThat(particulars.subject()).isEqualTo("Three sessions cancelled, none replaced");
    }

    @Test
    void a_pasted_address_is_cleaned_and_a_probable_typing_error_is_asked_about() {
        Answer answer =
                gateway.post(Gateway.example().replace("amara.blythe@example.org", "\\ufeff amara @gmial.com\\u00a0"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(complaints
                        .particulars(answer.body("reference"))
                        .complainant()
                        .email())
                .isEqualTo("amara@gmial.com");
        assertThat(Tree.read(answer.text()).list("hints")).singleElement().satisfies(hint -> assertThat(hint.texts())
                .containsEntry("field", "complainant.email")
                .containsEntry("message", "is perhaps meant to be amara@gmail.com"));
        assertThat(Tree.read(gateway.postExample().text()).list("hints")).isEmpty();
    }

    @Test
    void pasted_text_is_stored_as_it_was_meant() {
        Answer answer = gateway.post(Json.write(Map.of(
                "subject", "It\u0092s late\u2028again \ud83d\ude00",
                "details", "\u0093One\u0085\u0094\u000btwo\r\nthree",
                "complainant", Map.of("name", "Amara\tBlythe", "email", "a@b.org"))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Particulars particulars = complaints.particulars(answer.body("reference"));
        assertThat(particulars.subject()).isEqualTo("It’s late again 😀");
        assertThat(particulars.details()).isEqualTo("“One…”\ntwo\nthree");
        assertThat(particulars.complainant().name()).isEqualTo("Amara Blythe");
    }

    @Test
    void a_subject_is_counted_in_characters_as_people_see_them() {
        assertThat(gateway.post(withSubject("😀".repeat(101))).status()).isEqualTo(201);
        assertThat(gateway.post(withSubject("👩‍👩‍👧".repeat(200))).status()).isEqualTo(201);
        assertThat(gateway.post(withSubject("😀".repeat(201))).text()).contains("and is 201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", "\"", "中", "न", "አ", "कि", "é", "😀"})
    void a_limit_in_characters_holds_in_every_script(String character) {
        String longest = "y" + character.repeat(49_998) + "y";
        Map<String, Object> body =
                Map.of("subject", "S", "details", longest, "complainant", Map.of("name", "A", "email", "a@b.org"));

        Answer plain = gateway.post(Json.write(body));
        assertThat(plain.status()).as(plain.text()).isEqualTo(201);
        assertThat(complaints.particulars(plain.body("reference")).details()).isEqualTo(longest);
        assertThat(gateway.post(escaped(Json.write(body)), "another-key").status())
                .isEqualTo(201);
        Answer longer = gateway.post(Json.write(Map.of(
                "subject", "S", "details", longest + "yy", "complainant", Map.of("name", "A", "email", "a@b.org"))));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.text()).contains("must be at most 50,000 characters long, and is 50,002");
    }

    @Test
    void all_texts_together_may_fill_their_limit() {
        Map<String, Object> body = Map.of(
                "subject", "S",
                "details", "中".repeat(50_000),
                "remedySought", "中".repeat(50_000),
                "complainant", Map.of("name", "A", "email", "a@b.org", "address", "中".repeat(16_666)));

        Answer answer = gateway.post(Json.write(body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(complaints.particulars(answer.body("reference")).remedySought())
                .hasSize(50_000);
    }

    /** The same JSON, in which every character outside ASCII is an escape. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder();
        json.chars()
                .forEach(letter -> escaped.append(letter < 0x80 ? "" + (char) letter : "\\u%04x".formatted(letter)));
        return escaped.toString();
    }

    private static String withSubject(String subject) {
        return Json.write(
                Map.of("subject", subject, "details", "D", "complainant", Map.of("name", "A", "email", "a@b.org")));
    }

    @Test
    void the_same_submission_gets_the_same_hints_again() {
        String body = Gateway.example().replace("amara.blythe@example.org", "amara@gmial.com");
        String first = gateway.post(body, "twice").text();

        assertThat(first).contains("amara@gmail.com");
        assertThat(gateway.post(body, "twice").text()).isEqualTo(first);
    }

    @Test
    void the_secret_of_the_token_is_not_stored() {
        String token = gateway.postExample().body("token");
        String secret = token.substring(token.indexOf('.') + 1);
        assertThat(secret).hasSize(24);
        assertThat(gateway.table.items().toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource({
        // In between are two bank holidays, the day in place of Boxing Day, and New Year's Day.
        "2026-12-21T10:00:00Z, 2026-12-23T23:59:59Z, 2027-01-07T23:59:59Z",
        "2026-12-21T17:00:00Z, 2026-12-23T23:59:59Z, 2027-01-07T23:59:59Z",
        "2026-12-21T17:00:01Z, 2026-12-24T23:59:59Z, 2027-01-08T23:59:59Z",
        "2026-12-25T10:00:00Z, 2026-12-31T23:59:59Z, 2027-01-13T23:59:59Z",
        // London is an hour ahead of UTC in summer.
        "2026-07-06T16:30:00Z, 2026-07-09T23:59:59+01:00, 2026-07-21T23:59:59+01:00",
        // The clocks go back on 25 October.
        "2026-10-23T10:00:00Z, 2026-10-27T23:59:59Z, 2026-11-06T23:59:59Z"
    })
    void dates_are_counted_by_englands_calendar(Instant received, String acknowledgeBy, String answerBy) {
        gateway.table.clock().set(received);
        Answer answer = gateway.post(Gateway.example());
        assertThat(answer.body("acknowledgeBy")).isEqualTo(acknowledgeBy);
        assertThat(answer.body("answerBy")).isEqualTo(answerBy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "service-request", "feedback", "compliment", "suggestion"})
    void an_entry_that_is_not_a_complaint_gets_a_reference_and_a_link_but_no_date(String kind) {
        Answer answer = gateway.post(Gateway.example().replace("\"complaint\"", "\"" + kind + "\""));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(Json.read(answer.text(), Map.class).keySet().toString())
                .contains("reference", "token", "tracking")
                .doesNotContain("acknowledgeBy", "answerBy");
        assertThat(complaints.open(answer.body("token")).complaint().entry().kind())
                .isEqualTo(kind);
    }

    @Test
    void a_submission_with_the_required_fields_only_is_accepted() {
        Answer answer = gateway.post("""
                {"complainant": {"name": "A", "phone": "0113 496 0000"}, "subject": "S", "details": "D"}""");
        assertThat(answer.status()).isEqualTo(201);
        Complaint complaint = complaints.open(answer.body("token")).complaint();
        assertThat(complaint.entry().kind()).isEqualTo("complaint");
        assertThat(complaint.entry().reachable()).isFalse();
    }

    @Test
    void every_field_of_a_submission_is_stored() {
        Answer answer = gateway.post("""
                {"kind": "complaint",
                 "complainant": {"name": "A. Otieno", "email": "a@example.org", "phone": "+254 700 000000",
                                 "address": "1 High Street\\nLeeds", "preferredChannel": "email"},
                 "representative": {"name": "R", "email": "r@example.org", "phone": "1", "relation": "solicitor",
                                    "authority": {"given": "2026-10-01", "until": "2027-10-01"}},
                 "subject": "S", "details": "D", "remedySought": "M", "category": "delay",
                 "about": {"person": "P"}, "frontline": {"tried": true, "with": "W", "result": "N"},
                 "relatesTo": null, "language": "en", "consents": false}""");
        assertThat(answer.status()).isEqualTo(201);
        Particulars particulars = complaints.particulars(answer.body("reference"));
        assertThat(particulars.representative().relation()).isEqualTo("solicitor");
        assertThat(particulars.representative().authorityUntil()).hasToString("2027-10-01");
        assertThat(particulars.aboutPerson()).isEqualTo("P");
        assertThat(particulars.consents()).isFalse();
        assertThat(particulars.frontline()).isEqualTo(new Particulars.Frontline(true, "W", "N"));
        assertThat(particulars.complainant().address()).isEqualTo("1 High Street\nLeeds");
    }

    @Test
    void null_means_absent() {
        Answer answer = gateway.post("""
                {"complainant": {"name": "A", "email": "a@example.org", "phone": null}, "subject": "S", "details": "D",
                 "kind": null, "category": null, "department": null, "representative": null, "frontline": null,
                 "about": null, "relatesTo": null, "language": null, "remedySought": null}""");
        assertThat(answer.faulty()).isEmpty();
        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë 李 🙂 👩‍👩‍👧‍👦",
                "שלום עולם، مرحبا بالعالم",
                "\u202Eright to left\u202C",
                "<script>alert(1)</script>",
                "'; DROP TABLE complaints; --",
                "=1+1",
                "{{secret}} ${secret} %s"
            })
    void texts_in_every_script_are_stored_unchanged(String words) {
        Answer answer = gateway.post(Json.write(Map.of(
                "complainant", Map.of("name", words, "email", "a@example.org"), "subject", words, "details", words)));
        assertThat(answer.status()).isEqualTo(201);
        Particulars particulars = complaints.particulars(answer.body("reference"));
        assertThat(particulars.subject()).isEqualTo(words);
        assertThat(particulars.complainant().name()).isEqualTo(words);
    }

    @Test
    void the_longest_text_that_is_allowed_can_be_read_again() {
        String longest = "Zoë, 1".repeat(8_333) + "\n\t";
        Answer answer = gateway.post(Json.write(Map.of(
                "complainant", Map.of("name", "A", "email", "a@example.org"), "subject", "S", "details", longest)));
        assertThat(answer.text()).contains("reference");
        assertThat(complaints.particulars(answer.body("reference")).details()).isEqualTo(longest);
    }

    @Test
    void a_body_in_base64_is_decoded() {
        Answer answer = gateway.postBytes(Gateway.bytes(Gateway.example()));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(complaints
                        .particulars(answer.body("reference"))
                        .complainant()
                        .name())
                .isEqualTo("Amara Blythe");
    }
}
