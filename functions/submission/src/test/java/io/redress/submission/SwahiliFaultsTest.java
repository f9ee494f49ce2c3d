package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.submission.Gateway.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sender reads what is wrong in the language that they accept, or else in that of the complaint. */
class SwahiliFaultsTest {

    private Gateway gateway;

    @BeforeEach
    void open() {
        gateway = Gateway.serving("kiwi,kentrade", "2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private Answer send(String organisation, Map<String, Object> further, Map<String, String> headers) {
        Map<String, Object> body = new HashMap<>(Map.of("subject", "Mizigo", "complainant", Map.of("email", "amina")));
        body.putAll(further);
        return gateway.post(organisation, Json.write(body), headers);
    }

    private static List<String> messages(Answer answer) {
        return Tree.read(answer.text()).list("faults").stream()
                .map(fault -> fault.required("field") + " " + fault.required("message"))
                .toList();
    }

    @Test
    void the_language_that_the_sender_accepts() {
        Answer answer = send("kentrade", Map.of("colour", 1), Map.of("accept-language", "sw-KE,en;q=0.5"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers()).containsEntry("content-language", "sw");
        assertThat(answer.body("type")).isEqualTo("urn:redress:problem:invalid");
        assertThat(answer.body("title")).isEqualTo("Kilichotumwa kina makosa");
        assertThat(answer.body("detail")).isEqualTo("Kuna makosa 3.");
        assertThat(messages(answer))
                .containsExactlyInAnyOrder(
                        "colour si sehemu inayojulikana",
                        "details inahitajika",
                        "complainant.email si anwani ya barua pepe: alama @ haipo, kwa mfano ann@example.org");
    }

    @Test
    void the_language_of_the_complaint_if_the_sender_names_none() {
        assertThat(messages(send("kentrade", Map.of("language", "Kiswahili"), Map.of())))
                .contains("details inahitajika");
        assertThat(messages(send("kentrade", Map.of("language", "sw"), Map.of("accept-language", "en"))))
                .contains("details is required");
        assertThat(messages(send("kentrade", Map.of("language", 1), Map.of()))).contains("details is required");
        assertThat(send("kentrade", Map.of(), Map.of()).headers()).containsEntry("content-language", "en");
    }

    @Test
    void an_organisation_that_offers_one_language_answers_in_it() {
        Answer answer = send("kiwi", Map.of("language", "sw"), Map.of("accept-language", "sw"));

        assertThat(answer.headers()).containsEntry("content-language", "en");
        assertThat(messages(answer)).contains("details is required");
    }

    /** What the procedure says about a complaint that belongs elsewhere is a text of the procedure. */
    @Test
    void a_sentence_of_the_procedure() {
        Map<String, Object> bidder = Map.of(
                "details", "D", "complainant", Map.of(), "answers", Map.of("complains-as", "bidder"), "language", "sw");

        assertThat(messages(send("kentrade", bidder, Map.of())))
                .singleElement()
                .asString()
                .startsWith("answers.complains-as ")
                .doesNotContain("is reviewed by");
    }

    @Test
    void a_body_that_cannot_be_read_and_an_unknown_organisation() {
        Map<String, String> swahili = Map.of("accept-language", "sw");

        assertThat(gateway.post("kentrade", "{", swahili).body("detail")).isEqualTo("mwili wa ombi si JSON");
        assertThat(gateway.post("nobody", "{}", swahili).body("detail")).isEqualTo("hakuna shirika nobody");
    }
}
