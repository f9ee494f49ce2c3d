package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.platform.Json;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route of the staff API answers with less than Lambda sends, however much there is: of what could be more, an answer has a part,
 * and the parts together have everything.
 */
class EveryAnswerFitsTest {

    private static final Pattern ROUTE = Pattern.compile("Method: (\\w+),?\\s+Path: '([^']+/admin/[^']+)'");

    private static final String DOCUMENTS = "/{organisation}/admin/complaints/{reference}/documents";
    private static final String MAILS = "/{organisation}/admin/mails";

    /** The function letters answers this route. Its tests show that a letter has the texts of one change. */
    private static final List<String> OF_LETTERS =
            List.of("/letters/{change}/{letter}", "/procedure/letters", "/procedure/letters/{letter}");

    private static final String PREVIEW = "/actions/{action}/preview";

    private static Crowd crowd;
    private static Map<String, Case> cases;

    /**
     * What a route is called with.
     *
     * @param lines the field of the lines of a list, and that of a line which no other line has; empty if it is no list
     */
    private record Case(Clerk clerk, String body, List<String> lines, String... parameters) {}

    @BeforeAll
    static void open() {
        crowd = new Crowd();
        cases = cases();
    }

    @AfterAll
    static void close() {
        crowd.close();
    }

    private static Case of(Clerk clerk, String... parameters) {
        return new Case(clerk, "", List.of(), parameters);
    }

    private static Case list(Clerk clerk, String list, String id, String... parameters) {
        return new Case(clerk, "", List.of(list, id), parameters);
    }

    private static Case sent(Clerk clerk, Map<String, ?> body, String... parameters) {
        return new Case(clerk, Json.write(body), List.of(), parameters);
    }

