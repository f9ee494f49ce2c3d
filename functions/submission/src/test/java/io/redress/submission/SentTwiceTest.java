package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.submission.Gateway.Answer;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The same complaint of the same person, sent once more without an idempotency key, joins the first one. */
class SentTwiceTest {

    private Gateway gateway;

    @BeforeEach
    void open() {
        gateway = Gateway.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void the_second_one_gets_the_reference_of_the_first_and_a_link_of_its_own() {
        Answer first = gateway.post(Gateway.example());
        gateway.table.clock().advance(Duration.ofHours(5));
        Answer second = gateway.post(Gateway.example());

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body("receivedBefore")).isNull();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body("reference")).isEqualTo(first.body("reference"));
        assertThat(second.body("answerBy")).isEqualTo(first.body("answerBy"));
        assertThat(second.body("receivedBefore")).isEqualTo("2026-10-23T09:32:09+01:00");
        assertThat(second.body("token")).isNotEqualTo(first.body("token"));
        assertThat(second.body("tracking")).endsWith(second.body("token"));
        assertThat(items("NOW")).isEqualTo(1);
        assertThat(items("LINK#")).isEqualTo(2);
        assertThat(items("SUBMITTED-AGAIN#")).isEqualTo(1);
    }

    @Test
    void after_twenty_times_the_same_is_refused_with_the_reference() throws Exception {
        Answer first = gateway.post(Gateway.example());
        List<Answer> again = AtOnce.run(30, _ -> gateway.post(Gateway.example()));

        assertThat(again).filteredOn(answer -> answer.status() == 200).hasSize(20);
        assertThat(again)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(10)
                .allSatisfy(answer -> {
                    assertThat(answer.body("type")).isEqualTo("urn:redress:problem:full");
                    assertThat(answer.body("detail")).contains("already, as " + first.body("reference"), "20 times");
                });
        assertThat(items("NOW")).isEqualTo(1);
        assertThat(items("LINK#")).isEqualTo(21);
        assertThat(items("SUBMITTED-AGAIN#")).isLessThanOrEqualTo(20);
    }

    @Test
    void after_twenty_times_and_the_end_of_the_complaint_the_same_is_a_new_complaint() {
        Answer first = gateway.post(Gateway.example());
        for (int number = 0; number < 20; number++) {
            assertThat(gateway.post(Gateway.example()).status()).isEqualTo(200);
        }
        assertThat(gateway.post(Gateway.example()).status()).isEqualTo(409);
        // No list of open work has the complaint any more.
        gateway.table.client().updateItem(request -> request.tableName(gateway.table.name())
                .key(Map.of(
                        "pk", AttributeValue.fromS("C#" + first.body("reference")), "sk", AttributeValue.fromS("NOW")))
                .updateExpression("REMOVE workPk, workSk"));

        Answer anew = gateway.post(Gateway.example());
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.body("reference")).isNotEqualTo(first.body("reference"));
        Answer again = gateway.post(Gateway.example());
        assertThat(again.status())
                .as("the repetitions are counted from the start")
                .isEqualTo(200);
        assertThat(again.body("reference")).isEqualTo(anew.body("reference"));
    }

    @Test
    void without_its_mark_there_is_nothing_to_join() {
        Answer first = gateway.post(Gateway.example());
        gateway.table.items().stream()
                .filter(item -> item.get("pk").s().startsWith("RECENT#"))
                .forEach(item -> gateway.table.client().deleteItem(request -> request.tableName(gateway.table.name())
                        .key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));

        Answer anew = gateway.post(Gateway.example());
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.body("reference")).isNotEqualTo(first.body("reference"));
    }

    @Test
    void blanks_and_capital_letters_make_no_difference() {
        gateway.post(Gateway.example());
        assertThat(gateway.post(Gateway.example().replace(". ", ".\u2003  ").replace("Amara", "AMARA"))
                        .status())
                .isEqualTo(200);
        assertThat(items("NOW")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 150",
        "false, true",
        "joan@marsh.example, joan@marsh.test",
        "2026-11-01, 2026-11-02",
        "letter, e-mail",
        "fine words, fine-words"
    })
    void whatever_else_differs_makes_another_complaint(String was, String is) {
        String body = """
                {"subject": "Fees", "details": "I paid 1.50 for fine words.", "consents": false,
                 "complainant": {"name": "Amara", "email": "amara@example.org", "address": "1 Mill Lane", "preferredChannel": "letter"},
                 "representative": {"name": "Joan", "email": "joan@marsh.example", "authority": {"given": "2026-11-01"}}}""";
        gateway.table.clock().advance(Duration.ofDays(30));
        assertThat(gateway.post(body).status()).isEqualTo(201);
        assertThat(gateway.post(body).status()).isEqualTo(200);
        assertThat(gateway.post(body.replace(was, is)).status()).isEqualTo(201);
    }

    @Test
    void of_twenty_at_once_one_is_a_new_complaint() throws Exception {
        List<Answer> answers = AtOnce.run(20, number -> gateway.post(Gateway.example()));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(19);
        assertThat(answers)
                .extracting(answer -> answer.body("reference"))
                .containsOnly(answers.getFirst().body("reference"));
        assertThat(items("NOW")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"23, 200", "24, 201"})
    void after_a_day_it_is_another_complaint(int hours, int status) {
        gateway.post(Gateway.example());
        gateway.table.clock().advance(Duration.ofHours(hours));
        assertThat(gateway.post(Gateway.example()).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"amara, zoe", "Amara, Zoe"})
    void another_address_or_another_name_is_another_complaint(String word, String other) {
        Answer first = gateway.post(Gateway.example());
        Answer second = gateway.post(Gateway.example().replace(word, other));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body("reference")).isNotEqualTo(first.body("reference"));
    }

    @Test
    void somebody_without_address_and_phone_number_is_not_known_again() {
        String body = """
                {"subject": "Cold classroom", "details": "It is 12 degrees in room 4.",
                 "complainant": {"name": "Amara Nwosu", "address": "1 High Street, Leeds"}}""";
        assertThat(gateway.post(body).status()).isEqualTo(201);
        assertThat(gateway.post(body).status()).isEqualTo(201);
        assertThat(items("NOW")).isEqualTo(2);
    }

    @Test
    void the_phone_number_tells_who_it_is() {
        String body = """
                {"subject": "Cold classroom", "details": "It is 12 degrees in room 4.",
                 "complainant": {"name": "Amara Nwosu", "phone": "0113 496 0000"}}""";
        assertThat(gateway.post(body).status()).isEqualTo(201);
        assertThat(gateway.post(body.replace("0113 496 0000", "0113  496 0000")).status())
                .isEqualTo(200);
        assertThat(gateway.post(body.replace("0113 496 0000", "0113 496 0001")).status())
                .isEqualTo(201);
    }

    @Test
    void neither_words_nor_address_are_stored_with_the_mark() {
        gateway.post(Gateway.example());
        assertThat(gateway.table.items())
                .filteredOn(item -> item.get("pk").s().startsWith("RECENT#"))
                .singleElement()
                .asString()
                .doesNotContainIgnoringCase("amara");
    }

    private long items(String sortKey) {
        return gateway.table.items().stream()
                .filter(item -> item.get("sk").s().startsWith(sortKey))
                .count();
    }
}
