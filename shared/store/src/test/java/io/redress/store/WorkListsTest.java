package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Complaint;
import io.redress.store.Kiwi.Born;
import io.redress.store.WorkLists.Page;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkListsTest {

    private static final ListReader MANAGERS = reader("manager", "quality-manager");
    private static final String EVERYTHING = null;

    private Kiwi kiwi;
    private WorkLists lists;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        lists = new WorkLists(kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_team_sees_the_most_urgent_first_and_complaints_without_limits_last() {
        String query = kiwi.submitted("query", ago(60)).reference();
        String compliment = kiwi.submitted("compliment", ago(20)).reference();
        String late = kiwi.submitted("complaint", ago(30)).reference();
        String fresh = kiwi.submitted("complaint", ago(0)).reference();
        String recent = kiwi.submitted("complaint", ago(10)).reference();
        assertThat(references(team(EVERYTHING, 10))).containsExactly(late, recent, fresh, query, compliment);
    }

    @Test
    void a_closed_complaint_is_in_no_list() {
        String reference = kiwi.submitted().reference();
        kiwi.assigned(reference, "ada");
        kiwi.act(reference, "withdraw", Map.of("how", "telephone"));
        assertThat(team(EVERYTHING, 10)).isEqualTo(new Page(List.of(), Optional.empty()));
        assertThat(lists.mine(reader("ada"), EVERYTHING, 10, any -> true).complaints())
                .isEmpty();
    }

    @Test
    void the_list_mine_shows_the_present_state() {
        String late = kiwi.submitted("complaint", ago(30)).reference();
        String fresh = kiwi.submitted().reference();
        String hers = kiwi.submitted().reference();
        kiwi.assigned(fresh, "ada");
        kiwi.assigned(late, "ada");
        kiwi.assigned(hers, "grace");
        Complaint noted = kiwi.note(late, "x");
        assertThat(references(lists.mine(reader("ada"), EVERYTHING, 10, any -> true)))
                .containsExactly(late, fresh);
        assertThat(lists.mine(reader("ada"), EVERYTHING, 10, any -> true).complaints())
                .contains(noted);
        assertThat(references(lists.mine(reader("grace"), EVERYTHING, 10, any -> true)))
                .containsExactly(hers);
        assertThat(lists.mine(new ListReader("knec", List.of(), "ada"), EVERYTHING, 10, any -> true)
                        .complaints())
                .isEmpty();
    }

    @Test
    void every_complaint_with_a_limit_is_either_overdue_or_due() {
        String query = kiwi.submitted("query", ago(60)).reference();
        String late = kiwi.submitted("complaint", ago(30)).reference();
        String fresh = kiwi.submitted().reference();
        Instant now = kiwi.env.now();
        assertThat(references(lists.overdue(MANAGERS, now, EVERYTHING, 10, every())))
                .containsExactly(late);
        assertThat(references(lists.due(MANAGERS, now, EVERYTHING, 10, every())))
                .containsExactly(fresh)
                .doesNotContain(query);
    }

    @Test
    void the_last_second_of_a_limit_is_not_yet_overdue() {
        Complaint complaint = kiwi.submitted().complaint();
        Instant due = kiwi.rules.due(complaint).orElseThrow();
        assertThat(overdueAt(due.plusMillis(999))).isEmpty();
        assertThat(dueAt(due.plusMillis(999))).containsExactly(complaint.reference());
        assertThat(overdueAt(due.plusSeconds(1))).containsExactly(complaint.reference());
        assertThat(dueAt(due.plusSeconds(1))).isEmpty();
    }

    @Test
    void the_lists_of_several_roles_are_merged_in_order() {
        String second = kiwi.submitted("complaint", ago(10)).reference();
        String escalated = kiwi.submitted("complaint", ago(20)).reference();
        kiwi.act(escalated, "answer", Map.of("decision", "upheld", "answer", "Yes."));
        kiwi.act(escalated, "not-satisfied", Map.of("how", "telephone"));
        String first = kiwi.submitted("complaint", ago(30)).reference();
        assertThat(references(team(EVERYTHING, 10))).containsExactly(first, second);
        ListReader both = reader("ada", "quality-manager", "director-of-quality");
        List<String> all = walk(after -> lists.team(both, after, 1, every()));
        assertThat(all).containsExactly(first, second, escalated);
        assertThat(walk(after -> lists.team(reader("ada", "director-of-quality"), after, 5, every())))
                .containsExactly(escalated);
    }

    @Test
    void pages_contain_each_complaint_once_while_others_change_them() throws Exception {
        List<Born> many = many(60);
        kiwi.put(many.stream()
                .flatMap(born -> Stream.of(
                        kiwi.snapshot.now(born.complaint()),
                        ChangeWriter.change(born.complaint(), born.change(), null, null)))
                .toList());
        List<List<String>> both = AtOnce.run(2, side -> {
            if (side == 0) {
                for (int i = 0; i < 30; i++) {
                    kiwi.note(many.get(i * 2).reference(), "while you read");
                }
                return List.of();
            }
            return walk(after -> team(after, 7));
        });
        assertThat(both.getLast())
                .containsExactlyElementsOf(many.stream().map(Born::reference).toList());
    }

    @Test
    void a_page_is_full_even_if_few_complaints_match_and_the_last_page_has_no_next() {
        List<Born> many = many(30);
        kiwi.put(many.stream().map(born -> kiwi.snapshot.now(born.complaint())).toList());
        List<String> wanted = IntStream.range(0, 30)
                .filter(i -> i % 5 == 0)
                .mapToObj(i -> many.get(i).reference())
                .toList();
        Page first = lists.team(MANAGERS, EVERYTHING, 4, complaint -> wanted.contains(complaint.reference()));
        assertThat(references(first)).isEqualTo(wanted.subList(0, 4));
        Page second = lists.team(
                MANAGERS, first.next().orElseThrow(), 4, complaint -> wanted.contains(complaint.reference()));
        assertThat(references(second)).isEqualTo(wanted.subList(4, 6));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_page_that_ends_with_the_list_has_no_next() {
        List<Born> many = many(6);
        kiwi.put(many.stream().map(born -> kiwi.snapshot.now(born.complaint())).toList());
        Page first = team(EVERYTHING, 3);
        Page second = team(first.next().orElseThrow(), 3);
        assertThat(second.complaints()).hasSize(3);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_caseworker_may_have_more_complaints_than_one_answer_of_dynamodb() {
        List<Complaint> hers =
                many(130).stream().map(born -> kiwi.given(born, "ada")).toList();
        kiwi.put(hers.stream()
                .flatMap(complaint -> Stream.concat(
                        Stream.of(kiwi.snapshot.now(complaint)), new Pointers(kiwi.snapshot).of(complaint).stream()))
                .toList());
        Page all = lists.mine(reader("ada"), EVERYTHING, 200, any -> true);
        assertThat(all.complaints()).containsExactlyElementsOf(hers);
        assertThat(all.next()).isEmpty();
    }

    @Test
    void a_page_may_be_larger_than_one_answer_of_dynamodb() {
        List<Born> many = many(400);
        kiwi.put(many.stream()
                .map(born -> Kiwi.padded(kiwi.snapshot.now(born.complaint())))
                .toList());
        Page all = team(EVERYTHING, 500);
        assertThat(references(all))
                .containsExactlyElementsOf(many.stream().map(Born::reference).toList());
        assertThat(all.next()).isEmpty();
    }

    @Test
    void an_invented_place_shows_nothing_and_causes_no_error() {
        kiwi.submitted("complaint", ago(30));
        Instant now = kiwi.env.now();
        for (String made : List.of("~~~", "\u00ff", "\uffff", "x".repeat(5000), "~2026-10-23T08:32:09.000Z#KIWI")) {
            assertThat(lists.due(MANAGERS, now, made, 10, every()).complaints()).isEmpty();
            assertThat(lists.overdue(MANAGERS, now, made, 10, every()).complaints())
                    .isEmpty();
            assertThat(team(made, 10).complaints()).isEmpty();
        }
        assertThat(team("", 10).complaints()).hasSize(1);
        assertThat(team("\u0000", 10).complaints()).hasSize(1);
    }

    private static ListReader reader(String caseworker, String... roles) {
        return new ListReader(Kiwi.NAME, List.of(roles), caseworker);
    }

    /** The given number of complaints that are not stored, each an hour more urgent than the next. */
    private List<Born> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> kiwi.unwritten("query", kiwi.env.now().minus(Duration.ofHours(count - i))))
                .toList();
    }

    private Page team(String after, int size) {
        return lists.team(MANAGERS, after, size, every());
    }

    private List<String> overdueAt(Instant now) {
        return references(lists.overdue(MANAGERS, now, EVERYTHING, 10, every()));
    }

    private List<String> dueAt(Instant now) {
        return references(lists.due(MANAGERS, now, EVERYTHING, 10, every()));
    }

    private static List<String> walk(Function<String, Page> read) {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page page = read.apply(next.orElse(EVERYTHING));
            all.addAll(references(page));
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static List<String> references(Page page) {
        return page.complaints().stream().map(Complaint::reference).toList();
    }

    private static Predicate<Complaint> every() {
        return complaint -> true;
    }

    private Instant ago(int days) {
        return kiwi.env.now().minus(Duration.ofDays(days));
    }
}
