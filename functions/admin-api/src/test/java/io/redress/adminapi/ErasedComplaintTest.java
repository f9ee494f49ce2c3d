package io.redress.adminapi;

import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.DataErasure;
import io.redress.store.Table;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff still see that a complaint existed and how it ended, when its personal data has been erased. */
class ErasedComplaintTest {

    private final Desk desk = new Desk();
    private final Clerk mary = desk.as(MARY);
    private final Clerk margaret = desk.as(MARGARET);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_page_of_an_erased_complaint_has_dates_and_no_names() {
        String reference = ended();
        assertThat(mary.call(Desk.COMPLAINT, reference).text()).contains(TestSubmission.MARK);
        Answer ordered = margaret.act(reference, "erase", Map.of("ground", "person-asked"));
        assertThat(ordered.status()).isEqualTo(200);
        assertThat(ordered.json().at("personalData").required("ground")).isEqualTo("person-asked");

        erased(reference);
        Answer page = mary.call(Desk.COMPLAINT, reference);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain(TestSubmission.MARK).contains("The personal data has been erased.");
        assertThat(page.json().at("personalData").text("erased")).isPresent();
        assertThat(page.json().list("actions")).isEmpty();
        assertThat(mary.call(Desk.HISTORY, reference).status()).isEqualTo(200);
        Answer verified = mary.call(Desk.VERIFICATION, reference);
        assertThat(verified.text()).contains("\"whole\":true", "\"erased\":[1");
    }

    @Test
    void nobody_can_do_anything_with_an_erased_complaint() {
        String reference = ended();
        margaret.act(reference, "erase", Map.of("ground", "not-needed"));
        assertThat(mary.act(reference, "note", Map.of("text", "Rang.")).status())
                .isEqualTo(409);
        erased(reference);
        assertThat(mary.act(reference, "note", Map.of("text", "Rang.")).status())
                .isEqualTo(409);
        assertThat(mary.act(reference, "correct", Map.of("name", "Ann", "reason", "Said so."))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void an_open_complaint_and_other_staff_are_refused() {
        String reference = desk.fixture.submitted();
        assertThat(margaret.act(reference, "erase", Map.of("ground", "person-asked"))
                        .status())
                .isEqualTo(409);
        assertThat(mary.act(ended(), "erase", Map.of("ground", "person-asked")).status())
                .isEqualTo(403);
    }

    @Test
    void the_contact_sees_what_goes_by_the_end_of_next_month() {
        String reference = ended();
        assertThat(margaret.call(Desk.ERASURES).json().list("erasures")).isEmpty();
        margaret.act(reference, "erase", Map.of("ground", "unlawful"));
        Answer planned = margaret.call(Desk.ERASURES);
        assertThat(planned.each("erasures", "reference")).containsExactly(reference);
        assertThat(planned.each("erasures", "ground")).containsExactly("unlawful");
        assertThat(planned.json().required("before")).isEqualTo("2026-12-01");
        assertThat(mary.call(Desk.ERASURES).status()).isEqualTo(403);
        desk.fixture.clock.advance(Duration.ofDays(365 * 2 - 40));
        assertThat(margaret.call(Desk.ERASURES).each("erasures", "reference")).containsExactly(reference);
    }

    @Test
    void a_planned_erasure_gives_way_to_an_ordered_one() {
        String reference = ended();
        desk.fixture.clock.advance(Duration.ofDays(365 * 2 - 20));
        run(reference);
        Answer planned = mary.call(Desk.COMPLAINT, reference);
        assertThat(planned.json().at("personalData").text("planned")).isPresent();
        assertThat(planned.json().at("personalData").text("due")).isEmpty();

        Answer ordered = margaret.act(reference, "erase", Map.of("ground", "person-asked"));
        assertThat(ordered.json().at("personalData").text("planned")).isEmpty();
        assertThat(ordered.json().at("personalData").text("due")).isPresent();
    }

    private String ended() {
        String reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        assertThat(mary.act(reference, "withdraw", Map.of("how", "telephone")).status())
                .isEqualTo(200);
        return reference;
    }

    private void erased(String reference) {
        desk.fixture.clock.advance(Duration.ofDays(8));
        run(reference);
    }

    private void run(String reference) {
        Env env = desk.fixture.env();
        DataErasure.in(env, Table.in(env), Procedures.in(env, DaysOff.NONE))
                .run("kiwi", reference, new Actor.System("deadline-sweep"), env.now());
    }
}
