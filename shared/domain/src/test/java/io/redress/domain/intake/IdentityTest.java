package io.redress.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Country;
import io.redress.domain.intake.ContactConditions.Match;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Country KENYA = Country.of("KE").orElseThrow();

    @Test
    void all_ways_of_writing_an_address_a_number_and_a_name_have_one_form() {
        Identity one = Identity.of("Wanjirũ  Ng'eno", "Wanjiru@Example.org", "0733 111 222", KENYA);
        Identity other = Identity.of("wanjiru ngeno", " wanjiru@example.ORG", "+254733111222", KENYA);
        assertThat(one.matches(other)).containsExactly(Match.EMAIL, Match.PHONE, Match.NAME);
        assertThat(one.keys()).isEqualTo(other.keys()).hasSize(3);
        assertThat(one.toString()).doesNotContainIgnoringCase("wanjiru");
    }

    @Test
    void what_nobody_filled_in_matches_nothing() {
        Identity nobody = Identity.of(" ", null, "", KENYA);
        assertThat(nobody.keys()).isEmpty();
        assertThat(nobody.matches(nobody)).isEmpty();
        assertThat(nobody.isOnlyName()).isFalse();
    }

    @Test
    void a_name_alone_is_told_from_a_number_of_the_same_signs() {
        Identity named = Identity.of("0733111222", null, null, KENYA);
        Identity called = Identity.of(null, null, "0733111222", KENYA);
        assertThat(named.isOnlyName()).isTrue();
        assertThat(called.isOnlyName()).isFalse();
        assertThat(named.keys()).doesNotContainAnyElementsOf(called.keys());
        assertThat(named.matches(called)).isEmpty();
    }
}
