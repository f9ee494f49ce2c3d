package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Tree;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTest {

    private static final String PRIYA = """
            {"name": "Priya Nair", "email": "priya@kiwi.example", "roles": ["quality-manager"], "manager": "daniel",
             "absences": [{"from": "2026-12-01", "until": "2026-12-24", "delegate": "mary"}]}""";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Answer put(String id, String body) {
        return desk.as(ADELE).put(id, body);
    }

    @Test
    void a_member_is_entered_read_by_all_replaced_and_removed() {
        assertThat(put("priya", PRIYA).status()).isEqualTo(200);
        assertThat(desk.fixture.directory.find("kiwi", "priya"))
                .contains(new StaffMember(
                        "priya",
                        "Priya Nair",
                        "priya@kiwi.example",
                        Set.of("quality-manager"),
                        Set.of(),
                        "daniel",
                        List.of(new StaffMember.Absence(
                                LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-24"), "mary"))));
        Tree shown = desk.as(MARY).call(Desk.MEMBER, "priya").json();
        assertThat(shown.texts()).containsEntry("id", "priya").containsEntry("manager", "daniel");
        assertThat(desk.as(MARY).call(Desk.STAFF).each("staff", "id"))
                .containsExactlyInAnyOrder("adele", "daniel", "margaret", "mary", "priya", "quentin");

        assertThat(put("priya", PRIYA.replace("Nair", "Nair-Jones")).status()).isEqualTo(200);
        assertThat(desk.as(MARY).call(Desk.MEMBER, "priya").json().required("name"))
                .isEqualTo("Priya Nair-Jones");
        Answer gone = desk.as(ADELE).call(Desk.DELETE_MEMBER, "priya");
        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.text()).isEmpty();
        assertThat(desk.as(MARY).call(Desk.MEMBER, "priya").status()).isEqualTo(404);
        assertThat(desk.as(ADELE).call(Desk.DELETE_MEMBER, "priya").status()).isEqualTo(404);
    }

    @Test
    void an_address_of_staff_is_cleaned_and_asked_about_like_any_other() {
        Answer answer = put("priya", PRIYA.replace("priya@kiwi.example", "\u00a0priya@gmail.con\u200b"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().required("email")).isEqualTo("priya@gmail.con");
        assertThat(answer.each("hints", "message")).containsExactly("is perhaps meant to be priya@gmail.com");
        assertThat(desk.as(MARY).call(Desk.MEMBER, "priya").json().list("hints"))
                .isEmpty();
        assertThat(put("priya", PRIYA.replace("@kiwi", "@müller")).json().required("email"))
                .isEqualTo("priya@xn--mller-kva.example");
    }

    @Test
    void all_validation_errors_are_reported_together() {
        Answer answer = put("priya nair", """
                {"name": "Priya\\nNair", "email": "priya", "roles": ["gardener", "quality-manager"],
                 "departments": ["leeds"], "manager": "nobody", "title": "Dr",
                 "absences": [{"from": "2026-12-24", "until": "2026-12-01"}, {"from": "2026-12-24"},
                              {"from": "tomorrow", "until": "2026-12-01", "reason": "ill"}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty())
                .contains(
                        "id",
                        "name",
                        "email",
                        "roles",
                        "departments",
                        "manager",
                        "title",
                        "absences[0]",
                        "absences[1]",
                        "absences[2].from",
                        "absences[2].reason");
        assertThat(desk.fixture.directory.all("kiwi")).hasSize(5);
    }

    @Test
    void a_wrong_date_is_one_fault() {
        Answer answer = put("priya", """
                {"name": "Priya Nair", "email": "priya@kiwi.example", "roles": ["quality-manager"],
                 "absences": [{"from": "tomorrow", "until": "2026-12-01"}, {"from": "2026-12-24", "until": "2026-12-40"}]}""");

        assertThat(answer.faulty()).containsExactly("absences[0].from", "absences[1].until");
    }

    @Test
    void an_empty_entry_has_a_fault_for_every_required_field() {
        assertThat(put("priya", "").faulty()).containsExactlyInAnyOrder("name", "email", "roles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": 1, \"email\": [], \"roles\": \"quality-manager\", \"absences\": 7}",
                "{\"name\": {}, \"email\": true, \"roles\": [null], \"absences\": [null]}",
                "{\"name\": null, \"roles\": [[]], \"departments\": {}, \"manager\": 4, \"absences\": {}}"
            })
    void wrong_types_are_faults_too(String body) {
        Answer answer = put("priya", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).contains("name", "email", "roles", "absences");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"priya\"", "{\"name\":\"\\ud800\"}"})
    void an_unreadable_body_is_rejected(String body) {
        assertThat(put("priya", body).status()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_too_large_is_rejected() {
        assertThat(put("priya", "{\"name\":\"" + "x".repeat(1_200_000) + "\"}").status())
                .isEqualTo(413);
    }

    @Test
    void nobody_can_be_their_own_manager_through_any_chain() {
        // Mary is below Daniel, who is below Margaret.
        String margaret =
                "{\"name\":\"M\",\"email\":\"m@kiwi.example\",\"roles\":[\"managing-director\"],\"manager\":\"%s\"}";
        for (String manager : List.of("margaret", "daniel", "mary")) {
            Answer answer = put("margaret", margaret.formatted(manager));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.faulty()).containsExactly("manager");
        }
        assertThat(put("margaret", margaret.formatted("adele")).status()).isEqualTo(200);
        assertThat(put("adele", margaret.replace("m@", "adele@").formatted("mary"))
                        .faulty())
                .containsExactly("manager");
    }

    @Test
    void a_member_with_open_complaints_is_not_removed() {
        String reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        Answer refused = desk.as(ADELE).call(Desk.DELETE_MEMBER, "mary");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().required("detail"))
                .contains("still has open complaints")
                .doesNotContain("1");

        desk.as(ADELE).act(reference, "assign", Map.of("caseworker", "quentin"));
        assertThat(desk.as(ADELE).call(Desk.DELETE_MEMBER, "mary").status()).isEqualTo(204);
        desk.fixture.says(reference, "withdraw", Map.of());
        assertThat(desk.as(ADELE).call(Desk.DELETE_MEMBER, "quentin").status())
                .as("a closed complaint is not counted as work")
                .isEqualTo(204);
    }
}
