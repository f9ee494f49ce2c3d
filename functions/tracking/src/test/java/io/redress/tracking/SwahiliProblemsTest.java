package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.intake.Submission;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a complainant who wants Swahili reads about a request that was rejected, whatever the language of the browser. */
class SwahiliProblemsTest {

    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";
    private static final String DOCUMENTS = "POST /tracking/{token}/documents";
    private static final String ACT = "POST /tracking/{token}/actions/{action}";
    private static final String UNKNOWN = "KNEC-7K3M-9QX1.0123456789abcdefghijklmn";

    private static ATable table;
    private static TrackingHandler handler;

    @BeforeAll
    static void start() {
        table = new ATable("knec");
        handler = new TrackingHandler(table.env());
    }

    @AfterAll
    static void stop() {
        table.close();
    }

    private record Answer(int status, Map<String, String> headers, String body) {
        ShownPage page() {
            return ShownPage.of(body);
        }

        Tree json() {
            return Tree.read(body);
        }
    }

    private static String swahili() {
        return table.complaint(AStory.submission("complaint", AStory.SUBJECT, "sw"));
    }

    private static void isWhollySwahili(Answer answer, String heading, String... sentences) {
        assertThat(answer.page().document().getDocumentElement().getAttribute("lang"))
                .isEqualTo("sw");
        assertThat(answer.headers()).containsEntry("content-language", "sw");
        assertThat(answer.page().all("h1").getFirst().getTextContent()).isEqualTo(heading);
        assertThat(answer.page().text()).contains(sentences);
    }

    @Test
    void a_document_for_a_closed_complaint() {
        String token = swahili();
        assertThat(act(ACT, token, "withdraw", PAGE, "en", "sure_=yes").status())
                .isEqualTo(303);

        isWhollySwahili(
                request(DOCUMENTS, token, PAGE, "en", ""),
                "Hilo haliwezi kufanywa sasa",
                "Lalamiko hili limefungwa, kwa hivyo hakuna hati inayoweza kuongezwa hapa; tafadhali wasiliana nasi.",
                "Tazama limefikia wapi");
        Answer json = request(DOCUMENTS, token, JSON, "en", "");
        assertThat(json.status()).isEqualTo(409);
        assertThat(json.headers()).containsEntry("content-language", "sw");
        assertThat(json.json().required("type")).isEqualTo("urn:redress:problem:conflict");
        assertThat(json.json().required("detail")).startsWith("lalamiko hili limefungwa");
    }

    @Test
    void a_document_for_a_full_complaint() {
        String token = swahili();
        for (int number = 1; number <= 20; number++) {
            table.document(token, "file-" + number, "picha.png", Optional.empty());
        }

        isWhollySwahili(
                request(DOCUMENTS, token, PAGE, "en", ""),
                "Hakuna nafasi zaidi",
                "Lalamiko hili halina nafasi ya hati zaidi: linaweza kuwa na 20.");
    }

    @Test
    void an_unknown_document_and_an_unknown_action_of_a_link_that_is_valid() {
        String token = swahili();

        for (Answer answer : new Answer[] {
            request("GET /tracking/{token}/documents/{id}", token, PAGE, "en", ""),
            request(ACT, token, PAGE, "en", "information=x")
        }) {
            assertThat(answer.status()).isEqualTo(404);
            isWhollySwahili(answer, "Hakuna kitu kama hicho", "Tazama limefikia wapi");
            assertThat(answer.page().text()).doesNotContain("Kiungo hiki si sahihi");
        }
    }

    @Test
    void a_link_that_is_not_valid_in_the_language_of_the_browser() {
        isWhollySwahili(
                request("GET /tracking/{token}", UNKNOWN, PAGE, "sw-KE,en;q=0.5", ""),
                "Kiungo hiki si sahihi",
                "Nitumie kiungo kipya");
        Answer english = request("GET /tracking/{token}", UNKNOWN, PAGE, "fr", "");
        assertThat(english.page().text()).contains("This link is not valid");
        assertThat(request("GET /tracking/{token}", UNKNOWN, JSON, "sw", "")
                        .json()
                        .required("detail"))
                .isEqualTo("kiungo hiki si sahihi");
    }

