package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An administrator changes the entry of a member of staff. */
class PersonAtTheDeskTest {

    private static final String MARY = "/people/mary";
    private static final String AWAY = "Monday 2 November 2026 to Friday 6 November 2026";

    private final AnOffice office = new AnOffice("kiwi");
    private final Visitor administrator = office.as("adele", "administrator");

    PersonAtTheDeskTest() {
        office.as("mary", "quality-manager");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ShownForm form() {
        return form(administrator.open(MARY));
    }

    private static ShownForm form(Seen page) {
        return ShownForm.in(page.html()).stream()
                .filter(form -> form.filledIn(Map.of()).containsKey("name"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.html()));
    }

    @Test
    void who_saves_after_somebody_else_sees_what_the_other_has_changed_and_takes_it_over() {
        ShownForm opened = form();
        Seen other = administrator.send(
                MARY,
                form().filledIn(Map.of(
                        "name",
                        "Mary Whitfield",
                        "role:director-of-quality",
                        "yes",
                        "absences[0].from",
                        "2026-11-02",
                        "absences[0].until",
                        "2026-11-06",
                        "absences[0].delegate",
                        "")));
        assertThat(other.status()).as(other.html()).isEqualTo(303);

        Seen stale = administrator.send(MARY, opened.filledIn(Map.of("name", "Mary Smith", "manager", "adele")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.html())
                .contains("What others have changed since you opened this page")
                .contains(row("Name", "Olive Osei", "Mary Whitfield", "You have changed it too: <bdi>Mary Smith"))
                .contains(row("Away", "(nothing)", AWAY, "<bdi>" + AWAY))
                .containsPattern("Roles</th>.*In this form\"><bdi>Director of Quality Assurance, Quality Improvement")
                .doesNotContain("E-mail address</th>", "Language of mails</th>", "Manager</th>");
        assertThat(form(stale).filledIn(Map.of()))
                .containsEntry("name", "Mary Smith")
                .containsEntry("manager", "adele")
                .containsEntry("role:director-of-quality", "yes")
                .containsEntry("absences[0].from", "2026-11-02");

        assertThat(administrator.send(MARY, form(stale).filledIn(Map.of())).status())
                .isEqualTo(303);
        assertThat(form().filledIn(Map.of()))
                .containsEntry("name", "Mary Smith")
                .containsEntry("manager", "adele")
                .containsEntry("role:director-of-quality", "yes")
                .containsEntry("absences[0].until", "2026-11-06");
    }

    private static String row(String title, String before, String now, String form) {
        return "<tr><th scope=\"row\">" + title + "</th><td data-label=\"Before\"><bdi>" + before
                + "</bdi></td><td data-label=\"Now\"><bdi>" + now + "</bdi></td><td data-label=\"In this form\">"
                + form + "</bdi></td></tr>";
    }

    @Test
    void what_is_wrong_with_a_form_does_not_hide_a_later_change_by_somebody_else() {
        Seen wrong = administrator.send(MARY, form().filledIn(Map.of("name", "", "manager", "adele")));
        assertThat(wrong.status()).isEqualTo(422);
        Seen other = administrator.send(MARY, form().filledIn(Map.of("email", "mary@elsewhere.example")));
        assertThat(other.status()).as(other.html()).isEqualTo(303);
        Seen stale = administrator.send(MARY, form(wrong).filledIn(Map.of("name", "Mary Smith")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(form(stale).filledIn(Map.of()))
                .containsEntry("name", "Mary Smith")
                .containsEntry("manager", "adele")
                .containsEntry("email", "mary@elsewhere.example");
    }

    @Test
    void what_the_user_has_taken_away_stays_away_though_somebody_else_has_changed_something() {
        administrator.send(
                MARY,
                form().filledIn(Map.of(
                        "role:director-of-quality",
                        "yes",
                        "absences[0].from",
                        "2026-11-02",
                        "absences[0].until",
                        "2026-11-06")));
        Map<String, String> mine =
                new HashMap<>(form().filledIn(Map.of("absences[0].from", "", "absences[0].until", "")));
        assertThat(mine.remove("role:director-of-quality")).isEqualTo("yes");
        administrator.send(MARY, form().filledIn(Map.of("email", "mary@elsewhere.example")));
        Seen stale = administrator.send(MARY, mine);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(form(stale).filledIn(Map.of()))
                .doesNotContainKey("role:director-of-quality")
                .containsEntry("absences[0].from", "")
                .containsEntry("email", "mary@elsewhere.example");
    }

    @Test
    void who_saves_an_entry_that_somebody_has_removed_is_told() {
        ShownForm opened = form();
        Seen removed =
                administrator.send(MARY, removal(administrator.open(MARY)).filledIn(Map.of()));
        assertThat(removed.status()).as(removed.html()).isEqualTo(303);
        Seen stale = administrator.send(MARY, opened.filledIn(Map.of("name", "Mary Smith")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.html()).contains("Somebody has removed this entry");
        assertThat(form(stale).filledIn(Map.of())).containsEntry("name", "Mary Smith");
    }

    private static ShownForm removal(Seen page) {
        return ShownForm.in(page.html()).stream()
                .filter(form -> form.filledIn(Map.of()).containsKey("remove_"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_fault_of_an_absence_is_shown_at_its_row_though_rows_before_it_are_empty() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "absences[0].from", "",
                "absences[0].until", "",
                "absences[0].delegate", "",
                "absences[1].from", "2026-11-09",
                "absences[1].until", "2026-11-02",
                "absences[1].delegate", ""));
        Seen refused = administrator.send(MARY, form().filledIn(typed));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("<a href=\"#absences[1].from\">Absence 2</a>", "id=\"absences[1].from--fault\"")
                .doesNotContain("id=\"absences[0].from--fault\"");
        assertThat(form(refused).filledIn(Map.of()))
                .containsEntry("absences[1].from", "2026-11-09")
                .containsEntry("absences[1].until", "2026-11-02");
    }
}
