package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.store.WorkLists.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page of a list costs does not depend on how much there is. */
class ListUnitsTest {

    private static final int PAGE = 25;
    private static final int SOME = 90;
    private static final int MANY = 300;
    private static final Predicate<Complaint> EVERY = complaint -> true;

    private static final ListReader MANAGER = new ListReader(Kiwi.NAME, List.of("quality-manager"), "manager");
    private static final ListReader DIRECTOR = new ListReader(Kiwi.NAME, List.of("director-of-quality"), "director");

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
    void the_first_page_of_every_list_costs_the_same_with_some_and_with_many() {
        put(0, SOME);
        Map<String, Double> some = costs();
        put(SOME, MANY);
        assertThat(costs()).isEqualTo(some);
        assertThat(some.get("team")).as("a page of %s", PAGE).isLessThan(PAGE);
        assertThat(some.get("mine"))
                .as("pointers, and their complaints, each read separately")
                .isLessThan(PAGE * 2.0);
    }

    @Test
    void a_complaint_that_only_one_person_sees_costs_the_teams_list_nothing() {
        put(0, SOME);
        kiwi.test.meter().reset();
        lists.team(MANAGER, null, PAGE, EVERY);
        double before = kiwi.test.meter().unitsRead();
        kiwi.put(IntStream.range(0, SOME)
                .mapToObj(i -> after(
                        i,
                        new AccessEvent.Restricted("administrator", true),
                        new AccessEvent.AccessGiven("somebody", null)))
                .map(kiwi.snapshot::now)
                .toList());
        kiwi.test.meter().reset();
        Page page = lists.team(MANAGER, null, PAGE, EVERY);

        assertThat(kiwi.test.meter().unitsRead()).isEqualTo(before);
        assertThat(page.complaints()).noneMatch(Complaint::restricted);
        ListReader somebody = new ListReader(Kiwi.NAME, List.of(), "somebody");
        assertThat(lists.team(somebody, null, SOME, EVERY).complaints()).hasSize(SOME);
        assertThat(lists.unassigned(somebody, null, SOME, EVERY).complaints()).hasSize(SOME);
    }

    @Test
    void an_open_complaint_is_in_all_its_lists_and_once_on_their_pages() {
        put(0, SOME);
        assertThat(walk(after -> lists.team(MANAGER, after, 7, EVERY))).hasSize(SOME);
        assertThat(walk(after -> lists.unassigned(MANAGER, after, 7, EVERY))).hasSize(SOME / 2);
        assertThat(walk(after -> lists.mine(MANAGER, after, 7, EVERY))).hasSize(SOME / 2);
        assertThat(walk(after -> lists.toApprove(DIRECTOR, after, 7, EVERY))).hasSize(SOME);
        assertThat(walk(after -> lists.toApprove(MANAGER, after, 7, EVERY))).isEmpty();
        assertThat(walk(after -> lists.waiting(MANAGER, after, 7, EVERY))).hasSize(SOME);
        assertThat(walk(after -> lists.followOnActions(MANAGER, after, 7, EVERY)))
                .hasSize(SOME);
        assertThat(walk(after -> lists.duties(DIRECTOR, after, 7, EVERY))).hasSize(SOME);
    }

    @Test
    void a_page_of_a_search_reads_a_thousand_complaints_and_the_next_continues_there() {
        Kiwi.Born last = kiwi.unwritten("query", kiwi.env.now(), Kiwi.particulars("A needle."));
        Stream<Kiwi.Born> between = IntStream.range(0, 1_050)
                .mapToObj(i -> kiwi.unwritten("query", kiwi.env.now().minus(Duration.ofHours(2000 - i))));
        kiwi.put(Stream.concat(Stream.of(last), between)
                .flatMap(born -> Stream.of(
                        kiwi.snapshot.now(born.complaint()),
                        Item.of(Keys.complaint(born.reference()), Keys.PERSON).json(born.particulars())))
                .toList());
        WorkLists needles = lists.saying((_, said) -> said.details().contains("needle"));

        Page empty = needles.team(MANAGER, null, PAGE, EVERY);
        assertThat(empty.complaints()).isEmpty();
        Page found = needles.team(MANAGER, empty.next().orElseThrow(), PAGE, EVERY);
        assertThat(found.complaints()).containsExactly(last.complaint());
        assertThat(found.next()).isEmpty();
    }

    private Map<String, Double> costs() {
        Instant now = kiwi.env.now();
        Map<String, Supplier<Page>> pages = new LinkedHashMap<>();
        pages.put("mine", () -> lists.mine(MANAGER, null, PAGE, EVERY));
        pages.put("team", () -> lists.team(MANAGER, null, PAGE, EVERY));
        pages.put("unassigned", () -> lists.unassigned(MANAGER, null, PAGE, EVERY));
        pages.put("due", () -> lists.due(MANAGER, now, null, PAGE, EVERY));
        pages.put("waiting", () -> lists.waiting(MANAGER, null, PAGE, EVERY));
        pages.put("to-approve", () -> lists.toApprove(DIRECTOR, null, PAGE, EVERY));
        pages.put("follow-on-actions", () -> lists.followOnActions(MANAGER, null, PAGE, EVERY));
        pages.put("duties", () -> lists.duties(DIRECTOR, null, PAGE, EVERY));
        Map<String, Double> costs = new LinkedHashMap<>();
        pages.forEach((list, page) -> {
            kiwi.test.meter().reset();
            assertThat(page.get().complaints()).as(list).hasSize(PAGE);
            costs.put(list, kiwi.test.meter().unitsRead());
        });
        return costs;
    }

    private List<String> walk(Function<String, Page> read) {
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            Page page = read.apply(after);
            page.complaints().forEach(complaint -> all.add(complaint.reference()));
            after = page.next().orElse(null);
        } while (after != null);
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    /**
     * Complaints with a pending consultation, a pause and a follow-on action each. The manager is the caseworker of every
     * second.
     */
    private void put(int from, int until) {
        kiwi.put(IntStream.range(from, until)
                .mapToObj(i -> {
                    Instant due = kiwi.env.now().plus(Duration.ofDays(30));
                    List<Event> events = new ArrayList<>(List.of(
                            new StageEvent.ConsultationRequested("director-of-quality", "mary"),
                            new StageEvent.Paused("police", due),
                            new FollowOnEvent.FollowOnActionAdded(
                                    "2-warn", "warn", "quality-manager", null, due.plusSeconds(i)),
                            new FollowOnEvent.FollowOnActionAdded(
                                    "3", null, null, "manager", due.plusSeconds(2L * i))));
                    if (i % 2 == 0) {
                        events.add(new AssignmentEvent.Assigned("manager"));
                    }
                    return after(i, events.toArray(Event[]::new));
                })
                .flatMap(complaint -> Stream.concat(
                        Stream.of(kiwi.snapshot.now(complaint)), new Pointers(kiwi.snapshot).of(complaint).stream()))
                .toList());
    }

    private Complaint after(int i, Event... events) {
        Instant received = kiwi.env.now().minus(Duration.ofSeconds(i % SOME));
        return kiwi.unwritten("complaint", received)
                .complaint()
                .after(new Change(2, kiwi.env.now(), "system:test", List.of(events)));
    }
}
