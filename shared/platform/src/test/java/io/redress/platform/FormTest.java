package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void fields_are_in_order_and_decoded() {
        assertThat(read("comment=Not+yet%3A+50%25+%26+more&why=caf%C3%A9+%F0%9F%A5%9D&empty="))
                .containsExactly(entry("comment", "Not yet: 50% & more"), entry("why", "café 🥝"), entry("empty", ""));
    }

    @Test
    void a_name_without_an_equals_sign_has_an_empty_value_and_later_equals_signs_belong_to_the_value() {
        assertThat(read("a&b=c=d&&e=")).containsExactly(entry("a", ""), entry("b", "c=d"), entry("e", ""));
    }

    @Test
    void an_empty_body_has_no_fields() {
        assertThat(read("")).isEmpty();
        assertThat(read("&&&")).isEmpty();
    }

    @Test
    void a_line_break_of_two_characters_becomes_one() {
        assertThat(read("text=one%0D%0Atwo%0Athree")).containsEntry("text", "one\ntwo\nthree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%-1", "%=a", "a=%&b=41", "a=%4&b=1", "a=%EF%BC%91%\uFF11\uFF11"})
    void broken_percent_encoding_is_refused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%FF", "a=%C3", "a=%C0%80", "a=%ED%A0%80", "%E2%82=a", "a=%C3&b=%A9"})
    void what_is_not_UTF_8_is_refused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_repeated_field_is_rejected() {
        assertThatThrownBy(() -> read("a=1&%61=2")).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void more_fields_than_any_form_has_are_refused() {
        String many = IntStream.range(0, 2_001).mapToObj(i -> "f" + i + "=").collect(Collectors.joining("&"));
        assertThatThrownBy(() -> read(many))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("2,000");
    }

    @Test
    void a_form_of_the_largest_size_is_read_and_a_longer_one_is_too_large() {
        String largest = "a=" + "x".repeat(Fields.LARGEST - 2);
        assertThat(read(largest).get("a")).hasSize(Fields.LARGEST - 2);
        assertThatThrownBy(() -> read(largest + "x"))
                .isInstanceOfSatisfying(MalformedRequest.class, malformed -> assertThat(malformed.status())
                        .isEqualTo(413));
    }

    @Test
    void a_form_in_base64_is_read_like_any_other() {
        String body = Base64.getEncoder().encodeToString("comment=caf%C3%A9".getBytes(StandardCharsets.UTF_8));
        Tree event = Tree.read("{\"isBase64Encoded\":true,\"body\":\"" + body + "\"}");

        assertThat(Request.of(event).form()).containsExactly(entry("comment", "café"));
    }

    private static Map<String, String> read(String body) {
        return Form.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
