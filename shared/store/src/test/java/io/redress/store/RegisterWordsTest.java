package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.Restriction;
import io.redress.store.RegisterWords.Described;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterWordsTest {

    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");

    private Kiwi kiwi;
    private RegisterWords words;
    private DoubleAdder read;
    private Set<String> asking;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        read = new DoubleAdder();
        words = new RegisterWords(Table.metered(kiwi.env, used -> read.add(used.total())));
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    /** Ten rows of one channel, which asks how a complaint came in. */
    private List<RegisterRow> rows() {
        for (int second = 0; second < 10; second++) {
            kiwi.submitted("complaint", OCTOBER.plusSeconds(second));
        }
        List<RegisterRow> rows = new ArrayList<>();
        new Register(kiwi.table)
                .each(
                        Kiwi.NAME,
                        OCTOBER,
                        OCTOBER.plusSeconds(60),
                        row -> rows.add(RegisterRowBuilder.copy(row)
                                .channel("telephone")
                                .origin(Map.of())
                                .build()));
        asking = Set.of("telephone");
        return rows;
    }

    @Test
    void the_particulars_are_read_once_for_words_and_facts() {
        List<RegisterRow> rows = rows();
        Described described = words.with(rows, asking);
        assertThat(described.rows()).hasSize(10);
        assertThat(described.words()).hasSize(10);
        double withWords = read.sumThenReset();
        words.without(rows, asking);
        assertThat(withWords).isPositive().isEqualTo(read.sum());
    }

    @Test
    void nothing_is_read_for_channels_that_do_not_ask() {
        words.without(rows(), Set.of("website"));
        assertThat(read.sum()).isZero();
    }

    @Test
    void a_row_of_a_restricted_complaint_loses_the_facts_that_an_earlier_version_stored_in_it() {
        RegisterRow open = RegisterRowBuilder.copy(rows().getFirst())
                .origin(Map.of("line", "The second"))
                .build();
        RegisterRow restricted = RegisterRowBuilder.copy(open)
                .restriction(new Restriction("administrator", true, List.of(), null))
                .build();
        for (Described described : List.of(
                words.with(List.of(open, restricted), asking), words.without(List.of(open, restricted), asking))) {
            assertThat(described.rows())
                    .extracting(RegisterRow::origin)
                    .containsExactly(Map.of("line", "The second"), Map.of());
        }
    }
}
