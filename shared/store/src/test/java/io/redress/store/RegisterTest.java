package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.complaint.RegisterRow;
import io.redress.store.Kiwi.Born;
import io.redress.store.Register.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Instant QUARTER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NEXT = Instant.parse("2027-01-01T00:00:00Z");

    private Kiwi kiwi;
    private Register register;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2027-01-04T09:00:00Z");
        register = new Register(kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_range_includes_its_first_instant_and_excludes_its_last() {
        received("2026-09-30T23:59:59.999Z");
        String first = received("2026-10-01T00:00:00Z");
        String last = received("2026-12-31T23:59:59.999Z");
        received("2027-01-01T00:00:00Z");
        assertThat(references(QUARTER, NEXT)).containsExactly(first, last);
    }

    @Test
    void lines_are_in_order_of_receipt() {
        String third = received("2026-12-01T10:00:00Z");
        String first = received("2026-10-05T10:00:00Z");
        String second = received("2026-11-01T10:00:00.001Z");
        assertThat(references(QUARTER, NEXT)).containsExactly(first, second, third);
        assertThat(references(NEXT, NEXT.plusSeconds(1))).isEmpty();
    }

    @Test
    void a_line_follows_its_complaint() {
        String reference = received("2026-12-01T10:00:00Z");
        kiwi.act(reference, "withdraw", Map.of("how", "telephone"));
        List<RegisterRow> rows = new ArrayList<>();
        register.each(Kiwi.NAME, QUARTER, NEXT, rows::add);
        assertThat(rows)
                .containsExactly(kiwi.snapshot.row(kiwi.complaints.get(Kiwi.NAME, reference)))
                .allMatch(
                        row -> row.outcome().equals("withdrawn") && row.closed().equals(kiwi.env.now()));
    }

    @Test
    void every_kind_of_entry_has_its_line_and_every_organisation_its_register() {
        String query = kiwi.submitted("query", QUARTER).reference();
        assertThat(references(QUARTER, NEXT)).containsExactly(query);
        List<RegisterRow> others = new ArrayList<>();
        register.each("knec", QUARTER, NEXT, others::add);
        assertThat(others).isEmpty();
    }

    @Test
    void a_report_reads_what_was_received_or_still_open_or_dated_in_its_period_in_order_of_receipt() {
        kiwi.test.clock().set(Instant.parse("2026-06-10T09:00:00Z"));
        String over = received("2026-06-01T09:00:00Z");
        String open = received("2026-06-02T09:00:00Z");
        String ended = received("2026-06-03T09:00:00Z");
        withdrawn(over);
        kiwi.test.clock().set(Instant.parse("2026-12-01T09:00:00Z"));
        String inside = received("2026-11-01T10:00:00Z");
        withdrawn(ended);
        kiwi.test.clock().set(Instant.parse("2027-01-04T09:00:00Z"));
        String after = received("2027-01-01T00:00:00Z");
        assertThat(dated(QUARTER, NEXT)).containsExactly(open, ended, inside);
        assertThat(dated(NEXT, NEXT.plusSeconds(1))).containsExactly(open, inside, after);
        assertThat(dated(Instant.EPOCH, NEXT)).containsExactly(over, open, ended, inside);
    }

    @Test
    void a_report_is_not_made_from_a_register_of_an_earlier_version() {
        Born born = kiwi.unwritten("complaint", QUARTER);
        kiwi.put(List.of(
                kiwi.snapshot.register(born.complaint()).without(List.of(Keys.NEXT_CHECK_PK, Keys.NEXT_CHECK_SK))));
        received("2026-10-05T10:00:00Z");
        assertThatThrownBy(() -> dated(QUARTER, NEXT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("./redress upgrade");
    }

    @Test
    void a_report_costs_the_same_whatever_the_number_of_complaints_that_were_over_before() {
        received("2026-10-05T10:00:00Z");
        kiwi.test.clock().set(Instant.parse("2026-06-10T09:00:00Z"));
        withdrawn(received("2026-06-01T09:00:00Z"));
        double units = unitsOf(() -> dated(QUARTER, NEXT));
        for (int i = 0; i < 30; i++) {
            withdrawn(received("2026-06-01T10:00:00Z"));
        }
        assertThat(unitsOf(() -> dated(QUARTER, NEXT))).isEqualTo(units);
    }

    @Test
    void a_register_of_many_pages_is_read_to_its_end() {
        List<Born> many = IntStream.range(0, 400)
                .mapToObj(i -> kiwi.unwritten("complaint", QUARTER.plusSeconds(i)))
                .toList();
        kiwi.put(many.stream()
                .map(born -> Kiwi.padded(kiwi.snapshot.register(born.complaint())))
                .toList());
        assertThat(references(QUARTER, NEXT))
                .containsExactlyElementsOf(many.stream().map(Born::reference).toList());
    }

    @Test
    void pages_contain_every_line_once_and_the_last_page_has_no_next() {
        List<Born> many = IntStream.range(0, 7)
                .mapToObj(i -> kiwi.unwritten("complaint", QUARTER.plusSeconds(i)))
                .toList();
        kiwi.put(many.stream()
                .map(born -> kiwi.snapshot.register(born.complaint()))
                .toList());
        List<String> all = many.stream().map(Born::reference).toList();
        for (int size : List.of(1, 3, 7, 8)) {
            List<String> seen = new ArrayList<>();
            int pages = 0;
            Optional<String> after = Optional.empty();
            do {
                Page page = register.page(Kiwi.NAME, QUARTER, NEXT, after.orElse(null), size, any -> true);
                page.rows().forEach(row -> seen.add(row.reference()));
                after = page.next();
                pages++;
            } while (after.isPresent());
            assertThat(seen).containsExactlyElementsOf(all);
            assertThat(pages).isEqualTo((all.size() + size - 1) / size);
        }
    }

    @Test
    void a_page_after_an_invented_place_stays_within_the_range() {
        String line = received("2026-10-01T00:00:00Z");
        received("2026-09-30T10:00:00Z");
        for (String place : List.of("", " ", "0", "1999")) {
            assertThat(register.page(Kiwi.NAME, QUARTER, NEXT, place, 5, any -> true)
                            .rows())
                    .extracting(RegisterRow::reference)
                    .containsExactly(line);
        }
        for (String place : List.of("~", "3000", "\u00fc", "2".repeat(3_000))) {
            assertThat(register.page(Kiwi.NAME, QUARTER, NEXT, place, 5, any -> true))
                    .isEqualTo(new Page(List.of(), Optional.empty()));
        }
    }

    private String received(String at) {
        return kiwi.submitted("complaint", Instant.parse(at)).reference();
    }

    private void withdrawn(String reference) {
        kiwi.act(reference, "withdraw", Map.of("how", "telephone"));
    }

    private double unitsOf(Runnable read) {
        kiwi.test.meter().reset();
        read.run();
        return kiwi.test.meter().unitsRead();
    }

    private List<String> dated(Instant from, Instant until) {
        List<String> references = new ArrayList<>();
        register.eachDated(Kiwi.NAME, from, until, row -> references.add(row.reference()));
        return references;
    }

    private List<String> references(Instant from, Instant until) {
        List<String> references = new ArrayList<>();
        register.each(Kiwi.NAME, from, until, row -> references.add(row.reference()));
        return references;
    }
}
