package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.language.Language;
import io.redress.platform.Request;
import io.redress.store.Table;
import io.redress.testing.Meter;
import io.redress.testing.TestTable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cost of a submission in the request units that DynamoDB bills. */
class UnitsTest {

    private TestTable table;
    private SubmitComplaint submit;

    @BeforeEach
    void open() {
        table = TestTable.at("2026-10-23T08:32:09Z");
        Meter meter = table.meter();
        submit = new SubmitComplaint(table.env(), Table.metered(table.env(), used -> {
            switch (used.kind()) {
                case READ -> meter.read(used.total());
                case WRITE -> meter.write();
                case TRANSACTION -> meter.transaction();
            }
        }));
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void a_submission_with_a_key_costs_nineteen_write_units_and_half_a_read_unit_a_minute() {
        // Seven items cost two units each, and every index has an entry. Two counts against floods cost one each.
        assertThat(billed(Optional.of("0f6c1b1e-7a55-4c0e-9d53-2b7b6f7f2c11"))).isEqualTo(20);
        assertOneTransactionAndNoReadButOfTheCalendar();
    }

    @Test
    void without_a_key_it_costs_one_item_less() {
        assertThat(billed(Optional.empty())).isEqualTo(18);
        assertOneTransactionAndNoReadButOfTheCalendar();
    }

    @Test
    void the_second_within_a_minute_reads_nothing() {
        billed(Optional.empty());
        double before = table.meter().unitsRead();
        billed(Optional.of("0f6c1b1e-7a55-4c0e-9d53-2b7b6f7f2c11"));
        assertThat(table.meter().unitsRead()).isEqualTo(before);
    }

    private double billed(Optional<String> key) {
        Request request = new Request("", Map.of(), Map.of(), Map.of(), Map.of(), "", Gateway.bytes(Gateway.example()));
        int before = table.meter().writes();
        double bill =
                table.billed(() -> submit.run("kiwi", () -> Language.ENGLISH, request.fields(), request.body(), key));
        // A write outside the transaction costs one unit, not two.
        return bill - (table.meter().writes() - before);
    }

    /** The function looks once a minute whether a day off was declared. */
    private void assertOneTransactionAndNoReadButOfTheCalendar() {
        assertThat(table.meter().transactions()).isEqualTo(1);
        assertThat(table.meter().writes()).isEqualTo(2);
        assertThat(table.meter().unitsRead()).isEqualTo(0.5);
    }
}