    @Test
    void a_representative_whose_authority_has_ended() {
        LocalDate today = AStory.START.atZone(ZoneOffset.UTC).toLocalDate();
        Person person = new Person("A. Otieno", "a@example.org", null, null, null);
        Representative representative =
                new Representative("B. Wekesa", "b@example.org", null, null, today.minusDays(9), today.plusDays(1));
        String token = table.complaint(new Submission(
                "complaint",
                null,
                null,
                "delay",
                null,
                null,
                Map.of(),
                Particulars.of(person, representative, "Cheti", "Sijapata.", null, null, null, "sw", null)));
        table.advance(Duration.ofDays(3));

        Answer over = request("GET /tracking/{token}", token, PAGE, "en", "");
        assertThat(over.status()).isEqualTo(410);
        isWhollySwahili(
                over,
                "Mamlaka yako yamekwisha",
                "Mamlaka ya kumwakilisha mlalamikaji yalikwisha Jumamosi 19 Desemba 2026",
                "tafadhali tutumie idhini mpya");
        assertThat(request("GET /tracking/{token}", token, JSON, "en", "")
                        .json()
                        .required("detail"))
                .startsWith("Mamlaka ya kumwakilisha");
    }

    @Test
    void a_form_for_a_link_with_faults_and_one_that_cannot_be_read() {
        String ask = "POST /{organisation}/links";
        Answer faulty = request(ask, "", PAGE, "sw", "reference=KNEC-1&email=ann");

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().text())
                .contains(
                        "Sehemu hii inapaswa kuwa nambari ya kumbukumbu iliyo katika barua zetu, kwa mfano KNEC-7K3M-9QX1",
                        "Sehemu hii si anwani ya barua pepe: alama @ haipo, kwa mfano ann@example.org.");
        isWhollySwahili(request(ask, "", PAGE, "sw", "reference=%"), "Hatukuweza kusoma hilo", "Hatujalirekodi.");
        Answer json = request(ask, "", JSON, "sw", "reference=KNEC-1&email=ann");
        assertThat(json.json().required("title")).isEqualTo("Kilichotumwa kina makosa");
        assertThat(json.json().required("detail")).isEqualTo("Kuna makosa 2.");
    }

    /** The title of a field is in the procedure, so it is in the language of the reader, too. */
    @Test
    void a_fault_of_a_field_as_JSON() {
        Answer answer = act(ACT, swahili(), "add-information", JSON, "en", "{\"information\": \"\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().list("faults").getFirst().required("message"))
                .startsWith("inahitajika: ")
                .isNotEqualTo("inahitajika: Information");
    }

    @Test
    void a_file_without_a_name_has_a_number() {
        String token = swahili();
        table.document(token, "first-file", " ", Optional.empty());
        table.document(token, "named-file", "cheti.png", Optional.empty());
        table.document(token, "other-file", "", Optional.of(DocumentRefusal.EMPTY));

        assertThat(request("GET /tracking/{token}", token, PAGE, "en", "")
                        .page()
                        .all("bdi"))
                .extracting(Element::getTextContent)
                .contains("Faili 1", "cheti.png", "Faili 2");
    }

    private static Answer request(String route, String token, String accept, String language, String body) {
        return act(route, token, "no-such-action", accept, language, body);
    }

    private static Answer act(String route, String token, String action, String accept, String language, String body) {
        boolean json = body.startsWith("{");
        Map<String, Object> event = Map.of(
                "routeKey",
                route,
                "rawPath",
                "/tracking/" + token,
                "pathParameters",
                Map.of("token", token, "action", action, "id", "no-such-id", "organisation", "knec"),
                "headers",
                Map.of(
                        "accept",
                        accept,
                        "accept-language",
                        language,
                        "content-type",
                        json ? JSON : "application/x-www-form-urlencoded"),
                "isBase64Encoded",
                true,
                "body",
                Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(Json.bytes(event)), out, new TrackingHandlerTest.AnInvocation());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Tree answer = Tree.read(out.toByteArray());
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.text("body").orElse(""));
    }
}
