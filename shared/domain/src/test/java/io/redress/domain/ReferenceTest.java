package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void every_reference_can_be_read_again() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Reference reference = Reference.random("KIWI", random);
            assertThat(reference.value()).matches("KIWI-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(Reference.parse(reference.value())).contains(reference);
        }
    }

    @Test
    void every_single_wrong_character_is_found() {
        Random random = new Random(2);
        for (int i = 0; i < 6; i++) {
            String right = Reference.random("KIWI", random).value();
            for (int at = 5; at < right.length(); at++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    if (right.charAt(at) != '-' && right.charAt(at) != wrong) {
                        String typed = right.substring(0, at) + wrong + right.substring(at + 1);
                        Reference.parse(typed).ifPresent(read -> fail("%s was accepted as %s", typed, right));
                    }
                }
            }
        }
    }

    @Test
    void nearly_every_pair_of_neighbours_that_changed_places_is_found() {
        Random random = new Random(3);
        int missed = 0;
        int tried = 0;
        for (int i = 0; i < 300; i++) {
            String right = Reference.random("KIWI", random).value();
            for (int at : new int[] {5, 6, 7, 10, 11, 12}) {
                if (right.charAt(at) != right.charAt(at + 1)) {
                    String typed =
                            right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
                    tried++;
                    missed += Reference.parse(typed).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(missed).isLessThan(tried / 100);
    }

    @Test
    void a_reference_is_read_as_people_type_it() {
        assertThat(Reference.parse("  acorn-oooo-OO0o \n")).contains(new Reference("ACORN-0000-0000"));
        String ones = withCheck("1111111");
        assertThat(Reference.parse(ones.replace('1', 'l'))).contains(new Reference(ones));
        assertThat(Reference.parse(ones.replace('1', 'I'))).contains(new Reference(ones));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACORN-00000000",
                "acorn00000000",
                "ACORN 0000 0000",
                "ACORN\u00a00000\u202f0000",
                "ACORN\u20110000\u20110000",
                "ACORN\u20130000\u22120000",
                "ACORN-00\u00ad00-0000\u200b"
            })
    void hyphens_may_be_left_out_or_be_other_hyphens_and_blanks(String typed) {
        assertThat(Reference.parse(typed)).contains(new Reference("ACORN-0000-0000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--",
                "ACORN",
                "ACORN-0000-000",
                "ACORN-0000-00000",
                "ACORN-0000-0000-0000",
                "ACORN-UUUU-0000",
                "ACORN-00é0-0000",
                "A-0000-0000",
                "1CORN-0000-0000",
                "ACORN\n0000\n0000",
                "ACORN--0000-0000",
                "<B>-0000-0000"
            })
    void an_invalid_reference_is_not_read(String typed) {
        assertThat(Reference.parse(typed)).isEmpty();
    }

    private static String withCheck(String body) {
        return Stream.of(ALPHABET.split(""))
                .map(check -> "ACORN-" + body.substring(0, 4) + "-" + body.substring(4) + check)
                .filter(typed -> Reference.parse(typed).isPresent())
                .collect(Collectors.joining());
    }
}
