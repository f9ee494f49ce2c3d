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
    void somebody_is_entered_seen_by_all_replaced_and_removed() {
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
    void every_fault_is_named_at_once() {
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
    void nothing_at_all_lacks_all_that_is_needed() {
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
    void what_cannot_be_read_is_refused(String body) {
        assertThat(put("priya", body).status()).isEqualTo(400);
    }

    @Test
    void too_much_is_refused() {
        assertThat(put("priya", "{\"name\":\"" + "x".repeat(70_000) + "\"}").status())
                .isEqualTo(413);
    }

    @Test
    void nobody_ends_up_above_themselves() {
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
    void nobody_is_removed_who_has_open_work() {
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
                .as("what is closed is no work")
                .isEqualTo(204);
    }
}