    private static Map<String, Case> cases() {
        Desk kiwi = crowd.kiwi;
        Clerk mary = kiwi.as(MARY);
        Clerk daniel = kiwi.as(DANIEL);
        Clerk margaret = kiwi.as(MARGARET);
        Clerk adele = kiwi.as(ADELE);
        Clerk sam = crowd.sam();
        String reference = crowd.reference;
        String person = crowd.person;
        String period = Crowd.PERIOD;
        Map<String, Case> all = new LinkedHashMap<>();
        all.put(Desk.COMPLAINTS, list(mary.asking("list", "team").asking("limit", "100"), "complaints", "reference"));
        all.put(Desk.LODGE, sent(mary, Crowd.complaint(1)));
        all.put("GET /{organisation}/admin/me", of(mary.asking("lists", "true")));
        all.put("GET /{organisation}/admin/figures", of(margaret.asking("months", "12")));
        all.put(Desk.COMPLAINT, of(mary, reference));
        all.put(Desk.ACT, sent(mary, Map.of("text", Crowd.QUOTES), reference, "note"));
        all.put(Desk.HISTORY, of(mary, reference));
        all.put(Desk.VERIFICATION, of(mary, reference));
        all.put(Desk.LIMITS, of(mary, reference));
        all.put(Desk.COMPLAINT + "/reads", list(margaret.asking("limit", "500"), "reads", "at", reference));
        all.put(Desk.STAFF, list(mary, "staff", "id"));
        all.put(Desk.MEMBER, of(mary, "m1"));
        all.put(Desk.PUT_MEMBER, sent(adele, Crowd.member("m1"), "m1"));
        all.put(Desk.DELETE_MEMBER, of(adele, "m2"));
        all.put(Desk.REPORTS, of(mary));
        all.put(Desk.REPORT, of(daniel, "quarterly", period));
        all.put(Desk.ASK, sent(daniel, Map.of(), "quarterly", period));
        all.put(Desk.IT_ARRIVED, sent(daniel, Map.of("copy", 1), "quarterly", period, "daniel"));
        all.put(Desk.SEND_AGAIN, sent(daniel, Map.of("copy", 1), "quarterly", period, "margaret"));
        all.put(Desk.REPORT_FEEDBACK, sent(daniel, Map.of("text", "Thank you."), "quarterly", period));
        all.put(
                Desk.REPORT_ACT,
                sent(
                        daniel,
                        Map.of("looked-at", Crowd.QUOTES, "findings", "The door is too narrow."),
                        "quarterly",
                        period,
                        "complete"));
        all.put(
                Desk.REGISTER,
                list(
                        mary.asking("words", "true")
                                .asking("limit", "1000")
                                .asking("from", "2026-10-23")
                                .asking("to", "2026-10-23"),
                        "register",
                        "reference"));
        all.put(Desk.CALENDAR, of(mary));
        all.put(Desk.DECLARE, sent(adele, Crowd.days(99)));
        all.put(Desk.CONDITIONS, list(daniel, "contactConditions", "id"));
        all.put(Desk.SET_CONDITIONS, sent(daniel, Crowd.conditions(99)));
        all.put(Desk.CONDITIONS_ENTRY, of(daniel, person));
        all.put(Desk.RECORD_CALL, sent(daniel, Map.of("what", "One more."), person));
        all.put(Desk.REVIEW_CONDITIONS, sent(daniel, Crowd.end(), person));
        all.put(Desk.ERASE_CONDITIONS, of(daniel, crowd.ended));
        all.put(Desk.IMPROVEMENTS, list(sam.asking("limit", "100"), "improvements", "id"));
        all.put(Desk.PROPOSE, sent(sam, Map.of("idea", Crowd.MARKS_OF_5000)));
        all.put(Desk.DECIDE, sent(sam, Map.of("state", "declined", "note", "The door is gone."), crowd.idea));
        all.put(Desk.SETTINGS_HISTORY, list(adele.asking("limit", "100"), "changes", "number", "calendar"));
        all.put(Desk.ERASURES, list(margaret, "erasures", "reference"));
        all.put(Desk.DEAD_LETTERS, of(adele));
        all.put(Desk.MOVE_BACK, sent(adele, Map.of("reference", reference)));
        all.put(Desk.SUBJECT, sent(margaret, Map.of("email", "amara@example.org")));
        all.put(Desk.ERASE_SUBJECT, sent(margaret, Map.of("email", "amara@example.org", "ground", "person-asked")));
        all.put(Desk.PROCEDURE, of(mary));
        all.put("GET " + DOCUMENTS, of(mary, reference));
        all.put("GET " + DOCUMENTS + "/{id}", of(mary, reference, Crowd.DOCUMENT));
        all.put("POST " + DOCUMENTS, sent(mary, Map.of("shown", true), crowd.another));
        all.put("GET " + MAILS, list(mary, "mails", "id"));
        all.put("GET " + MAILS + "/{id}", of(mary, Crowd.mail(9)));
        all.put("GET " + MAILS + "/{id}/file", of(mary, Crowd.mail(9)));
        all.put("POST " + MAILS + "/{id}/complaint", sent(mary, Map.of("details", "It is broken."), Crowd.mail(1)));
        all.put("POST " + MAILS + "/{id}/added", of(mary, Crowd.REPLY));
        all.put(
                "POST " + MAILS + "/{id}/discarded",
                sent(mary, Map.of("reason", "It is about a lamp."), Crowd.mail(2)));
        return all;
    }

    static List<String> routes() throws IOException {
        return ROUTE.matcher(Files.readString(Path.of("../../template.yaml")))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .filter(route -> OF_LETTERS.stream().noneMatch(route::endsWith) && !route.endsWith(PREVIEW))
                .toList();
    }

    static List<String> routesWithBodies() throws IOException {
        return routes().stream()
                .filter(route -> route.startsWith("POST") || route.startsWith("PUT"))
                .toList();
    }

    @Test
    void every_route_has_a_case() throws IOException {
        assertThat(routes()).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(cases.keySet());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void the_largest_answer_fits(String route) {
        Case with = cases.get(route);
        assertThat(with).as("a case for a new route").isNotNull();
        Answer answer = with.clerk().send(route, with.body(), with.parameters());
        assertThat(answer.status()).as(answer.text()).isBetween(200, 303);
        fits(answer);
        if (!with.lines().isEmpty()) {
            everything(route, with, answer);
        }
    }

    /** The pages of a list all fit, and no line is missing or there twice. */
    private static void everything(String route, Case with, Answer first) {
        String list = with.lines().getFirst();
        String id = with.lines().getLast();
        List<String> seen = new ArrayList<>(first.each(list, id));
        Answer page = first;
        int pages = 1;
        while (page.json().text("next").isPresent()) {
            page = with.clerk().asking("cursor", page.json().required("next")).call(route, with.parameters());
            fits(page);
            seen.addAll(page.each(list, id));
            assertThat(++pages).isLessThan(100);
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.size()).as(route).isGreaterThanOrEqualTo(crowd.fewest(route));
    }

    @ParameterizedTest
    @MethodSource("routesWithBodies")
    void an_answer_that_lists_faults_fits(String route) {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; many.length() < 1_000_000; i++) {
            many.append("\"").append(i).append("\\\"\\\\\\n\":{\"a\":[]},");
        }
        String one = "{\"" + "\\\"".repeat(500_000) + "\": 1}";
        for (String body : List.of(many + "\"last\":1}", one)) {
            Answer answer =
                    cases.get(route).clerk().send(route, body, cases.get(route).parameters());
            assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
            assertThat(answer.text()).hasSizeLessThan(500_000);
            fits(answer);
        }
    }

