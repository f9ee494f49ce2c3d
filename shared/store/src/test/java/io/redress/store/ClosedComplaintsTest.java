package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.rules.Command;
import io.redress.store.ClosedComplaints.Wanted;
import io.redress.store.Kiwi.Born;
import io.redress.store.WorkLists.Page;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClosedComplaintsTest {

    private static final int PAGE = 25;
    private static final int LOOKED_AT = 1_000;
    private static final String LATEST = null;
    private static final Wanted EVERY = new Wanted(row -> true, row -> true, complaint -> true);

    private Kiwi kiwi;
    private ClosedComplaints closed;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        closed = new ClosedComplaints(kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void closed_complaints_are_listed_the_latest_received_first_and_open_ones_are_not() {
        String early = withdrawn(ago(30));
        String late = withdrawn(ago(10));
        kiwi.submitted("complaint", ago(20));
        String between = withdrawn(ago(20));
        assertThat(closed.page(Kiwi.NAME, LATEST, 10, EVERY))
                .isEqualTo(new Page(
                        Stream.of(late, between, early)
                                .map(reference -> kiwi.complaints.get(Kiwi.NAME, reference))
                                .toList(),
                        Optional.empty()));
        assertThat(references("knec", 10)).isEmpty();
    }

    @Test
    void pages_contain_each_complaint_once_and_the_next_page_is_never_empty() {
        List<String> all = put(14, 0).stream()
                .filter(complaint -> !complaint.open())
                .map(Complaint::reference)
                .toList();
        assertThat(all).hasSize(7);
        for (int size : List.of(1, 3, 7, 8)) {
            assertThat(references(Kiwi.NAME, size)).containsExactlyElementsOf(all);
            assertThat(pages(size)).isEqualTo((all.size() + size - 1) / size);
        }
    }

    @Test
    void pages_contain_each_complaint_once_while_others_are_received_and_closed() throws Exception {
        List<String> all = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Instant received = kiwi.env.now().minus(Duration.ofHours(i));
            all.add(withdrawn(received));
            open.add(kiwi.submitted("complaint", received.minusSeconds(60)).reference());
        }
        List<List<String>> both = AtOnce.run(2, side -> {
            if (side == 0) {
                for (int i = 0; i < 15; i++) {
                    kiwi.submitted();
                    kiwi.act(open.get(i), "withdraw", Map.of("how", "telephone"));
                    kiwi.note(all.get(14 - i), "while you read");
                }
                return List.of();
            }
            return references(Kiwi.NAME, 3);
        });
        assertThat(both.getLast()).doesNotHaveDuplicates();
        assertThat(both.getLast().stream().filter(all::contains)).containsExactlyElementsOf(all);
        assertThat(references(Kiwi.NAME, 100)).hasSize(30);
    }

    @Test
    void a_change_after_the_line_was_read_is_seen() {
        Complaint stale = closed(kiwi.unwritten("complaint", ago(5)));
        Born open = kiwi.unwritten("complaint", ago(4));
        String other = withdrawn(ago(3));
        String kept = withdrawn(ago(2));
        kiwi.put(List.of(
                kiwi.snapshot.register(stale),
                kiwi.snapshot.register(closed(open)),
                kiwi.snapshot.now(open.complaint())));
        Wanted without = new Wanted(
                row -> true, row -> true, complaint -> !complaint.reference().equals(other));
        assertThat(references(closed.page(Kiwi.NAME, LATEST, 1, without))).containsExactly(kept);
        assertThat(closed.page(Kiwi.NAME, LATEST, 1, without).next()).isEmpty();
    }

    @Test
    void the_first_page_costs_the_same_with_a_hundred_and_with_four_hundred() {
        put(100, 0);
        double some = cost();
        put(300, 100);
        assertThat(cost()).isEqualTo(some);
        assertThat(some)
                .as("a page of %s complaints and one more, each read separately, and the register lines", PAGE)
                .isLessThan(PAGE + 1 + 20);
    }

    @Test
    void a_page_reads_a_thousand_lines_and_the_next_continues_there() {
        List<Complaint> complaints = putLines(LOOKED_AT + 10, 0);
        Wanted compliments = new Wanted(row -> true, row -> row.kind().equals("compliment"), complaint -> true);
        String last = kiwi.submitted("compliment", ago(90)).reference();
        kiwi.act(last, "withdraw", Map.of("how", "telephone"));

        Page empty = closed.page(Kiwi.NAME, LATEST, PAGE, compliments);
        assertThat(empty.complaints()).isEmpty();
        Complaint thousandth = complaints.get(LOOKED_AT - 1);
        assertThat(empty.next()).contains(Keys.registered(thousandth.entry().received(), thousandth.reference()));
        Page found = closed.page(Kiwi.NAME, empty.next().orElseThrow(), PAGE, compliments);
        assertThat(references(found)).containsExactly(last);
        assertThat(found.next()).isEmpty();
    }

    @Test
    void hidden_complaints_do_not_change_where_pages_end() {
        put(60, 0);
        putLines(LOOKED_AT, 60);
        Predicate<RegisterRow> visible = row -> !row.kind().equals("compliment");
        Wanted none = new Wanted(visible, row -> false, complaint -> true);
        Wanted all = new Wanted(visible, row -> true, complaint -> true);
        Page empty = closed.page(Kiwi.NAME, LATEST, PAGE, none);
        Page full = closed.page(Kiwi.NAME, LATEST, PAGE, all);
        kiwi.put(IntStream.range(0, 300)
                .mapToObj(
                        i -> closed(kiwi.unwritten("compliment", kiwi.env.now().minus(Duration.ofMinutes(1 + i)))))
                .flatMap(this::stored)
                .toList());

        assertThat(empty.next()).isPresent();
        assertThat(closed.page(Kiwi.NAME, LATEST, PAGE, none)).isEqualTo(empty);
        assertThat(full.complaints()).hasSize(PAGE);
        assertThat(closed.page(Kiwi.NAME, LATEST, PAGE, all)).isEqualTo(full);
    }

    @Test
    void a_search_reads_their_texts() {
        put(120, 0);
        Born needle = kiwi.unwritten("query", ago(90), Kiwi.particulars("A needle."));
        kiwi.put(
                Stream.concat(stored(closed(needle)), Stream.of(person(needle))).toList());
        ClosedComplaints needles = closed.saying((_, said) -> said.details().contains("needle"));

        Page found = needles.page(Kiwi.NAME, LATEST, 1, EVERY);
        assertThat(references(found)).containsExactly(needle.reference());
        assertThat(found.next()).isEmpty();
        assertThat(closed.saying((_, said) -> said.details().contains("replaced"))
                        .page(Kiwi.NAME, LATEST, 100, EVERY)
                        .complaints())
                .hasSize(60);
    }

    @Test
    void a_page_may_be_larger_than_one_answer_of_dynamodb() {
        List<Complaint> many = IntStream.range(0, 400)
                .mapToObj(i -> closed(kiwi.unwritten("query", kiwi.env.now().minus(Duration.ofHours(i)))))
                .toList();
        kiwi.put(many.stream()
                .flatMap(complaint ->
                        Stream.of(Kiwi.padded(kiwi.snapshot.register(complaint)), kiwi.snapshot.now(complaint)))
                .toList());
        Page all = closed.page(Kiwi.NAME, LATEST, 500, EVERY);
        assertThat(all.complaints()).containsExactlyElementsOf(many);
        assertThat(all.next()).isEmpty();
    }

    @Test
    void an_invented_place_causes_no_error() {
        String reference = withdrawn(ago(30));
        for (String made : List.of("", " ", "2".repeat(3_000))) {
            assertThat(closed.page(Kiwi.NAME, made, PAGE, EVERY)).isEqualTo(new Page(List.of(), Optional.empty()));
        }
        for (String made : List.of("~", "9", "\uffff")) {
            assertThat(references(closed.page(Kiwi.NAME, made, PAGE, EVERY))).containsExactly(reference);
        }
    }

    private String withdrawn(Instant received) {
        String reference = kiwi.submitted("complaint", received).reference();
        kiwi.act(reference, "withdraw", Map.of("how", "telephone"));
        return reference;
    }

    private Complaint closed(Born born) {
        Instant now = kiwi.env.now();
        return born.complaint()
                .after(new Change(
                        2,
                        now,
                        "manager",
                        kiwi.rules
                                .decide(
                                        born.complaint(),
                                        new Command.Act("withdraw", Map.of("how", "telephone")),
                                        Kiwi.MANAGER,
                                        now)
                                .events()));
    }

    /**
     * Stores the given number of further complaints with texts, each an hour older than the one before. Every second one is
     * closed.
     */
    private List<Complaint> put(int count, int hours) {
        List<Complaint> put = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Born born = kiwi.unwritten("complaint", kiwi.env.now().minus(Duration.ofHours(hours + i)));
            put.add(i % 2 == 0 ? closed(born) : born.complaint());
            stored(put.getLast()).forEach(items::add);
            items.add(person(born));
        }
        kiwi.put(items);
        return put;
    }

    /** Stores only the register lines of such complaints. */
    private List<Complaint> putLines(int count, int hours) {
        List<Complaint> put = IntStream.range(0, count)
                .mapToObj(i -> kiwi.unwritten("complaint", kiwi.env.now().minus(Duration.ofHours(hours + i)))
                        .complaint())
                .toList();
        kiwi.put(put.stream().map(kiwi.snapshot::register).toList());
        return put;
    }

    private Stream<Item> stored(Complaint complaint) {
        return Stream.of(kiwi.snapshot.now(complaint), kiwi.snapshot.register(complaint));
    }

    private static Item person(Born born) {
        return Item.of(Keys.complaint(born.reference()), Keys.PERSON).json(born.particulars());
    }

    private double cost() {
        kiwi.test.meter().reset();
        assertThat(closed.page(Kiwi.NAME, LATEST, PAGE, EVERY).complaints()).hasSize(PAGE);
        return kiwi.test.meter().unitsRead();
    }

    private List<String> references(String organisation, int size) {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page page = closed.page(organisation, next.orElse(LATEST), size, EVERY);
            all.addAll(references(page));
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private int pages(int size) {
        int pages = 0;
        Optional<String> next = Optional.empty();
        do {
            next = closed.page(Kiwi.NAME, next.orElse(LATEST), size, EVERY).next();
            pages++;
        } while (next.isPresent());
        return pages;
    }

    private static List<String> references(Page page) {
        return page.complaints().stream().map(Complaint::reference).toList();
    }

    private Instant ago(int days) {
        return kiwi.env.now().minus(Duration.ofDays(days));
    }
}
