package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.store.Table;
import io.redress.store.TurnedAway;
import io.redress.submission.Gateway.Answer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An organisation may refuse complaints that it cannot answer: they are refused with the reason, and counted (CP-3).
 */
class TurnedAwayTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String NAMELESS = Json.write(Map.of("subject", "Zzyzx subject", "details", "Zzyzx details"));

    private Gateway gateway;

    @BeforeEach
    void open() {
        gateway = Gateway.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void an_anonymous_complaint_is_refused_with_the_reason_and_counted() {
        Answer answer = gateway.post(NAMELESS);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactlyInAnyOrder("complainant.name", "complainant");
        assertThat(answer.text()).contains("We need your name and a way to reach you");
        gateway.post(NAMELESS);
        assertThat(counted(OCTOBER, OCTOBER)).isEqualTo(Map.of("anonymous", 2));
    }

    @Test
    void nothing_of_a_refused_complaint_is_stored() {
        gateway.post(NAMELESS, "a-key-of-theirs");
        assertThat(gateway.table.items()).singleElement().satisfies(item -> {
            assertThat(item.keySet()).containsExactlyInAnyOrder("pk", "sk", "n");
            assertThat(item.get("sk").s()).isEqualTo("2026-10#anonymous");
        });
    }

    @Test
    void an_incomplete_submission_does_not_count_as_refused_for_anonymity() {
        gateway.post("{}");
        gateway.post(Json.write(Map.of("subject", "S", "details", "D", "colour", "blue")));
        gateway.post(Json.write(
                Map.of("subject", "S", "details", "D", "complainant", Map.of("name", "A", "email", "amara"))));
        assertThat(counted(OCTOBER, OCTOBER)).isEmpty();
    }

    @Test
    void the_count_uses_the_month_in_the_organisations_time_zone() {
        // In London the clocks are an hour ahead until 25 October.
        gateway.table.clock().set(Instant.parse("2026-09-30T23:30:00Z"));
        gateway.post(NAMELESS);
        gateway.table.clock().set(Instant.parse("2026-11-01T00:00:00Z"));
        gateway.post(NAMELESS);
        assertThat(counted(OCTOBER, OCTOBER)).isEqualTo(Map.of("anonymous", 1));
        assertThat(counted(OCTOBER, YearMonth.of(2026, 12))).isEqualTo(Map.of("anonymous", 2));
        assertThat(counted(YearMonth.of(2026, 7), YearMonth.of(2026, 9))).isEmpty();
    }

    @Test
    void a_refusal_that_cannot_be_counted_is_still_answered() {
        Gateway broken = Gateway.at("2026-10-23T08:32:09Z");
        Answer counted = broken.post(NAMELESS);
        broken.table.close();
        assertThat(broken.post(NAMELESS)).isEqualTo(counted);
        assertThat(counted.status()).isEqualTo(422);
    }

    private Map<String, Integer> counted(YearMonth first, YearMonth last) {
        return new TurnedAway(Table.in(gateway.env)).between("kiwi", first, last);
    }
}
