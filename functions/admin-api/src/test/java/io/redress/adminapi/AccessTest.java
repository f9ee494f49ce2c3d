package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.fixtures.Colleague;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String[] ROUTES = {
        Desk.COMPLAINTS,
        Desk.COMPLAINT,
        Desk.ACT,
        Desk.HISTORY,
        Desk.VERIFICATION,
        Desk.LIMITS,
        Desk.STAFF,
        Desk.MEMBER,
        Desk.PUT_MEMBER,
        Desk.DELETE_MEMBER,
        Desk.REPORTS,
        Desk.REPORT,
        Desk.ASK,
        Desk.LODGE,
        Desk.IT_ARRIVED,
        Desk.SEND_AGAIN,
        Desk.REPORT_FEEDBACK,
        Desk.REGISTER,
        Desk.CALENDAR,
        Desk.DECLARE,
        Desk.CONDITIONS,
        Desk.CONDITIONS_ENTRY,
        Desk.SET_CONDITIONS,
        Desk.REVIEW_CONDITIONS,
        Desk.RECORD_CALL,
        Desk.ERASE_CONDITIONS,
        Desk.IMPROVEMENTS,
        Desk.PROPOSE,
        Desk.DECIDE,
        Desk.PROCEDURE
    };

    private static Desk desk;
    private static String reference;

    @BeforeAll
    static void open() {
        desk = new Desk();
        reference = desk.fixture.submitted();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void nothing_asked_for_yet() {
        desk.queue.take();
    }

    /** Calls a route with parameters that exist. */
    private static Answer call(Clerk clerk, String route) {
        return switch (route) {
            case Desk.ACT -> clerk.act(reference, "note", Map.of("text", "Noted."));
            case Desk.MEMBER, Desk.PUT_MEMBER, Desk.DELETE_MEMBER -> clerk.call(route, "nobody");
            case Desk.IT_ARRIVED, Desk.SEND_AGAIN -> clerk.call(route, "quarterly", "2026-Q3", "mary");
            case Desk.REPORT, Desk.ASK, Desk.REPORT_FEEDBACK -> clerk.call(route, "quarterly", "2026-Q3");
            default -> clerk.call(route, reference);
        };
    }

    @Test
    void a_user_without_a_role_in_the_organisation_is_rejected() {
        List<Clerk> strangers = List.of(
                desk.as("mary"),
                desk.as("mary", "acme:quality-manager", "acme:administrator"),
                desk.as("mary", "kiwi:"),
                desk.as("mary", "kiwi:gardener"),
                desk.as("mary", "kiwi:complainant", "kiwi:system"),
                desk.as("mary", "kiwi:department:quality-manager"),
                desk.as("mary", "kiwi:quality-manager", "kiwi:departments:it"),
                desk.as("mary", "kiwi:quality-manager", "kiwi:department:it"),
                desk.as("mary", "kiwi:quality-manager", "kiwi:department:"),
                desk.as("mary", "kiwi:quality-manager", "kiwi:"),
                desk.as("mary", "kiwi:quality-manager,kiwi:administrator"),
                desk.as("mary", "kiwi:quality-manager]", "[kiwi:administrator"),
                desk.as("mary", "kiwi:quality-manager[0]"),
                desk.as("mary", "kiwi:Quality-Manager"),
                desk.as("mary", "kiwi:quality-manager\t"),
                desk.as("mary", "[kiwi:administrator]"),
                desk.as("mary", "\"kiwi:administrator\""),
                desk.as("mary", "x,kiwi:administrator"),
                desk.as("mary", "xkiwi:administrator"),
                desk.as("mary", "quality-manager"),
                desk.as("mary", "kiwis:quality-manager"),
                desk.as("", "kiwi:quality-manager"),
                desk.as("nobody-of-ours", "kiwi:quality-manager"),
                desk.as("nobody-of-ours", "kiwi:administrator", "kiwi:managing-director"),
                desk.as("MARY", "kiwi:quality-manager"));
        int version = desk.fixture.now(reference).version();
        for (String route : ROUTES) {
            for (Clerk stranger : strangers) {
                Answer answer = call(stranger, route);
                assertThat(answer.status())
                        .as(route + " as " + stranger.groups())
                        .isEqualTo(403);
                assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
                assertThat(answer.text()).doesNotContain(reference.substring(5) + "\",\"kind");
            }
        }
        assertThat(desk.fixture.now(reference).version()).isEqualTo(version);
        assertThat(desk.queue.take()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /{organisation}/admin/complaints, 200, 200",
        "GET /{organisation}/admin/complaints/{reference}, 200, 200",
        "POST /{organisation}/admin/complaints/{reference}/actions/{action}, 200, 403",
        "GET /{organisation}/admin/complaints/{reference}/history, 200, 200",
        "GET /{organisation}/admin/complaints/{reference}/history/verification, 200, 200",
        "GET /{organisation}/admin/complaints/{reference}/time-limits, 200, 200",
        "GET /{organisation}/admin/staff, 200, 200",
        "GET /{organisation}/admin/staff/{id}, 404, 404",
        "PUT /{organisation}/admin/staff/{id}, 403, 422",
        "DELETE /{organisation}/admin/staff/{id}, 403, 404",
        "GET /{organisation}/admin/reports, 200, 200",
        "GET /{organisation}/admin/reports/{report}/{period}, 403, 404",
        "POST /{organisation}/admin/reports/{report}/{period}, 403, 202",
        "GET /{organisation}/admin/register, 200, 200",
        "GET /{organisation}/admin/procedure, 200, 200"
    })
    void a_caseworker_and_an_administrator_may_each_use_their_own_routes(
            String route, int caseworker, int administrator) {
        assertThat(call(desk.as(MARY), route).status()).isEqualTo(caseworker);
        assertThat(call(desk.as(ADELE), route).status()).isEqualTo(administrator);
    }

    @Test
    void only_the_recipients_of_a_report_may_read_it() {
        for (var clerk : List.of(desk.as(DANIEL), desk.as(MARGARET))) {
            assertThat(call(clerk, Desk.ASK).status()).isEqualTo(202);
            assertThat(call(clerk, Desk.REPORT).status()).isEqualTo(404);
        }
    }

    @Test
    void a_user_with_several_roles_has_the_rights_of_all() {
        Clerk both = desk.as("mary", "acme:quality-manager", "kiwi:administrator", "kiwi:quality-manager");

        assertThat(call(both, Desk.ACT).status()).isEqualTo(200);
        assertThat(call(both, Desk.DELETE_MEMBER).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KIWI-7K3M-9QX1",
                "KIWI-7K3M-9QXR",
                "ACME-7K3M-9QX1",
                "x",
                "..",
                "../../etc/passwd",
                "KIWI-7K3M-9QX1#NOW",
                "C#KIWI-7K3M-9QX1",
                "' OR 1=1 --",
                "\u0000",
                "\n\r",
                "🥝🥝🥝",
                "{reference}",
                "---",
                ""
            })
    void an_invalid_reference_is_not_found(String hostile) {
        for (String route : new String[] {Desk.COMPLAINT, Desk.HISTORY, Desk.VERIFICATION, Desk.LIMITS}) {
            assertThat(desk.as(MARY).call(route, hostile).status()).isEqualTo(404);
        }
        assertThat(desk.as(MARY).act(hostile, "note", Map.of("text", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void hostile_parameters_never_cause_an_error_500() {
        List<String> hostile = List.of(
                "x".repeat(3000),
                "🥝".repeat(600),
                "",
                " ",
                "..",
                "../staff",
                "\u0000",
                "a\r\nb",
                "mary#x",
                "'; --",
                "quarterly#2026-Q3",
                "2026-Q3#MAILED");
        Clerk adele = desk.as(ADELE);
        for (String value : hostile) {
            List<Answer> answers = List.of(
                    adele.call(Desk.COMPLAINT, value),
                    adele.act(reference, value, Map.of()),
                    adele.call(Desk.MEMBER, value),
                    adele.call(Desk.DELETE_MEMBER, value),
                    adele.put(value, "{\"name\":\"A\",\"email\":\"a@kiwi.example\",\"roles\":[\"administrator\"]}"),
                    adele.call(Desk.REPORT, "quarterly", value),
                    adele.call(Desk.ASK, "quarterly", value),
                    adele.call(Desk.REPORT, value, "2026-Q3"),
                    adele.call(Desk.ASK, value, "2026-Q3"),
                    adele.asking("from", value).call(Desk.REGISTER),
                    adele.asking("to", value).call(Desk.REGISTER),
                    adele.asking("department", value).call(Desk.REGISTER),
                    adele.asking("cursor", value).call(Desk.COMPLAINTS),
                    adele.asking("list", value).call(Desk.COMPLAINTS),
                    adele.asking("limit", value).call(Desk.COMPLAINTS),
                    adele.asking("stage", value).call(Desk.COMPLAINTS),
                    adele.saying("if-match", value).act(reference, "note", Map.of()));
            assertThat(answers)
                    .extracting(Answer::status)
                    .as("%.20s", value)
                    .allMatch(status -> status < 500)
                    .startsWith(404, 404, 404, 404, 422, 422, 422, 404, 404);
        }
        assertThat(desk.fixture.directory.all("kiwi")).hasSize(5);
        assertThat(desk.queue.take()).isEmpty();
    }

    @Test
    void only_while_there_is_no_administrator_somebody_else_may_enter_staff() {
        try (Desk hazel = new Desk("hazel")) {
            Clerk first = hazel.as("first", "hazel:administrator");
            String entry = "{\"name\":\"A\",\"email\":\"%s@hazel.example\",\"roles\":[\"%s\"]}";
            assertThat(first.call(Desk.COMPLAINTS).status()).isEqualTo(403);
            assertThat(first.call(Desk.STAFF).status()).isEqualTo(200);
            assertThat(hazel.as("first", "hazel:clerk", "hazel:department:*")
                            .put("clara", entry.formatted("clara", "clerk"))
                            .status())
                    .isEqualTo(403);
            assertThat(first.put("clara", entry.formatted("clara", "clerk")).status())
                    .isEqualTo(200);
            assertThat(first.put("ada", entry.formatted("ada", "administrator")).status())
                    .isEqualTo(200);

            assertThat(first.put("late", entry.formatted("late", "clerk")).status())
                    .as("there is an administrator now")
                    .isEqualTo(403);
            assertThat(first.call(Desk.STAFF).status()).isEqualTo(403);
            assertThat(hazel.as("ada", "hazel:administrator")
                            .put("late", entry.formatted("late", "clerk"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void somebody_who_was_removed_may_do_nothing_any_more() {
        Colleague lena = Colleague.of("Lena Fox", "quality-manager");
        Clerk clerk = desk.as(lena);
        assertThat(clerk.call(Desk.COMPLAINTS).status()).isEqualTo(200);
        assertThat(desk.as(ADELE).call(Desk.DELETE_MEMBER, lena.id()).status()).isEqualTo(204);
        for (String route : ROUTES) {
            assertThat(call(clerk, route).status()).as(route).isEqualTo(403);
        }
    }

    @Test
    void a_sign_in_says_for_which_departments_it_is() {
        try (Hazel hazel = new Hazel()) {
            hazel.submitted("north");
            assertThat(hazel.desk
                            .as("boris", "hazel:clerk")
                            .call(Desk.COMPLAINTS)
                            .text())
                    .contains("hazel:department:* for all departments");
            assertThat(hazel.desk
                            .as("boris", "hazel:clerk", "hazel:departments:north")
                            .call(Desk.COMPLAINTS)
                            .text())
                    .contains("hazel:departments:north, which this organisation does not know");
            assertThat(listed(hazel.of("south", Hazel.BORIS))).isEmpty();
            assertThat(listed(hazel.of("north", Hazel.BORIS))).hasSize(1);
            assertThat(listed(hazel.as(Hazel.BORIS))).hasSize(1);
        }
    }

    private static List<String> listed(Clerk clerk) {
        return clerk.asking("list", "team").call(Desk.COMPLAINTS).each("complaints", "reference");
    }
}
