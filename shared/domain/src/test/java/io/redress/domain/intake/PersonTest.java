package io.redress.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person's wish to be told in another way than by e-mail counts if it can be kept to. */
class PersonTest {

    private static final String MAIL = "grace@example.org";

    private static Person person(@Nullable String phone, @Nullable String address, @Nullable String preferred) {
        return new Person("Grace Achieng", MAIL, phone, address, preferred);
    }

    @Test
    void a_wish_that_cannot_be_kept_to_does_not_switch_mail_off() {
        assertThat(person(null, null, "letter").letterAddress()).contains(MAIL);
        assertThat(person("1", " ", "letter").letterAddress()).contains(MAIL);
        assertThat(person(null, "1 Mill Lane", "phone").letterAddress()).contains(MAIL);
        assertThat(person(null, null, "by pigeon").letterAddress()).contains(MAIL);
        assertThat(person(null, null, "letter").preferred()).isEmpty();
    }

    @Test
    void a_wish_that_can_be_kept_to_does() {
        assertThat(person(null, "1 Mill Lane", "letter").letterAddress()).isEmpty();
        assertThat(person("020 7946 0000", null, "phone").letterAddress()).isEmpty();
        assertThat(person(null, null, "in-person").letterAddress()).isEmpty();
        assertThat(person(null, "1 Mill Lane", "letter").preferred()).contains(PreferredChannel.LETTER);
    }

    @Test
    void what_a_submission_may_not_say_is_still_a_fault() {
        assertThat(PreferredChannel.faultOfWish(person(null, null, "letter")).map(Said::english))
                .contains("letter needs a postal address");
        assertThat(PreferredChannel.faultOfWish(person(null, null, "by pigeon")).map(Said::english))
                .isPresent();
        assertThat(PreferredChannel.faultOfWish(person(null, null, null)).map(Said::english))
                .isEmpty();
    }
}
