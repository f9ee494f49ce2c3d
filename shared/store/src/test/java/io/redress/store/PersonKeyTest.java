package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Env;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonKeyTest {

    private static final String PERSON = "email ann@example.org";

    private static PersonKey with(String secret) {
        return PersonKey.in(new Env(Map.of("PERSON_KEY", secret), () -> Instant.EPOCH));
    }

    @Test
    void the_same_secret_hides_a_person_in_the_same_way_and_another_secret_in_another() {
        assertThat(with("one").hide(PERSON)).isEqualTo(with("one").hide(PERSON));
        assertThat(with("two").hide(PERSON)).isNotEqualTo(with("one").hide(PERSON));
        assertThat(with("one").hide("email bob@example.org"))
                .isNotEqualTo(with("one").hide(PERSON));
    }

    @Test
    void nobody_makes_a_key_without_the_secret() {
        assertThat(with("one").hide(PERSON)).isNotEqualTo(Keys.hash(PERSON)).hasSize(43);
        assertThatThrownBy(() ->
                        PersonKey.in(new Env(Map.of(), () -> Instant.EPOCH)).hide(PERSON))
                .hasMessageContaining("PERSON_KEY");
        assertThat(with("one")).hasToString("PersonKey[masked]");
    }

    @Test
    void a_mailbox_has_another_key_on_each_day_and_at_each_organisation() {
        LocalDate day = LocalDate.of(2026, 10, 23);
        PersonKey key = with("one");
        assertThat(new String[] {
                    Keys.mailed(key, "kiwi", day, "ann@example.org"),
                    Keys.mailed(key, "kiwi", day.plusDays(1), "ann@example.org"),
                    Keys.mailed(key, "knec", day, "ann@example.org"),
                    Keys.mailed(with("two"), "kiwi", day, "ann@example.org")
                })
                .doesNotHaveDuplicates();
    }
}
