package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.AtOnce;
import io.redress.testing.TestTable;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskSessionsTest {

    private static final Instant NOW = Instant.parse("2026-10-26T09:00:00Z");
    private static final DeskSession MARY = new DeskSession(
            "id", "mary", "[kiwi:quality-manager]", "sealed", NOW.plusSeconds(900), NOW.plusSeconds(60), NOW);

    private final TestTable test = TestTable.at(NOW.toString());
    private final DeskSessions sessions = new DeskSessions(Table.in(test.env()));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_session_is_found_until_it_expires() {
        sessions.begin(MARY);
        assertThat(sessions.find("id", NOW)).contains(MARY);
        assertThat(sessions.find("id", NOW.plusSeconds(59))).contains(MARY);
        assertThat(sessions.find("id", NOW.plusSeconds(60))).isEmpty();
        assertThat(sessions.find("other", NOW)).isEmpty();
        assertThat(sessions.goOn("id", NOW.plusSeconds(120))).isTrue();
        assertThat(sessions.find("id", NOW.plusSeconds(119))).isPresent();
    }

    @Test
    void no_write_brings_an_ended_session_back() {
        sessions.begin(MARY);
        sessions.end("id");
        assertThat(sessions.goOn("id", NOW.plusSeconds(120))).isFalse();
        assertThat(sessions.mayAsk(MARY, NOW.plusSeconds(60))).isFalse();
        assertThat(sessions.renew(MARY)).isFalse();
        assertThat(sessions.find("id", NOW)).isEmpty();
        assertThat(test.items()).isEmpty();
    }

    @Test
    void one_of_many_may_ask() throws Exception {
        sessions.begin(MARY);
        List<Boolean> asked = AtOnce.run(8, _ -> sessions.mayAsk(MARY, NOW.plusSeconds(60)));
        assertThat(asked).containsOnlyOnce(true);
        DeskSession later = sessions.find("id", NOW).orElseThrow();
        assertThat(later.askAgain()).isEqualTo(NOW.plusSeconds(60));
        assertThat(sessions.mayAsk(later, NOW.plusSeconds(120))).isTrue();
    }

    @Test
    void what_the_user_pool_says_replaces_what_it_said() {
        sessions.begin(MARY);
        DeskSession renewed =
                new DeskSession("id", "mary", "[]", "other", MARY.until(), NOW.plusSeconds(500), NOW.plusSeconds(600));
        assertThat(sessions.renew(renewed)).isTrue();
        assertThat(sessions.find("id", NOW)).contains(renewed);
    }

    @Test
    void a_session_does_not_show_its_token() {
        assertThat(MARY.toString()).isEqualTo("DeskSession[mary]");
    }
}
