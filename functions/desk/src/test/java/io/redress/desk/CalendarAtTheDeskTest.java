package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator declares days off. */
class CalendarAtTheDeskTest {

    private final AnOffice office = new AnOffice("kiwi");
    private final Visitor administrator = office.as("adele", "administrator");

    @AfterEach
    void close() {
        office.close();
    }

    private ShownForm form() {
        return administrator.open("/calendar").form("/calendar");
    }

    private void declare(Map<String, String> days) {
        Seen declared = administrator.send("/calendar", form().filledIn(declaring(days)));
        assertThat(declared.status()).as(declared.html()).isEqualTo(303);
    }

    private static Map<String, String> declaring(Map<String, String> days) {
        Map<String, String> all = new HashMap<>(days);
        all.put("step_", "declare");
        return all;
    }

    private static Map<String, String> day(int row, String date, String name) {
        String source = date.isEmpty() ? "" : "The gazette";
        return Map.of(
                "days[" + row + "].date", date, "days[" + row + "].name", name, "days[" + row + "].source", source);
    }

    /** The days that a form holds, by date. */
    private static Map<String, String> days(ShownForm form) {
        Map<String, String> values = form.filledIn(Map.of());
        Map<String, String> days = new HashMap<>();
        for (int row = 0; values.containsKey("days[" + row + "].date"); row++) {
            days.put(values.get("days[" + row + "].date"), values.get("days[" + row + "].name"));
        }
        days.remove("");
        return days;
    }

    /** Sends a form that was opened before somebody else has declared other days; answers the page that shows the change. */
    private Seen stale(ShownForm opened, Map<String, String> days) {
        Seen stale = administrator.send("/calendar", opened.filledIn(declaring(days)));
        assertThat(stale.status()).as(stale.html()).isEqualTo(412);
        assertThat(stale.html()).contains("What others have changed since you opened this page");
        return stale;
    }

    @Test
    void a_day_that_the_user_removes_stays_away_though_somebody_else_declares_another() {
        declare(day(0, "2026-12-29", "Founders"));
        ShownForm opened = form();
        declare(day(1, "2026-12-31", "Stocktaking"));
        Seen stale = stale(opened, day(0, "", ""));
        assertThat(days(stale.form("/calendar"))).isEqualTo(Map.of("2026-12-31", "Stocktaking"));
        assertThat(stale.html()).contains("Thursday 31 December 2026</th>").doesNotContain("29 December 2026</th>");
        Seen again = administrator.send("/calendar", stale.form("/calendar").filledIn(declaring(Map.of())));
        assertThat(again.status()).as(again.html()).isEqualTo(303);
        assertThat(days(form())).isEqualTo(Map.of("2026-12-31", "Stocktaking"));
    }

    @Test
    void a_day_that_the_user_moves_is_moved_though_somebody_else_declares_another() {
        declare(day(0, "2026-12-29", "Founders"));
        ShownForm opened = form();
        declare(day(1, "2026-12-31", "Stocktaking"));
        Seen previewed = administrator.send(
                "/calendar", opened.filledIn(Map.of("step_", "preview", "days[0].date", "2026-12-30")));
        assertThat(previewed.status()).as(previewed.html()).isEqualTo(200);
        Seen stale = stale(previewed.form("/calendar"), Map.of());
        assertThat(days(stale.form("/calendar")))
                .isEqualTo(Map.of("2026-12-30", "Founders", "2026-12-31", "Stocktaking"));
    }

    @Test
    void a_day_that_somebody_else_removes_goes_from_the_form_of_who_did_not_touch_it() {
        Map<String, String> both = new HashMap<>(day(0, "2026-12-29", "Founders"));
        both.putAll(day(1, "2026-12-31", "Stocktaking"));
        declare(both);
        ShownForm opened = form();
        declare(day(0, "", ""));
        Seen stale = stale(opened, day(2, "2026-12-24", "Christmas Eve"));
        assertThat(days(stale.form("/calendar")))
                .isEqualTo(Map.of("2026-12-31", "Stocktaking", "2026-12-24", "Christmas Eve"));
        assertThat(stale.html())
                .contains("Tuesday 29 December 2026</th><td data-label=\"Before\"><bdi>Founders, The gazette</bdi>"
                        + "</td><td data-label=\"Now\"><bdi>(nothing)</bdi>");
    }

    @Test
    void a_day_that_both_have_renamed_keeps_the_name_of_the_user_who_is_told() {
        declare(day(0, "2026-12-29", "Founders"));
        ShownForm opened = form();
        declare(Map.of("days[0].name", "Stocktaking"));
        Seen stale = stale(opened, Map.of("days[0].name", "Renovation"));
        assertThat(days(stale.form("/calendar"))).isEqualTo(Map.of("2026-12-29", "Renovation"));
        assertThat(stale.html()).contains("You have changed it too: <bdi>Renovation, The gazette</bdi>");
    }

    @Test
    void a_fault_of_a_day_is_shown_at_its_row_though_the_row_before_it_is_empty() {
        Seen refused = administrator.send(
                "/calendar",
                administrator
                        .open("/calendar")
                        .form("/calendar")
                        .filledIn(Map.of(
                                "step_", "preview",
                                "days[1].date", "2026-12-24",
                                "days[1].name", "The day before Christmas")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("<a href=\"#days[1].source\">Source of day 2</a>", "id=\"days[1].source--fault\"")
                .doesNotContain("id=\"days[0].source--fault\"");
        assertThat(refused.form("/calendar").filledIn(Map.of()))
                .containsEntry("days[1].date", "2026-12-24")
                .containsEntry("days[1].name", "The day before Christmas");
    }
}
