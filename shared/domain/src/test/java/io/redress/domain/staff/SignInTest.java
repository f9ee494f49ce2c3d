package io.redress.domain.staff;

import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The groups of an access token give exactly the roles and departments that they name, or nothing. */
class SignInTest {

    private static final SignIn SIGN_IN = new SignIn(aWiderProcedure().build());

    private static Actor.Caseworker of(String... groups) {
        return SIGN_IN.of("olga", List.of(groups));
    }

    @Test
    void roles_and_departments_of_other_organisations_do_not_count() {
        assertThat(of("acorn:officer", "acorn:department:north", "kiwi:administrator", "kiwi:department:*"))
                .isEqualTo(new Actor.Caseworker("olga", Set.of("officer"), Set.of("north")));
    }

    @Test
    void all_departments_are_said_and_an_administrator_needs_none() {
        assertThat(of("acorn:officer", "acorn:department:*").worksFor("south")).isTrue();
        assertThat(of("acorn:administrator").roles()).containsExactly("administrator");
        assertThatThrownBy(() -> of("acorn:officer", "acorn:administrator"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        why -> assertThat(why.reason().toString()).contains("acorn:department:*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acorn:departments:north",
                "acorn:department:west",
                "acorn:department:",
                "acorn:department:north,south",
                "acorn:department:**",
                "acorn:",
                "acorn:cook",
                "acorn:Officer",
                "acorn:officer ",
                "acorn:officer,acorn:administrator",
                "acorn:officer]",
                "acorn:complainant",
                "acorn:system"
            })
    void a_group_that_is_unknown_takes_away_all_others(String unknown) {
        assertThatThrownBy(() -> of("acorn:officer", "acorn:department:north", unknown))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        why -> assertThat(why.reason().toString()).contains("the group " + unknown));
    }

    @Test
    void the_groups_of_a_member_of_staff_give_the_rights_of_the_directory() {
        StaffMember member = new StaffMember(
                "olga", "Olga", "olga@example.org", Set.of("officer", "head"), Set.of(), null, List.of());
        assertThat(SignIn.groups("acorn", member)).containsExactly("acorn:head", "acorn:officer", "acorn:department:*");
        assertThat(of(SignIn.groups("acorn", member).toArray(String[]::new)))
                .isEqualTo(new Actor.Caseworker("olga", Set.of("officer", "head"), Set.of()));
    }
}
