package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.LinkHolder;
import io.redress.store.Kiwi.Born;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private Kiwi kiwi;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_link_gives_access_to_its_complaint() {
        Born born = kiwi.submitted();
        assertThat(kiwi.complaints.open(born.link().token()).complaint()).isEqualTo(born.complaint());
    }

    @Test
    void a_later_link_gives_access_too_and_earlier_ones_stay_valid() {
        Born born = kiwi.submitted();
        Link second = kiwi.complaints.newLink(born.reference(), LinkHolder.COMPLAINANT, kiwi.env.now());
        Link third = kiwi.complaints.newLink(born.reference(), LinkHolder.COMPLAINANT, kiwi.env.now());
        assertThat(kiwi.complaints.open(born.link().token()).complaint()).isEqualTo(born.complaint());
        assertThat(kiwi.complaints.open(second.token()).complaint()).isEqualTo(born.complaint());
        assertThat(kiwi.complaints.open(third.token()).complaint()).isEqualTo(born.complaint());
        assertThat(second.secret())
                .isNotEqualTo(third.secret())
                .isNotEqualTo(born.link().secret());
    }

    @Test
    void a_new_link_ends_with_a_letter_or_a_digit() {
        Reference reference = Reference.random("KIWI", new Random(1));
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(_ -> Link.random(reference, kiwi.env.random()).token()))
                .allMatch(token -> token.matches(".*[A-Za-z0-9]"))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_table_does_not_contain_the_secret_of_a_link() {
        Born born = kiwi.submitted();
        Link later = kiwi.complaints.newLink(born.reference(), LinkHolder.COMPLAINANT, kiwi.env.now());
        kiwi.note(born.reference(), "something");
        assertThat(kiwi.test.items().toString())
                .contains(born.link().hash())
                .doesNotContain(born.link().secret())
                .doesNotContain(later.secret());
    }

    @Test
    void the_secret_of_another_complaint_is_not_valid() {
        Born one = kiwi.submitted();
        Born other = kiwi.submitted();
        assertOpensNothing(one.reference() + "." + other.link().secret());
    }

    @Test
    void a_malformed_link_is_not_valid() {
        Born born = kiwi.submitted();
        String token = born.link().token();
        assertOpensNothing("");
        assertOpensNothing(born.reference());
        assertOpensNothing(born.reference() + ".");
        assertOpensNothing(token.substring(0, token.length() - 1));
        assertOpensNothing(token + "A");
        assertOpensNothing(born.link().secret());
        assertOpensNothing("." + born.link().secret());
        assertOpensNothing(token.replace('.', '-'));
        assertOpensNothing(born.reference() + "." + born.link().hash());
    }

    @Test
    void a_secret_with_a_letter_in_another_case_is_not_valid() {
        Born born = kiwi.submitted();
        String swapped = born.link()
                .secret()
                .chars()
                .map(letter ->
                        Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertOpensNothing(born.reference() + "." + swapped);
    }

    @Test
    void a_link_does_not_print_its_secret() {
        Link link = kiwi.unwritten("complaint", kiwi.env.now()).link();
        assertThat(link.toString()).doesNotContain(link.secret());
    }

    private void assertOpensNothing(String token) {
        assertThatThrownBy(() -> kiwi.complaints.open(token).complaint())
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isEqualTo(new Rejection.Reason.NotFound("this link is not valid")));
    }
}
