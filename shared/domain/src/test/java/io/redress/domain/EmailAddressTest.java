package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.org",
                " ann@example.org ",
                "\tann@example.org\r\n",
                "\u00a0ann@example.org\u00a0",
                "\ufeffann@example.org",
                "ann\u200b@example.org",
                "ann@exam\u00adple.org",
                "ann @ example.org",
                "ann@example .org",
                "\u202aann@example.org\u202c",
                "ann\uff20example\u3002org",
                "ann@example.org.",
                "ann@example.org;"
            })
    void what_people_paste_around_and_inside_an_address_is_removed(String typed) {
        assertThat(EmailAddress.cleaned(typed)).isEqualTo("ann@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "ann@müller.example, ann@xn--mller-kva.example",
        "ann@MÜLLER.example, ann@xn--mller-kva.example",
        "ann@mu\u0308ller.example, ann@xn--mller-kva.example",
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "ann@例え.テスト, ann@xn--r8jz45g.xn--zckzah",
        "o’hara@example.org, o'hara@example.org",
        "ann‑marie@example.org, ann-marie@example.org",
        "Ann.Hill+Tag@Example.ORG, Ann.Hill+Tag@Example.ORG"
    })
    void an_address_is_written_as_mail_needs_it(String typed, String cleaned) {
        assertThat(EmailAddress.cleaned(typed)).isEqualTo(cleaned);
        assertThat(EmailAddress.faultOf(cleaned).map(Said::english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "first.last+tag@sub.example.org",
                "o'hara@example.org",
                "x_%#!$&*/=?^`{|}~-@example.org",
                "a@xn--bcher-kva.example",
                "a@1.2.example",
                "a@gmial.com"
            })
    void an_address_that_can_exist_has_no_fault(String address) {
        assertThat(EmailAddress.faultOf(address).map(Said::english)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ann, the @ is missing",
        "a@b.co@c.de, more than one @",
        "'a@b.co,c@d.ef', more than one @",
        "Ann <a@b.co>, give the address alone",
        "mailto:a@b.co, letters from a to z",
        "@b.co, nothing before the @",
        "a@, nothing after the @",
        "a..b@c.de, before the @ a dot",
        ".a@b.co, before the @ a dot",
        "a.@b.co, before the @ a dot",
        "jörg@example.org, letters from a to z without accents",
        "анна@example.org, letters from a to z without accents",
        "a@b, the end is missing",
        "a@x.c, it ends in .c",
        "a@example.123, it ends in .123",
        "a@example.c0m, it ends in .c0m",
        "a@192.168.1.1, not the number of a machine",
        "a@[127.0.0.1], not the number of a machine",
        "a@b..co, after the @ a dot",
        "a@-b.co, a character that cannot stand there",
        "a@b-.co, a character that cannot stand there",
        "a@b_c.co, a character that cannot stand there",
        "a@straße.example, begins with xn--"
    })
    void an_address_that_mail_cannot_reach_is_refused_with_a_hint(String typed, String hint) {
        assertThat(EmailAddress.faultOf(EmailAddress.cleaned(typed)).map(Said::english))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("is not an e-mail address: ")
                        .contains(hint));
    }

    @Test
    void a_part_of_an_address_has_a_maximum_length() {
        String label = "b".repeat(63);
        assertThat(EmailAddress.faultOf("a@" + label + ".org").map(Said::english))
                .isEmpty();
        assertThat(EmailAddress.faultOf("a@b" + label + ".org").map(Said::english))
                .hasValueSatisfying(fault -> assertThat(fault).contains("more than 63"));
        assertThat(EmailAddress.faultOf("a".repeat(64) + "@example.org").map(Said::english))
                .isEmpty();
        assertThat(EmailAddress.faultOf("a".repeat(65) + "@example.org").map(Said::english))
                .hasValueSatisfying(fault -> assertThat(fault).contains("more than 64"));
        assertThat(EmailAddress.faultOf("a@" + (label + ".").repeat(3) + "b".repeat(57) + ".org")
                        .map(Said::english))
                .hasValueSatisfying(fault -> assertThat(fault).contains("longer than 254"));
        assertThat(EmailAddress.cleaned("a@" + "ü".repeat(64) + ".org")).endsWith(".org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\ufeff"})
    void an_address_without_a_visible_character_is_empty(String typed) {
        assertThat(EmailAddress.faultOf(EmailAddress.cleaned(typed)).map(Said::english))
                .contains("is not an e-mail address: it is empty");
    }

    @Test
    void cleaning_twice_changes_nothing_more() {
        for (String typed : new String[] {" ann@müller.example. ", "a@b.co.;,", "a;b", "a\u3002@b"}) {
            String once = EmailAddress.cleaned(typed);
            assertThat(EmailAddress.cleaned(once)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmial.com", "gmai.com", "gmaill.com", "gmail.con", "gmail.co", "GMIAL.com", "gnail.com"})
    void a_probable_typing_error_of_a_providers_domain_is_asked_about(String domain) {
        assertThat(AddressTypo.meant("ann@" + domain)).contains("ann@gmail.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gmail.com", "GMAIL.com", "ymail.com", "mail.com", "email.com", "yahoo.co.ke", "example.org"})
    void a_domain_that_is_right_or_unlike_all_providers_is_not_asked_about(String domain) {
        assertThat(AddressTypo.meant("ann@" + domain)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ann@Example.org, ann@example.org",
        "ann+shop@example.org, ann@example.org",
        "a.n.n+shop@Gmail.com, ann@gmail.com",
        "ann@googlemail.com, ann@gmail.com",
        "a.nn@example.org, a.nn@example.org",
        "+ann@example.org, +ann@example.org",
        "ann@exam+ple.org, ann@exam+ple.org"
    })
    void addresses_of_one_mailbox_count_as_one(String address, String mailbox) {
        assertThat(EmailAddress.mailbox(address)).isEqualTo(mailbox);
    }
}
