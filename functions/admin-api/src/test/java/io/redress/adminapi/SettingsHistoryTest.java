package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.platform.Tree;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsHistoryTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Answer history(Desk.Clerk clerk, String settings) {
        return clerk.call(Desk.SETTINGS_HISTORY, settings);
    }

    private static String entry(String role) {
        return """
                {"name": "Ada Byron", "email": "ada@kiwi.example", "roles": ["%s"]}""".formatted(role);
    }

    @Test
    void an_administrator_and_a_data_protection_contact_read_who_changed_the_directory() {
        desk.as(ADELE).put("ada", entry("quality-manager"));
        desk.as(ADELE).put("ada", entry("director-of-quality"));
        desk.as(ADELE).call(Desk.DELETE_MEMBER, "ada");

        Answer shown = history(desk.as(MARGARET), "staff");
        assertThat(shown.each("changes", "number")).containsExactly("3", "2", "1");
        assertThat(shown.each("changes", "name")).containsOnly("Adele Novak");
        assertThat(shown.each("changes", "id")).containsOnly("ada");
        Tree promotion = shown.json().list("changes").get(1);
        assertThat(promotion.at("before").list("roles").getFirst().value()).isEqualTo("quality-manager");
        assertThat(promotion.at("after").list("roles").getFirst().value()).isEqualTo("director-of-quality");
        assertThat(shown.json().list("changes").getFirst().value().toString()).doesNotContain("after");
        assertThat(shown.json().at("break").value()).isNull();
        assertThat(history(desk.as(ADELE), "staff").text()).isEqualTo(shown.text());
    }

    @Test
    void it_comes_in_pages() {
        for (String role : List.of("quality-manager", "director-of-quality", "managing-director")) {
            desk.as(ADELE).put("ada", entry(role));
        }
        Desk.Clerk adele = desk.as(ADELE).asking("limit", "2");
        Answer first = history(adele, "staff");
        assertThat(first.each("changes", "number")).containsExactly("3", "2");
        Answer second = history(adele.asking("cursor", first.json().required("next")), "staff");
        assertThat(second.each("changes", "number")).containsExactly("1");
        assertThat(second.json().text("next")).isEmpty();
    }

    @Test
    void a_change_that_changes_nothing_and_one_that_is_refused_are_not_recorded() {
        desk.as(ADELE).put("ada", entry("quality-manager"));
        desk.as(ADELE).put("ada", entry("quality-manager"));
        desk.as(ADELE).put("ada", entry("unheard-of"));
        assertThat(history(desk.as(ADELE), "staff").each("changes", "number")).containsExactly("1");
    }

    @Test
    void the_calendar_has_a_history_too() {
        desk.as(ADELE).declare("""
                {"days": [{"date": "2026-11-02", "name": "Day of mourning", "source": "Gazette 7"}]}""");
        Tree declared =
                history(desk.as(ADELE), "calendar").json().list("changes").getFirst();
        assertThat(declared.required("by")).isEqualTo(ADELE.id());
        assertThat(declared.list("before")).isEmpty();
        assertThat(declared.list("after").getFirst().required("name")).isEqualTo("Day of mourning");
    }

    @Test
    void others_may_not_read_it_and_there_is_no_other() {
        assertThat(history(desk.as(MARY), "staff").status()).isEqualTo(403);
        assertThat(history(desk.as(MARY), "calendar").status()).isEqualTo(403);
        assertThat(history(desk.as(ADELE), "weather").status()).isEqualTo(404);
    }
}
