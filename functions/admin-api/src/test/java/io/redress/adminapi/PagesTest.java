package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.MARY;
import static io.redress.adminapi.Desk.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Fixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading a list to its end: whose cursors are valid, and what a reader sees while others change complaints. */
class PagesTest {

    private static final int MANY = 120;
    private static final Actor.System ACKNOWLEDGEMENT = new Actor.System("acknowledgement");

    private Desk desk;
    private Fixture fixture;
    private Clerk mary;

    @BeforeEach
    void open() {
        desk = new Desk();
        fixture = desk.fixture;
        mary = desk.as(MARY).asking("limit", "1");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String next(Clerk clerk, String route) {
        Answer answer = clerk.call(route);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().required("next");
    }

    private static void isRefused(Clerk clerk, String route) {
        Answer answer = clerk.call(route);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.json().required("type")).isEqualTo("urn:redress:problem:malformed");
        assertThat(answer.faulty()).containsExactly("cursor");
        assertThat(answer.json().required("detail"))
                .isEqualTo("the cursor does not belong to this list; begin again without it");
    }

    @Test
    void a_cursor_of_another_list_or_user_or_an_altered_one_is_rejected_without_a_reason() {
        for (int i = 0; i < 3; i++) {
            fixture.assign(fixture.submitted(), MARY);
        }
        Clerk team = mary.asking("list", "team");
        String cursor = next(team, Desk.COMPLAINTS);
        String register = next(mary, Desk.REGISTER);

        assertThat(team.asking("cursor", cursor).call(Desk.COMPLAINTS).status()).isEqualTo(200);
        isRefused(mary.asking("cursor", cursor), Desk.COMPLAINTS);
        for (String other : List.of("mine", "unassigned", "due", "overdue")) {
            isRefused(mary.asking("list", other).asking("cursor", cursor), Desk.COMPLAINTS);
        }
        for (String filter : List.of("kind", "stage", "department")) {
            isRefused(team.asking(filter, "complaint").asking("cursor", cursor), Desk.COMPLAINTS);
        }
        isRefused(desk.as(QUENTIN).asking("list", "team").asking("cursor", cursor), Desk.COMPLAINTS);
        isRefused(desk.as(ADELE).asking("list", "team").asking("cursor", cursor), Desk.COMPLAINTS);
        isRefused(team.asking("cursor", cursor + "A"), Desk.COMPLAINTS);
        isRefused(team.asking("cursor", cursor.substring(1)), Desk.COMPLAINTS);
        isRefused(team.asking("cursor", register), Desk.COMPLAINTS);

        assertThat(mary.asking("cursor", register).call(Desk.REGISTER).status()).isEqualTo(200);
        isRefused(mary.asking("cursor", cursor), Desk.REGISTER);
        isRefused(mary.asking("from", "2026-10-01").asking("cursor", register), Desk.REGISTER);
        isRefused(desk.as(QUENTIN).asking("cursor", register), Desk.REGISTER);
    }

    @ParameterizedTest
    @CsvSource({"team, 7", "mine, 11"})
    void an_unchanged_complaint_is_listed_once_while_staff_change_others(String list, int size) {
        List<String> all = submitted(list);
        List<String> untouched = each(all, 2, 0);
        List<String> noted = each(all, 6, 1);
        List<String> moving = each(all, 6, 3);
        List<String> leaving = each(all, 6, 5);

        Clerk clerk = desk.as(MARY).asking("list", list).asking("limit", "" + size);
        List<String> seen = new ArrayList<>();
        Answer page = clerk.call(Desk.COMPLAINTS);
        for (int turn = 0; page.json().text("next").isPresent(); turn++) {
            seen.addAll(page.each("complaints", "reference"));
            workOn(turn, size, noted, moving, leaving);
            page = clerk.asking("cursor", page.json().required("next")).call(Desk.COMPLAINTS);
        }
        seen.addAll(page.each("complaints", "reference"));

        assertThat(seen.stream().filter(untouched::contains)).containsExactlyElementsOf(untouched);
        assertThat(seen.stream().filter(noted::contains))
                .as("a note does not move the complaint")
                .containsExactlyElementsOf(noted);
        assertThat(seen.stream().filter(moving::contains).distinct())
                .as("a complaint that moves is listed at its old place, its new place, or both")
                .containsExactlyInAnyOrderElementsOf(moving);
        List<String> now = read(list);
        assertThat(now).as("some did leave").isNotEmpty().doesNotContain(leaving.getFirst());
        assertThat(now.indexOf(moving.getFirst())).as("some did move").isGreaterThan(now.indexOf(untouched.getLast()));
    }

    /** Many complaints within two days, some received at the same time, in the order of the list. */
    private List<String> submitted(String list) {
        for (int i = 0; i < MANY; i++) {
            fixture.clock.advance(Duration.ofMinutes(i % 3 * 20L));
            String reference = fixture.submitted();
            if (list.equals("mine")) {
                fixture.assign(reference, MARY);
            }
        }
        List<String> all = read(list);
        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        return all;
    }

    private List<String> read(String list) {
        Clerk clerk = desk.as(MARY).asking("list", list).asking("limit", "100");
        Answer first = clerk.call(Desk.COMPLAINTS);
        List<String> all = new ArrayList<>(first.each("complaints", "reference"));
        first.json()
                .text("next")
                .map(next -> clerk.asking("cursor", next).call(Desk.COMPLAINTS))
                .ifPresent(last -> all.addAll(last.each("complaints", "reference")));
        return all;
    }

    private static List<String> each(List<String> all, int step, int first) {
        return IntStream.range(0, all.size())
                .filter(i -> i % step == first)
                .mapToObj(all::get)
                .toList();
    }

    /** Adds a note, a met limit and a withdrawal before and after the reader's place, and a new complaint. */
    private void workOn(int turn, int size, List<String> noted, List<String> moving, List<String> leaving) {
        for (int each = turn * size / 12; each < (turn + 1) * size / 12; each++) {
            int ahead = noted.size() - 1 - each;
            for (int at : each < ahead ? new int[] {each, ahead} : new int[0]) {
                fixture.act("quality-manager", noted.get(at), "note", Map.of("text", "While you read."));
                fixture.decide(moving.get(at), ACKNOWLEDGEMENT, new Command.RecordLetter("acknowledgement", 1));
                fixture.says(leaving.get(at), "withdraw", Map.of());
            }
        }
        fixture.submitted();
    }
}
