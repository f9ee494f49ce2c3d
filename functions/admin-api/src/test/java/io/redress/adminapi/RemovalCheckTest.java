package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.MARY;
import static io.redress.adminapi.Desk.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.fixtures.Colleague;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member is not removed, and does not lose a role, if nobody would be responsible for the member's work then. */
class RemovalCheckTest {

    private static final Colleague AGNES = Colleague.of("Agnes Hart", "administrator");

    private static final String MARY_AS = """
            {"name": "Mary Whitfield", "email": "%s", "roles": ["%s"], "manager": "daniel"}""";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Answer remove(String id) {
        return desk.as(ADELE).call(Desk.DELETE_MEMBER, id);
    }

    private Answer put(String id, String body) {
        return desk.as(ADELE).put(id, body);
    }

    private static String detail(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        return answer.json().required("detail");
    }

    @Test
    void a_member_with_open_follow_on_actions_is_not_removed() {
        String reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        Answer promised = desk.as(MARY)
                .act(
                        reference,
                        "add-follow-on-action",
                        Map.of(
                                "what",
                                "The form will be made shorter.",
                                "until",
                                "2026-11-20",
                                "caseworker",
                                "quentin"));
        assertThat(promised.status()).as(promised.text()).isEqualTo(200);

        assertThat(detail(remove("quentin"))).startsWith("quentin still has follow-on actions to complete");
        desk.fixture.says(reference, "withdraw", Map.of());
        assertThat(detail(remove("quentin"))).as("nor when it is closed").contains("still has follow-on actions");

        String followOnAction =
                promised.json().list("followOnActions").getFirst().required("id");
        Answer done = desk.as(QUENTIN)
                .act(
                        reference,
                        "complete-follow-on-action",
                        Map.of("follow-on-action", followOnAction, "how", "It has two pages now."));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(remove("quentin").status()).isEqualTo(204);
    }

    @Test
    void a_manager_of_others_is_not_removed() {
        assertThat(detail(remove("daniel")))
                .isEqualTo("daniel is the manager of mary, quentin; give them another manager first");
        assertThat(remove("mary").status()).isEqualTo(204);
        assertThat(remove("quentin").status()).isEqualTo(204);
        assertThat(remove("daniel").status()).isEqualTo(204);
    }

    @Test
    void a_delegate_of_a_present_or_future_absence_is_not_removed_but_one_of_a_past_absence_is() {
        String away = """
                {"name": "Mary Whitfield", "email": "mary@kiwi.example", "roles": ["quality-manager"],
                 "absences": [{"from": "%s", "until": "%s", "delegate": "quentin"}]}""";
        assertThat(put("mary", away.formatted("2026-12-01", "2026-12-24")).status())
                .isEqualTo(200);
        assertThat(detail(remove("quentin"))).startsWith("quentin acts for mary during an absence");
        assertThat(put("mary", away.formatted("2026-10-01", "2026-10-23")).status())
                .isEqualTo(200);
        assertThat(detail(remove("quentin"))).as("on its last day").contains("acts for mary");
        assertThat(put("mary", away.formatted("2026-10-01", "2026-10-22")).status())
                .isEqualTo(200);
        assertThat(remove("quentin").status()).isEqualTo(204);
    }

    @Test
    void the_last_administrator_is_not_removed_and_does_not_lose_the_role() {
        assertThat(detail(remove("adele"))).isEqualTo("adele is the last administrator; enter another one first");
        String adele = """
                {"name": "Adele Novak", "email": "adele@kiwi.example", "roles": ["quality-manager"]}""";
        assertThat(detail(put("adele", adele))).contains("is the last administrator");

        desk.fixture.staff(AGNES);
        assertThat(put("adele", adele).status()).isEqualTo(200);
        assertThat(detail(desk.as(AGNES).call(Desk.DELETE_MEMBER, "agnes"))).contains("is the last administrator");
    }

