package io.redress.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract finds requests and answers that differ from their description. */
class ContractTest {

    private static final String TOKEN = "KIWI-7K3M-9QX1.q3vT0mYkS9uZ4xPaW7bLhQaB";
    private static final String LINK = "https://redress.example/tracking/" + TOKEN;
    private static final String SUBMISSION = "{\"subject\":\"Late\",\"details\":\"It came late.\"}";
    private static final String RECEIPT =
            "{\"reference\":\"KIWI-7K3M-9QX1\",\"token\":\"%s\",\"tracking\":\"%s\"}".formatted(TOKEN, LINK);
    private static final String STAFF = """
            {"staff":[{"id":"mary","name":"Mary","email":"mary@kiwi.example","roles":["quality-manager"],
             "departments":[],"absences":[]}],"vacant":[]}""";

    @Test
    void an_answer_that_matches_the_description_has_no_faults_and_is_remembered() {
        Contract contract = new Contract();
        contract.holds(submitted(SUBMISSION, 201, RECEIPT));
        assertThat(contract.seen()).containsExactly("submitComplaint 201 application/json");
    }

    @Test
    void an_undescribed_property_of_an_answer_is_found() {
        assertThat(Contract.faults(submitted(SUBMISSION, 201, RECEIPT.replace("}", ",\"more\":1}"))))
                .singleElement()
                .asString()
                .contains("more");
    }

    @Test
    void an_undescribed_property_in_an_object_in_a_list_is_found() {
        assertThat(Contract.faults(staff(STAFF))).isEmpty();
        assertThat(Contract.faults(staff(STAFF.replace("\"id\"", "\"age\":40,\"id\""))))
                .anyMatch(fault -> fault.contains("age"));
    }

    @Test
    void a_missing_property_or_one_of_another_type_is_found() {
        assertThat(Contract.faults(staff(STAFF.replace("\"name\":\"Mary\",", ""))))
                .anyMatch(fault -> fault.contains("name"));
        assertThat(Contract.faults(staff(STAFF.replace("\"Mary\"", "7")))).isNotEmpty();
    }

    @Test
    void an_event_must_have_the_properties_of_its_type() {
        assertThat(Contract.faults(history("{\"@type\":\"limit-met\",\"limit\":\"reply\"}")))
                .isEmpty();
        assertThat(Contract.faults(history("{\"@type\":\"limit-met\",\"stage\":\"closed\"}")))
                .isNotEmpty();
        assertThat(Contract.faults(history("{\"@type\":\"never-heard-of\"}"))).isNotEmpty();
    }

    @Test
    void an_undescribed_status_type_header_or_operation_is_found() {
        assertThat(Contract.faults(submitted(SUBMISSION, 418, RECEIPT))).containsExactly("the status is not described");
        assertThat(Contract.faults(
                        answer("GET", "/kiwi/admin/staff", Map.of(), "", 200, Map.of("content-type", "text/html"), "")))
                .contains("the body: text/html is not described");
        assertThat(Contract.faults(submitted(SUBMISSION, 201, RECEIPT, Map.of("location", LINK, "set-cookie", "a=b"))))
                .containsExactly("the header set-cookie of the answer is not described");
        assertThat(Contract.faults(answer("GET", "/kiwi/nothing/at/all", Map.of(), "", 200, Map.of(), "{}")))
                .containsExactly("the operation is not described");
    }

    @Test
    void a_header_that_is_missing_is_found() {
        assertThat(Contract.faults(submitted(SUBMISSION, 201, RECEIPT, Map.of())))
                .containsExactly("location is absent");
        assertThat(Contract.faults(
                        submitted(SUBMISSION, 201, RECEIPT, Map.of("location", LINK, "cache-control", "max-age=60"))))
                .containsExactly("the answer has no cache-control: no-store");
    }

    @Test
    void an_accepted_request_must_match_the_description() {
        String more = SUBMISSION.replace("}", ",\"more\":1}");
        assertThat(Contract.faults(submitted(more, 201, RECEIPT)))
                .anyMatch(fault -> fault.contains("'more' is not evaluated"));
        assertThat(Contract.faults(
                        answer("GET", "/kiwi/admin/staff?sort=name", Map.of(), "", 200, json(Map.of()), STAFF)))
                .containsExactlyInAnyOrder("query parameter sort is not described", "it has no token");
    }

    @Test
    void a_rejected_request_need_not_match_the_description() {
        String problem = """
                {"type":"urn:redress:problem:invalid","title":"What was sent has faults","status":422,
                 "detail":"There is one fault.","instance":"/kiwi/complaints",
                 "faults":[{"field":"more","message":"is not known"}]}""";
        assertThat(Contract.faults(refused(problem))).isEmpty();
        assertThat(Contract.faults(refused(problem.replace(":invalid", ":conflict"))))
                .isNotEmpty();
        assertThat(Contract.faults(refused(problem.replace("/kiwi", "/lime")))).hasSize(1);
    }

    @Test
    void the_failure_names_the_request_and_every_fault() {
        assertThatThrownBy(() -> new Contract().holds(staff("{\"staff\":7,\"next\":\"\"}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("GET /kiwi/admin/staff, answered with 200", "/staff", "next");
    }

    private static Exchange submitted(String sent, int status, String body) {
        return submitted(sent, status, body, Map.of("location", LINK));
    }

    private static Exchange submitted(String sent, int status, String body, Map<String, String> headers) {
        return answer("POST", "/kiwi/complaints", Map.of(), sent, status, json(headers), body);
    }

    private static Exchange refused(String problem) {
        Map<String, String> headers = new HashMap<>(json(Map.of()));
        headers.put("content-type", "application/problem+json");
        return answer("POST", "/kiwi/complaints", Map.of(), "{\"more\":1}", 422, headers, problem);
    }

    private static Exchange staff(String body) {
        return answer(
                "GET", "/kiwi/admin/staff", Map.of("authorization", "Bearer a.b.c"), "", 200, json(Map.of()), body);
    }

    private static Exchange history(String event) {
        String body = """
                {"reference":"KIWI-7K3M-9QX1",
                 "changes":[{"number":1,"at":"2026-12-21T10:00:00Z","by":"mary","events":[%s],"texts":{}}]}""".formatted(event);
        return answer(
                "GET",
                "/kiwi/admin/complaints/KIWI-7K3M-9QX1/history",
                Map.of("authorization", "Bearer a.b.c"),
                "",
                200,
                json(Map.of()),
                body);
    }

    private static Map<String, String> json(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(AnsweredCheck.OF_OURS);
        headers.put("content-type", "application/json");
        headers.putAll(more);
        return headers;
    }

    private static Exchange answer(
            String method,
            String path,
            Map<String, String> sent,
            String request,
            int status,
            Map<String, String> received,
            String body) {
        return new Exchange(method, URI.create("http://localhost" + path), sent, request, status, received, body);
    }
}
