package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.RegisterRow;
import io.redress.testing.AtOnce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The registers of departments: the same lines as in the organisation's register, with the department's own running numbers
 * (KN-4, KN-9).
 */
class DepartmentRegistersTest {

    private static final String LEEDS = "leeds";
    private static final String HULL = "hull";
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    private Kiwi kiwi;
    private Register register;
    private RegisterNumbers numbers;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-11-23T08:32:09Z");
        register = new Register(kiwi.table);
        numbers = new RegisterNumbers(kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    private String received(String at) {
        return kiwi.submitted("complaint", Instant.parse(at)).reference();
    }

    private List<RegisterRow> lines(String department, Instant from, Instant until) {
        List<RegisterRow> lines = new ArrayList<>();
        register.each(Kiwi.NAME, department, from, until, lines::add);
        return lines;
    }

    private static List<String> references(List<RegisterRow> lines) {
        return lines.stream().map(RegisterRow::reference).toList();
    }

    @Test
    void each_department_has_its_own_numbers_from_one() {
        assertThat(numbers.next(Kiwi.NAME, LEEDS)).isEqualTo(1);
        String first = received("2026-11-02T10:00:00Z");
        String second = received("2026-11-01T10:00:00Z");
        kiwi.registered(first, LEEDS);
        kiwi.registered(second, LEEDS);
        assertThat(kiwi.registered(first, HULL).handling().registers())
                .containsExactly(new Handling.Number(LEEDS, 1), new Handling.Number(HULL, 1));
        assertThat(kiwi.complaints.get(Kiwi.NAME, second).handling().registers())
                .containsExactly(new Handling.Number(LEEDS, 2));
        assertThat(numbers.next(Kiwi.NAME, LEEDS)).isEqualTo(3);
        assertThat(numbers.holder(Kiwi.NAME, LEEDS, 2)).contains(second);
        assertThat(numbers.holder(Kiwi.NAME, LEEDS, 3)).isEmpty();
    }

    @Test
    void many_writers_at_once_get_one_number_each_without_a_gap() throws Exception {
        int many = 8;
        int each = 3;
        List<List<String>> complaints = IntStream.range(0, many)
                .mapToObj(writer -> IntStream.range(0, each)
                        .mapToObj(number -> kiwi.submitted().reference())
                        .toList())
                .toList();
        // Each pair of writers has the same complaints, like a message that is delivered twice.
        AtOnce.run(many, writer -> {
            complaints.get(writer / 2).forEach(this::insist);
            complaints.get(many - 1 - writer / 2).forEach(this::insist);
            return null;
        });
        List<Integer> given = complaints.stream()
                .flatMap(List::stream)
                .map(reference -> kiwi.complaints.get(Kiwi.NAME, reference))
                .map(Complaint::handling)
                .map(Handling::registers)
                .peek(registers -> assertThat(registers).hasSize(1))
                .map(registers -> registers.getFirst().number())
                .sorted()
                .toList();
        assertThat(given)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, many * each).boxed().toList());
        assertThat(register.numbered(Kiwi.NAME, LEEDS, 1, 100))
                .extracting(row -> row.registers().getFirst().number())
                .containsExactlyElementsOf(given);
    }

    /** Tries again, like a message that comes back. */
    private void insist(String reference) {
        while (true) {
            try {
                kiwi.registered(reference, LEEDS);
                return;
            } catch (Rejection refused) {
                assertThat(refused.reason()).isInstanceOf(Rejection.Reason.StaleVersion.class);
            }
        }
    }

    @Test
    void a_complaint_is_closed_in_every_register_at_once() {
        String reference = received("2026-11-02T10:00:00Z");
        kiwi.registered(reference, LEEDS);
        kiwi.registered(reference, HULL);
        kiwi.test.meter().reset();
        kiwi.act(reference, "withdraw", Map.of("how", "telephone"));
        assertThat(kiwi.test.meter().transactions()).isEqualTo(1);
        RegisterRow line = kiwi.snapshot.row(kiwi.complaints.get(Kiwi.NAME, reference));
        assertThat(line.closed()).isEqualTo(kiwi.env.now());
        List<RegisterRow> organisation = new ArrayList<>();
        register.each(Kiwi.NAME, NOVEMBER, DECEMBER, organisation::add);
        assertThat(organisation).containsExactly(line);
        assertThat(lines(LEEDS, NOVEMBER, DECEMBER)).containsExactly(line);
        assertThat(lines(HULL, NOVEMBER, DECEMBER)).containsExactly(line);
    }

    @Test
    void lines_are_read_by_receipt_or_by_number_from_any_place() {
        String late = received("2026-11-20T10:00:00Z");
        String early = received("2026-11-02T10:00:00Z");
        String before = received("2026-10-31T10:00:00Z");
        String elsewhere = received("2026-11-10T10:00:00Z");
        List.of(late, early, before).forEach(reference -> kiwi.registered(reference, LEEDS));
        kiwi.registered(elsewhere, HULL);
        assertThat(references(lines(LEEDS, NOVEMBER, DECEMBER))).containsExactly(early, late);
        assertThat(references(lines(LEEDS, OCTOBER, NOVEMBER))).containsExactly(before);
        Register.Page page = register.page(Kiwi.NAME, LEEDS, OCTOBER, DECEMBER, null, 2, _ -> true);
        assertThat(references(page.rows())).containsExactly(before, early);
        assertThat(references(register.page(
                                Kiwi.NAME, LEEDS, OCTOBER, DECEMBER, page.next().orElseThrow(), 2, _ -> true)
                        .rows()))
                .containsExactly(late);
        assertThat(references(register.numbered(Kiwi.NAME, LEEDS, 1, 2))).containsExactly(late, early);
        assertThat(references(register.numbered(Kiwi.NAME, LEEDS, 3, 2))).containsExactly(before);
        assertThat(register.numbered(Kiwi.NAME, LEEDS, 4, 2)).isEmpty();
        assertThat(register.numbered("knec", LEEDS, 1, 2)).isEmpty();
    }

    @Test
    void an_entry_writes_a_number_and_a_line_and_is_part_of_the_history() {
        String reference = received("2026-11-02T10:00:00Z");
        kiwi.test.meter().reset();
        // Snapshot, change, both lines and the number, and the snapshot's entry in the work list.
        assertThat(kiwi.test.billed(() -> kiwi.registered(reference, LEEDS))).isEqualTo(5 * 2 + 1);
        assertThat(kiwi.test.meter().transactions()).isEqualTo(1);
        assertThat(new HistoryChain(kiwi.table).verify(reference).whole()).isTrue();
        assertThat(kiwi.test.items())
                .flatExtracting(item -> HistoryChain.reference(
                                item.get("pk").s(), item.get("sk").s())
                        .stream()
                        .toList())
                .containsOnly(reference);
    }
}
