package io.redress.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @Test
    void fields_of_every_type_can_be_read() {
        Fields fields = fields("""
                {"subject": "Late", "day": "2026-03-31", "kinds": ["a", "b"],
                 "person": {"name": "Ada"}, "absences": [{"from": "2026-01-01"}, {"from": "2026-02-01"}]}
                """);

        assertThat(fields.text("subject")).isEqualTo("Late");
        assertThat(fields.date("day")).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(fields.texts("kinds")).containsExactly("a", "b");
        assertThat(fields.object("person").text("name")).isEqualTo("Ada");
        assertThat(fields.objects("absences"))
                .extracting(absence -> absence.date("from"))
                .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        assertThat(fields.faults()).isEmpty();
        fields.check();
    }

    @Test
    void texts_and_lines_are_cleaned_of_what_people_paste() {
        Fields fields = fields("""
                {"details": "one\\u000btwo\\u0093", "subject": "one\\u2028two", "email": "\\ufeffa@b.org ", "line": 1}""");

        assertThat(fields.text("details")).isEqualTo("one\ntwo“");
        assertThat(fields.line("subject")).isEqualTo("one two");
        assertThat(fields.email("email")).isEqualTo("a@b.org");
        assertThat(fields.line("line")).isNull();
        assertThat(fields.strings()).containsEntry("subject", "one\ntwo").containsEntry("line", "1");
        assertThat(fields.lines()).containsEntry("subject", "one two").containsEntry("line", "1");
        assertThat(fields.faults()).containsExactly(new Fault("line", "must be a text"));
    }

    @Test
    void half_of_a_character_is_refused_with_its_place() {
        MalformedRequest malformed = catchThrowableOfType(
                MalformedRequest.class, () -> fields("{\"complainant\": {\"name\": \"Ann \\ud83d\\ude00 \\ud83d\"}}"));

        assertThat(malformed.field()).isEqualTo("complainant.name");
        assertThat(malformed).hasMessage("the text has half of a character, after 6 whole ones");
    }

    @Test
    void absent_and_null_are_the_same() {
        Fields fields = fields("""
                {"subject": null, "day": null, "kinds": null, "person": null, "absences": null}
                """);

        assertThat(fields.has("subject")).isFalse();
        assertThat(fields.text("subject")).isNull();
        assertThat(fields.date("day")).isNull();
        assertThat(fields.texts("kinds")).isEmpty();
        assertThat(fields.object("person").text("name")).isNull();
        assertThat(fields.objects("absences")).isEmpty();
        assertThat(fields.text("never")).isNull();
        assertThat(fields.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "{}", " { } "})
    void an_empty_body_is_an_object_without_fields(String body) {
        Fields fields = fields(body);

        assertThat(fields.text("subject")).isNull();
        assertThat(fields.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"Late\"]", "17", "true", "{\"a\": 1}", "1.5", "[]", "{}", "false"})
    void any_other_value_in_place_of_a_text_is_a_fault(String value) {
        Fields fields = fields("{\"subject\": " + value + "}");

        assertThat(fields.text("subject")).isNull();
        assertThat(fields.faults()).containsExactly(new Fault("subject", "must be a text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"31.3.2026\"", "\"2026-02-30\"", "\"\"", "20260331", "[]", "{}", "true", "\"2026-3-1\""})
    void any_other_value_in_place_of_a_date_is_a_fault(String value) {
        Fields fields = fields("{\"day\": " + value + "}");

        assertThat(fields.date("day")).isNull();
        assertThat(fields.faults()).containsExactly(new Fault("day", "must be a date such as 2026-03-31"));
    }

    @Test
    void only_numbers_without_a_fraction_are_whole_numbers() {
        Fields fields = fields("{\"one\":1,\"less\":-2,\"half\":0.5,\"huge\":1e300,\"word\":\"1\"}");

        assertThat(fields.wholeNumber("one")).isEqualTo(1);
        assertThat(fields.wholeNumber("less")).isEqualTo(-2);
        assertThat(fields.wholeNumber("never")).isNull();
        for (String name : List.of("half", "huge", "word")) {
            assertThat(fields.wholeNumber(name)).isNull();
        }
        assertThat(fields.faults()).extracting(Fault::field).containsExactlyInAnyOrder("half", "huge", "word");
    }

    @Test
    void only_true_and_false_are_truth_values() {
        Fields fields = fields("{\"yes\": true, \"no\": false, \"word\": \"true\", \"one\": 1}");

        assertThat(fields.truth("yes")).isTrue();
        assertThat(fields.truth("no")).isFalse();
        assertThat(fields.truth("never")).isNull();
        assertThat(fields.truth("word")).isNull();
        assertThat(fields.truth("one")).isNull();
        assertThat(fields.faults())
                .containsExactly(new Fault("word", "must be true or false"), new Fault("one", "must be true or false"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "[1]", "[\"a\", null]", "[[\"a\"]]", "{}", "1"})
    void any_other_value_in_place_of_a_list_of_texts_is_a_fault(String value) {
        Fields fields = fields("{\"kinds\": " + value + "}");

        assertThat(fields.texts("kinds")).isEmpty();
        assertThat(fields.faults()).containsExactly(new Fault("kinds", "must be a list of texts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "[1]", "[{}, null]", "[[]]", "{}", "1"})
    void any_other_value_in_place_of_a_list_of_objects_is_a_fault(String value) {
        Fields fields = fields("{\"absences\": " + value + "}");

        assertThat(fields.objects("absences")).isEmpty();
        assertThat(fields.faults()).containsExactly(new Fault("absences", "must be a list of objects"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Ada\"", "[]", "[{}]", "1", "true"})
    void any_other_value_in_place_of_an_object_is_a_fault_and_counts_as_an_empty_object(String value) {
        Fields fields = fields("{\"person\": " + value + "}");

        assertThat(fields.object("person").object("home").text("street")).isNull();
        assertThat(fields.faults()).containsExactly(new Fault("person", "must be an object"));
    }

    @Test
    void unknown_fields_are_faults_at_any_depth() {
        Fields fields = fields("""
                {"subject": "Late", "z": 1, "a": null,
                 "person": {"name": "Ada", "shoe": 43, "home": {"street": "Mill Lane", "roof": "red"}},
                 "absences": [{"from": "2026-01-01"}, {"from": "2026-02-01", "mood": "good"}],
                 "pets": {"cat": 1}}
                """);
        fields.text("subject");
        Fields person = fields.object("person");
        person.text("name");
        person.object("home").text("street");
        fields.objects("absences").forEach(absence -> absence.date("from"));

        assertThat(fields.faults())
                .containsExactly(
                        new Fault("a", "is not a known field"),
                        new Fault("pets", "is not a known field"),
                        new Fault("z", "is not a known field"),
                        new Fault("person.shoe", "is not a known field"),
                        new Fault("person.home.roof", "is not a known field"),
                        new Fault("absences[1].mood", "is not a known field"));
    }

    @Test
    void all_faults_are_reported_together_with_their_paths() {
        Fields fields = fields("""
                {"subject": 1, "person": {"born": "yesterday", "age": 7}, "surprise": []}
                """);
        fields.text("subject");
        Fields person = fields.object("person");
        person.date("born");
        person.fault("name", "is required");

        assertThat(catchThrowableOfType(Rejection.class, fields::check).reason())
                .isEqualTo(new Rejection.Reason.Invalid(List.of(
                        new Fault("subject", "must be a text"),
                        new Fault("person.born", "must be a date such as 2026-03-31"),
                        new Fault("person.name", "is required"),
                        new Fault("surprise", "is not a known field"),
                        new Fault("person.age", "is not a known field"))));
    }

    @Test
    void all_fields_can_be_read_as_strings_like_those_of_a_form() {
        Fields fields = fields("""
                {"text": "a", "whole": 12, "whole2": 12.0, "long": 1234567890123, "part": 0.5, "yes": true, "none": null}
                """);

        assertThat(fields.strings())
                .isEqualTo(Map.of(
                        "text",
                        "a",
                        "whole",
                        "12",
                        "whole2",
                        "12",
                        "long",
                        "1234567890123",
                        "part",
                        "0.5",
                        "yes",
                        "true"));
        assertThat(fields.faults()).isEmpty();
    }

    @Test
    void lists_and_objects_are_not_read_as_strings() {
        Fields fields = fields("{\"a\": [1], \"b\": {}}");

        assertThat(fields.strings()).isEmpty();
        assertThat(fields.faults())
                .containsExactly(
                        new Fault("a", "must be a text, a number, true or false"),
                        new Fault("b", "must be a text, a number, true or false"));
    }

    @Test
    void two_fields_with_the_same_name_are_rejected() {
        MalformedRequest malformed = catchThrowableOfType(
                MalformedRequest.class, () -> fields("{\"subject\": \"first\", \"subject\": \"last\"}"));
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.field()).isEqualTo("subject");
        assertThat(malformed.detail()).isEqualTo("is there twice; send it once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': {'b': 1, 'b': 1}}|a.b",
                "{'a': 1, '\\u0061': 2}|a",
                "{'list': [{'x': 1}, {'x': 1, 'y': [], 'x': 2}]}|list[1].x",
                "{'a': {'x': 1}, 'b': {'x': 1}, 'c': [{'x': 1}, {'x': 1}], 'b': null}|b"
            })
    void the_field_that_is_there_twice_is_named(String body, String field) {
        MalformedRequest malformed =
                catchThrowableOfType(MalformedRequest.class, () -> fields(body.replace('\'', '"')));
        assertThat(malformed.field()).isEqualTo(field);
        assertThat(malformed.detail()).isEqualTo("is there twice; send it once");
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 64, 100, 500, 600, 5_000, 100_000})
    void the_field_with_a_number_that_is_too_long_is_named(int length) {
        String number = "9".repeat(length);
        for (String body : List.of("{\"a\": {\"b\": %s}}", "{\"a\": {\"b\": -%s.5e7}}")) {
            MalformedRequest malformed =
                    catchThrowableOfType(MalformedRequest.class, () -> fields(body.formatted(number)));
            assertThat(malformed.field()).isEqualTo("a.b");
            assertThat(malformed.detail()).matches("is a number of [\\d,]+ characters; it may have at most 50");
        }
        assertThat(fields("{\"a\": \"" + number + "\"}").text("a")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 50})
    void a_shorter_number_is_read(int length) {
        assertThat(fields("{\"a\": " + "9".repeat(length) + "}").strings()).containsOnlyKeys("a");
    }

    @Test
    void characters_of_every_script_arrive_unchanged() {
        assertThat(fields("{\"subject\": \"Zoë 李 🙂 \\u00e9 \\ud83d\\ude42\"}").text("subject"))
                .isEqualTo("Zoë 李 🙂 é 🙂");
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        MalformedRequest malformed = catchThrowableOfType(
                MalformedRequest.class, () -> Fields.of("{\"subject\": \"Zoë\"}".getBytes(ISO_8859_1)));
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed).hasMessageStartingWith("the body is not UTF-8, from byte ");
    }

    @Test
    void a_body_has_a_maximum_size() {
        byte[] largest = body(Fields.LARGEST);
        assertThat(Fields.of(largest).text("a")).hasSize(Fields.LARGEST - 8);

        MalformedRequest malformed = catchThrowableOfType(MalformedRequest.class, () -> Fields.of(body(1_101 * 1024)));
        assertThat(malformed.status()).isEqualTo(413);
        assertThat(malformed).hasMessage("the body is 1,127,424 bytes long; at most 1,126,400 are read");
    }

    private static byte[] body(int bytes) {
        return ("{\"a\":\"" + "x".repeat(bytes - 8) + "\"}").getBytes(UTF_8);
    }

    private static Fields fields(String body) {
        return Fields.of(body.getBytes(UTF_8));
    }
}
