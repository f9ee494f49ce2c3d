package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static StaffMember member(String id, String... roles) {
        return new StaffMember(id, id, id + "@kiwi.example", Set.of(roles), Set.of(), null, List.of());
    }

    @Test
    void the_readers_are_a_member_with_one_role_the_same_with_all_roles_and_an_administrator() {
        List<StaffMember> staff = List.of(
                member("quentin", "quality-manager"),
                member("daniel", "director"),
                member("mary", "quality-manager"),
                member("adele", "administrator"));
        assertThat(SignIn.of(staff))
                .containsExactly(
                        Map.entry("one role", new SignIn("mary", List.of("quality-manager"))),
                        Map.entry("every role", new SignIn("mary", List.of("director", "quality-manager"))),
                        Map.entry("administrator", new SignIn("adele", List.of("administrator"))));
    }

    @Test
    void without_an_administrator_the_readers_cannot_be_chosen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignIn.of(List.of(member("mary", "quality-manager"))))
                .withMessageContaining("administrator");
    }
}
