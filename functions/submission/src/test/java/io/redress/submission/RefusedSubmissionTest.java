package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.redress.platform.Json;
import io.redress.submission.Gateway.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong submission is refused with all its faults; only the number of refusals is stored. */
class RefusedSubmissionTest {

    private static Gateway gateway;

    @BeforeAll
    static void open() {
        gateway = Gateway.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void nothing_is_stored() {
        assertThat(gateway.table.items())
                .filteredOn(item -> !item.get("pk").s().startsWith("TURNED#"))
                .isEmpty();
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("nothing", "{}", fields("subject", "details", "complainant.name", "complainant")),
                arguments("no body", "", fields("subject", "details", "complainant.name", "complainant")),
                arguments(
                        "blanks",
                        with("subject", "  ", "details", "\n", "complainant", Map.of("name", "\t", "email", "a@b.org")),
                        fields("subject", "details", "complainant.name")),
                arguments(
                        "wrong types",
                        """
                        {"kind": 1, "category": [], "department": {}, "relatesTo": true, "complainant": "x",
                         "subject": 5, "details": false, "remedySought": 1.5, "about": [], "language": 0,
                         "frontline": {"tried": "yes", "with": 1, "result": []},
                         "representative": {"name": 1, "authority": {"given": "soon", "until": 7}}}""",
                        fields(
                                "kind",
                                "category",
                                "department",
                                "relatesTo",
                                "complainant",
                                "subject",
                                "details",
                                "remedySought",
                                "about",
                                "language",
                                "frontline.tried",
                                "frontline.with",
                                "frontline.result",
                                "representative.name",
                                "representative.authority.given",
                                "representative.authority.until")),
                arguments(
                        "unknown fields",
                        """
                        {"complainant": {"name": "A", "email": "a@example.org", "age": 3}, "subject": "S",
                         "details": "D", "Subject": "S", "": 1, "about": {"person": "P", "role": "R"},
                         "representative": {"name": "R", "authority": {"given": "2026-01-01", "by": "x"}}}""",
                        fields("", "Subject", "complainant.age", "about.role", "representative.authority.by")),
                arguments(
                        "a channel of one's own choice and other fields of staff",
                        with("channel", "telephone", "receivedAt", "2020-01-01T00:00:00Z"),
                        fields("channel", "receivedAt")),
                arguments(
                        "what only staff can say of how it came",
                        with("origin", Map.of("reference", "7"), "addressedTo", "managing-director"),
                        fields("origin", "addressedTo")),
                arguments("consent that is neither given nor refused", with("consents", "yes"), fields("consents")),
                arguments("no e-mail address", email("amara"), fields("complainant.email")),
                arguments("two e-mail addresses", email("a@b.org,c@d.org"), fields("complainant.email")),
                arguments("a header behind an address", email("a@b.org\r\nBcc: c@d.org"), fields("complainant.email")),
                arguments("an address with a name", email("A <a@b.org>"), fields("complainant.email")),
                arguments("lines in a subject", with("subject", "S\r\nBcc: a@b.org"), fields("subject")),
                arguments(
                        "control characters",
                        with("subject", "a\u0000b", "details", "a\u001bb", "remedySought", "\u0007"),
                        fields("subject", "details", "remedySought")),
                arguments("a subject that is too long", with("subject", "x".repeat(201)), fields("subject")),
                arguments("a text that is too long", with("details", "x".repeat(50_001)), fields("details")),
                arguments(
                        "texts that are too large together",
                        with(
                                "details", "中".repeat(50_000),
                                "remedySought", "中".repeat(49_999),
                                "complainant", Map.of("name", "A", "address", "中".repeat(20_000))),
                        fields("details")),
                arguments("unknown kind", with("kind", "rant"), fields("kind")),
                arguments("unknown category", with("category", "food"), fields("category")),
                arguments("a department where there are none", with("department", "it"), fields("department")),
                arguments("no reference", with("relatesTo", "KIWI-0000-0001"), fields("relatesTo")),
                arguments(
                        "a representative without a date of authority",
                        with("representative", Map.of("name", "R", "email", "r@example.org")),
                        fields("representative.authority.given")),
                arguments(
                        "an authority that ends before it begins",
                        with(
                                "representative",
                                Map.of("name", "R", "authority", Map.of("given", "2026-02-01", "until", "2026-01-31"))),
                        fields("representative.authority.until")),
                arguments(
                        "a day that does not exist",
                        with("representative", Map.of("name", "R", "authority", Map.of("given", "2026-02-30"))),
                        fields("representative.authority.given")),
                arguments(
                        "no way to reach anybody",
                        with("complainant", Map.of("name", "A", "preferredChannel", "e-mail")),
                        fields("complainant", "complainant.preferredChannel")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void all_faults_are_reported_together(String what, String body, List<String> faulty) {
        Answer answer = gateway.post(body);
        assertProblem(answer, 422, "urn:redress:problem:invalid");
        assertThat(answer.faulty()).containsAll(faulty);
        if (!what.equals("wrong types")) {
            assertThat(answer.faulty()).containsExactlyInAnyOrderElementsOf(faulty);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"subject\"",
                "{\"subject\": tru}",
                "{\"subject\": \"x}",
                "{subject: 1}",
                "{} {}",
                "{\"a\":1,}",
                "hello",
                "<a/>",
                "subject=S&details=D",
                "[]",
                "[{}]",
                "1",
                "null",
                "\"text\"",
                "true"
            })
    void a_body_that_is_not_a_json_object_is_malformed(String body) {
        assertProblem(gateway.post(body), 400, "urn:redress:problem:malformed");
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        byte[] latin = Gateway.example().replace("Amara", "Zoë").getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(gateway.postBytes(latin), 400, "urn:redress:problem:malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": \"\\ud83d\"}",
                "{\"subject\": \"\\ude42\\ud83d\"}",
                "{\"\\ud83d\": 1}",
                "{\"about\": {\"person\": \"a\\udc00b\"}}",
                "{\"about\": [[\"a\\udc00b\"]]}"
            })
    void half_a_character_is_malformed(String body) {
        assertProblem(gateway.post(body), 400, "urn:redress:problem:malformed");
    }

    @Test
    void a_deeply_nested_body_is_malformed() {
        String deep = "{\"subject\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertProblem(gateway.post(deep), 400, "urn:redress:problem:malformed");
        assertProblem(gateway.post("{\"a\":".repeat(10_000)), 400, "urn:redress:problem:malformed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_100 * 1024 + 1, 1_200 * 1024, 2 * 1024 * 1024, 4 * 1024 * 1024})
    void a_body_that_is_too_large_is_refused_with_413(int size) {
        String frame = with("details", "");
        String body = with("details", "x".repeat(size - frame.length()));
        assertThat(body).hasSize(size);
        assertProblem(gateway.post(body), 413, "urn:redress:problem:too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "KIWI", "kiwi-v1", "..", "%00", "kiwi/../kiwi"})
    void an_unknown_organisation_is_not_found(String organisation) {
        Answer answer = gateway.post(organisation, Gateway.example(), Map.of());
        assertProblem(answer, 404, "urn:redress:problem:not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "Zoë", "\u0001"})
    void an_idempotency_key_is_visible_ascii(String key) {
        Answer answer = gateway.post(Gateway.example(), key);
        assertProblem(answer, 422, "urn:redress:problem:invalid");
        assertThat(answer.faulty()).containsExactly("Idempotency-Key");
    }

    @Test
    void an_idempotency_key_has_a_maximum_length() {
        assertThat(gateway.post(Gateway.example(), "k".repeat(201)).faulty()).containsExactly("Idempotency-Key");
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body("type")).isEqualTo(type);
        assertThat(answer.body("status")).isEqualTo(String.valueOf(status));
        assertThat(answer.body("title")).isNotBlank();
        assertThat(answer.body("detail")).isNotBlank();
    }

    /** The other answers of this function are a few lines long. */
    @Test
    void a_refusal_of_very_many_or_very_long_fields_is_short() {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; many.length() < 1_000_000; i++) {
            many.append("\"").append(i).append("\\\"\\n\":1,");
        }
        Answer answer = gateway.post(many + "\"last\":1}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).hasSize(100);
        assertThat(answer.body("detail")).endsWith("faults; these are the first 100.");
        Answer one = gateway.post("{\"" + "\\\"".repeat(500_000) + "\": 1}");
        assertThat(one.status()).isEqualTo(422);
        assertThat(one.text()).hasSizeLessThan(10_000);
    }

    private static List<String> fields(String... names) {
        return Arrays.asList(names);
    }

    private static String email(String email) {
        return with("complainant", Map.of("name", "A", "email", email));
    }

    /** A valid submission with some fields changed. */
    private static String with(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("complainant", Map.of("name", "A", "email", "a@example.org"));
        body.put("subject", "S");
        body.put("details", "D");
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return Json.write(body);
    }
}