    @Test
    void a_sheet_that_is_too_large_is_narrowed_to_fewer_days_or_read_part_by_part() {
        Answer register = crowd.kiwi
                .as(MARY)
                .saying("accept", "text/csv")
                .asking("words", "true")
                .asking("from", "2026-10-23")
                .asking("to", "2026-10-23")
                .call(Desk.REGISTER);
        assertThat(register.status()).isEqualTo(422);
        assertThat(register.each("faults", "message").getFirst()).contains("ask for JSON, page by page");

        Clerk daniel = crowd.kiwi.as(DANIEL).saying("accept", "text/csv");
        Answer whole = daniel.call(Desk.REPORT, "quarterly", Crowd.PERIOD);
        assertThat(whole.status()).isEqualTo(422);
        assertThat(whole.faulty()).containsExactly("part");
        List<String> lines = new ArrayList<>();
        int parts = Integer.parseInt(
                whole.each("faults", "message").getFirst().replaceFirst("must be a number from 1 to (\\d+),.*", "$1"));
        for (int part = 1; part <= parts; part++) {
            Answer some = daniel.asking("part", String.valueOf(part)).call(Desk.REPORT, "quarterly", Crowd.PERIOD);
            fits(some);
            lines.addAll(some.text().lines().skip(1).toList());
        }
        assertThat(lines).hasSize(Crowd.SHEET).doesNotHaveDuplicates();
        assertThat(daniel.asking("part", String.valueOf(parts + 1))
                        .call(Desk.REPORT, "quarterly", Crowd.PERIOD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_form_does_not_repeat_a_long_directory() {
        Tree complaint =
                crowd.kiwi.as(MARY).call(Desk.COMPLAINT, crowd.reference).json();
        Tree field = complaint.list("actions").stream()
                .filter(action -> action.required("id").equals("assign"))
                .flatMap(action -> action.list("fields").stream())
                .filter(some -> some.required("type").equals("caseworker"))
                .findFirst()
                .orElseThrow();
        assertThat(field.isTrue("tooManyChoices")).isTrue();
        assertThat(field.list("choices")).isEmpty();
    }

    @Test
    void open_follow_on_actions_are_told_in_full_before_those_that_are_done() {
        Tree complaint =
                crowd.kiwi.as(MARY).call(Desk.COMPLAINT, crowd.reference).json();
        List<Tree> actions = complaint.list("followOnActions").stream()
                .filter(action -> action.text("what").isPresent())
                .toList();
        assertThat(actions).hasSizeGreaterThanOrEqualTo(Crowd.FOLLOW_ON);
        assertThat(actions.getFirst().required("what")).hasSize(Crowd.QUOTES.length());
        assertThat(actions.getLast().required("what")).hasSizeLessThan(200).endsWith("\u2026");
    }

    @Test
    void all_calls_of_a_person_are_read_part_by_part() {
        List<String> seen = new ArrayList<>();
        String before = "";
        do {
            Clerk daniel = crowd.kiwi.as(DANIEL);
            Answer answer = (before.isEmpty() ? daniel : daniel.asking("before", before))
                    .call(Desk.CONDITIONS_ENTRY, crowd.caller);
            fits(answer);
            seen.addAll(0, answer.each("calls", "number"));
            before = answer.json().text("earlier").orElse("");
        } while (!before.isEmpty());
        assertThat(seen).hasSize(Crowd.CALLS).doesNotHaveDuplicates();
    }

    private static void fits(Answer answer) {
        assertThat(Json.bytes(
                        Map.of("statusCode", answer.status(), "headers", answer.headers(), "body", answer.text())))
                .hasSizeLessThanOrEqualTo(Response.LARGEST);
    }
}
