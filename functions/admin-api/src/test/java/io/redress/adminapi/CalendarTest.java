package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final String MOURNING = """
            {"days": [{"date": "2026-11-02", "name": "Day of mourning", "source": "Gazette 7"}]}""";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Answer shown() {
        return desk.as(MARY).call(Desk.CALENDAR);
    }

    private Answer declare(String body) {
        return desk.as(ADELE).declare(body);
    }

    @Test
    void all_staff_may_read_the_calendar_with_its_holidays() {
        assertThat(shown().json().required("zone")).isEqualTo("Europe/London");
        assertThat(shown().each("daysOff", "name")).contains("Christmas Day", "Good Friday");
        assertThat(shown().each("declared", "date")).isEmpty();
        assertThat(shown().json().isTrue("limitsMoved")).isTrue();
    }

    @Test
    void a_declared_day_is_off_at_once_and_the_next_sweep_moves_running_limits() {
        Answer declared = declare(MOURNING);

        assertThat(declared.status()).isEqualTo(200);
        assertThat(declared.each("declared", "source")).containsExactly("Gazette 7");
        assertThat(declared.each("daysOff", "date")).contains("2026-11-02");
        assertThat(declared.json().isTrue("limitsMoved")).isFalse();
        assertThat(shown().text()).isEqualTo(declared.text());
        assertThat(declare(MOURNING).text()).as("declared twice").isEqualTo(declared.text());
    }

    @Test
    void all_validation_errors_are_reported_and_nothing_is_declared() {
        Answer refused = declare("{\"days\": [{\"date\": \"2026-10-01\", \"name\": \"\"}, {\"date\": \"soon\"}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).contains("days[0].name", "days[0].source", "days[1].date");
        assertThat(shown().each("declared", "date")).isEmpty();
    }

    @Test
    void a_past_day_that_the_calendar_lacked_is_declared_with_its_source_and_cannot_be_taken_back() {
        String past = MOURNING.replace("2026-11-02", "2026-10-01");
        Answer corrected = declare(past);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.each("daysOff", "date")).contains("2026-10-01");
        assertThat(corrected.json().isTrue("limitsMoved")).isFalse();

        assertThat(declare(past.replace("Gazette 7", "Gazette 8 of 2026")).each("declared", "source"))
                .containsExactly("Gazette 8 of 2026");
        Answer takenBack = declare("{\"days\": []}");
        assertThat(takenBack.status()).isEqualTo(422);
        assertThat(takenBack.text()).contains("must keep 2026-10-01");
        assertThat(shown().each("declared", "date")).containsExactly("2026-10-01");
    }

    @Test
    void a_body_without_the_list_takes_no_day_back() {
        declare(MOURNING);
        Answer refused = declare("{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).containsExactly("days");
        assertThat(shown().each("declared", "date")).containsExactly("2026-11-02");
    }

    @Test
    void only_an_administrator_may_declare_days() {
        assertThat(desk.as(MARY).declare(MOURNING).status()).isEqualTo(403);
        assertThat(shown().each("declared", "date")).isEmpty();
    }

    @Test
    void a_day_that_somebody_else_has_declared_meanwhile_is_not_lost() {
        String read = shown().headers().get("etag");
        assertThat(declare(MOURNING).headers().get("etag"))
                .isNotEqualTo(read)
                .isEqualTo(shown().headers().get("etag"));

        String fog = MOURNING.replace("2026-11-02", "2026-11-03");
        assertThat(desk.as(ADELE).saying("if-match", read).declare(fog).status())
                .isEqualTo(412);
        assertThat(desk.as(ADELE).saying("if-match", "gibberish").declare(fog).status())
                .isEqualTo(412);
        assertThat(shown().each("declared", "date")).containsExactly("2026-11-02");
        Answer again =
                desk.as(ADELE).saying("if-match", shown().headers().get("etag")).declare(fog);
        assertThat(again.each("declared", "date")).containsExactly("2026-11-03");
    }
}
