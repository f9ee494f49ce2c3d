package io.redress.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Counter.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterOnCounterTest {

    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private Answer json(String caseworker, String... query) {
        return counter.get(caseworker, "register", asked(query));
    }

    private Answer csv(String caseworker, String... query) {
        return counter.get(caseworker, "register", "text/csv", asked(query));
    }

    private static Map<String, String> asked(String... query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            asked.put(query[i], query[i + 1]);
        }
        return asked;
    }

    @Test
    void whoever_a_complaint_is_about_finds_it_in_no_form_of_the_register() {
        String reference = counter.submitted();
        String other = counter.submitted();
        counter.name(reference, "mary");

        assertThat(json("mary").references("register")).containsExactly(other);
        assertThat(csv("mary").text()).contains(other).doesNotContain(reference);
        assertThat(json("quentin").references("register")).containsExactlyInAnyOrder(reference, other);
        assertThat(csv("quentin").text()).contains(reference, other);
        assertThat(json("quentin").list("register").stream()
                        .filter(row -> row.required("reference").equals(reference))
                        .map(row -> row.at("about").value()))
                .containsExactly(List.of("mary"));
    }
}
