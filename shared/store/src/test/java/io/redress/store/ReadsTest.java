package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.store.Reads.Page;
import io.redress.store.Reads.Read;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadsTest {

    private static final String REFERENCE = "KIWI-7K3M-9QX1";
    private static final Instant EXPIRES = Instant.parse("2028-10-23T09:00:00Z");

    private Kiwi kiwi;
    private Reads reads;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        reads = new Reads(kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    private static Read read(String at, String by, String part) {
        return new Read(Instant.parse(at), by, part);
    }

    private List<Read> all() {
        return reads.page(REFERENCE, Optional.empty(), 100).reads();
    }

    @Test
    void reads_are_shown_the_latest_first_page_by_page() {
        Read first = read("2026-10-23T09:00:00Z", "mary", "complaint");
        Read second = read("2026-10-23T09:00:00.001Z", "mary", "history");
        Read third = read("2026-10-24T07:00:00Z", "daniel", "complaint");
        for (Read read : List.of(second, third, first, second)) {
            reads.record(REFERENCE, read, EXPIRES);
        }
        reads.record("KIWI-0000-0000", read("2026-10-23T09:00:00Z", "mary", "complaint"), EXPIRES);

        Page page = reads.page(REFERENCE, Optional.empty(), 2);
        assertThat(page.reads()).containsExactly(third, second);
        assertThat(reads.page(REFERENCE, page.next(), 2)).isEqualTo(new Page(List.of(first), Optional.empty()));
        assertThat(reads.page(REFERENCE, Optional.empty(), 3).next()).isEmpty();
    }

    @Test
    void that_a_complaint_was_in_a_list_is_recorded_once_a_day() {
        Read morning = read("2026-10-23T09:00:00Z", "mary", "list mine");
        Read noon = read("2026-10-23T12:00:00Z", "mary", "list mine");
        Read tomorrow = read("2026-10-24T09:00:00Z", "mary", "list mine");
        Read other = read("2026-10-23T12:00:00Z", "daniel", "list mine");
        for (Read read : List.of(morning, noon, tomorrow, other)) {
            reads.recordListed(REFERENCE, read, EXPIRES);
        }
        assertThat(all()).containsExactly(tomorrow, noon, other);
        assertThat(Reads.listed(REFERENCE, morning)).isEqualTo(Reads.listed(REFERENCE, noon));
    }

    @Test
    void a_record_expires() {
        reads.record(REFERENCE, read("2026-10-23T09:00:00Z", "mary", "complaint"), EXPIRES);
        var item = kiwi.table
                .get("READS#" + REFERENCE, "2026-10-23T09:00:00.000Z#mary#complaint")
                .orElseThrow();
        assertThat(Item.number(item, "expires")).isEqualTo((int) EXPIRES.getEpochSecond());
    }
}
