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

/** Nobody is removed, or loses a role, who would leave work behind for which nobody is responsible then. */
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
    void nobody_is_removed_who_has_promised_what_is_not_done() {
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
    void nobody_is_removed_who_is_above_others() {
        assertThat(detail(remove("daniel")))
                .isEqualTo("daniel is the manager of mary, quentin; give them another manager first");
        assertThat(remove("mary").status()).isEqualTo(204);
        assertThat(remove("quentin").status()).isEqualTo(204);
        assertThat(remove("daniel").status()).isEqualTo(204);
    }

    @Test
    void nobody_is_removed_who_acts_for_somebody_now_or_later_but_what_is_past_is_past() {
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
    void the_last_administrator_neither_goes_nor_becomes_something_else() {
        assertThat(detail(remove("adele"))).isEqualTo("adele is the last administrator; enter another one first");
        String adele = """
                {"name": "Adele Novak", "email": "adele@kiwi.example", "roles": ["quality-manager"]}""";
        assertThat(detail(put("adele", adele))).contains("is the last administrator");

        desk.fixture.staff(AGNES);
        assertThat(put("adele", adele).status()).isEqualTo(200);
        assertThat(detail(desk.as(AGNES).call(Desk.DELETE_MEMBER, "agnes"))).contains("is the last administrator");
    }

    @Test
    void two_administrators_who_remove_each_other_at_once_do_not_both_go() throws Exception {
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
    void nobody_loses_the_role_by_which_they_have_complaints() {
        String first = desk.fixture.submitted();
        desk.fixture.assign(first, MARY);
        String director = MARY_AS.formatted("mary@kiwi.example", "director-of-quality");
        assertThat(detail(put("mary", director)))
                .isEqualTo("mary has one open complaint by a role or a department that would be taken away;"
                        + " have others assigned first");
        String second = desk.fixture.submitted();
        desk.fixture.assign(second, MARY);
        assertThat(detail(put("mary", director))).startsWith("mary has 2 open complaints by a role");
        assertThat(put("mary", MARY_AS.formatted("whitfield@kiwi.example", "quality-manager"))
                        .status())
                .isEqualTo(200);

        desk.as(ADELE).act(first, "assign", Map.of("caseworker", "quentin"));
        desk.fixture.says(second, "withdraw", Map.of());
        assertThat(put("mary", director).status()).isEqualTo(200);
    }

    @Test
    void nobody_is_entered_with_the_address_of_somebody_else() {
        Answer refused = put("mary", MARY_AS.formatted("Quentin@Kiwi.example", "quality-manager"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).containsExactly("email");
        assertThat(put("mary", MARY_AS.formatted("MARY@kiwi.example", "quality-manager"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_role_that_nobody_has_is_told() {
        assertThat(desk.as(MARY).call(Desk.STAFF).text()).contains("\"vacant\":[]");
        assertThat(remove("mary").status()).isEqualTo(204);
        assertThat(remove("quentin").status()).isEqualTo(204);
        assertThat(desk.as(MARY).call(Desk.STAFF).text()).contains("\"vacant\":[\"quality-manager\"]");
    }

    @Test
    void what_somebody_else_has_changed_since_is_not_overwritten() {
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
                .as("of somebody who is not there, nothing has been read")
                .isEqualTo(412);
        assertThat(desk.fixture.directory.find("kiwi", "mary"))
                .hasValueSatisfying(mary -> assertThat(mary.email()).isEqualTo("whitfield@kiwi.example"));
    }
}