    @Test
    void an_administrator_who_is_not_the_last_one_removes_themselves() {
        desk.fixture.staff(AGNES);
        assertThat(desk.as(AGNES).call(Desk.DELETE_MEMBER, "agnes").status()).isEqualTo(204);
        assertThat(desk.fixture.directory.find("kiwi", "agnes")).isEmpty();
    }

    @Test
    void if_two_administrators_remove_each_other_at_once_one_stays() throws Exception {
        desk.fixture.staff(AGNES);
        Callable<Answer> one = () -> desk.as(ADELE).call(Desk.DELETE_MEMBER, "agnes");
        Callable<Answer> other = () -> desk.as(AGNES).call(Desk.DELETE_MEMBER, "adele");
        try (var both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(one, other)).stream()
                            .map(answer -> answer.resultNow().status()))
                    .containsExactlyInAnyOrder(204, 409);
        }
        assertThat(desk.fixture.directory.all("kiwi"))
                .filteredOn(member -> member.roles().contains("administrator"))
                .hasSize(1);
    }

    @Test
    void a_member_does_not_lose_a_role_that_their_open_complaints_need() {
        String first = desk.fixture.submitted();
        desk.fixture.assign(first, MARY);
        String director = MARY_AS.formatted("mary@kiwi.example", "director-of-quality");
        assertThat(detail(put("mary", director)))
                .isEqualTo("mary has one open complaint through a role or a department that this change takes away;"
                        + " assign them to others first");
        String second = desk.fixture.submitted();
        desk.fixture.assign(second, MARY);
        assertThat(detail(put("mary", director))).startsWith("mary has 2 open complaints through a role");
        assertThat(put("mary", MARY_AS.formatted("whitfield@kiwi.example", "quality-manager"))
                        .status())
                .isEqualTo(200);

        desk.as(ADELE).act(first, "assign", Map.of("caseworker", "quentin"));
        desk.fixture.says(second, "withdraw", Map.of());
        assertThat(put("mary", director).status()).isEqualTo(200);
    }

    @Test
    void a_member_with_the_address_of_another_member_is_rejected() {
        Answer refused = put("mary", MARY_AS.formatted("Quentin@Kiwi.example", "quality-manager"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).containsExactly("email");
        assertThat(put("mary", MARY_AS.formatted("MARY@kiwi.example", "quality-manager"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_directory_lists_the_roles_that_nobody_has() {
        assertThat(desk.as(MARY).call(Desk.STAFF).text()).contains("\"vacant\":[]");
        assertThat(remove("mary").status()).isEqualTo(204);
        assertThat(remove("quentin").status()).isEqualTo(204);
        assertThat(desk.as(ADELE).call(Desk.STAFF).text()).contains("\"vacant\":[\"quality-manager\"]");
    }

    @Test
    void a_change_by_somebody_else_is_not_overwritten() {
        String tag = desk.as(ADELE).call(Desk.MEMBER, "mary").headers().get("etag");
        Answer changed = desk.as(ADELE)
                .saying("if-match", tag)
                .put("mary", MARY_AS.formatted("whitfield@kiwi.example", "quality-manager"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers().get("etag"))
                .isNotEqualTo(tag)
                .isEqualTo(desk.as(MARY).call(Desk.MEMBER, "mary").headers().get("etag"));

        assertThat(desk.as(ADELE)
                        .saying("if-match", tag)
                        .put("mary", MARY_AS.formatted("mary@kiwi.example", "quality-manager"))
                        .status())
                .isEqualTo(412);
        assertThat(desk.as(ADELE)
                        .saying("if-match", tag)
                        .call(Desk.DELETE_MEMBER, "mary")
                        .status())
                .isEqualTo(412);
        assertThat(desk.as(ADELE)
                        .saying("if-match", "*")
                        .put("priya", MARY_AS.formatted("priya@kiwi.example", "quality-manager"))
                        .status())
                .as("no version of a member who does not exist can have been read")
                .isEqualTo(412);
        assertThat(desk.fixture.directory.find("kiwi", "mary"))
                .hasValueSatisfying(mary -> assertThat(mary.email()).isEqualTo("whitfield@kiwi.example"));
    }
}
