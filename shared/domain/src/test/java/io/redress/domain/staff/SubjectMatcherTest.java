package io.redress.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.AProcedure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The members of staff whom a name means: one exact match, or possible matches (KW-4, R-7). */
class SubjectMatcherTest {

    private static final List<StaffMember> STAFF = List.of(
            member("mary", "Mary Whitfield", "officer"),
            member("zoe", "Zoë O’Brien", "head"),
            member("daniel", "Daniel Okafor", "director"),
            member("dean", "Dean Lord", "officer"),
            member("b7f1", "Daniel Brown", "officer"),
            member("adele", "Adele Novak", "administrator"),
            member("paul", "Paul Novak", "officer"),
            member("nora", "Nora Novak", "officer"),
            member("nils", "Nils Novak", "officer"));

    private final SubjectMatcher meant =
            new SubjectMatcher(AProcedure.aProcedure().build(), STAFF);

    private static StaffMember member(String id, String name, String role) {
        return new StaffMember(id, name, id + "@acorn.example", Set.of(role), Set.of(), null, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Mary Whitfield, mary",
        "mary  WHITFIELD, mary",
        "' Ms Mary Whitfield ', mary",
        "Ms. Mary Whitfield, mary",
        "Prof. Dr. Mary Whitfield, mary",
        "Máry Whitfield, mary",
        "Mary, mary",
        "MARY@acorn.example, mary",
        "Zoe O'Brien, zoe",
        "zoë obrien, zoe",
        "Zoé O`Brien, zoe",
        "Zoe OʼBri\u00aden, zoe",
        "Mary\u00a0Whitfield\u200b, mary",
        "Mary\u2011Whitfield, mary",
        "B7F1, b7f1",
        "Mr Dean Lord, dean",
        "the Director, daniel"
    })
    void an_id_an_address_a_whole_name_or_the_title_of_one_person_is_an_exact_match(String name, String id) {
        assertThat(meant.exactMatch(name)).map(StaffMember::id).contains(id);
        assertThat(meant.possibleMatches(name)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Ms Whitfield, mary",
        "'Whitfield, Mary', mary",
        "Mary of the front desk, mary",
        "Whitfield or OKAFOR, daniel mary",
        "the Daniel who shouts, b7f1 daniel"
    })
    void a_part_of_a_name_is_a_possible_match(String name, String ids) {
        assertThat(meant.exactMatch(name)).isEmpty();
        assertThat(meant.possibleMatches(name)).containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The one at the desk", "Ms", "-", "M. W.", "Novak", "mary zoe daniel dean"})
    void a_word_that_nobody_or_many_share_matches_nobody(String name) {
        assertThat(meant.exactMatch(name)).isEmpty();
        assertThat(meant.possibleMatches(name)).isEmpty();
    }

    @Test
    void two_members_with_one_name_are_possible_matches_but_not_exact_ones() {
        List<StaffMember> namesakes = List.of(
                member("mary", "Mary Whitfield", "officer"),
                member("mary2", "Mary Whitfield", "head"),
                member("omar", "Omar Idris", "officer"),
                member("hera", "Hera Lund", "head"));
        SubjectMatcher among = new SubjectMatcher(AProcedure.aProcedure().build(), namesakes);
        assertThat(among.exactMatch("Mary Whitfield")).isEmpty();
        assertThat(among.possibleMatches("Mary Whitfield")).containsExactly("mary", "mary2");
        assertThat(among.exactMatch("mary2")).map(StaffMember::id).contains("mary2");
    }

    @Test
    void a_name_excludes_no_more_than_half_of_the_staff() {
        List<StaffMember> few =
                List.of(member("mary", "Mary Whitfield", "officer"), member("omar", "Omar Idris", "head"));
        SubjectMatcher among = new SubjectMatcher(AProcedure.aProcedure().build(), few);
        assertThat(among.possibleMatches("Whitfield")).containsExactly("mary");
        assertThat(among.possibleMatches("Whitfield and Idris")).isEmpty();
    }

    @Test
    void without_staff_there_is_no_match() {
        SubjectMatcher among = new SubjectMatcher(AProcedure.aProcedure().build(), List.of());
        assertThat(among.exactMatch("Mary")).isEmpty();
        assertThat(among.possibleMatches("Mary")).isEmpty();
    }
}
